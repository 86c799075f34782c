"""Rulings of one page: the straight lines and thin boxes drawn on it, seen through pdfium."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise, repeat
from typing import NamedTuple

import pypdfium2.raw as pdfium

from alignctl.extract.readers.pdf_parts import calls
from alignctl.extract.readers.pdf_parts.frame import Frame
from alignctl.extract.readers.pdf_parts.handles import Handle
from alignctl.extract.readers.pdf_parts.ink import InForm
from alignctl.extract.readers.pdf_parts.page import Edge
from alignctl.extract.readers.pdf_parts.shading import Shade

_THIN = 3.0
_SLANT = 0.6
_SHORTEST = 4.0
_MOST_SEGMENTS = 60
_BOX_SEGMENTS = (4, 5)
_MOST_OBJECTS = 60_000
_DEEPEST_FORM = 8
_WHITE = 250
_TEXT, _PATH, _IMAGE, _FORM = (
    pdfium.FPDF_PAGEOBJ_TEXT,
    pdfium.FPDF_PAGEOBJ_PATH,
    pdfium.FPDF_PAGEOBJ_IMAGE,
    pdfium.FPDF_PAGEOBJ_FORM,
)
_Matrix = tuple[float, float, float, float, float, float]
_Point = tuple[float, float]
_Box = tuple[float, float, float, float]
_AS_IS: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True, kw_only=True)
class Drawn:
    """What a page draws besides its text: edges, pictures, and which form each text object sits in.

    `shades` are the filled outlines among what makes the edges. `forms` says of each text object inside a form
    XObject, by its address, which form it stands in.
    """

    edges: list[Edge] = field(default_factory=list)
    shades: list[Shade] = field(default_factory=list)
    images: int = 0
    forms: dict[int, InForm] = field(default_factory=dict)
    form_count: int = 0


class _Inside(NamedTuple):
    """The form an object stands in, if any, and the matrix that form is drawn under."""

    content: int = -1
    serial: int = 0
    depth: int = 0
    matrix: _Matrix = _AS_IS


_OUTSIDE = _Inside()


def drawn_on(page: Handle, frame: Frame) -> Drawn:
    """Look at every object of a loaded page, forms included."""
    drawn = Drawn()
    paths = _Paths(frame)
    count = min(_MOST_OBJECTS, max(0, pdfium.FPDFPage_CountObjects(page)))
    things = list(map(calls.page_object, repeat(calls.to(page)), range(count)))
    for thing, kind in zip(things, map(calls.object_kind, calls.slots(things)), strict=True):
        if kind != _TEXT:
            _look(thing, kind, paths, drawn, _OUTSIDE)
    drawn.shades = paths.shades
    return drawn


def _look(thing: int, kind: int, paths: _Paths, drawn: Drawn, inside: _Inside) -> None:
    if kind == _TEXT:
        drawn.forms[thing] = InForm(content=inside.content, serial=inside.serial)
    elif kind == _PATH:
        drawn.edges.extend(paths.edges(thing, inside.matrix))
    elif kind == _IMAGE:
        drawn.images += 1
    elif kind == _FORM and inside.depth < _DEEPEST_FORM:
        form, part = calls.slot(), calls.slot()
        form.value = thing
        own = calls.object_content(form)
        drawn.form_count += 1
        within = _Inside(
            content=own if own >= 0 else inside.content,
            serial=drawn.form_count,
            depth=inside.depth + 1,
            matrix=_combined(paths.matrix_of(thing), inside.matrix),
        )
        count = calls.form_count(form)
        for index in range(min(_MOST_OBJECTS, max(0, count))):
            inner = part.value = calls.form_object(form, calls.long(index))
            _look(inner, calls.object_kind(part), paths, drawn, within)


class _Paths:
    """Asks pdfium for the paths of one page, with one set of buffers for all of them."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self.shades: list[Shade] = []
        self._path, self._segment = calls.slot(), calls.slot()
        self._floats = (ctypes.c_float * 6)()
        self._modes = (ctypes.c_int * 2)()
        self._color = (ctypes.c_uint * 4)()
        self._floats_at = calls.within(self._floats)
        self._box_at = self._floats_at[:4]
        self._modes_at = calls.within(self._modes)
        self._color_at = calls.within(self._color)

    def matrix_of(self, thing: int) -> _Matrix:
        """The matrix an object is drawn under; as it is where pdfium knows none."""
        self._path.value = thing
        self._floats[:] = [*_AS_IS]
        calls.object_matrix(self._path, self._floats_at[0])
        a, b, c, d, e, f = self._floats
        return a, b, c, d, e, f

    def edges(self, path: int, outer: _Matrix) -> Iterator[Edge]:
        """The edges one path draws."""
        self._path.value = path
        segments = calls.path_segments(self._path)
        if not 1 < segments <= _MOST_SEGMENTS:
            return
        calls.path_mode(self._path, *self._modes_at)
        filled, stroked = self._modes
        if not stroked and not (filled and self._has_colour()):
            return
        if outer == _AS_IS:
            box = self._box()
            if max(box[2] - box[0], box[3] - box[1]) <= _THIN:
                return
            thin = self._thin_box(box) if not stroked and segments in _BOX_SEGMENTS else None
            if thin:
                yield thin
                return
        matrix = _combined(self.matrix_of(path), outer)
        for outline in self._outlines(segments, matrix):
            xs, ys = [x for x, _ in outline], [y for _, y in outline]
            wide, high = max(xs) - min(xs), max(ys) - min(ys)
            if min(wide, high) <= _THIN < max(wide, high):
                yield _middle_line(min(xs), max(xs), min(ys), max(ys))
            elif stroked:
                yield from _sides(outline)
            else:
                sides = tuple(_sides(outline))
                self.shades.append(Shade(tuple(self._color), min(xs), min(ys), max(xs), max(ys), sides))
                yield from sides

    def _has_colour(self) -> bool:
        calls.object_color(self._path, *self._color_at)
        red, green, blue, alpha = self._color
        return alpha > 0 and min(red, green, blue) < _WHITE

    def _box(self) -> _Box:
        """The bounds of the path, which tell of a thin or tiny one without asking for its corners."""
        calls.object_box(self._path, *self._box_at)
        left, bottom, right, top, _, _ = self._floats
        return left, bottom, right, top

    def _thin_box(self, box: _Box) -> Edge | None:
        """The ruling a filled box makes, where it is thin."""
        left, bottom, right, top = box
        if not min(right - left, top - bottom) <= _THIN < max(right - left, top - bottom):
            return None
        (ax, ay), (bx, by) = self._frame.place(left, bottom), self._frame.place(right, top)
        return _middle_line(min(ax, bx), max(ax, bx), min(ay, by), max(ay, by))

    def _outlines(self, segments: int, matrix: _Matrix) -> Iterator[list[_Point]]:
        a, b, c, d, e, f = matrix
        point, place = self._floats, self._frame.place
        x_at, y_at, *_ = self._floats_at
        path, segment = self._path, self._segment
        points: list[_Point] = []
        for index in range(segments):
            segment.value = calls.path_segment(path, index)
            calls.segment_point(segment, x_at, y_at)
            x, y = point[0], point[1]
            if points and calls.segment_kind(segment) == pdfium.FPDF_SEGMENT_MOVETO:
                yield points
                points = []
            points.append(place(a * x + c * y + e, b * x + d * y + f))
            if calls.segment_closes(segment):
                points.append(points[0])
        if len(points) > 1:
            yield points


def _middle_line(x0: float, x1: float, top: float, bottom: float) -> Edge:
    if x1 - x0 >= bottom - top:
        middle = (top + bottom) / 2
        return Edge(x0=x0, x1=x1, top=middle, bottom=middle)
    middle = (x0 + x1) / 2
    return Edge(x0=middle, x1=middle, top=top, bottom=bottom)


def _sides(outline: list[_Point]) -> Iterator[Edge]:
    for (ax, ay), (bx, by) in pairwise(outline):
        wide, high = abs(ax - bx), abs(ay - by)
        if max(wide, high) >= _SHORTEST and min(wide, high) <= _SLANT:
            yield _middle_line(min(ax, bx), max(ax, bx), min(ay, by), max(ay, by))


def _combined(inner: _Matrix, outer: _Matrix) -> _Matrix:
    if outer == _AS_IS:
        return inner
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
