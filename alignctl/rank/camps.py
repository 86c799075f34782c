"""Camps: areas that do the same on a point, and how far each area stands from each camp."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.cluster import AreaValues, Cluster
from alignctl.model.provision import Provision, ResponsibleArea
from alignctl.model.span import Order, distance, order
from alignctl.model.values import Duration, Form, LegalSource, Level, Meeting, Role, Steps, Term, Value

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
    agreeing = {frozenset((pair.a, pair.b)): pair.comparison is None for pair in cluster.pairs}
    grouped: list[list[AreaValues]] = []
    for entry in cluster.areas:
        if not entry.provisions:
            continue
        home = next((group for group in grouped if all(_agree(entry, other, agreeing) for other in group)), None)
        if home is None:
            grouped.append([entry])
        else:
            home.append(entry)
    return tuple(_camp(group) for group in grouped)


def is_about_areas(cluster: Cluster) -> bool:
    """Whether a point is about which area a duty falls to."""
    provisions = [entry for area in cluster.areas for entry in area.provisions]
    return bool(provisions) and all(
        isinstance(entry.value, Role) and entry.value.id.startswith("area-") for entry in provisions
    )


def distance_to(cluster: Cluster, camp: Camp, area: str) -> float:
    """How far an area would have to move to a camp, 0..1: as measured where compared, else from the values."""
    if area in camp.areas:
        return 0.0
    measured = [
        pair.distance
        for pair in cluster.pairs
        if (pair.a == area and pair.b in camp.areas) or (pair.b == area and pair.a in camp.areas)
    ]
    if measured:
        return min(measured)
    values = cluster.values(area)
    if not values:
        return SILENCE
    first, second = values[0].value, camp.provision.value
    if isinstance(first, Duration) and isinstance(second, Duration):
        return distance(first, second)
    return 0.0 if same_effect(first, second) else UNKNOWN


def same_effect(a: Value, b: Value) -> bool:
    """Whether two values are the same in effect, as far as the values alone tell."""
    if isinstance(a, Duration) and isinstance(b, Duration):
        return order(a, b) is Order.SAME
    return type(a) is type(b) and _key(a) == _key(b)


def _key(value: Value) -> tuple[object, ...]:
    match value:
        case Form() | Meeting():
            return value.id, value.display.casefold()
        case Level():
            return value.id, value.scale
        case LegalSource():
            return value.id, value.edition
        case Term():
            return value.id, value.standing
        case Steps():
            return value.steps
        case Duration():
            return value.amount, value.unit, value.bound
        case _:
            return (value.id,)


def _agree(a: AreaValues, b: AreaValues, agreeing: dict[frozenset[str], bool]) -> bool:
    compared = agreeing.get(frozenset((a.area, b.area)))
    return same_effect(a.provisions[0].value, b.provisions[0].value) if compared is None else compared


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
