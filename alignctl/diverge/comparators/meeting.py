"""Standing meetings: how often they meet is a difference of practice, what they are called one of wording."""

from __future__ import annotations

from alignctl.diverge.binding import place
from alignctl.diverge.comparator import Comparator, Outcome, Point, stricter
from alignctl.diverge.naming import is_proper, same_name
from alignctl.model.divergence import ComparisonKind, Severity
from alignctl.model.provision import Provision
from alignctl.model.span import LEAST_DISTANCE, Order, distance, order
from alignctl.model.values import Duration, Meeting
from alignctl.rules.rule import Rule, RuleBook

OTHER_NAME = 0.2

Held = tuple[Provision, Meeting]


def _takes(provision: Provision, _rule: Rule | None) -> bool:
    return isinstance(provision.value, Meeting)


def _compare(point: Point, _book: RuleBook) -> tuple[Outcome, ...]:
    found = []
    left, right = _by_id(point.a), _by_id(point.b)
    for id_ in sorted(left.keys() & right.keys()):
        outcome = _judge(point, left[id_], right[id_])
        if outcome is not None:
            found.append(outcome)
    return tuple(found)


def _by_id(side: tuple[Provision, ...]) -> dict[str, tuple[Held, ...]]:
    """The meetings of one side by what they serve as, the surest and those with a frequency first."""
    found: dict[str, list[Held]] = {}
    for provision in side:
        if isinstance(provision.value, Meeting):
            found.setdefault(provision.value.id, []).append((provision, provision.value))
    return {
        id_: tuple(sorted(held, key=lambda one: (one[1].every is None, place(one[0])))) for id_, held in found.items()
    }


def _judge(point: Point, left: tuple[Held, ...], right: tuple[Held, ...]) -> Outcome | None:
    (a, first), (b, second) = left[0], right[0]
    found = _order(first.every, second.every, point.tolerance)
    if found not in {Order.SAME, Order.UNKNOWN} and first.every and second.every:
        apart = distance(first.every, second.every, tolerance=point.tolerance)
        return Outcome(
            a=a,
            b=b,
            comparison=stricter(found, longer_is_safer=point.protects == "longer"),
            distance=apart,
            says_a=f"{first.display}, {first.every.display}",
            says_b=f"{second.display}, {second.every.display}",
            at_most=Severity.WORDING if apart <= LEAST_DISTANCE and _same_name(point, left, right) else None,
        )
    if _same_name(point, left, right):
        return Outcome(a=a, b=b, comparison=None)
    if not is_proper(first.display) or not is_proper(second.display):
        return None
    return Outcome(
        a=a,
        b=b,
        comparison=ComparisonKind.DIFFERS,
        distance=OTHER_NAME,
        says_a=first.display,
        says_b=second.display,
        at_most=Severity.WORDING,
    )


def _same_name(point: Point, left: tuple[Held, ...], right: tuple[Held, ...]) -> bool:
    return any(same_name(one.display, other.display, point.area_names) for _, one in left for _, other in right)


def _order(a: Duration | None, b: Duration | None, tolerance: float) -> Order:
    return Order.UNKNOWN if a is None or b is None else order(a, b, tolerance=tolerance)


COMPARATOR = Comparator(id="meeting", takes=_takes, compare=_compare)
