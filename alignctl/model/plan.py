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
    """A candidate that is not in the plan, and why. `loosens` tells that it would loosen a limit unasked."""

    id: str
    title: str
    friction: float
    cost: float
    why: str
    loosens: bool = False


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
    """What unwilling areas cost: the best plan if all moved beside the best with the willing alone.

    `exact` is False where the search for the first ended early, so that more could go than `with_all`.
    """

    areas: tuple[str, ...]
    with_all: float
    with_willing: float
    remaining: tuple[Remaining, ...]
    exact: bool = True


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
    the capacity. `at_most` is None where the set is proved to be the best; where the search ended early it is
    what no set can exceed, in the units of `friction`. `curve_exact` is False where that befell the curve.
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
    at_most: float | None = None
    curve_exact: bool = True

    @property
    def gap(self) -> float:
        """How far the set may be from the best, as a share (0..1) of the most that could go; 0 where it is the best."""
        return 1 - self.friction / self.at_most if self.at_most else 0.0
