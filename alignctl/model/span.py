"""The stretch of calendar a duration covers, so that hours, days, working days and months stand in one order."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from alignctl.model.values import Bound, Duration, Unit

DAY = 24.0
WORKING_WEEK = 5
# Easter puts two bank holidays beside one weekend; no other week of the year in England holds more.
BANK_HOLIDAYS = 2
WORKING_HOURS_A_DAY = 8
# The longest school holiday, in days.
SCHOOL_HOLIDAY = 45
_MONTH_DAYS = (28, 31)
_MONTHS_A_YEAR = 12
_YEAR_DAYS = (365, 366)
# "By noon on the next working day" may come within the hour of a night's call.
_AT_AN_HOUR = re.compile(
    r"\b(?:noon|midday|lunch ?time|\d{1,2}(?:[.:]\d\d)?\s*(?:a\.?m|p\.?m)\b|\d{1,2}:\d\d)", re.IGNORECASE
)
_NOON = 12.0
# Two limits sixteen times apart are as unlike as limits get.
_FARTHEST = math.log(16)
LEAST_DISTANCE = 0.05
_URGENT_AGAINST_FIGURE = 0.3
_URGENCIES_APART = 0.15


class Order(StrEnum):
    """How one duration stands to another.

    `unordered`: they differ and neither is always the shorter. `unknown`: nothing can be said, because one of
    them holds neither a figure nor an urgency.
    """

    SAME = "same"
    SHORTER = "shorter"
    LONGER = "longer"
    UNORDERED = "unordered"
    UNKNOWN = "unknown"

    def turned(self) -> Order:
        """The same order with the two sides exchanged."""
        return {Order.SHORTER: Order.LONGER, Order.LONGER: Order.SHORTER}.get(self, self)


class SaferEnd(StrEnum):
    """Which of two lengths of time protects the child more."""

    SHORTER = "shorter"
    LONGER = "longer"


# what a rule may say of a threshold that some texts state as a length and others as a window
LOWER_THRESHOLD = "lower-threshold"


def safer_end(protects: str | None, duration: Duration) -> SaferEnd | None:
    """Which length a rule's `protects` calls safer for a duration; None where it says nothing of lengths.

    A lower threshold is the shorter length ("missing for 24 hours") and the longer window ("twice in 90 days"), so
    durations with different answers measure different things and stand in no order.
    """
    if protects == LOWER_THRESHOLD:
        return SaferEnd.SHORTER if duration.bound is Bound.AFTER else SaferEnd.LONGER
    return SaferEnd(protects) if protects in set(SaferEnd) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The least and the most calendar hours a limit can mean, over all days on which the clock may start."""

    least: float
    most: float

    @property
    def typical(self) -> float:
        """A figure to measure distances by: a quarter of the way up, near what a common week gives."""
        return self.least + (self.most - self.least) / 4


@lru_cache(maxsize=4096)  # the same few lengths are compared over and over between many areas
def span(duration: Duration) -> Span | None:
    """The span of a duration, None for urgencies and limits without a figure.

    "By the next day" may take until that day ends, so it reaches up to a day further than 24 hours. With an hour of
    that day it may also be less than 24 hours.
    """
    if duration.latest is None or duration.unit is None:
        return None
    least, most = _reach(duration.latest, duration.unit)
    if duration.bound is Bound.BY and duration.unit in {Unit.DAYS, Unit.WEEKS}:
        most += DAY
    if duration.bound is Bound.BY and duration.latest >= 1 and _AT_AN_HOUR.search(duration.display):
        least -= DAY
        most -= DAY - _NOON if duration.unit is Unit.DAYS else 0.0
    if duration.bound is Bound.BY and duration.latest == 0:
        most = DAY if duration.unit is Unit.DAYS else (3 + BANK_HOLIDAYS) * DAY
    return Span(least=least, most=most)


def _reach(amount: float, unit: Unit) -> tuple[float, float]:
    """Least and most hours of an amount of a unit."""
    if unit is Unit.MONTHS:
        return _months(amount)
    if unit is Unit.YEARS:
        return _months(amount * _MONTHS_A_YEAR)
    if unit is Unit.WORKING_HOURS:
        days = math.ceil(amount / WORKING_HOURS_A_DAY)
        return amount, (days + _days_off(days)) * DAY
    if unit is Unit.WORKING_DAYS:
        return amount * DAY, (amount + _days_off(amount)) * DAY
    if unit is Unit.SCHOOL_DAYS:
        return amount * DAY, (amount + _days_off(amount) + SCHOOL_HOLIDAY) * DAY
    hours = {Unit.MINUTES: 1 / 60, Unit.HOURS: 1.0, Unit.DAYS: DAY, Unit.WEEKS: 7 * DAY}[unit]
    return amount * hours, amount * hours


def _days_off(working_days: float) -> float:
    return 2 * math.ceil(working_days / WORKING_WEEK) + BANK_HOLIDAYS


def _months(amount: float) -> tuple[float, float]:
    """Whole years have the days of years; other counts lie between the shortest and the longest months."""
    if amount % _MONTHS_A_YEAR == 0:
        years = amount / _MONTHS_A_YEAR
        return years * _YEAR_DAYS[0] * DAY, years * _YEAR_DAYS[1] * DAY
    shortest, longest = _MONTH_DAYS
    average = _YEAR_DAYS[0] / _MONTHS_A_YEAR
    least = shortest if amount <= 1 else average * amount - 2
    most = longest if amount <= 1 else average * amount + 2
    return least * DAY, most * DAY


def order(a: Duration, b: Duration, *, tolerance: float = 0.0) -> Order:
    """How a stands to b.

    Working days last at least as long as as many days, so 24 hours is shorter than one working day, and three
    working days against four days is unordered. "Immediately" is shorter than "as soon as possible" and than
    any figure; "as soon as possible" and a figure are unordered, as are an earliest and a latest time.
    `tolerance` is the share (0..1) by which two figures may differ and still be the same.
    """
    if (Bound.AFTER in {a.bound, b.bound}) and a.bound is not b.bound:
        return Order.UNORDERED
    span_a, span_b = span(a), span(b)
    if span_a is None or span_b is None:
        return _order_of_urgencies(a, b)
    if span_a == span_b or _within(span_a, span_b, tolerance):
        return Order.SAME
    if span_a.least <= span_b.least and span_a.most <= span_b.most:
        return Order.SHORTER
    if span_a.least >= span_b.least and span_a.most >= span_b.most:
        return Order.LONGER
    return Order.UNORDERED


def _within(a: Span, b: Span, tolerance: float) -> bool:
    return tolerance > 0 and abs(a.typical - b.typical) <= tolerance * max(a.typical, b.typical)


def _order_of_urgencies(a: Duration, b: Duration) -> Order:
    a_at_once, b_at_once = (side.bound is Bound.IMMEDIATELY for side in (a, b))
    if any(_is_bare(side) for side in (a, b)):
        return Order.UNKNOWN
    if a_at_once or b_at_once:
        if a_at_once and b_at_once:
            return Order.SAME
        return Order.SHORTER if a_at_once else Order.LONGER
    return Order.SAME if span(a) == span(b) else Order.UNORDERED


def _is_bare(duration: Duration) -> bool:
    """Whether a duration has neither a figure nor an urgency ("before the meeting")."""
    return span(duration) is None and duration.bound not in {Bound.IMMEDIATELY, Bound.AS_SOON_AS_POSSIBLE}


def is_urgency(duration: Duration) -> bool:
    """Whether a duration is an urgency without a figure."""
    return span(duration) is None and not _is_bare(duration)


def distance(a: Duration, b: Duration, *, tolerance: float = 0.0) -> float:
    """How far apart two durations are, 0..1: the logarithm of the ratio of their spans, bounded.

    Symmetric; 0 where they are the same; a small fixed figure where one or both are urgencies.
    """
    found = order(a, b, tolerance=tolerance)
    if found in {Order.SAME, Order.UNKNOWN}:
        return 0.0
    span_a, span_b = span(a), span(b)
    if span_a is None and span_b is None:
        return _URGENCIES_APART
    if span_a is None or span_b is None:
        return _URGENT_AGAINST_FIGURE
    smaller, larger = sorted((max(span_a.typical, 1 / 60), max(span_b.typical, 1 / 60)))
    return round(min(1.0, max(LEAST_DISTANCE, math.log(larger / smaller) / _FARTHEST)), 6)
