"""Places to write that a PDF page only draws, marked among its words: empty cells, ruled lines, small boxes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from alignctl.extract.blanks import Blanks
from alignctl.extract.readers.pdf_parts.annotations import Field
from alignctl.extract.readers.pdf_parts.fields import with_fields
from alignctl.extract.readers.pdf_parts.page import Edge, Page, Word
from alignctl.extract.readers.pdf_parts.tables import Box, cells_on
from alignctl.model.form import Blank, BlankKind

_LEAST_WIDE, _LEAST_HIGH = 18.0, 9.0
_ROOM = 38.0
_SQUARE = (5.5, 17.0)
_NEAR = 3.0
_LONG_LINE = 40.0
_BELOW_BASELINE = 7.0
_MOST_EDGES = 4_000


def with_marks(page: Page, blanks: Blanks) -> Page:
    """The page with a mark in each place to write that is drawn on it."""
    if not page.edges or len(page.edges) > _MOST_EDGES:
        return page
    boxes = [box for box in cells_on(page) if _is_large(box)]
    fields = [*_squares(page, blanks), *_rooms(boxes, page.words, blanks), *_lines(page, boxes, blanks)]
    return replace(page, words=with_fields(page.words, fields)) if fields else page


def _is_large(box: Box) -> bool:
    return box[2] - box[0] >= _LEAST_WIDE and box[3] - box[1] >= _LEAST_HIGH


def _rooms(boxes: Sequence[Box], words: Sequence[Word], blanks: Blanks) -> Iterator[Field]:
    """Boxes without words, and those with room for lines below their words."""
    for box in boxes:
        x0, top, x1, bottom = box
        inside = [word for word in words if x0 <= (word.x0 + word.x1) / 2 <= x1 and top <= word.y <= bottom + 1]
        lowest = max((word.y for word in inside), default=top)
        if inside and (bottom - lowest < _ROOM or _has_tall_neighbour(box, boxes, words)):
            continue
        mark = blanks.mark(Blank(kind=BlankKind.CELL, has_lines=bottom - lowest > _ROOM))
        start = bottom - _LEAST_HIGH - 2 if inside else top
        yield Field(text=mark, x0=x0 + 2, top=start, x1=x1 - 2, bottom=min(bottom, start + 2 * _LEAST_HIGH), size=8.0)


def _has_tall_neighbour(box: Box, boxes: Sequence[Box], words: Sequence[Word]) -> bool:
    """Whether another box of its row holds words, which may be what makes the row high."""
    beside = [each for each in boxes if each is not box and abs(each[1] - box[1]) < _NEAR]
    return any(x0 <= word.x0 <= x1 and top <= word.y <= bottom for x0, top, x1, bottom in beside for word in words)


def _squares(page: Page, blanks: Blanks) -> Iterator[Field]:
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
                mark = blanks.mark(Blank(kind=BlankKind.TICK))
                yield Field(text=mark, x0=upper.x0, top=upper.top, x1=upper.x1, bottom=lower.top, size=8.0)
                break


def _lines(page: Page, boxes: Sequence[Box], blanks: Blanks) -> Iterator[Field]:
    """Lines drawn behind a label to write on; not rulings of tables, and not what underlines words."""
    for edge in page.edges:
        if not edge.is_horizontal or edge.x1 - edge.x0 < _LONG_LINE or _borders(edge, boxes):
            continue
        beside = [word for word in page.words if -_BELOW_BASELINE <= edge.top - word.y <= _BELOW_BASELINE]
        labelled = any(word.x1 <= edge.x0 + _NEAR for word in beside)
        if labelled and not any(word.x0 < edge.x1 - _NEAR and word.x1 > edge.x0 + _NEAR for word in beside):
            mark = blanks.mark(Blank(kind=BlankKind.TEXT))
            yield Field(text=mark, x0=edge.x0 + 1, top=edge.top - 9, x1=edge.x1, bottom=edge.top, size=8.0)


def _borders(edge: Edge, boxes: Sequence[Box]) -> bool:
    return any(
        box[0] - _NEAR <= edge.x0
        and edge.x1 <= box[2] + _NEAR
        and (abs(edge.top - box[1]) <= _NEAR or abs(edge.top - box[3]) <= _NEAR)
        for box in boxes
    )
