"""Pages without tags, or the part of a page its tags leave out, read by their looks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from alignctl.extract.readers.pdf_parts.columns import Row, columns_of, gutter_of, order_of
from alignctl.extract.readers.pdf_parts.frames import part_side_boxes
from alignctl.extract.readers.pdf_parts.item import Item, Role
from alignctl.extract.readers.pdf_parts.joining import Vocabulary, running_text
from alignctl.extract.readers.pdf_parts.lines import printed_lines
from alignctl.extract.readers.pdf_parts.page import Page, Word
from alignctl.extract.readers.pdf_parts.paragraphs import Column, face_of, items_of
from alignctl.extract.readers.pdf_parts.tables import ruled_on
from alignctl.extract.readers.pdf_parts.unruled import as_segment, unruled_tables

_SAME_GUTTER = 12.0
_FEWEST_PAGES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidOut:
    """A page's printed rows, tables standing among them, its words set at an angle, and those of side boxes."""

    page: Page
    rows: tuple[Row, ...]
    turned: tuple[Word, ...]
    boxes: tuple[tuple[Word, ...], ...] = ()


def lay_out(page: Page, words: Sequence[Word], vocabulary: Vocabulary) -> LaidOut:
    """Find the tables a page's rulings draw and the printed rows of all other words."""
    if not words:
        return LaidOut(page=page, rows=(), turned=())
    upright = [word for word in words if word.face.upright]
    ruled = ruled_on(page, upright, vocabulary)
    tables = ruled.tables
    in_tables = {id(word) for table in tables for word in table.words}
    parted = part_side_boxes([word for word in upright if id(word) not in in_tables], ruled.boxes, page.width)
    rows = printed_lines(parted.outside)
    rows += [[as_segment(table)] for table in tables]
    rows.sort(key=lambda row: row[0].y)
    for found in reversed(unruled_tables(rows, page.edges, order_of(page.words), vocabulary)):
        rows[found.first : found.end] = [[as_segment(found.table)]]
    turned = tuple(word for word in words if not word.face.upright)
    return LaidOut(page=page, rows=tuple(rows), turned=turned, boxes=parted.inside)


def usual_gutter(pages: Sequence[LaidOut]) -> float | None:
    """The gutter several pages share: on a last page with little text it shows where columns part."""
    gutters = [gutter for laid in pages if (gutter := gutter_of(laid.rows)) is not None]
    tally = Counter(round(gutter / _SAME_GUTTER) for gutter in gutters)
    if not tally:
        return None
    step, count = max(tally.items(), key=lambda entry: (entry[1], -entry[0]))
    if count < max(_FEWEST_PAGES, len(pages) // 2):
        return None
    alike = sorted(gutter for gutter in gutters if round(gutter / _SAME_GUTTER) == step)
    return alike[len(alike) // 2]


def read_laid_out(
    laid: LaidOut, vocabulary: Vocabulary, usual: float | None = None, *, across: bool = False
) -> list[Item]:
    """Read a page by the places of its words: columns, paragraphs and tables; side boxes and turned text last.

    `across` reads every line from side to side, whatever stands in columns.
    """
    page = laid.page
    if not laid.rows and not laid.boxes:
        return _turned(laid, vocabulary)
    order = order_of(page.words)
    items: list[Item] = []
    columns = [list(laid.rows)] if across else columns_of(laid.rows, order, usual=usual)
    for number, rows in enumerate([*columns, *(printed_lines(box) for box in laid.boxes)]):
        items += items_of(Column(rows=tuple(rows), page=page.number, number=number), order, vocabulary)
    return items + _turned(laid, vocabulary)


def _turned(laid: LaidOut, vocabulary: Vocabulary) -> list[Item]:
    """Text set at an angle (margin notes, watermarks), in the file's own order."""
    if not laid.turned:
        return []
    return [
        Item(
            text=running_text(laid.turned, vocabulary),
            page=laid.page.number,
            role=Role.BODY,
            face=face_of(laid.turned),
            place=len(laid.page.words),
            y=laid.page.height,
        )
    ]
