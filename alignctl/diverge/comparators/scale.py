"""Scales of risk or need: how many levels there are changes practice, what they are called only the wording."""

from __future__ import annotations

from alignctl.diverge.binding import place
from alignctl.diverge.comparator import Comparator, Outcome, Point
from alignctl.model.divergence import ComparisonKind, Severity
from alignctl.model.provision import Provision
from alignctl.model.values import Level
from alignctl.rules.rule import Rule, RuleBook
from alignctl.text.normalise import fold

OTHER_NAMES = 0.2


def _takes(provision: Provision, _rule: Rule | None) -> bool:
    return isinstance(provision.value, Level)


def _compare(point: Point, _book: RuleBook) -> tuple[Outcome, ...]:
    a, first = _fullest(point.a)
    b, second = _fullest(point.b)
    names_a, names_b = (tuple(fold(name) for name in level.scale) for level in (first, second))
    if first.id == second.id and (names_a == names_b or not names_a or not names_b):
        return (Outcome(a=a, b=b, comparison=None),)
    if not names_a or not names_b:
        return ()
    alike = len(names_a) == len(names_b)
    return (
        Outcome(
            a=a,
            b=b,
            comparison=ComparisonKind.DIFFERS,
            distance=OTHER_NAMES if alike else _distance(len(names_a), len(names_b)),
            says_a=_said(first),
            says_b=_said(second),
            at_most=Severity.WORDING if alike else None,
        ),
    )


def _fullest(side: tuple[Provision, ...]) -> tuple[Provision, Level]:
    """The provision with the most levels; of equals the surest."""
    held = [(provision, provision.value) for provision in side if isinstance(provision.value, Level)]
    return min(held, key=lambda one: (-len(one[1].scale), place(one[0])))


def _distance(a: int, b: int) -> float:
    return round(0.3 + 0.7 * abs(a - b) / max(a, b), 6)


def _said(level: Level) -> str:
    return " / ".join(level.scale) if level.scale else level.display


COMPARATOR = Comparator(id="scale", takes=_takes, compare=_compare)
