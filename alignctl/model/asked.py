"""What a plan is asked for; on its own, so that the command line need not load what a plan holds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What a capacity counts.

    `effort`: cost of the kind of change times sentences to change, so that 1 is one sentence of the dearest
    kind in one area. `changes`: 1 for every area that changes its text on one point, whatever it takes.
    """

    EFFORT = "effort"
    CHANGES = "changes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a plan was asked for. Capacities are 0 or more in `unit`; `per_area` is None where areas have no own.

    `may_loosen` lets in what would make a limit of a willing area looser than it is today.
    """

    capacity: float
    per_area: float | None = None
    phases: int = 1
    unit: Unit = Unit.EFFORT
    will_not_move: tuple[str, ...] = ()
    may_loosen: bool = False
