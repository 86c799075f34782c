"""What changes when one crosses from one area to another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from alignctl.model.cluster import Cluster, PairDistance
from alignctl.model.divergence import ComparisonKind, Severity
from alignctl.model.provision import Provision
from alignctl.model.region import Change, Crossing

FIRST = 5
_GRAVITY = tuple(Severity)
_UNTOLD = 0.5


def crossing(
    clusters: Iterable[Cluster], origin: str, goal: str, salience: Mapping[str, float], *, first: int = FIRST
) -> Crossing:
    """The `first` weightiest things that change from `origin` to `goal` (area ids), each with both statements.

    The gravest severity comes first; within one, the greatest distance times the salience of the topic (both
    0..1; a topic without a stated salience has 0.5); ties stand by id.
    """
    found = sorted(_changes(clusters, origin, goal, salience), key=_weight)
    return Crossing(a=origin, b=goal, changes=tuple(found[:first]), more=max(0, len(found) - first))


def crossings(
    clusters: Iterable[Cluster],
    borders: Iterable[tuple[str, str]],
    salience: Mapping[str, float],
    *,
    first: int = FIRST,
) -> tuple[Crossing, ...]:
    """What changes at each of some borders, in the order they come in; see `crossing`."""
    at: dict[frozenset[str], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for pair in cluster.pairs:
            if pair.comparison is not None:
                at[frozenset((pair.a, pair.b))].append(replace(cluster, pairs=(pair,)))
    return tuple(crossing(at[frozenset((a, b))], a, b, salience, first=first) for a, b in borders)


def _weight(change: Change) -> tuple[int, float, str]:
    return _GRAVITY.index(change.severity), -round(change.distance * change.salience, 6), change.point


def _changes(clusters: Iterable[Cluster], origin: str, goal: str, salience: Mapping[str, float]) -> Iterator[Change]:
    ends = {origin, goal}
    for cluster in clusters:
        for pair in cluster.pairs:
            if {pair.a, pair.b} == ends and pair.comparison is not None and pair.severity is not None:
                yield _change(cluster, pair, salience, turned=pair.a != origin)


def _change(cluster: Cluster, pair: PairDistance, salience: Mapping[str, float], *, turned: bool) -> Change:
    comparison = pair.comparison or ComparisonKind.DIFFERS
    sides = _stated(cluster, pair.a, pair.stated_a), _stated(cluster, pair.b, pair.stated_b)
    first, second = reversed(sides) if turned else sides
    return Change(
        point=cluster.id,
        title=cluster.title,
        kind=cluster.point.kind,
        topic=cluster.point.topic,
        attribute=cluster.point.attribute,
        severity=pair.severity or Severity.MATERIAL,
        comparison=comparison.turned if turned else comparison,
        distance=pair.distance,
        salience=salience.get(cluster.point.topic, _UNTOLD),
        a=first,
        b=second,
        silence=pair.silence,
    )


def _stated(cluster: Cluster, area: str, provision: str | None) -> Provision | None:
    return next((entry for entry in cluster.values(area) if entry.id == provision), None)
