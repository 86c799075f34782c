"""Definitions, by how they sit beside the national wording."""

from __future__ import annotations

from alignctl.diverge.binding import groups, settled
from alignctl.diverge.comparator import Comparator, Outcome, Point
from alignctl.diverge.comparators.choice import BELOW
from alignctl.diverge.currency import UNHELD
from alignctl.diverge.phrases import sentence, subject
from alignctl.model.divergence import ComparisonKind
from alignctl.model.provision import Provision
from alignctl.model.values import Term
from alignctl.rules.rule import Rule, RuleBook

STANDINGS = {
    "same": "as the national definition has it",
    "narrower": "more narrowly than the national definition",
    "wider": "more widely than the national definition",
    "superseded": "in words that have been replaced nationally",
    "contrary": "in a way the national definition does not bear",
}
OTHER_STANDING = 0.6


def _takes(provision: Provision, _rule: Rule | None) -> bool:
    return isinstance(provision.value, Term)


def _compare(point: Point, book: RuleBook) -> tuple[Outcome, ...]:
    left, right = settled(groups(point.a, _same)), settled(groups(point.b, _same))
    a, b = left[0][0], right[0][0]
    if not _is_held(point.rule):
        return ()
    standing_a, standing_b = _standing(a), _standing(b)
    if standing_a == standing_b:
        return (Outcome(a=a, b=b, comparison=None),)
    if standing_a is None or standing_b is None:
        return ()
    return (
        Outcome(
            a=a,
            b=b,
            comparison=ComparisonKind.DIFFERS,
            distance=OTHER_STANDING,
            says_a=_said(a),
            says_b=_said(b),
            below_a=standing_a in BELOW,
            below_b=standing_b in BELOW,
            sentence=_sentence(point, book, standing_a, standing_b),
        ),
    )


def _same(a: Provision, b: Provision) -> bool:
    return _standing(a) == _standing(b)


def _is_held(rule: Rule | None) -> bool:
    """Whether a national wording was in force on the day: before it, no wording is measured by it."""
    return rule is None or all(choice.standing != UNHELD for choice in rule.choices)


def _standing(provision: Provision) -> str | None:
    return provision.value.standing if isinstance(provision.value, Term) else None


def _sentence(point: Point, book: RuleBook, standing_a: str, standing_b: str) -> str:
    (first, second), about = point.area_names, subject(point.rule, point.action, book)
    ways = [STANDINGS.get(standing, standing) for standing in (standing_a, standing_b)]
    return sentence(f"{first} and {second} differ on {about}: {first} defines it {ways[0]}, {second} {ways[1]}")


def _said(provision: Provision) -> str:
    standing = _standing(provision) or ""
    return f"{provision.value.display} ({STANDINGS.get(standing, standing)})"


COMPARATOR = Comparator(id="definition", takes=_takes, compare=_compare)
