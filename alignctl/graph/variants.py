"""How many different values one police force or care board has to work, and how many remain after an alignment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from alignctl.model.cluster import AreaValues, Cluster, PairDistance
from alignctl.model.effect import groups, shown
from alignctl.model.provision import Attribute
from alignctl.model.region import AlignedOn, BodyVariants, Variant
from alignctl.model.tie import Body

FEWEST = 2
_NOUNS = {
    Attribute.TIME_LIMIT: "limits",
    Attribute.ROLE: "answers to who acts",
    Attribute.FORM: "forms",
    Attribute.DATA_ITEM: "lists of what is recorded",
    Attribute.THRESHOLD: "thresholds",
    Attribute.ESCALATION: "escalation routes",
    Attribute.DEFINITION: "definitions",
    Attribute.MEETING: "meetings",
    Attribute.CONSENT: "positions on consent",
    Attribute.LEGAL_BASIS: "sources",
}


def variants(
    clusters: Iterable[Cluster], bodies: Iterable[Body], targets: Mapping[str, AlignedOn] = MappingProxyType({})
) -> tuple[BodyVariants, ...]:
    """Every point on which a body works two different values or more, the most first; ties by body and point.

    Values that are the same in effect count as one; an area that is silent counts for none. `targets` maps ids
    of clusters to an alignment, and `after` then counts what would remain.
    """
    working = _Working(bodies)
    made = [
        found
        for cluster in clusters
        for body, part in working.parts(cluster)
        if (found := _of_body(part, body, targets.get(cluster.id)))
    ]
    return tuple(sorted(made, key=lambda one: (-len(one.variants), one.body, one.point)))


class _Working:
    """The part of a cluster each body works: a country has many bodies, and each works few of its areas."""

    def __init__(self, bodies: Iterable[Body]) -> None:
        self._bodies = tuple(bodies)
        self._of: dict[str, set[int]] = defaultdict(set)
        for place, body in enumerate(self._bodies):
            for area in body.areas:
                self._of[area].add(place)

    def parts(self, cluster: Cluster) -> Iterator[tuple[Body, Cluster]]:
        """Yield each body that works two areas or more that speak, with the areas and pairs it works."""
        areas: dict[int, list[AreaValues]] = defaultdict(list)
        pairs: dict[int, list[PairDistance]] = defaultdict(list)
        for entry in cluster.areas:
            if entry.provisions:
                for place in self._of.get(entry.area, ()):
                    areas[place].append(entry)
        for pair in cluster.pairs:
            for place in self._of.get(pair.a, set()) & self._of.get(pair.b, set()):
                pairs[place].append(pair)
        for place, held in areas.items():
            if len(held) >= FEWEST:
                yield self._bodies[place], replace(cluster, areas=tuple(held), pairs=tuple(pairs[place]))


def _of_body(cluster: Cluster, body: Body, target: AlignedOn | None) -> BodyVariants | None:
    worked = tuple(_variants(groups(cluster)))
    if len(worked) < FEWEST:
        return None
    after = None if target is None else remaining(cluster, body.areas, target)
    return BodyVariants(
        body=body.id,
        point=cluster.id,
        attribute=cluster.point.attribute,
        variants=worked,
        after=after,
        sentence=_sentence(cluster, body, len(worked), after),
    )


def remaining(cluster: Cluster, areas: Iterable[str], target: AlignedOn) -> int:
    """How many different values of a point some areas hold once the movers have moved to the target.

    Movers that were silent then hold the target as well. Where only some move, name only those as movers.
    """
    here = frozenset(areas)
    stay = here - set(target.movers)
    reached = here & {*target.movers, *target.holders}
    others = groups(cluster, stay - set(target.holders))
    return len(others) + (1 if reached else 0)


def _variants(grouped: tuple[tuple[AreaValues, ...], ...]) -> Iterator[Variant]:
    for group in sorted(grouped, key=lambda group: (-len(group), group[0].area)):
        yield Variant(value=shown(group[0].provisions[0].value), areas=tuple(entry.area for entry in group))


def _sentence(cluster: Cluster, body: Body, count: int, after: int | None) -> str:
    noun = _NOUNS.get(cluster.point.attribute, "values")
    told = f"{body.name} works {count} different {noun} here ({cluster.title})"
    if after is None:
        return f"{told}."
    left = f"{after} would remain" if after else "none would remain"
    return f"{told}; {left} once every area that can has moved to the target."
