"""Data to be recorded or given: every known item in the statements and lists a rule points at."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.values import Item
from alignctl.provisions.choosing import best_of, by_document
from alignctl.provisions.finding import Finding, Reading
from alignctl.provisions.fitting import fit_statement
from alignctl.rules.rule import Name, Rule


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield each item a rule's statements name, once a document."""
    yield from best_of(_all(rules, reading), by_document)


def _all(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    items = reading.book.names_in("items")
    for said in reading.said:
        for rule in rules:
            if rule.under and said.place.strength(rule.under) == 0.0:
                continue
            fit = fit_statement(rule, said, anchored=not rule.under)
            if fit is None:
                continue
            for item in _wanted(rule, items):
                place = next(said.words.within(item.patterns, 0, len(said.text)), None)
                if place is not None:
                    yield Finding(
                        said=said,
                        rule=rule,
                        topic=rule.topic,
                        attribute=rule.attribute,
                        value=Item(id=item.id, display=place[0]),
                        confidence=fit.confidence,
                        start=place.start(),
                    )


def _wanted(rule: Rule, items: tuple[Name, ...]) -> tuple[Name, ...]:
    ids = {choice.id for choice in rule.choices}
    return tuple(item for item in items if item.id in ids) if ids else items
