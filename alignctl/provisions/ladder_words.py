"""What ladders share: a ladder as found, what it is about, and the limits of its rungs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from alignctl.model.values import Bound, Duration, Step, Unit
from alignctl.provisions.finding import Said
from alignctl.provisions.values.found import TimeUse

SHORT = 90
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20,
}  # fmt: skip
_UNITS = {
    "working day": Unit.WORKING_DAYS, "school day": Unit.SCHOOL_DAYS, "hour": Unit.HOURS, "hr": Unit.HOURS,
    "day": Unit.DAYS, "night": Unit.DAYS, "week": Unit.WEEKS, "minute": Unit.MINUTES, "month": Unit.MONTHS,
}  # fmt: skip
_UNIT = r"(?P<unit>working\s+day|school\s+day|hour|hr|day|night|week|minute|month)s?"
_MORE = re.compile(
    rf"\b(?:(?:a\s+)?further|another)\s+(?P<after>\w+)(?:\s+{_UNIT}\b)?"
    rf"|\b(?P<before>\w+)\s+(?:more|further)\b(?:\s+{_UNIT.replace('<unit>', '<unit2>')}\b)?",
    re.IGNORECASE,
)
_LONE = re.compile(rf"^\W*(?P<number>\w+)\s+{_UNIT}\b(?:\s+(?:gone|away|missing|on)\b|\W|$)", re.IGNORECASE)
_HEAD_UNIT = re.compile(rf"\b{_UNIT}\b", re.IGNORECASE)
DISPUTE = re.compile(
    r"\b(?:disagree\w*|dissatisf\w*|unhappy|not\s+happy|disput\w*|dissent\w*|unresolved|challeng\w*|differ"
    r"|differs|differences?"
    r"|(?:not|n[’']t|cannot|can[’']t|unable\s+to)\s+(?:be\s+|been\s+|\w+\s+)?(?:agree|resolve|settle|satisf"
    r"|see\s+eye)\w*"
    r"|resolv\w*|settl\w*|uneasy|persuaded|eye\s+to\s+eye|sticking\s+points?|impasse|deadlock)\b"
    r"|\b(?:think|thinks|believe|believes)\b[^.]{0,40}\bwrong\b",
    re.IGNORECASE,
)
LADDER = re.compile(r"\b(?:ladders?|rungs?|stages?|steps?|escalat\w*)\b", re.IGNORECASE)
OTHER_MATTER = re.compile(
    r"\b(?:complain\w*|complaints?|ombudsman|allegations?|appraisal|grievances?)\b", re.IGNORECASE
)


class Matter(StrEnum):
    """What is taken up a ladder: a disagreement, or an absence that goes on."""

    DISPUTE = "dispute"
    ELAPSED = "elapsed"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """Rungs in order, the statement the first stands in, how sure the shape is (0..1), and what is taken up it."""

    steps: tuple[Step, ...]
    first: Said
    sure: float
    matter: Matter


def limit_in(said: Said, low: int, high: int, unit: Unit | None = None) -> Duration | None:
    """The limit some words set; `unit` is that of the rung before, for "within a further three"."""
    times = [
        time.duration
        for time in said.times
        if low <= time.start < high and time.use not in {TimeUse.FREQUENCY, TimeUse.AGE, TimeUse.OPENING}
    ]
    figures = [time for time in times if time.amount is not None]
    return next(iter(figures), None) or _further(said.text[low:high], unit) or next(iter(times), None)


def limit_of_cell(said: Said, unit: Unit | None) -> Duration | None:
    """The limit a cell sets; a bare number counts in the unit its column's head names."""
    if (within := limit_in(said, 0, len(said.text), unit)) is not None:
        return within
    head = _HEAD_UNIT.search(said.place.head)
    if head is not None and (number := _number(said.text.strip())) is not None:
        return _within(number, _unit(head["unit"]), said.text.strip())
    return None


def short(words: str) -> str:
    """Words cut to what stands in a report."""
    words = words.strip(" ;,.")
    return words if len(words) <= SHORT else f"{words[:SHORT].rsplit(None, 1)[0]} …"


def _further(words: str, unit: Unit | None) -> Duration | None:
    if found := _LONE.match(words):
        number = _number(found["number"])
        return _within(number, _unit(found["unit"]), found[0].strip(" ,;:.")) if number is not None else None
    for found in _MORE.finditer(words):
        number = _number(found["after"] or found["before"])
        said = found["unit"] or found["unit2"]
        own = _unit(said) if said else unit
        if number is not None and own is not None:
            return _within(number, own, found[0])
    return None


def _within(number: float, unit: Unit, display: str) -> Duration:
    return Duration(amount=number, unit=unit, bound=Bound.WITHIN, display=display)


def _number(word: str) -> float | None:
    return float(word) if word.isdigit() else _NUMBERS.get(word.casefold())


def _unit(words: str) -> Unit:
    return _UNITS[" ".join(words.casefold().split())]
