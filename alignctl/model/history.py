"""How a region stood on a day, small enough to be kept for years."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """Where areas stand on a point: they do the same, they are apart, or one alone speaks of it."""

    SHARED = "shared"
    APART = "apart"
    ONE = "one-area-only"


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaKept:
    """An area as it was called."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TextsKept:
    """The areas (ids, in order) that had a procedure of a kind which could be read."""

    kind: str
    areas: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TieKept:
    """How much two areas had to do with each other; an ordinary border weighs 1."""

    a: str
    b: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidKept:
    """What one area said: values as displayed, and their keys, which are the same for what is the same in effect.

    Both are empty where it was silent. `below` tells that it stood below the national position.
    """

    area: str
    values: tuple[str, ...]
    keys: tuple[str, ...]
    below: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PairKept:
    """Two areas compared on a point. `cost` is 0..1 before any tie weighs it.

    `differs` tells whether anything does, wording included; `matters`, whether it is statutory or material.
    """

    a: str
    b: str
    cost: float
    differs: bool
    matters: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PointKept:
    """A point of practice as it stood: what each area said, and which pairs were apart. No sentence is kept."""

    id: str
    kind: str
    topic: str
    title: str
    said: tuple[SaidKept, ...]
    pairs: tuple[PairKept, ...]

    def state(self, among: Collection[str]) -> State | None:
        """Where the areas among these (ids) stand; None where none of them says anything.

        They share the point where two or more say something and nothing was found to differ, as in the report of a
        region. Where one alone says something, they are apart if the silence of another matters.
        """
        pairs = [pair for pair in self.pairs if pair.a in among and pair.b in among]
        speaking = {one.area for one in self.said if one.values and one.area in among}
        if any({pair.a, pair.b} <= speaking for pair in pairs):
            return State.APART if any(pair.differs for pair in pairs) else State.SHARED
        if any(pair.matters for pair in pairs):
            return State.APART
        return State.ONE if speaking else None

    def of(self, area: str) -> SaidKept | None:
        """What an area said; None where it was not looked at on this point."""
        return next((one for one in self.said if one.area == area), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateKept:
    """A candidate as it was ranked: its target as displayed and by keys, who held it, and who was to move (ids).

    `keys` are empty where the target was no typed value: to cease being below the national position was enough.
    """

    id: str
    rank: int
    title: str
    target: str
    keys: tuple[str, ...]
    holders: tuple[str, ...]
    movers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementKept:
    """An agreement as it stood: who agreed, who had adopted it, who was overdue, and whose text told nothing (ids).

    `due` is an ISO date. Who sees to it is not kept.
    """

    candidate: str
    title: str
    target: str
    due: str
    areas: tuple[str, ...]
    adopted: tuple[str, ...]
    overdue: tuple[str, ...]
    not_read: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedCounts:
    """Points agreed, those adopted by all who agreed, and those on which somebody was overdue."""

    points: int
    adopted: int
    overdue: int


NONE_AGREED = AgreedCounts(points=0, adopted=0, overdue=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """How the areas of a scope stood on a day (ISO date).

    `scope` names what was looked at (a region's id, "all", ids joined by "+", or "around:" and an id). `revision` is
    the git commit the texts were taken from, None where a person named the day. `measure` is a digest of the program's
    version and the rules: two snapshots are measured alike where it is the same. `problems` counts texts or kinds that
    could not be used. `marking` is the highest protective marking of the documents.
    """

    scope: str
    name: str
    day: str
    measure: str
    areas: tuple[AreaKept, ...]
    texts: tuple[TextsKept, ...]
    ties: tuple[TieKept, ...]
    points: tuple[PointKept, ...]
    candidates: tuple[CandidateKept, ...]
    label: str = ""
    revision: str | None = None
    marking: str | None = None
    problems: int = 0
    agreed: tuple[AgreementKept, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its areas."""
        return tuple(area.id for area in self.areas)

    def having(self, kind: str) -> tuple[str, ...]:
        """The areas (ids) that had a text of a kind."""
        return next((texts.areas for texts in self.texts if texts.kind == kind), ())

    def standing(self) -> Iterator[tuple[PointKept, State]]:
        """Every point with where all its areas stand."""
        for point in self.points:
            state = point.state(self.ids)
            if state is not None:
                yield point, state


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One line of a history: a snapshot counted.

    `of` are the points shared or apart, `alone` those one area speaks of; friction is in units of the ties.
    """

    day: str
    label: str
    revision: str | None
    areas: int
    kinds: int
    shared: int
    of: int
    alone: int
    friction: float
    candidates: int
    agreed: AgreedCounts = NONE_AGREED


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryView:
    """The snapshots of one scope, the first day first; `snapshot` is the one asked for in full, None for none."""

    scope: str
    name: str
    entries: tuple[HistoryEntry, ...]
    marking: str | None
    snapshot: Snapshot | None = None
