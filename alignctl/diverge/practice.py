"""What the rules fix about each point of practice, for stages that know no rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from alignctl.diverge.comparators.choice import BELOW
from alignctl.diverge.currency import rule_on, vocabulary_on
from alignctl.diverge.national import AT_LEAST, national_figure
from alignctl.model.cluster import PointOfPractice
from alignctl.model.provision import Attribute
from alignctl.rules.rule import Rule, RuleBook


def practice_points(book: RuleBook, kind: str, as_of: date) -> tuple[PointOfPractice, ...]:
    """Every point of practice of a kind, in the order of its rules, with the national figure of the day."""
    found: dict[tuple[str, Attribute, str], PointOfPractice] = {}
    book = replace(book, vocabulary=vocabulary_on(book, as_of))
    for rule in book.kinds[kind].rules if kind in book.kinds else ():
        found.setdefault((rule.topic, rule.attribute, rule.action), _point(rule_on(rule, book, as_of), book, as_of))
    return tuple(found.values())


def _point(rule: Rule, book: RuleBook, as_of: date) -> PointOfPractice:
    national = national_figure(rule, book, as_of)
    is_limit = rule.attribute is Attribute.TIME_LIMIT and national is not None and national.direction != AT_LEAST
    return PointOfPractice(
        kind=rule.kind,
        topic=rule.topic,
        attribute=rule.attribute,
        action=rule.action,
        title=rule.title,
        protects=rule.protects,
        agencies=tuple(agency for agency in rule.agencies if agency != "any"),
        baseline=national.reference if national else None,
        national=national.limit if national and is_limit else None,
        clock=national.clock if national else None,
        contrary=_contrary(rule, book),
        in_force_from=_editions(rule, book),
        ranks=tuple((choice.id, choice.rank) for choice in rule.choices if choice.rank is not None),
    )


def _contrary(rule: Rule, book: RuleBook) -> tuple[str, ...]:
    """Ids of answers that contradict the national position, and of sources that have been replaced."""
    choices = tuple(choice.id for choice in rule.choices if (choice.standing or choice.id) in BELOW)
    if rule.attribute is not Attribute.LEGAL_BASIS:
        return choices
    return choices + tuple(name.id for name in book.names_in("sources") if not name.current)


def _editions(rule: Rule, book: RuleBook) -> tuple[tuple[str, str], ...]:
    if rule.attribute is not Attribute.LEGAL_BASIS:
        return ()
    return tuple((name.id, min(name.editions)) for name in book.names_in("sources") if name.editions)
