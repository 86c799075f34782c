"""Escalation ladders, rung by rung."""

from __future__ import annotations

from itertools import zip_longest

from alignctl.diverge.binding import place
from alignctl.diverge.comparator import Comparator, Outcome, Point, stricter
from alignctl.diverge.phrases import stages
from alignctl.model.divergence import ComparisonKind, Severity
from alignctl.model.provision import Provision
from alignctl.model.span import Order, distance, order
from alignctl.model.values import Bound, Step, Steps
from alignctl.rules.rule import Rule, RuleBook

NO_LIMIT = 0.5
OTHER_ACTOR = 0.5
# A ladder found this surely counts its own rungs: they are marked as stages or steps.
SURE = 0.7
# Posts in one line of management, by rank.
RANKS = {
    "social-worker": 0,
    "practitioner": 0,
    "team-manager": 1,
    "service-manager": 2,
    "head-of-service": 3,
    "assistant-director": 4,
    "director": 5,
    "chief-executive": 6,
}

Ladders = tuple[tuple[Provision, Steps], ...]


def _takes(provision: Provision, _rule: Rule | None) -> bool:
    return isinstance(provision.value, Steps)


def _compare(point: Point, _book: RuleBook) -> tuple[Outcome, ...]:
    left, right = _ladders(point.a), _ladders(point.b)
    if not left or not right:
        return ()
    (a, first), (b, second) = _fullest(left), _fullest(right)
    pairs = list(zip_longest(_timed(first), _timed(second)))
    timed = bool(_timed(first)) or bool(_timed(second))
    others = _other_actors(first, second)
    orders = [_order(one, other, point.tolerance) for one, other in pairs]
    even = all(found is Order.SAME for found in orders) if timed else len(first.steps) == len(second.steps)
    if even and not others:
        return (Outcome(a=a, b=b, comparison=None),)
    if even:
        return (_other_rungs(a, b, (first, second), others),)
    apart = [_distance(one, other) for one, other in pairs] or [NO_LIMIT / 2]
    return (
        Outcome(
            a=a,
            b=b,
            comparison=_comparison(orders),
            distance=round(sum(apart) / len(apart), 6),
            says_a=stages(first),
            says_b=stages(second),
            at_most=None if timed or _are_sure(a, b) else Severity.WORDING,
        ),
    )


def _other_rungs(a: Provision, b: Provision, ladders: tuple[Steps, Steps], others: list[tuple[Step, Step]]) -> Outcome:
    """Ladders of the same length and pace on which somebody else takes the matter up."""
    return Outcome(
        a=a,
        b=b,
        comparison=ComparisonKind.DIFFERS,
        distance=round(OTHER_ACTOR * len(others) / max(len(ladder.steps) for ladder in ladders), 6),
        says_a=ladders[0].display,
        says_b=ladders[1].display,
        at_most=None if _are_sure(a, b) else Severity.WORDING,
    )


def _are_sure(a: Provision, b: Provision) -> bool:
    return min(a.confidence, b.confidence) >= SURE


def _other_actors(first: Steps, second: Steps) -> list[tuple[Step, Step]]:
    """Rungs at the same height with posts of the vocabulary of different rank; a local name tells nothing."""
    if len(first.steps) != len(second.steps):
        return []
    return [
        (one, other)
        for one, other in zip(first.steps, second.steps, strict=True)
        if one.actor in RANKS and other.actor in RANKS and RANKS[one.actor] != RANKS[other.actor]
    ]


def _ladders(side: tuple[Provision, ...]) -> Ladders:
    """The ladders of a side. A row of frequencies (monthly, quarterly) is a calendar of reports and no ladder."""
    return tuple(
        (provision, provision.value)
        for provision in side
        if isinstance(provision.value, Steps)
        and all(step.within is None or step.within.bound is not Bound.AT_LEAST_EVERY for step in provision.value.steps)
    )


def _fullest(held: Ladders) -> tuple[Provision, Steps]:
    return min(held, key=lambda one: (-len(_timed(one[1])), -len(one[1].steps), place(one[0])))


def _timed(ladder: Steps) -> tuple[Step, ...]:
    """Rungs with a limit: those without do not shift the others."""
    return tuple(step for step in ladder.steps if step.within is not None)


def _order(a: Step | None, b: Step | None, tolerance: float) -> Order:
    if a is None or b is None or a.within is None or b.within is None:
        return Order.UNORDERED
    return order(a.within, b.within, tolerance=tolerance)


def _distance(a: Step | None, b: Step | None) -> float:
    if a is None or b is None or a.within is None or b.within is None:
        return NO_LIMIT
    return distance(a.within, b.within)


def _comparison(orders: list[Order]) -> ComparisonKind:
    """A ladder is stricter where no rung is longer and one is shorter."""
    found = set(orders) - {Order.SAME}
    return stricter(found.pop()) if len(found) == 1 else ComparisonKind.DIFFERS


COMPARATOR = Comparator(id="steps", takes=_takes, compare=_compare)
