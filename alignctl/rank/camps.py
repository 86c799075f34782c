"""Camps: areas that do the same on a point, and how far each area stands from each camp."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from alignctl.model.cluster import AreaValues, Cluster
from alignctl.model.effect import groups, same_effect
from alignctl.model.provision import Provision, ResponsibleArea
from alignctl.model.span import distance
from alignctl.model.values import Duration, Role, Value

SILENCE = 0.5
UNKNOWN = 1.0
_PLACING = frozenset({ResponsibleArea.HOME, ResponsibleArea.PLACING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Camp:
    """Areas (ids, in order) that agree in effect.

    `name` is the first one's. `responsible` is set where the point is about which area acts; such a camp may
    be empty, where no area holds to it throughout. `below` tells that they stand below the national position.
    """

    areas: tuple[str, ...]
    name: str
    provision: Provision
    below: bool
    responsible: str | None = None


def camps(cluster: Cluster) -> tuple[Camp, ...]:
    """All camps of a cluster; areas that are silent are in none."""
    if is_about_areas(cluster):
        return _by_responsible_area(cluster)
    return tuple(_camp(list(group)) for group in groups(cluster))


def is_about_areas(cluster: Cluster) -> bool:
    """Whether a point is about which area a duty falls to."""
    provisions = [entry for area in cluster.areas for entry in area.provisions]
    return bool(provisions) and all(
        isinstance(entry.value, Role) and entry.value.id.startswith("area-") for entry in provisions
    )


class Distances:
    """How far, 0..1, the areas of a cluster stand from a value: as measured where compared, else from the values.

    What was measured is looked up by area, and two values are held against each other once: a country has many
    areas and few values.
    """

    def __init__(self, cluster: Cluster) -> None:
        self._measured: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for pair in cluster.pairs:
            self._measured[pair.a].append((pair.b, pair.distance))
            self._measured[pair.b].append((pair.a, pair.distance))
        self._own = {entry.area: entry.provisions[0].value if entry.provisions else None for entry in cluster.areas}
        self._between: dict[tuple[Value | None, Value | None], float] = {}

    def to(self, holders: Iterable[str], value: Value | None) -> dict[str, float]:
        """How far every area, by id in order, stands from a value that some of them (ids) hold.

        `value` is None where it is no typed value.
        """
        here = frozenset(holders)
        nearest: dict[str, float] = {}
        for holder in here:
            for other, apart in self._measured.get(holder, ()):
                nearest[other] = min(apart, nearest.get(other, apart))
        found: dict[str, float] = {}
        for area, own in self._own.items():
            if area in here:
                found[area] = 0.0
            else:
                found[area] = nearest[area] if area in nearest else self._from_values(own, value)
        return found

    def change(self, holders: Iterable[str], value: Value | None) -> float:
        """The sum of the distances of all areas from a value some hold."""
        return sum(self.to(holders, value).values())

    def _from_values(self, own: Value | None, value: Value | None) -> float:
        if (own, value) not in self._between:
            self._between[own, value] = _apart(own, value)
        return self._between[own, value]


def _apart(own: Value | None, value: Value | None) -> float:
    if own is None:
        return SILENCE
    if isinstance(own, Duration) and isinstance(value, Duration):
        return distance(own, value)
    return 0.0 if value is not None and same_effect(own, value) else UNKNOWN


def _camp(group: list[AreaValues], responsible: str | None = None) -> Camp:
    provision = min((entry.provisions[0] for entry in group), key=lambda one: (-one.confidence, one.id))
    return Camp(
        areas=tuple(sorted(entry.area for entry in group)),
        name=group[0].name,
        provision=provision,
        below=any(entry.below for entry in group),
        responsible=responsible,
    )


def _by_responsible_area(cluster: Cluster) -> tuple[Camp, ...]:
    """One camp for each answer that some area gives for every child it speaks of."""
    found: dict[str, list[AreaValues]] = {}
    for entry in cluster.areas:
        for answer in sorted({_answer(one) for one in entry.provisions}):
            found.setdefault(answer, []).append(entry)
    made = []
    for answer, group in sorted(found.items()):
        pure = [entry for entry in group if {_answer(one) for one in entry.provisions} == {answer}]
        camp = _camp(pure or group, answer)
        areas = camp.areas if pure else ()
        provision = next(one for entry in (pure or group) for one in entry.provisions if _answer(one) == answer)
        made.append(Camp(areas=areas, name=camp.name, provision=provision, below=camp.below, responsible=answer))
    return tuple(made)


def _answer(provision: Provision) -> str:
    area = provision.responsible_area
    if area is None and isinstance(provision.value, Role):
        area = ResponsibleArea(provision.value.id.removeprefix("area-"))
    return "placing" if area in _PLACING else str(area)
