"""A duration found in a text, and what it is used for there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from alignctl.model.values import Bound, Duration, Unit


class TimeUse(StrEnum):
    """What a length of time does in its sentence.

    Only deadlines and frequencies are time limits. `bare` is a length of time with no word that says what it
    is for: a limit in a table of limits, nothing in running text.
    """

    DEADLINE = "deadline"
    FREQUENCY = "frequency"
    THRESHOLD = "threshold"
    LASTING = "lasting"
    AGE = "age"
    OPENING = "opening"
    BARE = "bare"
    OTHER = "other"


LIMITS = frozenset({TimeUse.DEADLINE, TimeUse.FREQUENCY})


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTime:
    """A duration with its place: `start` and `end` are the half-open range of its words in the text."""

    start: int
    end: int
    use: TimeUse
    duration: Duration


def found_time(  # noqa: PLR0913 - one flat call keeps the tables of phrases readable
    text: str,
    start: int,
    end: int,
    use: TimeUse,
    bound: Bound,
    amount: float | None = None,
    unit: Unit | None = None,
    amount_max: float | None = None,
) -> FoundTime:
    """Make a found time whose display is the words at its place."""
    duration = Duration(amount=amount, unit=unit, bound=bound, display=text[start:end], amount_max=amount_max)
    return FoundTime(start=start, end=end, use=use, duration=duration)
