"""A page without tags, or the part of a page its tags leave out, read by its looks."""

from __future__ import annotations

from collections.abc import Sequence

from alignctl.extract.readers.pdf_parts.columns import columns_of, order_of
from alignctl.extract.readers.pdf_parts.item import Item, Role
from alignctl.extract.readers.pdf_parts.joining import Vocabulary, running_text
from alignctl.extract.readers.pdf_parts.lines import Segment, printed_lines
from alignctl.extract.readers.pdf_parts.page import Page, Word
from alignctl.extract.readers.pdf_parts.paragraphs import face_of, items_of
from alignctl.extract.readers.pdf_parts.tables import RuledTable, ruled_tables


def read_untagged(page: Page, words: Sequence[Word], vocabulary: Vocabulary) -> list[Item]:
    """Read words of a page by their places: tables by their rulings, columns, paragraphs; turned text last."""
    upright = [word for word in words if word.face.upright]
    tables = ruled_tables(page, upright, vocabulary)
    in_tables = {id(word) for table in tables for word in table.words}
    free = [word for word in upright if id(word) not in in_tables]
    order = order_of(page.words)
    rows = printed_lines(free)
    for table in tables:
        rows.append([_as_segment(table)])
    rows.sort(key=lambda row: row[0].y)
    items: list[Item] = []
    for number, column in enumerate(columns_of(rows, order)):
        items += items_of(column, page.number, order, vocabulary, number)
    return items + _turned(page, words, vocabulary)


def _as_segment(table: RuledTable) -> Segment:
    return Segment(words=table.words, x0=table.box[0], x1=table.box[2], y=table.box[1], rows=table.rows)


def _turned(page: Page, words: Sequence[Word], vocabulary: Vocabulary) -> list[Item]:
    """Text set at an angle (margin notes, watermarks), in the file's own order."""
    turned = [word for word in words if not word.face.upright]
    if not turned:
        return []
    text = running_text(turned, vocabulary)
    face, last = face_of(turned), len(page.words)
    return [Item(text=text, page=page.number, role=Role.BODY, face=face, place=last, y=page.height)]
