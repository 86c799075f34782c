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


# amount, unit, and the upper end of a range
Measure = tuple[float, Unit, float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTime:
    """A duration with its place: `start` and `end` are the half-open range of its words in the text."""

    start: int
    end: int
    use: TimeUse
    duration: Duration


def found_time(
    text: str, span: tuple[int, int], use: TimeUse, bound: Bound, measure: Measure | None = None
) -> FoundTime:
    """Make a found time whose display is the words at its place; urgencies have no measure."""
    start, end = span
    amount, unit, amount_max = measure or (None, None, None)
    duration = Duration(amount=amount, unit=unit, bound=bound, display=text[start:end], amount_max=amount_max)
    return FoundTime(start=start, end=end, use=use, duration=duration)
