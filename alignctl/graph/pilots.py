"""What pilot areas changed: their earlier texts and their present ones, held against the regional standard."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from alignctl.graph.finding import Key
from alignctl.model.cluster import Cluster, PointOfPractice
from alignctl.model.pilots import Course, Pilot, PilotChange, PilotPeer, Shift, VersionPoint, Versions
from alignctl.model.provision import Provision, point_id
from alignctl.model.standing import holds, is_among

Said = tuple[Provision, ...]
_COURSES = (Course.TO_STANDARD, Course.FROM_STANDARD, Course.BESIDE_STANDARD, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spot:
    """A point with what one pilot and the standard say; `cluster` is None where no areas were compared on it."""

    id: str
    title: str
    before: Said
    now: Said
    standard: Said
    cluster: Cluster | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What is known besides clusters: the words for points, and what the regional text says on each."""

    titles: dict[Key, str]
    regional: dict[Key, Said]


def pilots(
    clusters: Iterable[Cluster],
    versions: Iterable[Versions],
    points: Iterable[PointOfPractice] = (),
    regional: Iterable[Provision] = (),
    named: Collection[str] = (),
) -> tuple[Pilot, ...]:
    """What each pilot changed in each kind of which both versions are given, by area and kind.

    The points are those of the clusters, and those of `points` on which no areas were compared. What a pilot says now
    is what its comparisons rest on, else all its text says; what they leave aside now is left aside in the earlier text
    too. Values are the same by their effect alone. `regional` holds all that the regional texts say. `named` are ids of
    further pilots, which count among no pilot's peers.
    """
    found = tuple(clusters)
    pairs = sorted(versions, key=lambda one: (one.area, one.kind))
    trying = {*named, *(one.area for one in pairs)}
    stated: dict[Key, Said] = defaultdict(tuple)
    for entry in sorted(regional, key=lambda entry: (-entry.confidence, entry.id)):
        stated[entry.kind, entry.topic, entry.attribute, entry.action or ""] += (entry,)
    known = _Known(
        titles={(point.kind, point.topic, point.attribute, point.action): point.title for point in points},
        regional=stated,
    )
    return tuple(
        _pilot(one, [cluster for cluster in found if cluster.point.kind == one.kind], known, trying) for one in pairs
    )


def _pilot(one: Versions, found: list[Cluster], known: _Known, trying: Collection[str]) -> Pilot:
    spots: list[_Spot] = []
    unclear = 0
    for spot in _spots(one, found, known):
        if spot is None:
            unclear += 1
        else:
            spots.append(spot)
    changes = [change for spot in spots if (change := _change(spot)) is not None]
    counted = [spot for spot in spots if _counts(spot, one.area)]
    return Pilot(
        area=one.area,
        kind=one.kind,
        earlier=one.earlier,
        before=sum(_holds(spot.before, spot) for spot in counted),
        now=sum(_holds(spot.now, spot) for spot in counted),
        of=len(counted),
        unclear=unclear,
        changes=tuple(sorted(changes, key=lambda change: (_COURSES.index(change.course), change.point))),
        peers=_peers(found, counted, changes, trying),
    )


def _spots(one: Versions, found: list[Cluster], known: _Known) -> Iterator[_Spot | None]:
    """Every point the pilot may have changed on; None for one on which nothing can be told."""
    said = {(one.kind, point.topic, point.attribute, point.action): point for point in one.points}
    by_key: dict[Key, list[Cluster]] = defaultdict(list)
    for cluster in found:
        point = cluster.point
        by_key[point.kind, point.topic, point.attribute, point.action].append(cluster)
    for key, group in by_key.items():
        for cluster in group:
            yield _spot(one.area, cluster, group, said.get(key))
    for key in sorted(said.keys() - by_key.keys()):
        alone = said[key]
        if key in known.titles and not alone.unclear:
            yield _Spot(
                id=point_id(*key),
                title=known.titles[key],
                before=alone.before,
                now=alone.now,
                standard=known.regional.get(key, ()),
            )


def _spot(area: str, cluster: Cluster, group: list[Cluster], said: VersionPoint | None) -> _Spot | None:
    now = cluster.values(area)
    before: Said = ()
    if said is not None:
        shown = {entry.id for other in group for entry in other.values(area)}
        compared = any(entry.area == area for other in group for entry in other.areas)
        if not compared:
            now, shown = _starting(said.now, cluster, group), {entry.id for entry in said.now}
        aside = tuple(entry for entry in said.now if entry.id not in shown)
        if said.unclear or (aside and not shown):
            return None
        before = tuple(entry for entry in said.before if not is_among(entry, aside) or is_among(entry, now))
    return _Spot(
        id=cluster.id,
        title=cluster.title,
        before=_starting(before, cluster, group, now),
        now=now,
        standard=cluster.standard,
        cluster=cluster,
    )


def _starting(said: Said, cluster: Cluster, group: list[Cluster], alike: Said = ()) -> Said:
    """Of several starts of the clock on one point a limit belongs where its own is, or that of one `alike`."""
    starts = {cluster.event, *(entry.event for entry in alike)}
    return said if len(group) == 1 else tuple(entry for entry in said if entry.event in starts)


def _change(spot: _Spot) -> PilotChange | None:
    """What changed in effect; None where nothing did."""
    gone = [entry for entry in spot.before if not is_among(entry, spot.now)]
    come = [entry for entry in spot.now if not is_among(entry, spot.before)]
    if not gone and not come:
        return None
    shift = Shift.CHANGED if spot.before and spot.now else Shift.NEWLY_SAID if spot.now else Shift.NO_LONGER_SAID
    return PilotChange(
        point=spot.id,
        title=spot.title,
        shift=shift,
        course=_course(spot),
        before=spot.before,
        now=spot.now,
        standard=_nearest(spot),
    )


def _nearest(spot: _Spot) -> Provision | None:
    """What the standard says of what the pilot says now, else the surest it says."""
    return next((one for one in spot.standard if is_among(one, spot.now)), next(iter(spot.standard), None))


def _course(spot: _Spot) -> Course | None:
    if not spot.standard:
        return None
    held, held_now = _holds(spot.before, spot), _holds(spot.now, spot)
    if held is held_now:
        return Course.BESIDE_STANDARD
    return Course.TO_STANDARD if held_now else Course.FROM_STANDARD


def _counts(spot: _Spot, area: str) -> bool:
    """Whether the standard speaks there, areas were compared, and the pilot was or speaks in either version."""
    if spot.cluster is None or not spot.standard:
        return False
    return bool(spot.before or spot.now) or any(entry.area == area for entry in spot.cluster.areas)


def _peers(
    found: list[Cluster], counted: list[_Spot], changes: list[PilotChange], trying: Collection[str]
) -> tuple[PilotPeer, ...]:
    reached = {change.point for change in changes if change.course is Course.TO_STANDARD}
    areas = sorted({entry.area for cluster in found for entry in cluster.areas} - set(trying))
    made = []
    for area in areas:
        held = [spot.id for spot in counted if spot.cluster and _holds(spot.cluster.values(area), spot)]
        made.append(PilotPeer(area=area, holds=len(held), moved=len(reached.intersection(held))))
    return tuple(made)


def _holds(said: Said, spot: _Spot) -> bool:
    return bool(spot.standard) and holds(said, spot.standard)
