"""How many different values one police force or care board has to work, and how many remain after an alignment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from alignctl.model.cluster import AreaValues, Cluster
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
_FIGURES = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def variants(
    clusters: Iterable[Cluster], bodies: Iterable[Body], targets: Mapping[str, AlignedOn] = MappingProxyType({})
) -> tuple[BodyVariants, ...]:
    """Every point on which a body works two different values or more, the most first; ties by body and point.

    Values that are the same in effect count as one; an area that is silent counts for none. `targets` maps ids
    of clusters to an alignment, and `after` then counts what would remain.
    """
    known = tuple(clusters)
    made = [
        found for body in bodies for cluster in known if (found := _of_body(cluster, body, targets.get(cluster.id)))
    ]
    return tuple(sorted(made, key=lambda one: (-len(one.variants), one.body, one.point)))


def _of_body(cluster: Cluster, body: Body, target: AlignedOn | None) -> BodyVariants | None:
    worked = tuple(_variants(groups(cluster, frozenset(body.areas))))
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
    told = f"{body.name} works {_figure(count)} different {noun} here ({cluster.title})"
    if after is None:
        return f"{told}."
    left = f"{_figure(after)} would remain" if after else "none would remain"
    return f"{told}; {left} once every area that can has moved to the target."


def _figure(number: int) -> str:
    return _FIGURES[number] if number < len(_FIGURES) else str(number)
