"""Places to write that a PDF page only draws, marked among its words: empty cells, ruled lines, small boxes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from alignctl.extract.blanks import Blanks
from alignctl.extract.readers.pdf_parts.annotations import Field
from alignctl.extract.readers.pdf_parts.captions import behind_captions
from alignctl.extract.readers.pdf_parts.combs import combs_among
from alignctl.extract.readers.pdf_parts.field_grids import grids_of
from alignctl.extract.readers.pdf_parts.fields import with_fields
from alignctl.extract.readers.pdf_parts.page import Page, Word
from alignctl.extract.readers.pdf_parts.ruled_lines import lines_to_write_on
from alignctl.extract.readers.pdf_parts.tables import Box, cells_on
from alignctl.extract.readers.pdf_parts.turned_heads import upright_heads
from alignctl.model.form import Blank, BlankKind
from alignctl.text.form_marks import MARK, number_of

_LEAST_WIDE, _LEAST_HIGH = 18.0, 9.0
_ROOM = 38.0
_UPPER, _FREE = 0.5, 15.0
_SQUARE = (5.5, 17.0)
_NEAR = 3.0
_MOST_EDGES = 4_000


def with_marks(page: Page, blanks: Blanks) -> Page:
    """The page with a mark in each place to write: the fields of the file's own form, and those only drawn."""
    if any(not word.face.upright for word in page.words) and len(page.edges) <= _MOST_EDGES:
        page = replace(page, words=upright_heads(page.words, cells_on(page)))
    kinds = {field: blanks.found[number_of(field.text)].kind for field in page.fields if field.text}
    boxes = [field for field, kind in kinds.items() if kind is BlankKind.TICK]
    written = [field for field, kind in kinds.items() if kind is not BlankKind.TICK]
    grids = tuple(grids_of(written, page.words))
    gridded = {field for grid in grids for field in grid.fields}
    edges = page.edges
    if grids:
        kept = (edge for edge in page.edges if not any(grid.holds(edge) for grid in grids))
        edges = (*kept, *(edge for grid in grids for edge in grid.edges))
    alone = [field for field in written if field not in gridded]
    fields = [*boxes, *gridded, *behind_captions(alone, page.words, boxes)]
    page = replace(page, edges=edges)
    fields += _drawn(page, blanks)
    return replace(page, words=with_fields(page.words, fields)) if fields else page


def without_places(page: Page) -> Page:
    """The page without the marks put into it, which are no words of any font."""
    return replace(page, words=tuple(word for word in page.words if not MARK.fullmatch(word.text)))


def _drawn(page: Page, blanks: Blanks) -> Iterator[Field]:
    """What is drawn on a page to be written in or ticked, where no field of the file's own stands."""
    if not page.edges or len(page.edges) > _MOST_EDGES:
        return
    cells = cells_on(page)
    combs = combs_among(cells, page.words)
    for comb in combs:
        taken = any(_meets(field, comb.box) for field in page.fields)
        if not taken:
            kind = BlankKind.DATE if comb.is_date else BlankKind.TEXT
            yield comb.field(blanks.mark(Blank(kind=kind)))
    fields = [*page.fields, *(comb.field("") for comb in combs)]
    squares = [box for box in (*_squares(page), *page.circles) if not any(_meets(field, box) for field in fields)]
    squares = [box for box in squares if not any(comb.holds(box) for comb in combs)]
    for x0, top, x1, bottom in squares:
        yield Field(text=blanks.mark(Blank(kind=BlankKind.TICK)), x0=x0, top=top, x1=x1, bottom=bottom, size=8.0)
    boxes = [box for box in cells if _is_large(box)]
    free = [box for box in boxes if not any(_meets(field, box) for field in page.fields)]
    free = [
        box
        for box in free
        if not any(comb.holds(box) for comb in combs) and not any(_within(one, box) for one in squares)
    ]
    rooms = list(_rooms(free, boxes, page.words, blanks))
    alone = [room for room, box in rooms if _stands_alone(box, cells)]
    yield from (room for room, _ in rooms if room not in alone)
    yield from behind_captions(alone, page.words)
    yield from lines_to_write_on(page, boxes, blanks)


def _meets(field: Field, box: Box) -> bool:
    """Whether a field stands in a box, or a box in a field."""
    across, down = (field.x0 + field.x1) / 2, (field.top + field.bottom) / 2
    if box[0] <= across <= box[2] and box[1] <= down <= box[3]:
        return True
    across, down = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return field.x0 <= across <= field.x1 and field.top <= down <= field.bottom


def _within(inner: Box, outer: Box) -> bool:
    across, down = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= across <= outer[2] and outer[1] <= down <= outer[3]


def _is_large(box: Box) -> bool:
    return box[2] - box[0] >= _LEAST_WIDE and box[3] - box[1] >= _LEAST_HIGH


def _rooms(
    free: Sequence[Box], boxes: Sequence[Box], words: Sequence[Word], blanks: Blanks
) -> Iterator[tuple[Field, Box]]:
    """Free boxes without words, and those with room for lines below their words."""
    for box in free:
        x0, top, x1, bottom = box
        inside = [word for word in words if x0 <= (word.x0 + word.x1) / 2 <= x1 and top <= word.y <= bottom + 1]
        lowest = max((word.y for word in inside), default=top)
        is_full = bottom - lowest < _ROOM or _has_tall_neighbour(box, boxes, words)
        if inside and is_full and not _is_among_labels(box, boxes, words):
            continue
        mark = blanks.mark(Blank(kind=BlankKind.CELL, has_lines=bottom - lowest > _ROOM))
        start = bottom - _LEAST_HIGH - 2 if inside else top
        end = min(bottom, start + 2 * _LEAST_HIGH)
        yield Field(text=mark, x0=x0 + 2, top=start, x1=x1 - 2, bottom=end, size=8.0), box


def _is_among_labels(box: Box, boxes: Sequence[Box], words: Sequence[Word]) -> bool:
    """Whether every cell of a row has one line of words at its top, with room to write below."""
    row = [one for one in boxes if abs(one[1] - box[1]) < _NEAR and abs(one[3] - box[3]) < _NEAR]
    for x0, top, x1, bottom in row:
        lines = [word.y for word in words if x0 <= (word.x0 + word.x1) / 2 <= x1 and top <= word.y <= bottom]
        high = bottom - top
        if (
            not lines
            or max(lines) - min(lines) > _NEAR
            or max(lines) - top > _UPPER * high
            or bottom - max(lines) < _FREE
        ):
            return False
    return True


def _stands_alone(box: Box, cells: Sequence[Box]) -> bool:
    """Whether no other cell touches a box: it is no part of a table."""
    return not any(
        one is not box
        and one[0] <= box[2] + _NEAR
        and box[0] <= one[2] + _NEAR
        and one[1] <= box[3] + _NEAR
        and box[1] <= one[3] + _NEAR
        for one in cells
    )


def _has_tall_neighbour(box: Box, boxes: Sequence[Box], words: Sequence[Word]) -> bool:
    """Whether another box of its row holds words, which may be what makes the row high."""
    beside = [each for each in boxes if each is not box and abs(each[1] - box[1]) < _NEAR]
    return any(x0 <= word.x0 <= x1 and top <= word.y <= bottom for x0, top, x1, bottom in beside for word in words)


def _squares(page: Page) -> Iterator[Box]:
    """Small squares drawn to be ticked."""
    sides = [edge for edge in page.edges if edge.is_horizontal and _SQUARE[0] <= edge.x1 - edge.x0 <= _SQUARE[1]]
    sides.sort(key=lambda edge: (edge.top, edge.x0))
    used: set[int] = set()
    for at, upper in enumerate(sides):
        if at in used:
            continue
        width = upper.x1 - upper.x0
        for further in range(at + 1, len(sides)):
            lower = sides[further]
            high = lower.top - upper.top
            if further not in used and abs(lower.x0 - upper.x0) <= 1 and abs(high - width) <= width / 4:
                used.update((at, further))
                yield upper.x0, upper.top, upper.x1, lower.top
                break
