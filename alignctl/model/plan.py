"""A plan: which candidates to align under a capacity, in which order, and what that buys."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.asked import Asked
from alignctl.model.candidate import Move, RankedCandidate
from alignctl.model.ranking import Ranking


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One candidate of the plan, done in its turn.

    `friction` is what goes at this step and `total` after it, in the units of the ties; `cost` and `spent` are
    in the unit of the capacity. `alternative` tells that a target other than the first was taken, because
    it buys more here. `after` are ids that come before it, `staying` areas that would have to move and will not.
    """

    place: int
    phase: int
    one: RankedCandidate
    target: str
    moves: tuple[Move, ...]
    friction: float
    total: float
    cost: float
    spent: float
    alternative: bool = False
    after: tuple[str, ...] = ()
    staying: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A candidate that is not in the plan, and why."""

    id: str
    title: str
    friction: float
    cost: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Remaining:
    """What stays apart because an area will not move: the point, the area, and what it keeps."""

    id: str
    title: str
    area: str
    keeps: str | None
    friction: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Unwilling:
    """What unwilling areas cost: the best plan if all moved beside the best with the willing alone."""

    areas: tuple[str, ...]
    with_all: float
    with_willing: float
    remaining: tuple[Remaining, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Knee:
    """The best buys, after which further steps buy clearly less: their ids, and what they cost and remove together."""

    ids: tuple[str, ...]
    cost: float
    friction: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The best set under the capacities, in order.

    `friction` is what the steps remove and `greedy` what taking the best buy again and again would have
    removed. `curve` gives for growing capacities what the best set buys. `knee` is None where every step buys
    as much as the next. `must_cost` is what the musts take beside
    the capacity.
    """

    ranking: Ranking
    asked: Asked
    steps: tuple[Step, ...]
    left_out: tuple[LeftOut, ...]
    friction: float
    cost: float
    greedy: float
    greedy_ids: tuple[str, ...]
    curve: tuple[tuple[float, float], ...]
    knee: Knee | None
    must_cost: float
    unwilling: Unwilling | None = None
