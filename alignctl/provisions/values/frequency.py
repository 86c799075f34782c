"""How often: "weekly", "six-weekly", "twice a year", "every day", "each quarter"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from alignctl.model.values import Bound, Unit
from alignctl.provisions.values.found import FoundTime, TimeUse, found_time
from alignctl.provisions.values.numbers import NUMBER, ORDINAL, number, ordinal
from alignctl.provisions.values.units import UNIT, unit

HALF_DAY = 12.0
_LEAST = r"(?:(?:at\s+least|at\s+a\s+minimum|no\s+less(?:\s+often)?\s+than|a\s+minimum\s+of|on\s+an?)\s+)?"
_PERIODS: dict[str, tuple[float, Unit]] = {
    "hour": (1, Unit.HOURS),
    "day": (1, Unit.DAYS),
    "morning": (1, Unit.DAYS),
    "evening": (1, Unit.DAYS),
    "night": (1, Unit.DAYS),
    "week": (1, Unit.WEEKS),
    "fortnight": (2, Unit.WEEKS),
    "month": (1, Unit.MONTHS),
    "quarter": (3, Unit.MONTHS),
    "year": (1, Unit.YEARS),
    "annum": (1, Unit.YEARS),
}
_ADVERBS: dict[str, tuple[float, Unit]] = {
    "hourly": (1, Unit.HOURS),
    "daily": (1, Unit.DAYS),
    "weekly": (1, Unit.WEEKS),
    "fortnightly": (2, Unit.WEEKS),
    "bi-weekly": (2, Unit.WEEKS),
    "biweekly": (2, Unit.WEEKS),
    "monthly": (1, Unit.MONTHS),
    "bi-monthly": (2, Unit.MONTHS),
    "bimonthly": (2, Unit.MONTHS),
    "quarterly": (3, Unit.MONTHS),
    "half-yearly": (6, Unit.MONTHS),
    "half yearly": (6, Unit.MONTHS),
    "bi-annually": (6, Unit.MONTHS),
    "biannually": (6, Unit.MONTHS),
    "six-monthly": (6, Unit.MONTHS),
    "yearly": (1, Unit.YEARS),
    "annually": (1, Unit.YEARS),
    "annual": (1, Unit.YEARS),
}
_SMALLER = {
    Unit.YEARS: (12, Unit.MONTHS),
    Unit.WEEKS: (7, Unit.DAYS),
    Unit.DAYS: (24, Unit.HOURS),
}
_TIMES = rf"(?P<times>once|twice|(?:{NUMBER})\s+times)"
_PERIOD = r"(?P<period>hour|day|week|fortnight|month|quarter|year)"
_COUNTED = re.compile(
    rf"\b{_LEAST}{_TIMES}\s+(?:(?:an?|per|each|every|in\s+(?:every|each|an?|the))\s+{_PERIOD}\b(?!['’])"
    r"|(?P<adverb>daily|weekly|monthly|quarterly|yearly|annually)\b)"
    # "once a week has gone by" says when, and not how often
    r"(?!\s+(?:has|have|had|is)\s+(?:gone|passed|elapsed|been|up|over|out)\b)",
    re.IGNORECASE,
)
_EVERY = re.compile(
    rf"\b{_LEAST}(?:once\s+)?(?:in\s+)?(?:every|each|per)\s+(?:single\s+)?(?P<other>other\s+"
    rf"|second\s+|alternate\s+)?"
    r"(?P<sort>working\s+|school\s+|calendar\s+|term\s+)?(?P<period>hour|day|morning|evening|night|week"
    r"|fortnight|month|quarter|year|annum)\b(?!['’])",
    re.IGNORECASE,
)
# "twice in every twenty-four hours"
_OF_LENGTH = re.compile(
    rf"\b{_LEAST}{_TIMES}\s+(?:in\s+)?(?:every|each|per)\s+(?P<length>{NUMBER})[\s-]*(?P<unit>{UNIT})(?!\s+of\b)",
    re.IGNORECASE,
)
_TURNS = re.compile(
    rf"\b{_LEAST}(?:(?:every|each)\s+morning\s+and\s+(?:every\s+|each\s+)?(?:evening|night|afternoon)"
    r"|morning\s+and\s+(?:evening|night)|night\s+and\s+morning)\b",
    re.IGNORECASE,
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|spring|summer|autumn|winter)"
)
# "every third Tuesday", "every second working day"
_NTH = re.compile(
    rf"\b{_LEAST}(?:on\s+)?(?:every|each)\s+(?:(?P<nth>{ORDINAL}|other|alternate)\s+)?(?:(?P<weekday>{_WEEKDAY})"
    rf"(?!\s+(?:and|to|or)\b)|(?P<year>{_MONTH}))\b"
    rf"|\b{_LEAST}(?:every|each)\s+(?P<count>{ORDINAL})\s+(?P<unit>{UNIT})"
    # "on the second Thursday of the month"
    rf"|\b(?:on\s+)?(?:the|every|each)\s+(?:{ORDINAL}|last)\s+(?:{_WEEKDAY}|working\s+day)\s+(?:of|in)\s+(?:the|each|every)\s+(?P<of>month|quarter)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    rf"(?<![\w.£/])(?:{_LEAST})(?P<number>{NUMBER})[\s-]*(?P<adverb>hourly|daily|weekly|monthly|yearly)\b",
    re.IGNORECASE,
)
_ADVERB = re.compile(
    rf"\b{_LEAST}(?P<adverb>{'|'.join(sorted(_ADVERBS, key=len, reverse=True))})\b"
    r"(?!\s+(?:leave|li(?:fe|ves|ving)|routines?|basis\s+of|allowance|activit\w+|care|needs"
    r"|tasks|conference\b|outcomes?\b|cycles?\b|experiences?\b|function\w*|existence|interactions?\b|occurrence"
    r"|lived|income|salary|wages?\b|fees?\b|budgets?\b|accounts?\b|turnover|newsletters?\b))",
    re.IGNORECASE,
)
_ALTERNATE = re.compile(r"\bon\s+alternate\s+(?P<period>day|week|month)s\b", re.IGNORECASE)
# "every day, 9 am to 8 pm", "works every day of the week": when somebody can be reached
_OPEN_AFTER = re.compile(
    r"^[^.;|]{0,25}?\d{1,2}(?:[.:]\d\d)?\s*(?:am|pm|a\.m|p\.m)|^\s+of\s+the\s+(?:week|year)", re.IGNORECASE
)
# "are in daily contact with most children": how things are, and nothing to do
_STATE_BEFORE = re.compile(r"\b(?:ha(?:s|ve|ving)|in|with|their|your|our)\s+(?:\w+\s+)?$", re.IGNORECASE)
_DUTY = re.compile(r"\b(?:must|should|shall|will|to)\b[^.;]{0,30}$", re.IGNORECASE)
_STATE_AFTER = re.compile(r"\s+(?:contact|dealings|access|involvement)\b", re.IGNORECASE)
_BASIS = re.compile(r"\s+basis\b(?!\s+of)", re.IGNORECASE)
_OPEN_BEFORE = re.compile(
    r"\b(?:open|available|staffed|works?|running|operates?|days)\s*,?\s*(?:on\s+)?$", re.IGNORECASE
)


def frequencies(text: str) -> Iterator[FoundTime]:
    """Yield how often things are done, except where it is the hours somebody can be reached."""
    for pattern, measured in _READERS:
        for found in pattern.finditer(text):
            if found[0].endswith(("may", "march", "spring")):
                # "each may ask" names no month
                continue
            amount, kind = measured(found)
            yield found_time(text, found.span(), _use(text, found), Bound.AT_LEAST_EVERY, (amount, kind, None))


def _use(text: str, found: re.Match[str]) -> TimeUse:
    after = _OPEN_AFTER.match(text[found.end() : found.end() + 40])
    before = _OPEN_BEFORE.search(text[max(0, found.start() - 20) : found.start()])
    # "missing for 28 days on a weekly basis": the days before are none of opening
    counted = before and before[0].casefold().startswith("days") and _BASIS.match(text, found.end())
    if after or (before and not counted):
        return TimeUse.OPENING
    left = text[: found.start()]
    is_state = _STATE_AFTER.match(text, found.end()) and _STATE_BEFORE.search(left) and not _DUTY.search(left)
    return TimeUse.OTHER if is_state else TimeUse.FREQUENCY


def _measured(found: re.Match[str]) -> tuple[float, Unit]:
    groups = {name: value.casefold() for name, value in found.groupdict().items() if value}
    if "number" in groups:
        amount, kind = _ADVERBS[groups["adverb"]]
        return amount * number(groups["number"]), kind
    amount, kind = _ADVERBS[groups["adverb"]] if "adverb" in groups else _PERIODS[groups["period"]]
    if found.re is _ALTERNATE or "other" in groups:
        amount *= 2
    sort = groups.get("sort", "").strip()
    if kind is Unit.DAYS and sort in {"working", "school"}:
        kind = Unit.WORKING_DAYS if sort == "working" else Unit.SCHOOL_DAYS
    return _shared(amount, kind, groups.get("times", "once"))


def _measured_length(found: re.Match[str]) -> tuple[float, Unit]:
    """How often "twice in every 24 hours" is: every 12 hours."""
    kind, factor = unit(found["unit"])
    return _shared(number(found["length"]) * factor, kind, found["times"].casefold())


def _measured_turns(found: re.Match[str]) -> tuple[float, Unit]:
    """How often each of two halves of a day comes round."""
    del found
    return HALF_DAY, Unit.HOURS


def _measured_nth(found: re.Match[str]) -> tuple[float, Unit]:
    """How often "every third Tuesday" is; a month or season comes once a year."""
    if found["count"]:
        kind, factor = unit(found["unit"])
        return ordinal(found["count"]) * factor, kind
    if found["of"]:
        return _PERIODS[found["of"].casefold()]
    nth = (found["nth"] or "first").casefold()
    times = 2.0 if nth in {"other", "alternate"} else ordinal(nth)
    return times, Unit.YEARS if found["year"] else Unit.WEEKS


def _shared(amount: float, kind: Unit, times: str) -> tuple[float, Unit]:
    """Turn "twice a year" into every 6 months."""
    count = {"once": 1.0, "twice": 2.0}.get(times) or number(times.removesuffix("times").strip())
    if count <= 1:
        return amount, kind
    if (amount / count).is_integer():
        return amount / count, kind
    smaller, finer = _SMALLER.get(kind, (1, kind))
    return round(amount * smaller / count, 4), finer


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[float, Unit]]], ...] = (
    (_COUNTED, _measured),
    (_EVERY, _measured),
    (_NUMBERED, _measured),
    (_ADVERB, _measured),
    (_ALTERNATE, _measured),
    (_OF_LENGTH, _measured_length),
    (_TURNS, _measured_turns),
    (_NTH, _measured_nth),
)
