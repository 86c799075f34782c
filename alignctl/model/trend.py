"""How a region changed between two days, over what was there on both."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.history import NONE_AGREED, AgreedCounts, AreaKept, SaidKept, State

ENOUGH = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What was shared of `of` points on a day, and the friction on these points."""

    shared: int
    of: int
    friction: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How one thing went: a pair of areas ("a+b"), or a topic of a kind. `id` names it, `name` is for people."""

    id: str
    name: str
    then: Figures
    now: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class DayKept:
    """One day on the way: the same points counted, as far as they were there. `revision` is the commit, if any."""

    day: str
    label: str
    revision: str | None
    figures: Figures
    agreed: AgreedCounts = NONE_AGREED


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedCourse:
    """An agreement of the last day: who had adopted it on the first, who has now, and who has not (ids).

    Areas whose text told nothing are in neither. `due` is an ISO date; `overdue` tells that it had passed for somebody.
    """

    id: str
    title: str
    target: str
    due: str
    adopted_then: tuple[str, ...]
    adopted_now: tuple[str, ...]
    lacking: tuple[str, ...]
    overdue: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PointChange:
    """A point on which areas stand otherwise: `then` and `now` are where, None where none of them says anything."""

    id: str
    title: str
    kind: str
    topic: str
    then: State | None
    now: State | None
    said_then: tuple[SaidKept, ...]
    said_now: tuple[SaidKept, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopted:
    """A candidate of the first day, and who holds its target on the last.

    `moved` and `lacking` are those that were to move, `gave_up` those that held it and do not now (ids).
    """

    id: str
    rank: int
    title: str
    target: str
    moved: tuple[str, ...]
    lacking: tuple[str, ...]
    gave_up: tuple[str, ...]

    @property
    def wholly(self) -> bool:
        """Whether all areas hold the target now."""
        return bool(self.moved) and not self.lacking and not self.gave_up


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """What cannot be compared because it joined or left: areas (ids), and texts as (area, kind) of areas in both."""

    areas_joined: tuple[str, ...]
    areas_left: tuple[str, ...]
    texts_joined: tuple[tuple[str, str], ...]
    texts_left: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """What changed between two days (ISO dates), over the areas and kinds that were there on both.

    `then` and `now` count the points on which areas stand, shared or apart, on both days: nothing that joined, left,
    came or went is in them. Friction is counted on these points, with the ties of the last day. `days` are all
    snapshots from the first to the last. `pairs` and `topics` are those with a point counted. `asked_pair` (ids) and
    `asked_topic` narrow it. `measured_alike` tells whether both days were measured with the same program and rules.
    """

    scope: str
    name: str
    first: str
    last: str
    areas: tuple[AreaKept, ...]
    kinds: tuple[str, ...]
    membership: Membership
    then: Figures
    now: Figures
    days: tuple[DayKept, ...]
    pairs: tuple[Course, ...]
    topics: tuple[Course, ...]
    together: tuple[PointChange, ...]
    drew_apart: tuple[PointChange, ...]
    came: tuple[PointChange, ...]
    went: tuple[PointChange, ...]
    adopted: tuple[Adopted, ...]
    begun: tuple[Adopted, ...]
    candidates: int
    measured_alike: bool
    marking: str | None = None
    asked_pair: tuple[str, ...] = ()
    asked_topic: str | None = None
    agreed: tuple[AgreedCourse, ...] = ()

    @property
    def names(self) -> dict[str, str]:
        """The words for each area, by its id."""
        return {area.id: area.name for area in self.areas}

    def name_of(self, area: str) -> str:
        """The words for an area; its id where it has none."""
        return self.names.get(area, area)
