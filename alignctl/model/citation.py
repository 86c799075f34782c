"""The place of a claim: the exact words, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Exact words of a document and their place.

    `document` is its path as given; `section_id` and `section` (title) and `number` name the section.
    `page` is None where the format has no pages. `paragraph` is the document-wide paragraph index, None for
    words in a table. `span` is the half-open range of characters within the section's own text, or within
    the cell when `cell` (table of the section, row, column; each from 0) is given. `quote` is a sentence, a
    list item or a table cell.
    """

    area: str
    document: str
    section_id: str
    section: str
    number: str | None
    page: int | None
    paragraph: int | None
    span: tuple[int, int]
    quote: str
    cell: tuple[int, int, int] | None = None
