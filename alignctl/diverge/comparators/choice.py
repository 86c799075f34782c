"""Answers a rule tells apart: positions on consent, conditions, how independent somebody is."""

from __future__ import annotations

from alignctl.diverge.binding import common, groups, settled
from alignctl.diverge.comparator import Comparator, Outcome, Point
from alignctl.diverge.identity import value_id
from alignctl.diverge.phrases import lower_first
from alignctl.model.divergence import ComparisonKind
from alignctl.model.provision import Provision
from alignctl.model.values import Position, Text
from alignctl.rules.rule import Choice, Rule, RuleBook

# Standings of a choice that contradict the national position or have been replaced.
BELOW = frozenset({"contrary", "superseded"})


def _takes(provision: Provision, rule: Rule | None) -> bool:
    return isinstance(provision.value, Position | Text) or (rule is not None and rule.finder == "choice")


def _compare(point: Point, _book: RuleBook) -> tuple[Outcome, ...]:
    def same(a: Provision, b: Provision) -> bool:
        return value_id(a.value) == value_id(b.value)

    left, right = settled(groups(point.a, same)), settled(groups(point.b, same))
    if agreed := next(common(left, right, same), None):
        return (Outcome(a=agreed[0], b=agreed[1], comparison=None),)
    a, b = left[0][0], right[0][0]
    choices = {choice.id: choice for choice in point.rule.choices} if point.rule else {}
    chosen_a, chosen_b = choices.get(value_id(a.value)), choices.get(value_id(b.value))
    below_a, below_b = _is_below(chosen_a), _is_below(chosen_b)
    return (
        Outcome(
            a=a,
            b=b,
            comparison=_comparison(point, a, b, contrary=below_a is not below_b),
            distance=_distance(chosen_a, chosen_b, tuple(choices.values())),
            says_a=_said(a, chosen_a),
            says_b=_said(b, chosen_b),
            below_a=below_a,
            below_b=below_b,
        ),
    )


def _is_below(choice: Choice | None) -> bool:
    return choice is not None and choice.standing in BELOW


def _comparison(point: Point, a: Provision, b: Provision, *, contrary: bool) -> ComparisonKind:
    if contrary:
        return ComparisonKind.CONTRARY
    if point.protects == value_id(a.value):
        return ComparisonKind.A_STRICTER
    return ComparisonKind.B_STRICTER if point.protects == value_id(b.value) else ComparisonKind.DIFFERS


def _distance(a: Choice | None, b: Choice | None, choices: tuple[Choice, ...]) -> float:
    """By rank where choices are ranked, else as far apart as can be."""
    ranks = [choice.rank for choice in choices if choice.rank is not None]
    if a is None or b is None or a.rank is None or b.rank is None or len(set(ranks)) <= 1:
        return 1.0
    return round(abs(a.rank - b.rank) / (max(ranks) - min(ranks)), 6)


def _said(provision: Provision, choice: Choice | None) -> str:
    return lower_first(choice.title if choice else provision.value.display)


COMPARATOR = Comparator(id="choice", takes=_takes, compare=_compare)
