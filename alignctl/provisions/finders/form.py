"""Forms and tools: the form's own name near the act, and what it serves as."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alignctl.model.values import Form
from alignctl.provisions.agents import actor_of
from alignctl.provisions.candidates import candidates
from alignctl.provisions.choosing import best_of, by_section
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.fitting import fit_statement
from alignctl.provisions.force import force_of
from alignctl.provisions.naming import FORM_NOUN, codes, names_ending_in, widened
from alignctl.rules.rule import Rule
from alignctl.rules.search import Lexicon

KNOWN, UNKNOWN, CODE = 1.0, 0.75, 0.65


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    start: int
    end: int
    id: str
    sure: float


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield the forms rules ask about, each once a section, under the names the text uses."""
    yield from best_of(_all(rules, reading), by_section)


def _all(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    forms = reading.lexicons["forms"]
    for said, eligible in candidates(rules, reading):
        for rule in eligible:
            fit = fit_statement(rule, said)
            named = _nearest(rule, said, forms) if fit else None
            if fit is None or named is None:
                continue
            yield Finding(
                said=said,
                rule=rule,
                topic=rule.topic,
                attribute=rule.attribute,
                value=Form(id=named.id, display=said.text[named.start : named.end]),
                confidence=round(fit.confidence * named.sure, 4),
                start=named.start,
                force=force_of(said.words, 0, len(said.text), named.start, reading.book),
                actor=actor_of(said, reading.roles, 0, len(said.text)),
            )


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
    for ranges, sure in ((names_ending_in(FORM_NOUN, said.text), UNKNOWN), (codes(said.text), CODE)):
        for start, end in ranges:
            if all(end <= low or high <= start for low, high in others):
                yield _Named(start=start, end=end, id=rule.value, sure=sure)
