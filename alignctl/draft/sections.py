"""The sections of a procedure's own documents, in order, as a merged text holds them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alignctl.model.area import Procedure
from alignctl.model.document import Section
from alignctl.model.merged import MergedText

Key = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A section with its place among all of its side, from 0, bare headings counted; `level` counts from 1."""

    area: str
    place: int
    document: str
    section: Section
    above: tuple[Section, ...]

    @property
    def key(self) -> Key:
        """By what links and citations know it."""
        return self.document, self.section.id

    @property
    def level(self) -> int:
        """How deep it stands in its document."""
        return len(self.above) + 1

    @property
    def is_bare(self) -> bool:
        """Whether it is a heading without text or tables of its own."""
        return not self.section.paragraphs and not self.section.tables

    @property
    def text(self) -> MergedText:
        """Its own text with where it stands."""
        return MergedText(
            area=self.area,
            document=self.document,
            section_id=self.section.id,
            number=self.section.number,
            title=self.section.title,
            path=tuple(one.title for one in self.above),
            page=self.section.page,
            paragraphs=self.section.paragraphs,
            tables=self.section.tables,
        )


def sections_of(procedure: Procedure) -> tuple[Held, ...]:
    """Every section of the area's own documents in reading order; those of the bases below are left out."""
    return tuple(
        Held(area=procedure.area.id, place=place, document=path, section=section, above=above)
        for place, (path, section, above) in enumerate(_walked(procedure))
    )


def _walked(procedure: Procedure) -> Iterator[tuple[str, Section, tuple[Section, ...]]]:
    for document in procedure.documents:
        for section, above in document.walk():
            yield document.path, section, above
