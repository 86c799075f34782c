"""What stands around a change in the revised text, so that an amendment can say where it goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alignctl.model.document import Document, Section
from alignctl.model.revision import Edit, Piece, SectionPlace
from alignctl.report.versions_words import section_words
from alignctl.text.normalise import tidy


@dataclass(frozen=True, slots=True)
class Blocks:
    """The paragraphs and table rows of a section in order; None where the text is not held in the result."""

    texts: tuple[str, ...] | None

    def ahead(self, passage: tuple[Piece, ...]) -> str | None:
        """What stands before a paragraph that was put in: "" for nothing, None where that is not known."""
        sought = tidy("".join(piece.text for piece in passage if piece.edit is not Edit.TAKEN_OUT))
        for place, text in enumerate(self.texts or ()):
            if text.endswith(sought):
                return self.texts[place - 1] if place and self.texts else ""
        return None


class Surroundings:
    """The sections of a text in order, with their paragraphs; a result made for others holds none of them."""

    def __init__(self, documents: tuple[Document, ...]) -> None:
        self._ahead: dict[tuple[str, str], str] = {}
        self._sections: dict[tuple[str, str], Section] = {}
        for document in documents:
            last = ""
            for section, _ in document.walk():
                self._ahead[document.path, section.id] = last
                self._sections[document.path, section.id] = section
                last = section_words(section.number, section.title, titled=False)

    def section_ahead(self, place: SectionPlace) -> str:
        """The section before one, as a sentence names it; "" for the first, and where that is not known."""
        return self._ahead.get((place.document, place.section_id), "")

    def blocks(self, place: SectionPlace) -> Blocks:
        """The paragraphs and rows of a section."""
        section = self._sections.get((place.document, place.section_id))
        return Blocks(tuple(_blocks(section)) if section else None)


def _blocks(section: Section) -> Iterator[str]:
    yield from (tidy(paragraph.text) for paragraph in section.paragraphs)
    for table in section.tables:
        yield from (" | ".join(tidy(cell) for cell in row if tidy(cell)) for row in table.rows)
