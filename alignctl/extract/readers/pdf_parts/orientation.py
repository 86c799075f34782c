"""Which way up a page is read: as most of its text runs, whatever the page says of its own turn."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2.raw as pdfium

from alignctl.extract.readers.pdf_parts.frame import Frame
from alignctl.extract.readers.pdf_parts.handles import Handle

_GLANCE, _SAMPLE = 8, 60
_MOST = 0.6
_SLANT = 3.0
_DEEPEST_FORM = 3


def upright(frame: Frame, page: Handle) -> Frame:
    """The frame in which most text of a loaded page stands upright; `frame` as it is where no way prevails.

    A few of the page's text objects are looked at, and where these do not all stand as the page does a larger
    sample, each weighing as much as it is long.
    """
    if all(_turns(angle) == frame.quarter_turns for angle, _ in _runs(page, _GLANCE)):
        return frame
    lengths: Counter[int] = Counter()
    whole = 0.0
    for angle, length in _runs(page, _SAMPLE):
        whole += length
        stands = _turns(angle)
        if stands is not None:
            lengths[stands] += max(1, round(length))
    if not lengths:
        return frame
    turns, longest = max(lengths.items(), key=lambda entry: (entry[1], -entry[0]))
    if turns == frame.quarter_turns or longest < _MOST * whole:
        return frame
    return replace(frame, quarter_turns=turns)


def shapes_on(page: Handle) -> int:
    """How many things a loaded page draws, those of its forms counted one level deep."""
    found = 0
    for index in range(max(0, pdfium.FPDFPage_CountObjects(page))):
        thing = pdfium.FPDFPage_GetObject(page, index)
        is_form = pdfium.FPDFPageObj_GetType(thing) == pdfium.FPDF_PAGEOBJ_FORM
        found += max(0, pdfium.FPDFFormObj_CountObjects(thing)) if is_form else 1
    return found


def _turns(angle: float) -> int | None:
    """An angle as quarter turns; None where it lies between them."""
    turns = round(angle / 90)
    return turns % 4 if abs(angle - 90 * turns) <= _SLANT else None


def _runs(page: Handle, sample: int) -> Iterator[tuple[float, float]]:
    """The angle (degrees, anticlockwise) and length of some of the page's text objects."""
    count = max(0, pdfium.FPDFPage_CountObjects(page))
    for index in range(0, count, max(1, count // sample)):
        yield from _of_object(pdfium.FPDFPage_GetObject(page, index), 0.0, sample, 0)


def _of_object(thing: Handle, outer: float, sample: int, depth: int) -> Iterator[tuple[float, float]]:
    kind = pdfium.FPDFPageObj_GetType(thing)
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        yield outer + _angle(thing), _length(thing)
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
        inner = outer + _angle(thing)
        count = max(0, pdfium.FPDFFormObj_CountObjects(thing))
        for index in range(0, count, max(1, count // sample)):
            yield from _of_object(pdfium.FPDFFormObj_GetObject(thing, index), inner, sample, depth + 1)


def _angle(thing: Handle) -> float:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(thing, matrix)
    return math.degrees(math.atan2(matrix.b, matrix.a))


def _length(thing: Handle) -> float:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
    return max(right.value - left.value, top.value - bottom.value, 1.0)
