"""What changed between two snapshots, over what was there in both."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from alignctl.errors import UsageError
from alignctl.history.agreements import agreed_counts, agreed_courses
from alignctl.history.counting import Weights, figures, weights_of
from alignctl.model.history import CandidateKept, PointKept, Snapshot, State
from alignctl.model.trend import ENOUGH, Adopted, Course, DayKept, Membership, PointChange, Trend
from alignctl.text.marking import highest
from alignctl.text.similarity import nearest

_STANDS = frozenset({State.SHARED, State.APART})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Both:
    """Two snapshots, and the areas (ids) by kind that had a text in both; kinds with fewer than two are left out."""

    then: Snapshot
    now: Snapshot
    areas: Mapping[str, tuple[str, ...]]
    topic: str | None

    def of(self, snapshot: Snapshot) -> dict[str, PointKept]:
        """The points of a snapshot that are looked at, by id."""
        return {
            point.id: point
            for point in snapshot.points
            if point.kind in self.areas and (self.topic is None or point.topic == self.topic)
        }

    def state(self, point: PointKept | None) -> State | None:
        """Where the areas of both stand on a point."""
        return point.state(self.areas[point.kind]) if point else None


def trend(snapshots: Iterable[Snapshot], pair: Collection[str] = (), topic: str | None = None) -> Trend:
    """What changed from the first to the last of some snapshots of one scope, in the order of their days.

    `pair` (two ids) looks at these areas alone, `topic` at points of one topic. Raises UsageError where there are not
    two snapshots, or nothing of them can be compared.
    """
    known = sorted(snapshots, key=lambda one: one.day)
    if len(known) < ENOUGH:
        raise UsageError(
            f"Two snapshots or more were expected, found {len(known)}.",
            hint="Record another with `alignctl history record`, or choose other days with --from and --to.",
        )
    both = _both(known[0], known[-1], pair, topic)
    then, now = both.of(known[0]), both.of(known[-1])
    counted = tuple(id_ for id_ in then if both.state(then[id_]) in _STANDS and both.state(now.get(id_)) in _STANDS)
    weights = weights_of(known[-1], _held(known[0], known[-1]))
    changes = tuple(_changes(both, then, now))
    adopted = tuple(_adoptions(both, then, now))
    names = {area.id: area for snapshot in known for area in snapshot.areas}
    return Trend(
        scope=known[-1].scope,
        name=known[-1].name,
        first=known[0].day,
        last=known[-1].day,
        areas=tuple(names[id_] for id_ in sorted(names)),
        kinds=tuple(sorted(both.areas)),
        membership=_membership(known[0], known[-1]),
        then=figures((then[id_] for id_ in counted), both.areas, weights),
        now=figures((now[id_] for id_ in counted), both.areas, weights),
        days=tuple(replace(_day(both, one, counted, weights), agreed=agreed_counts(one, pair, topic)) for one in known),
        pairs=tuple(_pairs(both, (then, now), counted, weights)),
        topics=tuple(_topics(both, (then, now), counted, weights)),
        together=tuple(one for one in changes if (one.then, one.now) == (State.APART, State.SHARED)),
        drew_apart=tuple(one for one in changes if (one.then, one.now) == (State.SHARED, State.APART)),
        came=tuple(one for one in changes if one.then not in _STANDS and one.now in _STANDS),
        went=tuple(one for one in changes if one.then in _STANDS and one.now not in _STANDS),
        adopted=tuple(one for one in adopted if one.wholly),
        begun=tuple(one for one in adopted if one.moved and not one.wholly),
        candidates=len(adopted),
        measured_alike=len({one.measure for one in known}) == 1,
        marking=highest(one.marking for one in known),
        asked_pair=tuple(sorted(pair)),
        asked_topic=topic,
        agreed=tuple(agreed_courses(known[0], known[-1], pair, topic)),
    )


def check_pair(snapshots: Iterable[Snapshot], words: Iterable[str]) -> tuple[str, ...]:
    """The ids of two areas named by id or name. Raises UsageError, with the nearest, for what no snapshot knows."""
    known = {id_: area.name for one in snapshots for area in one.areas for id_ in (area.id,)}
    by_name = {name.casefold(): id_ for id_, name in known.items()}
    found = []
    for word in words:
        id_ = word if word in known else by_name.get(word.casefold())
        if id_ is None:
            raise _unknown("--pair", "An area of the history", word, known)
        found.append(id_)
    if len(found) == ENOUGH and found[0] == found[1]:
        raise UsageError(f"Two areas were expected, found '{found[0]}' twice.", where="--pair")
    return tuple(found)


def check_topic(snapshots: Iterable[Snapshot], word: str | None) -> str | None:
    """A topic some snapshot has a point of. Raises UsageError, with the nearest, for one that none has."""
    known = {point.topic for one in snapshots for point in one.points}
    if word is not None and word not in known:
        raise _unknown("--topic", "A topic of the history", word, known)
    return word


def _unknown(where: str, what: str, word: str, known: Iterable[str]) -> UsageError:
    words = sorted(known)
    near = nearest(word, words)
    advice = f"Did you mean '{near}'? " if near else ""
    return UsageError(
        f"{what} was expected, found '{word}'.", where=where, hint=f"{advice}There are: {', '.join(words[:20])}."
    )


def _both(then: Snapshot, now: Snapshot, pair: Collection[str], topic: str | None) -> _Both:
    held = _held(then, now)
    areas = {kind: tuple(id_ for id_ in having if not pair or id_ in pair) for kind, having in held.items()}
    areas = {kind: having for kind, having in areas.items() if len(having) >= ENOUGH}
    if not areas:
        raise UsageError(
            f"Two areas with a text of one kind on both days were expected, and {then.day} and {now.day} have none.",
            hint="Choose other days with --from and --to, or other areas with --pair.",
        )
    return _Both(then=then, now=now, areas=areas, topic=topic)


def _held(then: Snapshot, now: Snapshot) -> dict[str, tuple[str, ...]]:
    """The areas (ids, in order) by kind that had a text of it on both days."""
    kinds = sorted({texts.kind for texts in then.texts})
    return {kind: tuple(sorted(set(then.having(kind)) & set(now.having(kind)))) for kind in kinds}


def _membership(then: Snapshot, now: Snapshot) -> Membership:
    before, after = set(then.ids), set(now.ids)
    held = [{(area, texts.kind) for texts in one.texts for area in texts.areas} for one in (then, now)]
    staying = before & after
    return Membership(
        areas_joined=tuple(sorted(after - before)),
        areas_left=tuple(sorted(before - after)),
        texts_joined=tuple(sorted(one for one in held[1] - held[0] if one[0] in staying)),
        texts_left=tuple(sorted(one for one in held[0] - held[1] if one[0] in staying)),
    )


def _day(both: _Both, one: Snapshot, counted: tuple[str, ...], weights: Weights) -> DayKept:
    points = both.of(one)
    found = figures((points[id_] for id_ in counted if id_ in points), both.areas, weights)
    return DayKept(day=one.day, label=one.label, revision=one.revision, figures=replace(found, of=len(counted)))


def _pairs(
    both: _Both, points: tuple[dict[str, PointKept], ...], counted: tuple[str, ...], weights: Weights
) -> Iterator[Course]:
    """The course of each pair, over the points on which the two stand on both days; those with none are left out."""
    names = {area.id: area.name for area in (*both.then.areas, *both.now.areas)}
    then, now = points
    for a, b in combinations(sorted({id_ for held in both.areas.values() for id_ in held}), 2):
        two = {kind: (a, b) for kind, held in both.areas.items() if {a, b} <= set(held)}
        ids = [
            id_ for id_ in counted if then[id_].kind in two and all(one[id_].state((a, b)) in _STANDS for one in points)
        ]
        if ids:
            yield Course(
                id=f"{a}+{b}",
                name=f"{names[a]} and {names[b]}",
                then=figures((then[id_] for id_ in ids), two, weights),
                now=figures((now[id_] for id_ in ids), two, weights),
            )


def _topics(
    both: _Both, points: tuple[dict[str, PointKept], ...], counted: tuple[str, ...], weights: Weights
) -> Iterator[Course]:
    then, now = points
    for kind, topic in sorted({(then[id_].kind, then[id_].topic) for id_ in counted}):
        ids = [id_ for id_ in counted if (then[id_].kind, then[id_].topic) == (kind, topic)]
        yield Course(
            id=f"{kind}.{topic}",
            name=f"{topic.replace('-', ' ').capitalize()} ({kind.replace('-', ' ')})",
            then=figures((then[id_] for id_ in ids), both.areas, weights),
            now=figures((now[id_] for id_ in ids), both.areas, weights),
        )


def _changes(both: _Both, then: Mapping[str, PointKept], now: Mapping[str, PointKept]) -> Iterator[PointChange]:
    """Every point on which areas stand otherwise than they did, in the order of the ids."""
    for id_ in sorted({*then, *now}):
        before, after = then.get(id_), now.get(id_)
        states = both.state(before), both.state(after)
        known = after or before
        if known is not None and states[0] is not states[1]:
            among = both.areas[known.kind]
            yield PointChange(
                id=id_,
                title=known.title,
                kind=known.kind,
                topic=known.topic,
                then=states[0],
                now=states[1],
                said_then=tuple(one for one in before.said if one.area in among) if before else (),
                said_now=tuple(one for one in after.said if one.area in among) if after else (),
            )


def _adoptions(both: _Both, then: Mapping[str, PointKept], now: Mapping[str, PointKept]) -> Iterator[Adopted]:
    """The candidates of the first day of which an area that was to move is there on both days.

    An area that was to move and held the target on the first day already, as a list it completed may, moved nowhere.
    """
    for one in both.then.candidates:
        point = then.get(one.id)
        among = both.areas[point.kind] if point else ()
        movers = [area for area in one.movers if area in among and point and not _holds(point, area, one)]
        if movers:
            later = now.get(one.id)
            holding = {area for area in (*movers, *one.holders) if later and _holds(later, area, one)}
            yield Adopted(
                id=one.id,
                rank=one.rank,
                title=one.title,
                target=one.target,
                moved=tuple(area for area in movers if area in holding),
                lacking=tuple(area for area in movers if area not in holding),
                gave_up=tuple(area for area in one.holders if area in among and area not in holding),
            )


def _holds(point: PointKept, area: str, one: CandidateKept) -> bool:
    """Whether all an area says is the target; of a target that is no typed value, whether it is below no longer."""
    said = point.of(area)
    if said is None or not said.keys:
        return False
    return set(said.keys) <= set(one.keys) if one.keys else not said.below
