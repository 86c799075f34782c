"""Friction: what the differences between areas cost, by border, topic, area and point."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from alignctl.model.cluster import Cluster, PairDistance
from alignctl.model.region import BorderFriction, Friction, Share
from alignctl.model.tie import Tie

_PLACES = 6
Pair = tuple[str, str]


def friction(clusters: Iterable[Cluster], ties: Iterable[Tie]) -> Friction:
    """The friction of a region: over all points and tied pairs, the weight of the tie times the distance (0..1).

    The method is that of section 7 of the design, and of the ranking: a difference of wording counts three
    tenths. Where no two areas compared are tied, each pair weighs 1.
    """
    known = tuple(clusters)
    tied = _ties(known, ties)
    borders: dict[Pair, list[float]] = {pair: [] for pair in tied}
    topics: dict[Pair, list[float]] = defaultdict(list)
    points: dict[str, float] = {}
    for cluster in known:
        costs = {(pair.a, pair.b): _cost(pair, tied) for pair in cluster.pairs if (pair.a, pair.b) in tied}
        for ends, cost in costs.items():
            if cost:
                borders[ends].append(cost)
        points[cluster.id] = round(sum(costs.values()), _PLACES)
        topics[cluster.point.kind, cluster.point.topic].append(points[cluster.id])
    total = sum(points.values())
    return Friction(
        total=round(total, _PLACES),
        borders=_borders(borders, tied, total),
        topics=_topics(topics, total),
        areas=_areas(known, tied, total),
        points=points,
        untied=not _are_tied(known, ties),
    )


def _ties(clusters: tuple[Cluster, ...], ties: Iterable[Tie]) -> dict[Pair, Tie]:
    """The ties of pairs that were compared, by their ends; a weight of 1 for each where there is none at all."""
    compared = sorted({(pair.a, pair.b) for cluster in clusters for pair in cluster.pairs})
    known = {(tie.a, tie.b): tie for tie in ties}
    found = {pair: known[pair] for pair in compared if pair in known}
    return found or {(a, b): Tie(a=a, b=b, weight=1.0, reasons=()) for a, b in compared}


def _are_tied(clusters: tuple[Cluster, ...], ties: Iterable[Tie]) -> bool:
    known = {(tie.a, tie.b) for tie in ties}
    return any((pair.a, pair.b) in known for cluster in clusters for pair in cluster.pairs)


def _cost(pair: PairDistance, tied: dict[Pair, Tie]) -> float:
    return tied[pair.a, pair.b].weight * pair.cost


def _borders(costs: dict[Pair, list[float]], tied: dict[Pair, Tie], total: float) -> tuple[BorderFriction, ...]:
    made = [
        BorderFriction(
            a=pair[0],
            b=pair[1],
            weight=tied[pair].weight,
            reasons=tied[pair].reasons,
            friction=round(sum(found), _PLACES),
            share=_share(sum(found), total),
            points=len(found),
        )
        for pair, found in costs.items()
    ]
    return tuple(sorted(made, key=lambda one: (-one.friction, one.a, one.b)))


def _topics(costs: dict[Pair, list[float]], total: float) -> tuple[Share, ...]:
    made = [_made(topic, kind, found, total) for (kind, topic), found in costs.items()]
    return tuple(sorted(made, key=lambda one: (-one.friction, one.kind or "", one.id)))


def _areas(clusters: tuple[Cluster, ...], tied: dict[Pair, Tie], total: float) -> tuple[Share, ...]:
    """The friction at each area's borders; an area without a tie stands with none."""
    found: dict[str, list[float]] = {entry.area: [] for cluster in clusters for entry in cluster.areas}
    for cluster in clusters:
        here: dict[str, float] = defaultdict(float)
        for pair in cluster.pairs:
            if (pair.a, pair.b) in tied:
                for area in (pair.a, pair.b):
                    here[area] += _cost(pair, tied)
        for area, cost in here.items():
            found[area].append(cost)
    made = [_made(area, None, costs, total) for area, costs in found.items()]
    return tuple(sorted(made, key=lambda one: (-one.friction, one.id)))


def _made(id_: str, kind: str | None, costs: list[float], total: float) -> Share:
    return Share(
        id=id_,
        kind=kind,
        friction=round(sum(costs), _PLACES),
        share=_share(sum(costs), total),
        points=sum(1 for cost in costs if cost),
    )


def _share(part: float, whole: float) -> float:
    return round(part / whole, 4) if whole else 0.0
