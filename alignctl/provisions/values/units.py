"""Units of time as they are written."""

from __future__ import annotations

import re

from alignctl.model.values import Unit

_WHOLE = r"(?:(?:calendar|clear|full|consecutive|whole|successive|complete)\s+)?"
_SORT = r"(?:(?:working|business|office|school|wkg|wkng|wrkg|w/|w\.)[\s-]*)?"
_BASE = (
    r"(?:minutes?|mins?|hours?|hrs?|h|weekdays?|days?|nights?|wds?|weeks?|wks?|fortnights?|months?|mths?|years?|yrs?)"
)
UNIT = rf"{_WHOLE}{_SORT}{_BASE}(?![\w])"

_NAMES = (
    ("mi", Unit.MINUTES),
    ("h", Unit.HOURS),
    ("d", Unit.DAYS),
    ("night", Unit.DAYS),
    ("weekday", Unit.WORKING_DAYS),
    ("wd", Unit.WORKING_DAYS),
    ("w", Unit.WEEKS),
    ("fortnight", Unit.WEEKS),
    ("mo", Unit.MONTHS),
    ("mt", Unit.MONTHS),
    ("quarter", Unit.MONTHS),
    ("y", Unit.YEARS),
    ("a", Unit.YEARS),
)
_TIMES = {"fortnight": 2.0, "quarter": 3.0}
_WORKING = {Unit.HOURS: Unit.WORKING_HOURS, Unit.DAYS: Unit.WORKING_DAYS}


def unit(words: str) -> tuple[Unit, float]:
    """The unit of a text that UNIT matches, and how many of it one stands for (a fortnight is 2 weeks)."""
    text = words.casefold()
    last = re.split(r"[\s-]+", text)[-1]
    stem = re.sub(r"^(?:working|business|office|school|wkg|wkng|wrkg|w/|w\.)", "", last) or last
    plain = next((found for name, found in _NAMES if stem.startswith(name)), Unit.DAYS)
    factor = next((times for name, times in _TIMES.items() if stem.startswith(name)), 1.0)
    if "school" in text and plain is Unit.DAYS:
        return Unit.SCHOOL_DAYS, factor
    if re.search(r"working|business|office|wkg|wkng|wrkg|w/|w\.", text):
        return _WORKING.get(plain, plain), factor
    return plain, factor
