"""Camps: areas that do the same on a point, and how far each area stands from each camp."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from alignctl.model.cluster import AreaValues, Cluster
from alignctl.model.effect import groups, same_effect
from alignctl.model.provision import Provision, ResponsibleArea
from alignctl.model.span import distance
from alignctl.model.values import Duration, Role, Value

SILENCE = 0.5
UNKNOWN = 1.0
Values = tuple[Value, ...]
_PLACING = frozenset({ResponsibleArea.HOME, ResponsibleArea.PLACING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Camp:
    """Areas (ids, in order) that agree in effect.

    `name` is the first one's; `provisions` are all that its surest area says, `provision` the surest of them.
    `responsible` is set where the point is about which area acts; such a camp may
    be empty, where no area holds to it throughout. `below` tells that they stand below the national position.
    """

    areas: tuple[str, ...]
    name: str
    provision: Provision
    provisions: tuple[Provision, ...]
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
        self._numbers: dict[Values, int] = {}
        self._own: dict[str, tuple[int, Values]] = {
            entry.area: self._numbered(tuple(dict.fromkeys(one.value for one in entry.provisions)))
            for entry in cluster.areas
        }
        self._between: dict[tuple[int, int], float] = {}

    def to(self, holders: Iterable[str], values: Values) -> dict[str, float]:
        """How far every area, by id in order, stands from the values that some of them (ids) hold.

        `values` is empty where they are no typed ones.
        """
        here = frozenset(holders)
        nearest: dict[str, float] = {}
        for holder in here:
            for other, apart in self._measured.get(holder, ()):
                nearest[other] = min(apart, nearest.get(other, apart))
        wanted = self._numbered(values)
        found: dict[str, float] = {}
        for area, own in self._own.items():
            if area in here:
                found[area] = 0.0
            else:
                found[area] = nearest[area] if area in nearest else self._from_values(own, wanted)
        return found

    def change(self, holders: Iterable[str], values: Values) -> float:
        """The sum of the distances of all areas from the values some hold."""
        return sum(self.to(holders, values).values())

    def _numbered(self, values: Values) -> tuple[int, Values]:
        return self._numbers.setdefault(values, len(self._numbers)), values

    def _from_values(self, own: tuple[int, Values], wanted: tuple[int, Values]) -> float:
        key = own[0], wanted[0]
        if key not in self._between:
            self._between[key] = _apart(own[1], wanted[1])
        return self._between[key]


def _apart(own: Values, wanted: Values) -> float:
    """The farthest of several limits from the nearest wanted; of anything else the share that is not in both."""
    if not own:
        return SILENCE
    if not wanted:
        return UNKNOWN
    if all(isinstance(value, Duration) for value in (*own, *wanted)):
        return max(min(_between(one, other) for other in wanted) for one in own)
    both = sum(any(same_effect(one, other) for other in wanted) for one in own)
    return 1 - both / max(len(own) + len(wanted) - both, 1)


def _between(one: Value, other: Value) -> float:
    return distance(one, other) if isinstance(one, Duration) and isinstance(other, Duration) else UNKNOWN


def _camp(group: list[AreaValues], responsible: str | None = None) -> Camp:
    surest = min(group, key=lambda entry: (-entry.provisions[0].confidence, entry.provisions[0].id))
    return Camp(
        areas=tuple(sorted(entry.area for entry in group)),
        name=group[0].name,
        provision=surest.provisions[0],
        provisions=surest.provisions,
        below=any(entry.below for entry in group),
        responsible=responsible,
    )


def _by_responsible_area(cluster: Cluster) -> tuple[Camp, ...]:
    """One camp for each answer that some area gives for every child it speaks of."""
    found: dict[str, list[AreaValues]] = {}
    for entry in cluster.areas:
        for answer in sorted({answer_of(one) for one in entry.provisions}):
            found.setdefault(answer, []).append(entry)
    made = []
    for answer, group in sorted(found.items()):
        pure = [entry for entry in group if {answer_of(one) for one in entry.provisions} == {answer}]
        camp = _camp(pure or group, answer)
        areas = camp.areas if pure else ()
        provision = next(one for entry in (pure or group) for one in entry.provisions if answer_of(one) == answer)
        made.append(replace(camp, areas=areas, provision=provision, provisions=(provision,)))
    return tuple(made)


def answer_of(provision: Provision) -> str:
    """Which area a duty falls to, for a statement about that: "placing" where the child is at home or placed."""
    area = provision.responsible_area
    if area is None and isinstance(provision.value, Role):
        area = ResponsibleArea(provision.value.id.removeprefix("area-"))
    return "placing" if area in _PLACING else str(area)
