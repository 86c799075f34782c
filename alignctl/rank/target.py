"""The value to align on: never below the national figure, the regional text where there is one, else least change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice

from alignctl.model.cluster import AreaValues, Cluster
from alignctl.model.divergence import Silence
from alignctl.model.effect import same_effect
from alignctl.model.provision import Attribute, Provision
from alignctl.model.standing import holds, is_below
from alignctl.model.values import Value
from alignctl.rank.camps import Camp, Distances, camps, is_about_areas
from alignctl.rank.one_limit import adoptable, is_several, measure, measures_as, most_protective
from alignctl.rank.safer import Exposure, exposure, slackness
from alignctl.rank.wording import in_force, of_camps, of_shared, of_standard

# The values told of one point, the target among them.
TOLD = 10
# Areas whose text may say it in another place are not asked to change on the strength of a silence.
UNSURE = frozenset({Silence.SAID_ELSEWHERE, Silence.NOT_READABLE})
UNSTATED = "a value at the national position, which no area states"
_NO_PREFERENCE = (0, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The value to align on, as displayed.

    `origin` is one of areas, regional, national. `holders` do it already, throughout; `movers` would have to change;
    both are area ids in order. `runner_up` is the next best value that is not below the national position, None where
    there is none; `price` is how much more change it takes (less below 0), and `tie` why it lost where it takes as
    much. `values` are those of the target, surest first, empty where it is no typed value; `actor` is a role id.
    `change` is the sum of the distances (0..1 each) of all areas to it. `below` is True where it lies below the
    national position, `allowed` False where it does or where something else settles the target. `exposure` is lower
    for what protects the child more, `slackness` for what binds more.
    """

    display: str
    origin: str
    holders: tuple[str, ...]
    movers: tuple[str, ...]
    runner_up: str | None = None
    price: float | None = None
    tie: str | None = None
    values: tuple[Value, ...] = ()
    actor: str | None = None
    change: float = 0.0
    below: bool = False
    allowed: bool = True
    exposure: Exposure = _NO_PREFERENCE
    slackness: int = 0

    @property
    def value(self) -> Value | None:
        """The surest of its values, None where it is no typed value."""
        return self.values[0] if self.values else None

    @property
    def rank(self) -> tuple[float, Exposure, int, str, tuple[str, ...]]:
        """Least total change first; then what protects the child more; then what binds more; then by name."""
        name = self.value.display if self.value else self.display
        return self.change, self.exposure, self.slackness, name, self.holders


def choices(cluster: Cluster, distances: Distances) -> tuple[Target, ...]:
    """The target first, then the values it was weighed against; those below the national position come last.

    Where a regional text settles the target, the others are told and may not be chosen. Only the best are told, TOLD
    in all with the target: a country holds dozens of values of one point.
    """
    target, others = _weighed(cluster, distances)
    settled = target.origin == "regional"
    told = sorted(others, key=lambda other: (other.below, other.rank))
    return target, *(replace(one, allowed=not settled and not one.below) for one in islice(told, TOLD - 1))


def choose_target(cluster: Cluster) -> Target:
    """The value of a cluster to align on."""
    return _weighed(cluster, Distances(cluster))[0]


def concerned(cluster: Cluster, entry: AreaValues, target: Target) -> tuple[Provision, ...]:
    """What an area that moves would have to change: what is below, or not as the target has it; else all it says.

    A list of data items is changed as a whole.
    """
    attribute = cluster.point.attribute
    if attribute is Attribute.DATA_ITEM:
        return dropped(entry, target) if cluster.shared else entry.provisions
    if attribute is Attribute.LEGAL_BASIS:
        apart = _below(cluster, entry)
    else:
        apart = tuple(one for one in entry.provisions if not any(same_effect(one.value, to) for to in target.values))
    return apart or entry.provisions


def dropped(entry: AreaValues, target: Target) -> tuple[Provision, ...]:
    """What an area's form asks for and the target does not."""
    return tuple(one for one in entry.provisions if one.value not in target.values)


def added(entry: AreaValues, target: Target) -> tuple[Value, ...]:
    """What the target asks for and an area's form does not."""
    own = {one.value for one in entry.provisions}
    return tuple(value for value in target.values if value not in own)


def _weighed(cluster: Cluster, distances: Distances) -> tuple[Target, list[Target]]:
    """The target and, in any order, the other values there are."""
    if cluster.point.attribute is Attribute.LEGAL_BASIS:
        return _in_force(cluster, distances), []
    stated = camps(cluster)
    grouped = adoptable(cluster, stated)
    found = [
        _of_camp(cluster, camp, display, distances)
        for camp, display in zip(grouped, of_camps(cluster, grouped), strict=True)
    ]
    figure = _national(cluster, found, distances)
    found += [figure] if figure is not None else []
    allowed = [one for one in found if not one.below]
    if _settles(cluster):
        target = _regional(cluster, distances)
    elif cluster.shared:
        target = _shared(cluster, distances)
    elif allowed:
        target = min(allowed, key=lambda one: one.rank)
    else:
        target = _unstated(cluster, distances)
        if stated and not grouped:
            target = replace(target, movers=())  # two limits at once are said, and nothing tells which to adopt
    others = [one for one in found if _is_alike(cluster, one, target) and not _is_same(one, target)]
    return _priced(cluster, target, [one for one in others if not one.below]), others


def _is_alike(cluster: Cluster, one: Target, target: Target) -> bool:
    """Whether two targets measure the same, so that one can be weighed against the other."""
    measures = {measure(cluster, value) for value in target.values}
    return not measures or not one.values or any(measure(cluster, value) in measures for value in one.values)


def _settles(cluster: Cluster) -> bool:
    """Whether the regional text says what to align on: one area's duty, one limit, and nothing below the nation's."""
    standard = cluster.standard
    if not standard or any(is_below(cluster.point, one) for one in standard):
        return False
    if is_several(standard) and not most_protective(cluster, standard):
        return False
    return not is_about_areas(cluster) or len({one.responsible_area for one in standard}) == 1


def _is_same(one: Target, target: Target) -> bool:
    if one is target:
        return True
    same = target.values and all(any(same_effect(value, to) for to in target.values) for value in one.values)
    return (
        bool(same)
        and (target.origin == "regional" or one.display == target.display)
        and not (set(one.holders) - set(target.holders))
    )


def _priced(cluster: Cluster, target: Target, others: list[Target]) -> Target:
    if not others:
        return target
    second = min(others, key=lambda one: one.rank)
    price = round(second.change - target.change, 6)
    return replace(target, runner_up=second.display, price=price, tie=None if price else _tie(cluster, target, second))


def _tie(cluster: Cluster, target: Target, second: Target) -> str:
    if cluster.shared:
        return "the target holds what most areas ask for"
    if target.origin == "regional":
        return "the regional text settles it"
    if target.exposure < second.exposure:
        return "the target protects the child more"
    return "the target's text binds more" if target.slackness < second.slackness else "the target comes first by name"


def _of_camp(cluster: Cluster, camp: Camp, display: str, distances: Distances) -> Target:
    values = tuple(dict.fromkeys(one.value for one in camp.provisions))
    made = _moving(cluster, display, "areas", camp.areas, values, distances)
    return replace(
        made,
        actor=camp.provision.actor,
        below=camp.below,
        exposure=max(exposure(cluster, value, camp.responsible) for value in values),
        slackness=slackness(camp.provision.force),
    )


def _regional(cluster: Cluster, distances: Distances) -> Target:
    standard = cluster.standard
    said = most_protective(cluster, standard) if is_several(standard) else standard
    holders = tuple(entry.area for entry in cluster.areas if holds(entry.provisions, said))
    values = tuple(dict.fromkeys(one.value for one in said))
    made = _moving(cluster, of_standard(cluster, said), "regional", holders, values, distances)
    safer = max(exposure(cluster, value) for value in values)
    return replace(made, actor=said[0].actor, exposure=safer, slackness=slackness(said[0].force))


def _shared(cluster: Cluster, distances: Distances) -> Target:
    """What most areas hold, taken together; an area that holds all of it stays as it is."""
    values = tuple(dict.fromkeys(one.value for one in cluster.shared))
    holders = tuple(entry.area for entry in cluster.areas if {one.value for one in entry.provisions} >= set(values))
    return _moving(cluster, of_shared(values), "areas", holders, values, distances)


def _national(cluster: Cluster, found: Iterable[Target], distances: Distances) -> Target | None:
    """The national figure, where an area is below it and none holds it, or where no area states what may be chosen."""
    point = cluster.point
    allowed = [one for one in found if not one.below]
    value = point.national
    display = point.baseline.figure if point.baseline else value.display if value else ""
    if not display or (allowed and (value is None or not any(entry.below for entry in cluster.areas))):
        return None
    if value is not None and any(same_effect(value, held) for one in allowed for held in one.values):
        return None
    made = _moving(cluster, display, "national", (), (value,) if value else (), distances)
    return replace(made, exposure=exposure(cluster, value) if value else _NO_PREFERENCE)


def _unstated(cluster: Cluster, distances: Distances) -> Target:
    return _moving(cluster, UNSTATED, "national", (), (), distances)


def _in_force(cluster: Cluster, distances: Distances) -> Target:
    """For sources cited: only who cites what was replaced moves, and what else a text cites is its own affair."""
    replaced = tuple(one for entry in cluster.areas for one in _below(cluster, entry))
    movers = tuple(entry.area for entry in cluster.areas if entry.below)
    holders = tuple(entry.area for entry in cluster.areas if entry.provisions and not entry.below)
    made = _moving(cluster, in_force(cluster, replaced), "national", holders, (), distances)
    return replace(made, movers=movers)


def _below(cluster: Cluster, entry: AreaValues) -> tuple[Provision, ...]:
    return tuple(one for one in entry.provisions if is_below(cluster.point, one))


def _moving(  # noqa: PLR0913, PLR0917 - what makes a target
    cluster: Cluster,
    display: str,
    origin: str,
    holders: tuple[str, ...],
    values: tuple[Value, ...],
    distances: Distances,
) -> Target:
    here = frozenset(holders)
    movers = tuple(
        entry.area
        for entry in cluster.areas
        if entry.area not in here and entry.silence not in UNSURE and measures_as(cluster, entry, values)
    )
    change = round(distances.change(here, values), 6)
    return Target(display=display, origin=origin, holders=holders, movers=movers, values=values, change=change)
