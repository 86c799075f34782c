"""Friction: how far apart areas stand on a point, weighed by the ties between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from alignctl.model.cluster import Cluster
from alignctl.model.divergence import Severity
from alignctl.rank.target import Target

Pair = frozenset[str]

# A difference of wording is met at the border too, and costs far less than another duty.
WORDING = 0.3


class Ties:
    """The weight of every pair of areas. Without any declared tie between areas compared, each pair weighs 1."""

    def __init__(self, clusters: Iterable[Cluster], edges: Mapping[tuple[str, str], float]) -> None:
        compared = {(cluster.point.kind, frozenset((pair.a, pair.b))) for cluster in clusters for pair in cluster.pairs}
        declared: dict[Pair, float] = {}
        for ends, weight in edges.items():
            pair = frozenset(ends)
            declared[pair] = declared.get(pair, 0.0) + weight
        tied = any(declared.get(pair) for _, pair in compared)
        self._weights = {pair: declared.get(pair, 0.0) if tied else 1.0 for _, pair in compared}
        self._totals: dict[str, float] = {}
        for kind, pair in sorted(compared, key=lambda one: (one[0], sorted(one[1]))):
            self._totals[kind] = self._totals.get(kind, 0.0) + self._weights[pair]

    def removed(self, cluster: Cluster, target: Target) -> float:
        """The share (0..1) of all friction there could be in the kind that goes when all movers have moved."""
        there = set(target.holders) | set(target.movers)
        removed = sum(
            self._weights[frozenset((pair.a, pair.b))]
            * pair.distance
            * (WORDING if pair.severity is Severity.WORDING else 1)
            for pair in cluster.pairs
            if pair.a in there and pair.b in there
        )
        total = self._totals.get(cluster.point.kind, 0.0)
        return round(min(1.0, removed / total), 6) if total else 0.0
