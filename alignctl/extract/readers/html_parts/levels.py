"""Levels of headings mended by their numbers: 2.1 lies below 2, whatever tags a page gives them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from alignctl.text.numbering import split_number

if TYPE_CHECKING:
    from collections.abc import Iterable

_DECIMAL = re.compile(r"\d+(?:\.\d+)*")


def mended(headings: Iterable[tuple[str, int]]) -> list[int]:
    """The levels of headings, given as title (its number before it) and marked level.

    Knows decimal numbers only. A heading is put below the one whose number begins its own; headings without a
    number keep their place below the last one that stood above them.
    """
    open_: list[tuple[int, int, tuple[int, ...]]] = []
    levels: list[int] = []
    for title, marked in headings:
        number = _parts(title)
        parent = next(
            (place for place in range(len(open_) - 1, -1, -1) if number and open_[place][2] == number[:-1]), None
        )
        if parent is not None and len(number) > 1:
            del open_[parent + 1 :]
            level = open_[-1][1] + 1
        else:
            while open_ and open_[-1][0] >= marked:
                open_.pop()
            level = max(marked, open_[-1][1] + 1) if open_ else marked
        open_.append((marked, level, number))
        levels.append(level)
    return levels


def _parts(title: str) -> tuple[int, ...]:
    number = split_number(title)[0]
    if number is None or not _DECIMAL.fullmatch(number):
        return ()
    parts = tuple(int(part) for part in number.split("."))
    return parts[:-1] if len(parts) > 1 and parts[-1] == 0 else parts
