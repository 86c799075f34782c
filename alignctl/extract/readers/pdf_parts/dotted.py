"""What forms draw beside plain lines: circles to tick, and lines of dots or dashes to write on."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from alignctl.extract.readers.pdf_parts.frame import Frame
from alignctl.extract.readers.pdf_parts.handles import Handle
from alignctl.extract.readers.pdf_parts.page import Edge

_CIRCLE = (5.5, 17.0)
_ROUND, _FEWEST_CURVES = 1.5, 4
_DASH_WIDE, _DASH_HIGH = 9.0, 2.0
_SAME_LINE, _WIDEST_GAP, _FEWEST_DASHES = 1.0, 8.0, 8
_MOST_OBJECTS, _MOST_SEGMENTS = 60_000, 400
_Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dotted:
    """The boxes of small circles (x0, top, x1, bottom), and lines of dots or dashes, as the page is shown."""

    circles: tuple[_Box, ...] = ()
    lines: tuple[Edge, ...] = ()


def dotted_on(page: Handle, frame: Frame) -> Dotted:
    """Look at the paths of a loaded page; those inside forms drawn on it are passed over."""
    circles: list[_Box] = []
    dashes: list[_Box] = []
    for index in range(min(_MOST_OBJECTS, max(0, pdfium.FPDFPage_CountObjects(page)))):
        thing = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(thing) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        box = _box_of(thing, frame)
        if box is None:
            continue
        wide, high = box[2] - box[0], box[3] - box[1]
        if wide <= _DASH_WIDE and high <= _DASH_HIGH:
            dashes.append(box)
        elif _CIRCLE[0] <= wide <= _CIRCLE[1] and abs(wide - high) <= _ROUND and _is_round(thing):
            circles.append(box)
    return Dotted(circles=tuple(circles), lines=tuple(_lines(dashes)))


def _box_of(thing: Handle, frame: Frame) -> _Box | None:
    sides = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(thing, *sides):
        return None
    left, bottom, right, top = (side.value for side in sides)
    (ax, ay), (bx, by) = frame.place(left, bottom), frame.place(right, top)
    return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def _is_round(thing: Handle) -> bool:
    """Whether a path is made of curves, and drawn in line rather than filled."""
    count = min(_MOST_SEGMENTS, pdfium.FPDFPath_CountSegments(thing))
    kinds = [pdfium.FPDFPathSegment_GetType(pdfium.FPDFPath_GetPathSegment(thing, at)) for at in range(count)]
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(thing, filled, stroked)
    return bool(stroked.value) and kinds.count(pdfium.FPDF_SEGMENT_BEZIERTO) >= _FEWEST_CURVES


def _lines(dashes: Sequence[_Box]) -> Iterator[Edge]:
    """Dashes that follow each other closely, as one line."""
    run: list[_Box] = []
    for dash in [*sorted(dashes, key=lambda box: (round(box[1]), box[0])), None]:
        if dash and run and abs(dash[1] - run[-1][1]) <= _SAME_LINE and -1 <= dash[0] - run[-1][2] <= _WIDEST_GAP:
            run.append(dash)
            continue
        if len(run) >= _FEWEST_DASHES:
            y = run[0][3]
            yield Edge(x0=run[0][0], x1=run[-1][2], top=y, bottom=y)
        run = [dash] if dash else []
