"""Rulings of one page: the straight lines and thin boxes drawn on it, seen through pdfium."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2.raw as pdfium

from alignctl.extract.readers.pdf_parts.glyphs import Frame, InForm
from alignctl.extract.readers.pdf_parts.handles import Handle, address
from alignctl.extract.readers.pdf_parts.page import Edge

_THIN = 3.0
_SLANT = 0.6
_SHORTEST = 4.0
_MOST_SEGMENTS = 60
_MOST_OBJECTS = 60_000
_DEEPEST_FORM = 8
_WHITE = 250
_Matrix = tuple[float, float, float, float, float, float]
_AS_IS: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True, kw_only=True)
class Drawn:
    """What a page draws besides its text: edges, pictures, and which form each text object sits in.

    `forms` says of each text object inside a form XObject, by its address, which form it stands in.
    """

    edges: list[Edge] = field(default_factory=list)
    images: int = 0
    forms: dict[int, InForm] = field(default_factory=dict)
    form_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Inside:
    content: int = -1
    serial: int = 0
    depth: int = 0


_OUTSIDE = _Inside()


def drawn_on(page: Handle, frame: Frame) -> Drawn:
    """Look at every object of a loaded page, forms included."""
    drawn = Drawn()
    count = min(_MOST_OBJECTS, max(0, pdfium.FPDFPage_CountObjects(page)))
    for index in range(count):
        _look(pdfium.FPDFPage_GetObject(page, index), frame, _AS_IS, drawn, _OUTSIDE)
    return drawn


def _look(thing: Handle, frame: Frame, outer: _Matrix, drawn: Drawn, inside: _Inside) -> None:
    kind = pdfium.FPDFPageObj_GetType(thing)
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        if inside.serial:
            drawn.forms[address(thing)] = InForm(content=inside.content, serial=inside.serial)
    elif kind == pdfium.FPDF_PAGEOBJ_PATH:
        drawn.edges.extend(_edges_of_path(thing, frame, outer))
    elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
        drawn.images += 1
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and inside.depth < _DEEPEST_FORM:
        own = pdfium.FPDFPageObj_GetMarkedContentID(thing)
        drawn.form_count += 1
        within = _Inside(content=own if own >= 0 else inside.content, serial=drawn.form_count, depth=inside.depth + 1)
        inner = _combined(_matrix_of(thing), outer)
        for index in range(min(_MOST_OBJECTS, max(0, pdfium.FPDFFormObj_CountObjects(thing)))):
            _look(pdfium.FPDFFormObj_GetObject(thing, index), frame, inner, drawn, within)


def _edges_of_path(path: Handle, frame: Frame, outer: _Matrix) -> Iterator[Edge]:
    segments = pdfium.FPDFPath_CountSegments(path)
    if not 1 < segments <= _MOST_SEGMENTS or not _is_visible(path):
        return
    matrix = _combined(_matrix_of(path), outer)
    for outline in _outlines(path, segments, matrix, frame):
        xs, ys = [x for x, _ in outline], [y for _, y in outline]
        wide, high = max(xs) - min(xs), max(ys) - min(ys)
        if min(wide, high) <= _THIN < max(wide, high):
            yield _middle_line(min(xs), max(xs), min(ys), max(ys))
        else:
            yield from _sides(outline)


def _middle_line(x0: float, x1: float, top: float, bottom: float) -> Edge:
    if x1 - x0 >= bottom - top:
        middle = (top + bottom) / 2
        return Edge(x0=x0, x1=x1, top=middle, bottom=middle)
    middle = (x0 + x1) / 2
    return Edge(x0=middle, x1=middle, top=top, bottom=bottom)


def _sides(outline: list[tuple[float, float]]) -> Iterator[Edge]:
    for (ax, ay), (bx, by) in pairwise(outline):
        wide, high = abs(ax - bx), abs(ay - by)
        if max(wide, high) >= _SHORTEST and min(wide, high) <= _SLANT:
            yield _middle_line(min(ax, bx), max(ax, bx), min(ay, by), max(ay, by))


def _outlines(path: Handle, segments: int, matrix: _Matrix, frame: Frame) -> Iterator[list[tuple[float, float]]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    a, b, c, d, e, f = matrix
    points: list[tuple[float, float]] = []
    for index in range(segments):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        points.append(frame.place(a * x.value + c * y.value + e, b * x.value + d * y.value + f))
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if len(points) > 1:
        yield points


def _is_visible(path: Handle) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    if stroke.value:
        return True
    if not fill.value:
        return False
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(path, red, green, blue, alpha)
    return alpha.value > 0 and min(red.value, green.value, blue.value) < _WHITE


def _matrix_of(thing: Handle) -> _Matrix:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(thing, matrix)
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _combined(inner: _Matrix, outer: _Matrix) -> _Matrix:
    a, b, c, d, e, f = inner
    oa, ob, oc, od, oe, of = outer
    return (
        a * oa + b * oc,
        a * ob + b * od,
        c * oa + d * oc,
        c * ob + d * od,
        e * oa + f * oc + oe,
        e * ob + f * od + of,
    )
