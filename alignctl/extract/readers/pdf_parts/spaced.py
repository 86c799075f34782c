"""Letter-spaced type, which pdfium reads as "I n tro d u c t io n": spaces it made up between letters taken out."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable
from statistics import median
from typing import NamedTuple

from alignctl.extract.readers.pdf_parts import calls

NO_SPACE = "\u00ad"
_LINE = re.compile(r"[^\r\n]+")
_LONE_LETTER = re.compile(r"(?<=\s)[b-zB-HJ-Z](?=\s)")
_MANY_LONE = 2
_FEWEST_WORDS = 3
_LONGEST_MEAN = 3.0
_FEWEST_LETTERS = 6
_SPREAD = 0.2
_MOST_SPREAD = 2.0
_WIDER = 1.6
_WIDER_BY = 0.25


class _Gap(NamedTuple):
    """The distance in points between two marks, and where in the text a space was made up in it (-1: nowhere)."""

    width: float
    space: int


def without_false_spaces(text: str, page: calls.Pointer) -> str:
    """A page's characters, one for each of pdfium's, the spaces within letter-spaced words made `NO_SPACE`.

    pdfium puts a space wherever letters stand further apart than a share of their size. A line of very short
    words whose letters all stand apart is judged by its own usual distance instead. `page` points at
    pdfium's page of text.
    """
    changed: list[str] | None = None
    for line in _LINE.finditer(text):
        if not _may_be_spaced(line[0]):
            continue
        for place in _false_spaces(text, line.start(), line.end(), page):
            changed = changed or list(text)
            changed[place] = NO_SPACE
    return "".join(changed) if changed else text


def _may_be_spaced(line: str) -> bool:
    words = [word for word in line.split() if not word.isdigit()]  # "0 1 2 3" is a scale
    letters = sum(map(len, words))
    if len(words) < _FEWEST_WORDS or letters < _FEWEST_LETTERS:
        return False
    return letters <= _LONGEST_MEAN * len(words) or len(_LONE_LETTER.findall(line)) >= _MANY_LONE


def _false_spaces(text: str, start: int, end: int, page: calls.Pointer) -> list[int]:
    box = _box_of(page)
    gaps: list[_Gap] = []
    heights: list[float] = []
    right, space, is_parted = 0.0, -1, True
    for at in range(start, end):
        if text[at].isspace():
            is_made_up = calls.is_generated(page, at) == 1
            space, is_parted = at, is_parted or not is_made_up
            continue
        left, last, height = box(at)
        if not is_parted:
            gaps.append(_Gap(left - right, space))
        heights.append(height)
        right, space, is_parted = last, -1, False
    if len(gaps) < _FEWEST_LETTERS - 1:
        return []
    usual, tall = median(gap.width for gap in gaps), max(heights)
    if not _SPREAD * tall <= usual <= _MOST_SPREAD * tall:
        return []
    least = max(_WIDER * usual, usual + _WIDER_BY * tall)
    return [gap.space for gap in gaps if gap.space >= 0 and gap.width < least]


def _box_of(page: calls.Pointer) -> Callable[[int], tuple[float, float, float]]:
    """Asks for the left and right edges of a character and its height, in points."""
    edges = (ctypes.c_double * 4)()
    places = calls.within(edges)

    def box(index: int) -> tuple[float, float, float]:
        calls.char_box(page, index, *places)
        return edges[0], edges[1], edges[3] - edges[2]

    return box
