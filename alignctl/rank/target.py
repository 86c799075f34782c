"""The value to align on: never below the national figure, the regional text where there is one, else least change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice

from alignctl.model.cluster import AreaValues, Cluster
from alignctl.model.divergence import Silence
from alignctl.model.effect import same_effect
from alignctl.model.provision import Attribute, Force, Provision
from alignctl.model.span import Order, order, span
from alignctl.model.values import Duration, Level, Role, Term, Value
from alignctl.rank.camps import Camp, Distances, camps

# The values told of one point, the target among them.
TOLD = 10
# The answers a rule may say protect the child more, where a point is about which area acts.
AREAS = frozenset({"placing", "host", "area-placing", "area-host"})
# Areas whose text may say it in another place are not asked to change on the strength of a silence.
UNSURE = frozenset({Silence.SAID_ELSEWHERE, Silence.NOT_READABLE})
STANDINGS = {
    "same": "as the national definition has it",
    "narrower": "more narrowly than the national definition",
    "wider": "more widely than the national definition",
}
# the two are one answer to whose duty it is: a child is at home in the area that placed it
_CALLED = {"placing": "home or placing", "home": "home or placing"}
_FORCES = (Force.MUST, Force.STATES, None, Force.SHOULD, Force.MAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The value to align on, as displayed.

    `origin` is one of areas, regional, national. `holders` do it already, `movers` would have to change; both
    are area ids in order. `runner_up` is the next best value, None where there is none. `value` and `actor`
    (a role id) are those of the target, None where it is no typed value. `change` is the sum of the
    distances (0..1 each) of all areas to it. `allowed` is False where it lies below the national position.
    """

    display: str
    origin: str
    holders: tuple[str, ...]
    movers: tuple[str, ...]
    runner_up: str | None = None
    value: Value | None = None
    actor: str | None = None
    change: float = 0.0
    allowed: bool = True


def choices(cluster: Cluster, distances: Distances) -> tuple[Target, ...]:
    """The target first, then the values it was weighed against; those below the national position come last.

    Where a regional text, the national figure or the law settles the target, nothing else may be chosen. Only the
    best are told, TOLD in all with the target: a country holds dozens of values of one point.
    """
    ranked = _ranked(cluster, distances)
    target = _chosen(cluster, ranked, distances)
    settled = target.origin != "areas"
    found = sorted(ranked, key=lambda camp: camp.below)
    others = (_holding(cluster, camp, distances, allowed=not settled and not camp.below) for camp in found)
    apart = (other for other in others if other.display != target.display or other.holders != target.holders)
    return target, *islice(apart, TOLD - 1)


def choose_target(cluster: Cluster) -> Target:
    """The value of a cluster to align on."""
    distances = Distances(cluster)
    return _chosen(cluster, _ranked(cluster, distances), distances)


def _ranked(cluster: Cluster, distances: Distances) -> list[Camp]:
    return sorted(camps(cluster), key=lambda camp: _rank(cluster, camp, distances))


def _chosen(cluster: Cluster, found: list[Camp], distances: Distances) -> Target:
    """The target, of camps the best of which come first."""
    allowed = [camp for camp in found if not camp.below]
    if cluster.regional is not None and not _is_below(cluster, cluster.regional):
        return _regional(cluster, cluster.regional, found, distances)
    if not allowed and cluster.baseline is not None:
        figure, value = cluster.baseline.figure, cluster.point.national
        return _moving(cluster, figure, "national", (), value, distances)
    if cluster.point.attribute is Attribute.LEGAL_BASIS:
        current = tuple(entry.area for entry in cluster.areas if not entry.below)
        return _moving(cluster, "the law and guidance in force", "national", current, None, distances)
    best, *others = allowed or found
    chosen = _holding(cluster, best, distances, allowed=not best.below)
    return replace(chosen, runner_up=shown(cluster, others[0]) if others else None)


def shown(cluster: Cluster, camp: Camp) -> str:
    """A camp's value as displayed."""
    value = camp.provision.value
    if cluster.point.attribute is Attribute.DATA_ITEM:
        return f"the list of {camp.name}"
    if isinstance(value, Role) and camp.responsible:
        return acting(camp.responsible)
    if isinstance(value, Term) and value.standing:
        return f"{value.display}, {STANDINGS.get(value.standing, value.standing)}"
    if isinstance(value, Level) and value.scale:
        return " / ".join(value.scale)
    return value.display


def said(provision: Provision) -> str:
    """A provision's own value as displayed."""
    value = provision.value
    area = provision.responsible_area
    if isinstance(value, Role) and area:
        return acting(area.value)
    if isinstance(value, Level) and value.scale:
        return " / ".join(value.scale)
    if isinstance(value, Term) and value.standing:
        return f"{value.display}, {STANDINGS.get(value.standing, value.standing)}"
    return value.display


def acting(area: str) -> str:
    """The words for which area's duty it is."""
    return f"the {_CALLED.get(area, area)} authority acts"


def _regional(cluster: Cluster, provision: Provision, found: list[Camp], distances: Distances) -> Target:
    holders = tuple(area for camp in found if same_effect(camp.provision.value, provision.value) for area in camp.areas)
    area = provision.responsible_area
    display = acting(area.value) if isinstance(provision.value, Role) and area else provision.value.display
    target = _moving(cluster, display, "regional", tuple(sorted(holders)), provision.value, distances)
    return replace(target, actor=provision.actor)


def _holding(cluster: Cluster, camp: Camp, distances: Distances, *, allowed: bool) -> Target:
    value = camp.provision.value
    target = _moving(cluster, shown(cluster, camp), "areas", camp.areas, value, distances)
    return replace(target, actor=camp.provision.actor, allowed=allowed)


def _moving(  # noqa: PLR0913, PLR0917 - what makes a target
    cluster: Cluster,
    display: str,
    origin: str,
    holders: tuple[str, ...],
    value: Value | None,
    distances: Distances,
) -> Target:
    here = frozenset(holders)
    movers = tuple(entry.area for entry in cluster.areas if entry.area not in here and _can_move(entry))
    change = round(distances.change(here, value), 6)
    return Target(display=display, origin=origin, holders=holders, movers=movers, value=value, change=change)


def _can_move(entry: AreaValues) -> bool:
    return entry.silence not in UNSURE


def _is_below(cluster: Cluster, provision: Provision) -> bool:
    national = cluster.point.national
    if national is None or not isinstance(provision.value, Duration):
        return False
    return order(provision.value, national) is Order.LONGER


def _rank(
    cluster: Cluster, camp: Camp, distances: Distances
) -> tuple[float, tuple[int, float], int, str, tuple[str, ...]]:
    """Least total change first; then what protects the child more; then what binds more; then by name."""
    change = distances.change(camp.areas, camp.provision.value)
    force = _FORCES.index(camp.provision.force)
    return round(change, 6), _exposure(cluster, camp), force, camp.provision.value.display, camp.areas


def _exposure(cluster: Cluster, camp: Camp) -> tuple[int, float]:
    """Lower for what protects the child more, as far as the rule says."""
    value, protects = camp.provision.value, cluster.protects
    if isinstance(value, Duration):
        reach = span(value)
        if reach is None:
            return 0, 0.0
        shorter = protects == "shorter" or (protects is None and cluster.point.attribute is Attribute.TIME_LIMIT)
        return (0, reach.typical) if shorter else (0, -reach.typical if protects == "longer" else 0.0)
    if camp.responsible and protects not in AREAS:
        return (0 if camp.responsible == "placing" else 1), 0.0  # the placing authority keeps its duty by law
    ids = {getattr(value, "id", None), camp.responsible, f"area-{camp.responsible}"}
    return (0 if protects in ids else 1), 0.0
