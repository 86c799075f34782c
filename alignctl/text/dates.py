"""Dates as English documents write them."""

from __future__ import annotations

import re

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}\.?,?\s+(?P<year>\d{{4}})\b",
        rf"\b{_MONTH}\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b",
        r"\b(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})\b",
        r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b",
        rf"\b{_MONTH}\.?,?\s+(?P<year>\d{{4}})\b",
    )
)
_DAYS = 31
_MONTHS_A_YEAR = 12


def find_date(text: str) -> str | None:
    """The first date in a text as YYYY-MM-DD, or YYYY-MM where no day is given; None where there is none.

    Figures alone are read day first, as in Britain.
    """
    hits = [(found.start(), -len(found.group()), found) for form in _FORMS for found in form.finditer(text)]
    for _, _, found in sorted(hits, key=lambda hit: hit[:2]):
        parts = found.groupdict()
        month = _month(parts["month"])
        day = int(parts["day"]) if parts.get("day") else None
        if 1 <= month <= _MONTHS_A_YEAR and (day is None or 1 <= day <= _DAYS):
            return f"{parts['year']}-{month:02d}" + (f"-{day:02d}" if day else "")
    return None


def _month(word: str) -> int:
    return int(word) if word.isdigit() else _MONTHS.index(word[:3].lower()) + 1
