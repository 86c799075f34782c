"""How many points of a snapshot are shared, and what the others cost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from alignctl.model.history import PointKept, Snapshot, State
from alignctl.model.trend import Figures

Weights = Mapping[tuple[str, str], float]
Among = Mapping[str, tuple[str, ...]]
_PLACES = 6


def figures(points: Iterable[PointKept], among: Among, weights: Weights) -> Figures:
    """Points shared, points shared or apart, and friction over the areas looked at; these are given by kind."""
    shared = of = 0
    cost = 0.0
    for point in points:
        areas = among[point.kind]
        state = point.state(areas)
        shared += state is State.SHARED
        of += state in {State.SHARED, State.APART}
        cost += sum(
            weights.get((pair.a, pair.b), 0.0) * pair.cost for pair in point.pairs if {pair.a, pair.b} <= set(areas)
        )
    return Figures(shared=shared, of=of, friction=round(cost, _PLACES))


def weights_of(snapshot: Snapshot, among: Among) -> Weights:
    """The weights of ties by their ends; where no two areas compared have one, each pair weighs 1."""
    inside = {area for areas in among.values() for area in areas}
    compared = {(pair.a, pair.b) for point in snapshot.points for pair in point.pairs if {pair.a, pair.b} <= inside}
    known = {(tie.a, tie.b): tie.weight for tie in snapshot.ties if (tie.a, tie.b) in compared}
    return known or dict.fromkeys(compared, 1.0)


def all_areas(snapshot: Snapshot) -> Among:
    """All areas of a snapshot, for each of its kinds."""
    return dict.fromkeys({point.kind for point in snapshot.points}, snapshot.ids)
