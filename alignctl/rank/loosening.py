"""Which moves loosen a limit: where what an area says today is stricter than the target it would move to."""

from __future__ import annotations

from collections.abc import Iterable

from alignctl.model.cluster import Cluster
from alignctl.model.provision import Attribute
from alignctl.model.span import Order, order
from alignctl.model.values import Bound, Duration, Meeting, Role, Value
from alignctl.rank.safer import exposure
from alignctl.rank.target import Target, concerned

_LENGTHS = frozenset({"shorter", "longer"})
_AREA = "area-"


def loosened(cluster: Cluster, target: Target) -> tuple[str, ...]:
    """The ids, in order, of the areas that move and whose own value is stricter than the target.

    Of lengths of time the rule says whether the shorter or the longer is stricter; of limits where it is silent the
    shorter is. Of choices the one is that the rule says protects the child more. What cannot be put in order, and a
    target that is no typed value, loosens nothing that is known.
    """
    moving = frozenset(target.movers)
    return tuple(
        entry.area
        for entry in cluster.areas
        if entry.area in moving
        and is_loosened(cluster, (one.value for one in concerned(cluster, entry, target)), target)
    )


def is_loosened(cluster: Cluster, held: Iterable[Value], target: Target) -> bool:
    """Whether one of the values held is stricter than every value of the target."""
    return bool(target.values) and any(all(_is_stricter(cluster, one, to) for to in target.values) for one in held)


def _is_stricter(cluster: Cluster, own: Value, to: Value) -> bool:
    protects = cluster.protects
    if isinstance(own, Duration) and isinstance(to, Duration):
        return _is_tighter(cluster, own, to)
    if isinstance(own, Meeting) and isinstance(to, Meeting) and own.every and to.every:
        return own.id == to.id and order(own.every, to.every) is Order.SHORTER
    if protects is None or protects in _LENGTHS:
        return False
    return exposure(cluster, own, _answer(own)) < exposure(cluster, to, _answer(to))


def _is_tighter(cluster: Cluster, own: Duration, to: Duration) -> bool:
    limit = cluster.point.attribute is Attribute.TIME_LIMIT
    if limit and Bound.AFTER in {own.bound, to.bound}:
        return False
    stands = order(own, to)
    if cluster.protects == "longer":
        return stands is Order.LONGER
    return stands is Order.SHORTER and (cluster.protects == "shorter" or limit)


def _answer(value: Value) -> str | None:
    """The area a duty falls to, where a value says one."""
    return value.id.removeprefix(_AREA) if isinstance(value, Role) and value.id.startswith(_AREA) else None
