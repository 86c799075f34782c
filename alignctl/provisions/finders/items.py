"""Data to be recorded or given: every known item in the statements and lists a rule points at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alignctl.model.values import Item
from alignctl.provisions.candidates import candidates
from alignctl.provisions.choosing import best_of, by_document
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.fitting import BY_WORDS, LEAST_TOPIC, Fit, fit_statement
from alignctl.provisions.recognising import Recogniser
from alignctl.rules.pattern import WordsFound
from alignctl.rules.rule import Name, Rule

IN_PROSE = 0.9
# what a child may show or live through is described, and nobody is asked for it
_DESCRIBES = re.compile(
    r"\b(?:indicators?|signs|symptoms|examples?|case\s+stud(?:y|ies)|scenarios?|matrix|(?:levels?|continuum)\s+of\s+needs?"
    r"|(?:types?|forms|categories)\s+of\s+(?:abuse|harm)|(?:more|particularly|most|especially)\s+(?:vulnerable|at\s+risk"
    r"|likely))\b",
    re.IGNORECASE,
)
# "First language?", "Say also if the parents know": one thing so asked for is no mere mention
_ASKS = re.compile(
    r"\?\s*$|^\W*(?:(?:also|please|then|always)\s+)*(?:say|tell|give|state|include|mention|note|record|write|list|add|describe"
    r"|attach|enter|log|provide|cover|specify|draw|set\s+out)\b",
    re.IGNORECASE,
)
_FULL_SENTENCE = re.compile(r"\.\W*$")
# "These must include ...": of what the sentence before told of
_REFERS_BACK = re.compile(r"^\W*(?:this|it|these|they)\b", re.IGNORECASE)
_POINTS_ON = re.compile(r"\b(?:following|below|these|includ\w+|as\s+follows|list\w*)\b", re.IGNORECASE)


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield each item a rule's statements name, once a document."""
    yield from best_of(_all(rules, reading), by_document)


def _all(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    recogniser = Recogniser(rules, reading, "items")
    for said in reading.said:
        for rule, fit in recogniser.fits(said):
            yield from _findings(rule, said, fit, reading)
    yield from _fitting(recogniser.untaught, reading)


def _fitting(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    for said, eligible in candidates(rules, reading):
        for rule in eligible:
            if rule.under and said.place.strength(rule.under) < LEAST_TOPIC:
                continue
            if not _is_asked(rule, said, reading):
                continue
            named = _named(rule, said, reading)
            fit = fit_statement(rule, said, anchored=not rule.under) if named else None
            # one item in running text is more often a mention than a list of what to record
            if fit is None or (len(named) == 1 and fit.in_clause == 0 and not (_is_listed(said) or _asks(rule, said))):
                continue
            yield from _findings(rule, said, fit, reading)


def _findings(rule: Rule, said: Said, fit: Fit, reading: Reading) -> Iterator[Finding]:
    for item, place in _named(rule, said, reading).items():
        yield Finding(
            said=said,
            rule=rule,
            topic=rule.topic,
            attribute=rule.attribute,
            value=Item(id=item, display=place.words),
            confidence=fit.confidence if _is_listed(said) else round(fit.confidence * IN_PROSE, 4),
            start=place.start(),
        )


def _is_asked(rule: Rule, said: Said, reading: Reading) -> bool:
    """Whether the statement, what leads into it or its heading is about data being given or kept.

    A section that only mentions such data asks for none, nor does a list of signs or a matrix of needs.
    """
    leads = said.place.lead != "" and not _is_only_before(said.place.lead)
    if _is_listed(said) and _DESCRIBES.search(said.place.lead if leads else said.place.titles[0]):
        return False
    near = [said.words, said.titles[0], *([said.lead] if leads else []), *([said.heads] if said.place.cell else [])]
    if _REFERS_BACK.match(said.text):
        near.append(said.before)
    if rule.look_for:
        return all(any(words.holds(pattern) for words in near) for pattern in rule.look_for)
    if not rule.under or said.place.strength(rule.under) > BY_WORDS:
        return True
    headings = [pattern for topic in reading.kind.topics if topic.id in rule.under for pattern in topic.headings]
    return any(words.holds(pattern) for pattern in headings for words in near)


def _is_only_before(lead: str) -> bool:
    """Whether the words before a list are a sentence of their own, that does not point at the list."""
    return _FULL_SENTENCE.search(lead) is not None and _POINTS_ON.search(lead) is None


def _is_listed(said: Said) -> bool:
    return said.place.is_list_item or said.place.cell is not None


def _asks(rule: Rule, said: Said) -> bool:
    """Whether the statement asks for something, under a heading of the rule's topics."""
    return said.place.strength(rule.under) > BY_WORDS and _ASKS.search(said.text) is not None


def _longest_first(one: tuple[Name, WordsFound]) -> tuple[int, int, int, str]:
    """Of names of the same words the one with fewer names, as the more particular, comes first."""
    name, place = one
    return place.start() - place.end(), place.start(), len(name.patterns), name.id


def _named(rule: Rule, said: Said, reading: Reading) -> dict[str, WordsFound]:
    """The first place of each item; of overlapping names the longest counts."""
    ids = {choice.id for choice in rule.choices}
    found: dict[str, WordsFound] = {}
    taken: list[tuple[int, int]] = []
    places = said.words.named(reading.lexicons["items"])
    for name, place in sorted(places, key=_longest_first):
        if any(place.start() < high and low < place.end() for low, high in taken):
            continue
        taken.append(place.span())
        if name.id not in found and (not ids or name.id in ids):
            found[name.id] = place
    return dict(sorted(found.items(), key=lambda one: one[1].start()))
