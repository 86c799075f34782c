"""The rules as they stood on a day: which answers and sources were in line with what was in force then."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

from alignctl.diverge.national import national_figure
from alignctl.diverge.severity import milder
from alignctl.model.divergence import Severity
from alignctl.rules.rule import Choice, Name, Rule, RuleBook

# The standing of every answer on a day on which there was no national position to hold it against.
UNHELD = "unheld"


def rule_on(rule: Rule, book: RuleBook, day: date) -> Rule:
    """A rule with the standing its answers had on a day.

    An answer is held against the edition in force that day. Where no edition of the national figure had begun,
    nothing stands against any answer, and the rule's own "statutory" means no more than material.
    """
    if rule.baseline is None or all(figure.id != rule.baseline for figure in book.baseline):
        return rule
    national = national_figure(rule, book, day)
    if national is None:
        unheld = tuple(replace(choice, standing=UNHELD) for choice in rule.choices)
        return replace(rule, choices=unheld, severity=milder(rule.severity, Severity.MATERIAL))
    edition = national.reference.edition
    return replace(rule, choices=tuple(_choice_in(choice, edition) for choice in rule.choices))


def vocabulary_on(book: RuleBook, day: date) -> dict[str, Name]:
    """The vocabulary with its sources as they stood on a day; every other entry as it is."""
    return {id_: _source_on(name, day) if name.group == "sources" else name for id_, name in book.vocabulary.items()}


def held_on(book: RuleBook, kind: str, day: date) -> str:
    """A digest of all that comparing a kind knows of a day: the same for days between which nothing changes.

    That is every national figure with its notes, and the standing of every source; all else of a day is unknown here.
    """
    rules = book.kinds[kind].rules if kind in book.kinds else ()
    figures = [(rule.id, national_figure(rule, book, day)) for rule in rules if rule.baseline is not None]
    sources = [_source_on(name, day) for name in book.names_in("sources")]
    told = repr((figures, [(name.id, name.current, name.editions) for name in sources]))
    return hashlib.sha256(told.encode()).hexdigest()


def _choice_in(choice: Choice, edition: str) -> Choice:
    return replace(choice, standing=dict(choice.standing_in).get(edition, choice.standing))


def _source_on(name: Name, day: date) -> Name:
    """A source as current on days before it was replaced, with the editions that were in force by then."""
    current = name.current or (name.superseded_on is not None and day.isoformat() < name.superseded_on)
    return replace(name, current=current, editions=_editions_on(name, day))


def _editions_on(name: Name, day: date) -> tuple[str, ...]:
    """The editions that count as in force; none where it is not known which had begun by then."""
    if not name.editions:
        return ()
    begins = dict(name.begins)
    oldest = min(name.editions)
    if begins.get(oldest, f"{oldest}-12-31") <= day.isoformat():
        return name.editions
    begun = [edition for edition, start in begins.items() if start <= day.isoformat()]
    return (max(begun),) if begun else ()
