"""Edits tried on a document as it was read, so that it is seen what a text would say before anybody changes it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from alignctl.model.document import Document, Paragraph, Section, Table
from alignctl.model.draft import Edit, EditKind


def with_edits(document: Document, edits: Iterable[Edit]) -> Document:
    """A document with the edits of it made; one whose words do not stand where it says changes nothing.

    Places further on in a changed paragraph, and the hash, stay those of the document as it was read.
    """
    by_section: dict[str, list[Edit]] = defaultdict(list)
    for edit in edits:
        if edit.citation.document == document.path:
            by_section[edit.citation.section_id].append(edit)
    return replace(document, sections=tuple(_section(one, by_section) for one in document.sections))


def _section(section: Section, edits: dict[str, list[Edit]]) -> Section:
    own = edits.get(section.id, [])
    return replace(
        section,
        paragraphs=tuple(made for one in section.paragraphs for made in _paragraphs(one, own)),
        tables=tuple(_table(one, place, own) for place, one in enumerate(section.tables)),
        children=tuple(_section(child, edits) for child in section.children),
    )


def _paragraphs(paragraph: Paragraph, edits: Iterable[Edit]) -> Iterator[Paragraph]:
    here = [one for one in edits if one.citation.paragraph == paragraph.index and one.citation.cell is None]
    yield replace(paragraph, text=_changed(paragraph.text, here))
    for one in here:
        if one.kind is EditKind.INSERT:
            yield Paragraph(text=one.after, index=paragraph.index, page=paragraph.page)


def _table(table: Table, place: int, edits: Iterable[Edit]) -> Table:
    rows = [list(row) for row in table.rows]
    for one in edits:
        cell = one.citation.cell
        if cell is not None and cell[0] == place and cell[1] < len(rows) and cell[2] < len(rows[cell[1]]):
            rows[cell[1]][cell[2]] = _changed(rows[cell[1]][cell[2]], [one])
    return replace(table, rows=tuple(map(tuple, rows)))


def _changed(text: str, edits: Iterable[Edit]) -> str:
    for one in edits:
        quote = one.citation.quote
        if one.kind is EditKind.REPLACE and quote in text and one.before in quote:
            text = text.replace(quote, quote.replace(one.before, one.after, 1), 1)
    return text
