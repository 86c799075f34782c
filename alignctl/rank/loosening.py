"""Which moves loosen a limit: where what an area says today is stricter than the target it would move to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from alignctl.model.cluster import Cluster
from alignctl.model.provision import Attribute
from alignctl.model.span import Order, SaferEnd, order, safer_end
from alignctl.model.values import Bound, Duration, Meeting, Role, Value
from alignctl.rank.safer import exposure
from alignctl.rank.target import Target, concerned

_AREA = "area-"


def loosened(cluster: Cluster, target: Target) -> tuple[str, ...]:
    """The ids, in order, of the areas that move and whose own value is stricter than the target.

    Of lengths of time the rule says whether the shorter or the longer is stricter; of limits where it is silent the
    shorter is. Of choices the nearer by rank to the one that the rule says protects the child most. Nothing is known of
    what cannot be put in order, nor of a target that is no typed value: that counts as no loosening.
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
    if protects is None:
        return False
    ranks = dict(cluster.point.ranks)
    best, mine, theirs = (ranks.get(id_ or "") for id_ in (protects, _id_of(own), _id_of(to)))
    if best is not None and mine is not None and theirs is not None:
        return abs(mine - best) < abs(theirs - best)
    return exposure(cluster, own, _answer(own)) < exposure(cluster, to, _answer(to))


def _is_tighter(cluster: Cluster, own: Duration, to: Duration) -> bool:
    if cluster.point.attribute is Attribute.TIME_LIMIT:
        if Bound.AFTER in {own.bound, to.bound}:
            return False  # the earliest time is no limit
        stands = order(own, to)
        return stands is (Order.LONGER if cluster.protects == SaferEnd.LONGER else Order.SHORTER)
    safer, other = safer_end(cluster.protects, own), safer_end(cluster.protects, to)
    if safer is None or safer is not other:
        return False
    stands = order(*(replace(one, bound=Bound.WITHIN) for one in (own, to)))  # the length alone counts
    return stands is (Order.SHORTER if safer is SaferEnd.SHORTER else Order.LONGER)


def _id_of(value: Value) -> str | None:
    return getattr(value, "id", None)


def _answer(value: Value) -> str | None:
    """The area a duty falls to, where a value says one."""
    return value.id.removeprefix(_AREA) if isinstance(value, Role) and value.id.startswith(_AREA) else None
