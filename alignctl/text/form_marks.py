"""Marks that stand in a form's text where the file has a place to write, one character each.

They are private-use characters of plane 15, which documents hardly ever hold; marks
of how a cell looks, and where guidance in other type begins, are of plane 16.
"""

from __future__ import annotations

import re

_FIRST = 0xF0000
# Planes end with two characters that are none.
MOST_MARKS = 0xFFFD
SHADED, BOLD, GUIDANCE = "\U00100000", "\U00100001", "\U00100002"
MARK = re.compile("[\U000f0000-\U000ffffd]")
_ANY = re.compile("[\U000f0000-\U000ffffd\U00100000-\U00100002]")


def mark_of(number: int) -> str:
    """The mark of a place to write, by its number from 0. Raises ValueError beyond MOST_MARKS."""
    if not 0 <= number < MOST_MARKS:
        raise ValueError(f"a number below {MOST_MARKS} was expected, found {number}")
    return chr(_FIRST + number)


def number_of(mark: str) -> int:
    """The number of the place to write that a mark stands for."""
    return ord(mark) - _FIRST


def without_marks(text: str) -> str:
    """The text as people see it."""
    return " ".join(_ANY.sub(" ", text).split())
