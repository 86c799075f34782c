"""A cue: words round a length of time that tell what it is used for."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from alignctl.model.values import Bound, Unit
from alignctl.provisions.values.found import TimeUse
from alignctl.provisions.values.quantities import Quantity

OLDEST = 25
EARLIEST = 10


@dataclass(frozen=True, slots=True)
class Reading:
    """What a length of time is used for, and how many characters before and after it belong to it."""

    use: TimeUse
    bound: Bound
    before: int = 0
    after: int = 0


@dataclass(frozen=True, slots=True)
class Cue:
    """Words looked for just before (`left`) and just after (`right`) a length of time, and what they mean.

    `keeps_left` and `keeps_right` say whether those words belong to the limit's own words; of the left ones
    only the group named "own", where there is one. `only` restricts the cue to some quantities.
    """

    use: TimeUse
    bound: Bound
    left: re.Pattern[str] | None = None
    right: re.Pattern[str] | None = None
    keeps_left: bool = False
    keeps_right: bool = False
    only: Callable[[Quantity], bool] | None = None

    def fits(self, quantity: Quantity, left: str, right: str) -> Reading | None:
        """What the cue says of a quantity between two texts; None where it is not there."""
        if self.only is not None and not self.only(quantity):
            return None
        before = self.left.search(left) if self.left else None
        after = self.right.match(right) if self.right else None
        if (self.left and not before) or (self.right and not after):
            return None
        own_left = _own_length(left, before) if before else 0
        return Reading(
            use=self.use,
            bound=self.bound,
            before=own_left if self.keeps_left else 0,
            after=after.end() if after and self.keeps_right else 0,
        )


def _own_length(left: str, before: re.Match[str]) -> int:
    start = before.start("own") if "own" in before.re.groupindex else before.start()
    return len(left) - start if start >= 0 else 0


def words(pattern: str) -> re.Pattern[str]:
    """A regular expression that does not mind case."""
    return re.compile(pattern, re.IGNORECASE)


def years(quantity: Quantity) -> bool:
    """Whether it could be the age of a child or young person."""
    return quantity.unit in {Unit.YEARS, Unit.MONTHS} and quantity.amount <= OLDEST


def pregnancy(quantity: Quantity) -> bool:
    """Whether it could be how far a pregnancy has gone."""
    return quantity.unit is Unit.WEEKS and quantity.amount >= EARLIEST


def round_the_clock(quantity: Quantity) -> bool:
    """Whether it is a whole day, week or year: what "24 hours a day" is made of."""
    return (quantity.amount, quantity.unit) in {
        (24, Unit.HOURS),
        (5, Unit.DAYS),
        (7, Unit.DAYS),
        (365, Unit.DAYS),
        (52, Unit.WEEKS),
    }


def joined(quantity: Quantity) -> bool:
    """Whether it is written as part of a name: "48-hour", "six week"."""
    return quantity.joined


def indefinite(quantity: Quantity) -> bool:
    """Whether its figure is "a" or "an"."""
    return quantity.indefinite
