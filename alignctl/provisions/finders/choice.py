"""One of the answers a rule tells apart: a position on consent, a condition, how independent somebody is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from alignctl.model.provision import Attribute
from alignctl.model.values import Contact, Form, Item, LegalSource, Meeting, Position, Role, Term, Text, Value
from alignctl.provisions.agents import actor_of
from alignctl.provisions.candidates import candidates
from alignctl.provisions.choosing import best_of, by_section
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.fitting import Fit, fit_statement, is_on_topic
from alignctl.provisions.force import force_of
from alignctl.provisions.recognising import Recogniser
from alignctl.rules.pattern import WordsFound
from alignctl.rules.rule import Choice, Rule
from alignctl.rules.search import Searched

SHORT = 80


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield the first choice of a rule that a statement speaks for, each choice once a section.

    Consent is asked for several things in one procedure, in much the same words. A statement of it answers the rule
    whose topic its section is most about, and no other.
    """
    yield from best_of(_most_at_home(_all(rules, reading)), by_section)


def _most_at_home(found: Iterable[Finding]) -> Iterator[Finding]:
    for _, group in groupby(found, key=lambda finding: id(finding.said)):
        findings = list(group)
        consent = [_strength(finding) for finding in findings if finding.attribute is Attribute.CONSENT]
        for finding in findings:
            if finding.attribute is not Attribute.CONSENT or _strength(finding) == max(consent):
                yield finding


def _strength(finding: Finding) -> float:
    return finding.said.place.strength((finding.topic,))


def _all(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    recogniser = Recogniser(rules, reading, "choice")
    for said in reading.said:
        yield from _likely(recogniser, said, reading)
    for said, eligible in candidates(recogniser.untaught, reading):
        for rule in eligible:
            fit = fit_statement(rule, said, anchored=False)
            found = _chosen(rule, said) if fit else None
            if fit is None or found is None or not (rule.look_for or is_on_topic(rule, said, reading)):
                continue
            choice, place = found
            start = place.start() if place.string == said.text else 0
            yield _finding((said, start), rule, _value(rule.attribute, choice, place.words), fit, reading)


def _likely(recogniser: Recogniser, said: Said, reading: Reading) -> Iterator[Finding]:
    """The answers a statement likely gives, by what their rules have learned."""
    for one in recogniser.recognised(said):
        choice = next((choice for choice in one.rule.choices if choice.id == one.answer), None)
        if choice is not None:
            value = _value(one.rule.attribute, choice, said.text if len(said.text) <= SHORT else choice.title)
            yield _finding((said, 0), one.rule, value, recogniser.fit(one, said), reading)


def _finding(place: tuple[Said, int], rule: Rule, value: Value, fit: Fit, reading: Reading) -> Finding:
    said, start = place
    return Finding(
        said=said,
        rule=rule,
        topic=rule.topic,
        attribute=rule.attribute,
        value=value,
        confidence=fit.confidence,
        start=start,
        force=force_of(said.words, 0, len(said.text), start, reading.book),
        actor=actor_of(said, reading.roles, 0, len(said.text)),
    )


def _chosen(rule: Rule, said: Said) -> tuple[Choice, WordsFound] | None:
    """The first choice a statement speaks for: by its own words, or as an item of a list with the words before it.

    "The tool may be completed only by" and "social workers who have been trained" say the answer together.
    """
    for choice in rule.choices:
        for pattern in choice.patterns:
            found = said.words.all(pattern)
            if found:
                return choice, found[0]
    return _chosen_with_lead(rule, said) if said.place.is_list_item and said.place.lead else None


def _chosen_with_lead(rule: Rule, said: Said) -> tuple[Choice, WordsFound] | None:
    lead = said.place.lead.rstrip(" :\u2013\u2014-")
    joined = Searched(f"{lead} {said.text}")
    for choice in rule.choices:
        for pattern in choice.patterns:
            for found in joined.all(pattern):
                if found.start() < len(lead) < found.end() - 1:
                    return choice, found
    return None


def _value(attribute: Attribute, choice: Choice, words: str) -> Value:
    match attribute:
        case Attribute.CONSENT:
            return Position(id=choice.id, display=choice.title)
        case Attribute.ROLE:
            return Role(id=choice.id, display=words)
        case Attribute.FORM:
            return Form(id=choice.id, display=words)
        case Attribute.DATA_ITEM:
            return Item(id=choice.id, display=words)
        case Attribute.DEFINITION:
            return Term(id=choice.id, display=words, standing=choice.standing)
        case Attribute.MEETING:
            return Meeting(id=choice.id, display=words)
        case Attribute.CONTACT:
            return Contact(id=choice.id, display=words)
        case Attribute.LEGAL_BASIS:
            return LegalSource(id=choice.id, display=words)
        case _:
            return Text(id=choice.id, display=choice.title)
