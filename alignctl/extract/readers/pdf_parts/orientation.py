"""Which way up a page is read: as most of its text runs, whatever the page says of its own turn."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2.raw as pdfium

from alignctl.extract.readers.pdf_parts import calls
from alignctl.extract.readers.pdf_parts.frame import Frame
from alignctl.extract.readers.pdf_parts.handles import Handle, address

_SAMPLE = 80
_MOST = 0.6
_SLANT = 3.0
_DEEPEST_FORM = 3
_Run = tuple[float, float]


def upright(frame: Frame, page: Handle) -> Frame:
    """The frame in which most text of a loaded page stands upright; `frame` as it is where no way prevails.

    A sample of the page's text objects is looked at, each weighing as much as it is long.
    """
    lengths: Counter[int] = Counter()
    whole = 0.0
    for angle, length in _runs(page):
        whole += length
        if abs(angle - 90 * round(angle / 90)) <= _SLANT:
            lengths[round(angle / 90) % 4] += max(1, round(length))
    if not lengths:
        return frame
    turns, longest = max(lengths.items(), key=lambda entry: (entry[1], -entry[0]))
    if turns == frame.quarter_turns or longest < _MOST * whole:
        return frame
    return replace(frame, quarter_turns=turns)


def _runs(page: Handle) -> Iterator[_Run]:
    """The angle (degrees, anticlockwise) and length of some of the page's text objects."""
    count = max(0, pdfium.FPDFPage_CountObjects(page))
    place, room = address(page), (ctypes.c_float * 6)()
    for index in range(0, count, max(1, count // _SAMPLE)):
        yield from _of_object(calls.page_object(place, index), 0.0, 0, room)


def _of_object(thing: int, outer: float, depth: int, room: ctypes.Array[ctypes.c_float]) -> Iterator[_Run]:
    kind = calls.object_kind(thing)
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        yield outer + _angle(thing, room), _length(thing, room)
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
        inner = outer + _angle(thing, room)
        count = max(0, pdfium.FPDFFormObj_CountObjects(ctypes.cast(thing, pdfium.FPDF_PAGEOBJECT)))
        for index in range(0, count, max(1, count // _SAMPLE)):
            yield from _of_object(calls.form_object(thing, index), inner, depth + 1, room)


def _angle(thing: int, room: ctypes.Array[ctypes.c_float]) -> float:
    calls.object_matrix(thing, ctypes.addressof(room))
    return math.degrees(math.atan2(room[1], room[0]))


def _length(thing: int, room: ctypes.Array[ctypes.c_float]) -> float:
    first = ctypes.addressof(room)
    calls.object_box(thing, first, first + 4, first + 8, first + 12)
    left, bottom, right, top = room[:4]
    return max(right - left, top - bottom, 1.0)
