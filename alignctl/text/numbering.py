"""The number at the front of a title, told from the title itself."""

from __future__ import annotations

import re

_LABELLED = re.compile(
    r"^(?P<number>(?:appendix|annex|part|section|step|stage|chapter|schedule)\s+"
    r"(?:\d+(?:\.\d+)*[a-z]?|[ivxl]+|[a-z])\b)\.?\)?(?:\s*[:.\u2013\u2014-]\s*|\s+|$)",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"^(?P<number>\d{1,3}(?:\.\d{1,3})*[a-z]?)(?:[.):]\s*|\s+[\u2013\u2014-]\s+|\s+)(?=\S)")
# Some programs write a number straight before its title: "1.1Reporting".
_GLUED = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2})+)\.?(?=[A-Z])")
_LETTERED = re.compile(r"^(?P<number>[A-Z]\.?\d{1,3}(?:\.\d{1,3})*)(?:[.):]?\s+)(?=\S)")
_SINGLE = re.compile(r"^\(?(?P<number>[A-Za-z]|[ivxl]{1,6}|[IVXL]{1,6})(?:[.)]\s+|[:]\s+)(?=\S)")
_IN_FIGURES = (_GLUED, _DECIMAL)
_IN_LETTERS = (_LABELLED, _LETTERED, _SINGLE)
_DATE = re.compile(r"^\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_PLAIN = re.compile(r"\d+(?:\.\d+)*[a-z]?")
_WITH_LETTER = re.compile(r"[A-Z]\.?\d+(?:\.\d+)*")
_QUANTITY = re.compile(
    r"^\d+\s+(?:minutes?|hours?|hrs?|(?:working |school |calendar )?days?|weeks?|months?|years?|per\s*cent)\b",
    re.IGNORECASE,
)


def split_number(title: str) -> tuple[str | None, str]:
    """Split a displayed number off a title: ("6.1", "Reporting") from "6.1 Reporting".

    Knows decimal numbers (1, 1.1, 2.3.1), lettered ones (A1, B.2), single letters and roman numerals followed
    by a full stop or bracket, and labels (Appendix A, Part 3, Step 1). Dates and quantities ("24 hours on")
    are left alone, and so is a title that is nothing but a label ("Section 47"). The number comes
    back without a trailing full stop or bracket.
    """
    in_figures = title[:1].isdecimal()
    if in_figures and (_DATE.match(title) or _QUANTITY.match(title)):
        return None, title
    for pattern in _IN_FIGURES if in_figures else _IN_LETTERS:
        found = pattern.match(title)
        rest = title[found.end() :].strip() if found else ""
        if found and rest:
            return found["number"], rest
    return None, title


def depth(number: str | None) -> int | None:
    """How deep a displayed number lies: 1 for "3", 2 for "3.1" or "A1"; None where a label does not tell."""
    if number is None:
        return None
    if _PLAIN.fullmatch(number):
        return number.count(".") + 1
    if _WITH_LETTER.fullmatch(number):
        return 2 + number.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ.").count(".")
    return None
