"""Levels of headings mended by their numbers: 2.1 lies below 2, whatever tags a page gives them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from alignctl.text.numbering import split_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_DECIMAL = re.compile(r"\d+(?:\.\d+)*")


class _Open(NamedTuple):
    """A heading still open: its level as marked and as mended, and the parts of its number."""

    marked: int
    level: int
    number: tuple[int, ...]


def mended(headings: Iterable[tuple[str, int]]) -> list[int]:
    """The levels of headings, given as title (its number before it) and marked level.

    Knows decimal numbers only. A heading is put below the one whose number begins its own, else beside the one
    whose number it follows (3 after 2); headings without a number keep their place below the last one that stood
    above them.
    """
    open_: list[_Open] = []
    levels: list[int] = []
    for title, marked in headings:
        number = _parts(title)
        parent, before = _parent(open_, number), _before(open_, number, marked)
        if parent is not None:
            del open_[parent + 1 :]
            level = open_[-1].level + 1
        elif before is not None:
            marked, level = min(marked, open_[before].marked), open_[before].level  # noqa: PLW2901  mended as well
            del open_[before:]
        else:
            while open_ and open_[-1].marked >= marked:
                open_.pop()
            level = max(marked, open_[-1].level + 1) if open_ else marked
        open_.append(_Open(marked, level, number))
        levels.append(level)
    return levels


def _parent(open_: Sequence[_Open], number: tuple[int, ...]) -> int | None:
    """The place of the last open heading whose number begins this one."""
    if len(number) < 2:  # noqa: PLR2004  2 lies below no number, 2.1 does
        return None
    return next((place for place in reversed(range(len(open_))) if open_[place].number == number[:-1]), None)


def _before(open_: Sequence[_Open], number: tuple[int, ...], marked: int) -> int | None:
    """The place of the open heading whose number this one follows, best one marked alike: lists count anew in 1."""
    if not number:
        return None
    wanted = (*number[:-1], number[-1] - 1)
    places = [place for place in reversed(range(len(open_))) if open_[place].number == wanted]
    return next((place for place in places if open_[place].marked == marked), places[0] if places else None)


def _parts(title: str) -> tuple[int, ...]:
    number = split_number(title)[0]
    if number is None or not _DECIMAL.fullmatch(number):
        return ()
    parts = tuple(int(part) for part in number.split("."))
    return parts[:-1] if len(parts) > 1 and parts[-1] == 0 else parts
