"""Friction: how far apart areas stand on a point, weighed by the ties between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from alignctl.model.candidate import Part
from alignctl.model.cluster import Cluster, PairDistance
from alignctl.rank.camps import Distances
from alignctl.rank.target import Target

Pair = frozenset[str]


class Ties:
    """The weight of every pair of areas. Without any declared tie between areas compared, each pair weighs 1."""

    def __init__(self, clusters: Iterable[Cluster], edges: Mapping[tuple[str, str], float]) -> None:
        compared = {frozenset((pair.a, pair.b)) for cluster in clusters for pair in cluster.pairs}
        declared: dict[Pair, float] = {}
        for ends, weight in edges.items():
            pair = frozenset(ends)
            declared[pair] = declared.get(pair, 0.0) + weight
        tied = any(declared.get(pair) for pair in compared)
        self._weights = {pair: declared.get(pair, 0.0) if tied else 1.0 for pair in compared}
        self._total = sum(self._weights[pair] for pair in sorted(compared, key=sorted))

    def removed(self, cluster: Cluster, target: Target) -> float:
        """The share (0..1) of the friction that goes when all movers have moved.

        It is of all there could be on one point between all areas compared in any kind, so that a kind only two
        areas hold does not outweigh one that all hold.
        """
        removed = sum(self._price(pair) for pair in _mended(cluster, target))
        return round(min(1.0, removed / self._total), 6) if self._total else 0.0

    def held(self, cluster: Cluster) -> float:
        """All friction of a cluster today, in the units of the ties."""
        return round(sum(self._price(pair) for pair in cluster.pairs), 6)

    def parts(self, cluster: Cluster, target: Target, distances: Distances) -> tuple[Part, ...]:
        """The friction of each pair that could take the target, now and where only one of the two does.

        A pair no comparison put side by side is left out, as is a pair with an area that cannot be asked.
        """
        holders, movers = frozenset(target.holders), frozenset(target.movers)
        there, apart = holders | movers, distances.to(holders, target.values)
        pairs = (pair for pair in cluster.pairs if pair.a in there and pair.b in there)
        return tuple(part for pair in pairs if (part := self._part(pair, holders, apart)).now or part.a_alone)

    def friction(self, cluster: Cluster, target: Target) -> float:
        """The friction that goes when all movers have moved, in the units of the ties."""
        return round(sum(self._price(pair) for pair in _mended(cluster, target)), 6)

    def _part(self, pair: PairDistance, holders: frozenset[str], apart: Mapping[str, float]) -> Part:
        now = self._price(pair)
        a_alone = now if pair.a in holders else self._price(pair, apart[pair.b])
        b_alone = now if pair.b in holders else self._price(pair, apart[pair.a])
        return Part(a=pair.a, b=pair.b, now=now, a_alone=a_alone, b_alone=b_alone)

    def _price(self, pair: PairDistance, distance: float | None = None) -> float:
        """What a pair costs at its distance, or at another."""
        cost = pair.cost if distance is None else distance * pair.share
        return round(self._weights.get(frozenset((pair.a, pair.b)), 0.0) * cost, 6)


def _mended(cluster: Cluster, target: Target) -> Iterator[PairDistance]:
    """The pairs that stand alike when all movers have moved: both can take the target, and one of them moves."""
    movers = frozenset(target.movers)
    there = movers.union(target.holders)
    for pair in cluster.pairs:
        if pair.a in there and pair.b in there and (pair.a in movers or pair.b in movers):
            yield pair
