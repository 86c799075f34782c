"""Limits told by the number of a week or a birthday: "by the sixteenth week", "by week 34"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alignctl.model.values import Bound, Unit
from alignctl.provisions.values.found import FoundTime, TimeUse, found_time
from alignctl.provisions.values.numbers import NUMBER, ORDINAL, number, ordinal

_LATEST = r"(?:by|before|(?:no|not|never)\s+later\s+than)(?:\s+(?:the\s+)?end\s+of)?"
_PREGNANCY = r"(?:['’]?\s*(?:of\s+)?(?:the\s+|her\s+|a\s+)?(?:pregnancy|gestation)\b)"
_NTH_WEEK = re.compile(
    rf"\b(?:(?P<from>(?:from|after)\s+the)|{_LATEST}\s+the)\s+(?P<nth>{ORDINAL})\s+week\b(?P<pregnancy>\s*{_PREGNANCY})?"
    r"(?!\s+(?:of|in)\s+(?:the|each|every|an?)\s+(?:\w+\s+)?(?:month|term|year|course|programme|holidays?)\b)"
    rf"|\b(?P<number_from>from\s+)?(?:{_LATEST}\s+)?week\s+(?P<number>{NUMBER})\b(?P<number_pregnancy>\s*{_PREGNANCY})?",
    re.IGNORECASE,
)
_LATEST_BEFORE = re.compile(rf"{_LATEST}\s", re.IGNORECASE)
_BIRTHDAY = re.compile(
    rf"\b(?:by|(?:no|not|never)\s+later\s+than)\s+(?:the\s+|(?:his|her|their|a\s+child['’]s)\s+)(?P<nth>{ORDINAL})\s+birthday\b",
    re.IGNORECASE,
)


def nth_weeks(text: str) -> Iterator[FoundTime]:
    """Yield limits that number a week or a birthday; "from the sixteenth week" only where it is one of pregnancy."""
    for found in _NTH_WEEK.finditer(text):
        earliest = found["from"] or found["number_from"]
        pregnancy = found["pregnancy"] or found["number_pregnancy"]
        if earliest and not pregnancy:
            continue
        if not earliest and _LATEST_BEFORE.match(found[0]) is None:
            continue
        amount = ordinal(found["nth"]) if found["nth"] else number(found["number"])
        bound = Bound.AFTER if earliest else Bound.BY
        yield found_time(text, found.span(), TimeUse.DEADLINE, bound, (amount, Unit.WEEKS, None))
    for found in _BIRTHDAY.finditer(text):
        yield found_time(text, found.span(), TimeUse.DEADLINE, Bound.BY, (ordinal(found["nth"]), Unit.YEARS, None))
