"""What a provision stands in: the headings over it, the words that lead into it, the row of its cell."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.document import Document, Section
from alignctl.model.provision import Provision


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Words round a provision. `row` holds the cells of its table's row, with the column head of its own cell.

    `label` is the row's first cell, which in a table of limits says what is done; empty outside tables.
    """

    quote: str
    titles: tuple[str, ...] = ()
    lead: str = ""
    row: str = ""
    label: str = ""

    @property
    def subject(self) -> str:
        """The words that say what is done, without the other columns of a table."""
        return f"{self.label}\n{self.quote}" if self.label else self.own

    @property
    def own(self) -> str:
        """The words that say what is done: the sentence, what leads into it, and its row."""
        return "\n".join(part for part in (self.lead, self.row, self.quote) if part)

    @property
    def running(self) -> str:
        """The sentence and what leads into it, without cells beside it."""
        return "\n".join(part for part in (self.lead, self.quote) if part)

    @property
    def whole(self) -> str:
        """The same under its headings."""
        return "\n".join((*self.titles, self.own))


class Outline:
    """The sections of some documents, so that a provision's surroundings can be looked up."""

    def __init__(self, documents: tuple[Document, ...]) -> None:
        self._sections: dict[tuple[str, str], tuple[Section, tuple[str, ...], int]] = {}
        for document in documents:
            for order, (section, above) in enumerate(document.walk()):
                titles = (*(parent.title for parent in above), section.title)
                self._sections[document.path, section.id] = (section, titles, order)

    def place(self, provision: Provision) -> tuple[int, int, tuple[int, int]]:
        """Where a provision stands in its document, to order by."""
        citation = provision.citation
        found = self._sections.get((citation.document, citation.section_id))
        return (found[2] if found else 0, citation.paragraph or 0, citation.span)

    def around(self, provision: Provision) -> Surroundings:
        """The surroundings of a provision; only its quote where the section is not known."""
        citation = provision.citation
        found = self._sections.get((citation.document, citation.section_id))
        if found is None:
            return Surroundings(quote=citation.quote)
        section, titles, _ = found
        return Surroundings(
            quote=citation.quote,
            titles=titles,
            lead=_lead(section, citation.paragraph) if citation.cell is None else "",
            row=" | ".join(_row(section, citation.cell)),
            label=_label(section, citation.cell),
        )


def _lead(section: Section, index: int | None) -> str:
    """The paragraph that leads into the list a paragraph is an item of."""
    lead = ""
    for paragraph in section.paragraphs:
        if paragraph.index == index:
            return lead if paragraph.is_list_item else ""
        if not paragraph.is_list_item:
            lead = paragraph.text
    return ""


def _row(section: Section, cell: tuple[int, int, int] | None) -> tuple[str, ...]:
    if cell is None or cell[0] >= len(section.tables):
        return ()
    rows = section.tables[cell[0]].rows
    if cell[1] >= len(rows):
        return ()
    head = rows[0][cell[2]] if cell[2] < len(rows[0]) else ""
    return head, *rows[cell[1]]


def _label(section: Section, cell: tuple[int, int, int] | None) -> str:
    row = _row(section, cell)
    return row[1] if cell is not None and cell[2] > 0 and len(row) > 1 else ""
