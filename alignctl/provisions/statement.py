"""One statement of a document: a sentence, a list item or a table cell, with all that surrounds it."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.citation import Citation
from alignctl.model.document import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Exact words of a document and their surroundings.

    `order` is the place in the document (section, block, statement). `lead` holds the words that lead into a
    list; `before` the two sentences before in the same section. For a table cell, `head` is its column head
    and `row` the other cells of its row, each with its column head. `titles` are the section's title and
    those above it, nearest first. `topics` are those of the section, best first, each with its strength
    0..1. `span` counts from the start of the section's own text, or of the cell.
    """

    text: str
    document: str
    section: Section
    titles: tuple[str, ...]
    topics: tuple[tuple[str, float], ...]
    order: tuple[int, int, int]
    span: tuple[int, int]
    page: int | None = None
    paragraph: int | None = None
    cell: tuple[int, int, int] | None = None
    lead: str = ""
    before: str = ""
    head: str = ""
    row: tuple[tuple[str, str], ...] = ()
    is_list_item: bool = False

    @property
    def heads(self) -> str:
        """The column head and the other cells of the row, as one text; empty outside tables."""
        return " | ".join([self.head, *(cell for _, cell in self.row)]) if self.cell else ""

    def strength(self, topics: tuple[str, ...]) -> float:
        """How strongly the section is about any of some topics, 0..1."""
        return max((strength for topic, strength in self.topics if topic in topics), default=0.0)

    def citation(self, area: str) -> Citation:
        """The place of the statement, for an area."""
        return Citation(
            area=area,
            document=self.document,
            section_id=self.section.id,
            section=self.section.title,
            number=self.section.number,
            page=self.page,
            paragraph=self.paragraph,
            span=self.span,
            quote=self.text,
            cell=self.cell,
        )
