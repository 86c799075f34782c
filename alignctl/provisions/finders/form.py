"""Forms and tools: the form's own name near the act, and what it serves as.

A name of no rule's own form is given to the rule whose subject the sentence or its heading speaks of, with less
sureness; a name no rule claims at all is kept without an action: listed, and never compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alignctl.model.provision import Attribute
from alignctl.model.values import Form
from alignctl.provisions.agents import actor_of
from alignctl.provisions.candidates import candidates
from alignctl.provisions.choosing import best_of, by_section
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.fitting import fit_statement
from alignctl.provisions.force import force_of
from alignctl.provisions.form_names import form_names
from alignctl.provisions.local_roles import term_of
from alignctl.provisions.naming import widened
from alignctl.provisions.recognising import Recogniser
from alignctl.provisions.serving import BY_STAND_IN, serves
from alignctl.rules.rule import Rule
from alignctl.rules.search import Lexicon

KNOWN = 1.0
UNCLAIMED = 0.4
# of the name, where what the statement speaks of was recognised already
RECOGNISED = 0.95
LONGEST_NAME = 60
# "it goes on an OFP", "fill in the Ripple"
_USED = re.compile(
    r"\b(?:on|upon|completes?|fills?\s+in|files?|sends?|runs?|opens?)\s+(?:an?|the)\s+"
    r"(?P<name>[A-Z][\w’'&-]*(?:\s+[A-Z][\w’'&-]*){0,4})(?=[\s.,;:)]|$)"
)
NO_KNOWN_FORM = "form-other"
Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    start: int
    end: int
    id: str
    sure: float


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield the forms rules ask about, each once a section, under the names the text uses; then all other forms."""
    recogniser = Recogniser(rules, reading, "form")
    asked = tuple(_of_one_purpose(tuple(_all(recogniser, reading))))
    taken = _taken(asked)
    # rules that learned have judged every statement already, but for what a name they know is done with elsewhere
    own = {(one.value.display.casefold(), _id(one)) for one in asked}
    untaught = {rule.id for rule in recogniser.untaught}
    served = tuple(
        one
        for one in _served(rules, reading, taken)
        if (one.rule and one.rule.id in untaught) or (one.value.display.casefold(), _id(one)) in own
    )
    yield from best_of((*asked, *served), by_section)
    for key, spans in _taken(served).items():
        taken.setdefault(key, []).extend(spans)
    for said in reading.said:
        for named in _every(said, reading.lexicons["forms"]):
            if _is_free(named, taken.get(id(said), [])):
                yield _unclaimed(said, named, reading)


def _taken(found: tuple[Finding, ...]) -> dict[int, list[Span]]:
    """The places of the names given to rules, by statement."""
    taken: dict[int, list[Span]] = {}
    for finding in found:
        taken.setdefault(id(finding.said), []).append((finding.start, finding.start + len(finding.value.display)))
    return taken


def _is_free(named: _Named, spans: list[Span]) -> bool:
    return all(named.end <= low or high <= named.start for low, high in spans)


def _all(recogniser: Recogniser, reading: Reading) -> Iterator[Finding]:
    forms = reading.lexicons["forms"]
    yield from _likely(recogniser, reading)
    for said, eligible in candidates(recogniser.untaught, reading):
        for rule in eligible:
            fitted = fit_statement(rule, said)
            named = _nearest(rule, said, forms) if fitted else None
            if fitted is not None and named is not None and not _serves_another(rule, eligible, said, named, reading):
                yield _finding(rule, said, named, fitted.confidence * named.sure, reading)


def _likely(recogniser: Recogniser, reading: Reading) -> Iterator[Finding]:
    """The forms of the statements that likely speak of them, by names a statement gives or the document gave before."""
    likely = [(said, rule, fit) for said in reading.said for rule, fit in recogniser.fits(said)]
    called: dict[str, set[str]] = {}
    unnamed = []
    for said, rule, fit in likely:
        named = _nearest(rule, said, reading.lexicons["forms"]) or _explained(rule, said)
        if named is None:
            unnamed.append((said, rule, fit))
            continue
        called.setdefault(rule.id, set()).update(_written(said, named))
        yield _finding(rule, said, named, fit.confidence * max(named.sure, RECOGNISED), reading)
    for said, rule, fit in unnamed:
        named = _called_before(rule, said, called.get(rule.id, set()))
        if named is not None:
            yield _finding(rule, said, named, fit.confidence * named.sure, reading)


def _explained(rule: Rule, said: Said) -> _Named | None:
    """The name a statement explains, or what is written on or sent, as the form's own."""
    name = term_of(said.place)
    start = said.text.find(name) if name else -1
    if name and rule.value:
        low = max(start, 0)
        return _Named(start=low, end=low + len(name) if start >= 0 else len(said.text), id=rule.value, sure=RECOGNISED)
    used = _USED.search(said.text) if rule.value else None
    return (
        _Named(start=used.start("name"), end=used.end("name"), id=rule.value or "", sure=RECOGNISED) if used else None
    )


def _written(said: Said, named: _Named) -> Iterator[str]:
    """The local name a form goes by in the document: not its vocabulary name, and of its codes each."""
    words = said.text[named.start : named.end]
    if named.sure < KNOWN and words[:1].isupper() and len(words) <= LONGEST_NAME:
        yield words


def _called_before(rule: Rule, said: Said, names: set[str]) -> _Named | None:
    for name in sorted(names, key=lambda one: (-len(one), one)):
        place = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said.text)
        if place and rule.value:
            return _Named(start=place.start(), end=place.end(), id=rule.value, sure=RECOGNISED)
    return None


def _of_one_purpose(found: tuple[Finding, ...]) -> Iterator[Finding]:
    """Without what takes one local name for two forms: a document means one thing by "Blue Sheet".

    The form for which the findings under that name are surest together has it.
    """
    sums: dict[str, dict[str, float]] = {}
    for one in found:
        name = one.value.display.casefold()
        sums.setdefault(name, {}).setdefault(_id(one), 0.0)
        sums[name][_id(one)] += one.confidence
    for one in found:
        shares = sums[one.value.display.casefold()]
        if shares[_id(one)] == max(shares.values()):
            yield one


def _id(one: Finding) -> str:
    return str(getattr(one.value, "id", ""))


def _served(rules: tuple[Rule, ...], reading: Reading, taken: dict[int, list[Span]]) -> Iterator[Finding]:
    """Names no rule's own words lead to, each for the rule whose subject is spoken of."""
    asking = tuple(rule for rule in rules if rule.value in reading.book.vocabulary)
    for said, eligible in candidates(asking, reading):
        spans = taken.get(id(said), [])
        others = [named for named in _every(said, reading.lexicons["forms"]) if named.id == NO_KNOWN_FORM]
        for named in (one for one in others if _is_free(one, spans)):
            found = [(sure, rule) for rule in eligible if (sure := _sureness(rule, said, reading))]
            if found:
                sure, rule = max(found, key=lambda one: (one[0], one[1].id))
                own = _Named(start=named.start, end=named.end, id=rule.value or "", sure=named.sure)
                yield _finding(rule, said, own, sure, reading)


def _serves_another(rule: Rule, rules: tuple[Rule, ...], said: Said, named: _Named, reading: Reading) -> bool:
    """Whether a name known by its shape alone stands with the subject of another rule, and not with this one's."""
    if named.sure >= KNOWN or _sureness(rule, said, reading) > BY_STAND_IN:
        return False
    return any(_sureness(other, said, reading) > BY_STAND_IN for other in rules if other is not rule)


def _sureness(rule: Rule, said: Said, reading: Reading) -> float:
    entry = reading.book.vocabulary.get(rule.value or "")
    return (serves(rule, said, entry.title) or 0.0) if entry else 0.0


def _finding(rule: Rule, said: Said, named: _Named, confidence: float, reading: Reading) -> Finding:
    return Finding(
        said=said,
        rule=rule,
        topic=rule.topic,
        attribute=rule.attribute,
        value=Form(id=named.id, display=said.text[named.start : named.end]),
        confidence=round(confidence, 4),
        start=named.start,
        force=force_of(said.words, 0, len(said.text), named.start, reading.book),
        actor=actor_of(said, reading.roles, 0, len(said.text)),
    )


def _unclaimed(said: Said, named: _Named, reading: Reading) -> Finding:
    topics = said.place.topics
    return Finding(
        said=said,
        rule=None,
        topic=topics[0][0] if topics else "other",
        attribute=Attribute.FORM,
        value=Form(id=named.id, display=said.text[named.start : named.end]),
        confidence=UNCLAIMED,
        start=named.start,
        force=force_of(said.words, 0, len(said.text), named.start, reading.book),
    )


def _every(said: Said, forms: Lexicon) -> Iterator[_Named]:
    """Every form named in a statement: those the vocabulary knows, then those known by their shape."""
    known: list[Span] = []
    for name, place in said.words.named(forms):
        start, end = widened(said.text, place.start(), place.end())
        if all(end <= low or high <= start for low, high in known):
            known.append((start, end))
            yield _Named(start=start, end=end, id=name.id, sure=KNOWN)
    for (start, end), sure in form_names(said.text):
        if all(end <= low or high <= start for low, high in known):
            yield _Named(start=start, end=end, id=NO_KNOWN_FORM, sure=sure)


def _nearest(rule: Rule, said: Said, forms: Lexicon) -> _Named | None:
    """The form nearest to the rule's words; a form the vocabulary knows comes before an unknown name."""
    acts = [(found.start(), found.end()) for pattern in rule.look_for for found in said.words.all(pattern)]
    named = sorted(
        _named(rule, said, forms),
        key=lambda form: (-form.sure, _distance(form, acts), form.start),
    )
    return named[0] if named else None


def _distance(form: _Named, acts: list[tuple[int, int]]) -> int:
    return min((max(form.start - high, low - form.end, 0) for low, high in acts), default=0)


def _named(rule: Rule, said: Said, forms: Lexicon) -> Iterator[_Named]:
    others: list[tuple[int, int]] = []
    also = {choice.id for choice in rule.choices}
    for name, place in said.words.named(forms):
        start, end = widened(said.text, place.start(), place.end())
        if rule.value in {None, name.id} or name.id in also:
            yield _Named(start=start, end=end, id=name.id, sure=KNOWN)
        else:
            others.append((start, end))
    if rule.value is None:
        return
    for (start, end), sure in form_names(said.text):
        if all(end <= low or high <= start for low, high in others):
            yield _Named(start=start, end=end, id=rule.value, sure=sure)
