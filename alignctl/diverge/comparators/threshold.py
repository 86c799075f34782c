"""Lengths of time used as a threshold ("missing for more than 24 hours"): stricter only where a rule says which way."""

from __future__ import annotations

from dataclasses import replace

from alignctl.diverge.binding import Group, Same, common, duration_of, groups, settled
from alignctl.diverge.comparator import Comparator, Outcome, Point, stricter
from alignctl.diverge.phrases import lower_first
from alignctl.model.divergence import ComparisonKind
from alignctl.model.provision import Attribute, Provision
from alignctl.model.span import Order, SaferEnd, distance, order, safer_end
from alignctl.model.values import Bound, Duration
from alignctl.rules.rule import Rule, RuleBook


def _takes(provision: Provision, _rule: Rule | None) -> bool:
    return isinstance(provision.value, Duration) and provision.attribute is Attribute.THRESHOLD


def _compare(point: Point, _book: RuleBook) -> tuple[Outcome, ...]:
    def same(a: Provision, b: Provision) -> bool:
        return order(_length(a), _length(b), tolerance=point.tolerance) is Order.SAME

    left, right = settled(groups(point.a, same)), settled(groups(point.b, same))
    either_a, either_b = _alternatives(left), _alternatives(right)
    if len(either_a) > 1 or len(either_b) > 1:
        return (_sets(either_a, either_b, same),)
    if agreed := next(common(left, right, same), None):
        return (Outcome(a=agreed[0], b=agreed[1], comparison=None),)
    a, b = left[0][0], right[0][0]
    found = order(_length(a), _length(b), tolerance=point.tolerance)
    if found is Order.UNKNOWN:
        return ()
    return (
        Outcome(
            a=a,
            b=b,
            comparison=_comparison(point, a, b, found),
            distance=distance(_length(a), _length(b), tolerance=point.tolerance),
            says_a=lower_first(duration_of(a).display),
            says_b=lower_first(duration_of(b).display),
        ),
    )


def _comparison(point: Point, a: Provision, b: Provision, found: Order) -> ComparisonKind:
    """Which is stricter; none is where the rule says no way, or one is a length and the other a window."""
    safer, other = safer_end(point.protects, duration_of(a)), safer_end(point.protects, duration_of(b))
    if safer is None or safer is not other:
        return ComparisonKind.DIFFERS
    return stricter(found, longer_is_safer=safer is SaferEnd.LONGER)


def _alternatives(found: tuple[Group, ...]) -> tuple[Provision, ...]:
    """The thresholds the surest statement gives side by side ("in 90 days, or in 28"), as it gives them."""
    quote = found[0][0].citation.quote
    same_place = (next((entry for entry in group if entry.citation.quote == quote), None) for group in found)
    return tuple(entry for entry in same_place if entry is not None)


def _sets(a: tuple[Provision, ...], b: tuple[Provision, ...], same: Same) -> Outcome:
    """Thresholds given as alternatives agree only where each has its like on the other side."""
    shared = sum(1 for one in a if any(same(one, other) for other in b))
    if shared == len(a) == len(b):
        return Outcome(a=a[0], b=b[0], comparison=None)
    return Outcome(
        a=a[0],
        b=b[0],
        comparison=ComparisonKind.DIFFERS,
        distance=round(1 - shared / (len(a) + len(b) - shared), 6),
        says_a=_listed(a),
        says_b=_listed(b),
    )


def _listed(side: tuple[Provision, ...]) -> str:
    return " or ".join(lower_first(duration_of(entry).display) for entry in side)


def _length(provision: Provision) -> Duration:
    """The length alone: "more than 24 hours" and "for 24 hours" are one threshold however they are bound."""
    return replace(duration_of(provision), bound=Bound.WITHIN)


COMPARATOR = Comparator(id="threshold", takes=_takes, compare=_compare)
