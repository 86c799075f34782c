"""One version of a text laid out for comparison: its sections in reading order, each as units of words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, groupby

from alignctl.match.word_edits import Renamings, Word, solid, words_of
from alignctl.model.document import Document, Paragraph, Section
from alignctl.model.revision import SectionPlace
from alignctl.text.numbering import split_number
from alignctl.text.sentences import sentences

_CELLS = " | "
_LABEL = re.compile(
    r"^\s*(?:[\u2022\u2023\u25aa\u25cf\u25e6\u2219\u00b7\uf0b7\u2013\u2014*o-]\s+|\(?(?:\d{1,3}|[a-z]|[ivxl]{1,5})[.)]\s+"
    r"|\d{1,3}(?:\.\d{1,3})+\.?\s+)",
    re.IGNORECASE,
)

_NUMBERED = re.compile(
    r"(?:article|clause|rule|part|section|chapter|schedule|appendix|annex)\s+(?:\d+(?:\.\d+)*|[ivxlc]+|[a-z])\b[\s.:)\u2013\u2014-]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A sentence, list item or table row with the words it is compared by; `block` counts paragraphs and rows."""

    text: str
    words: tuple[Word, ...]
    block: int

    @property
    def key(self) -> str:
        """What the unit is compared by, as one string."""
        return solid(self.words)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Part:
    """A section of one version, with those above it; `title` and `body` are folded, without the number and labels."""

    place: SectionPlace
    above: tuple[Part, ...]
    title: str
    units: tuple[Unit, ...]
    body: str
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def path(self) -> tuple[str, ...]:
        """The folded titles from the top down to this section."""
        return (*(part.title for part in self.above), self.title)


def plain_text(documents: tuple[Document, ...]) -> str:
    """All titles, paragraphs and table rows of a text, one a line, without their labels."""
    sections = chain.from_iterable(document.walk() for document in documents)
    return "\n".join(line for section, _ in sections for line in (section.title, *_lines(section)) if line)


def parts_of(documents: tuple[Document, ...], renamings: Renamings = ()) -> tuple[Part, ...]:
    """Every section of a text in reading order; `renamings` bring an earlier text's names up to date."""
    found: list[Part] = []
    for document in documents:
        made: dict[str, Part] = {}
        for section, above in document.walk():
            over = tuple(made[one.id] for one in above)
            made[section.id] = _part(document, section, over, renamings)
            found.append(made[section.id])
    return tuple(found)


def _part(document: Document, section: Section, above: tuple[Part, ...], renamings: Renamings) -> Part:
    units = tuple(_units(section, renamings))
    if not section.title:
        # the name of the whole text: some formats keep it apart from the words
        name = solid(words_of(document.title, renamings))
        units = tuple(unit for unit in units if unit.key != name)
    place = SectionPlace(
        document=document.path,
        section_id=section.id,
        number=section.number,
        title=section.title,
        above=tuple(part.place.title for part in above),
        page=section.page,
    )
    return Part(
        place=place,
        above=above,
        title=solid(words_of(_unnumbered(section.title), renamings)),
        units=units,
        body="".join(unit.key for unit in units),
        counts=Counter(word.key for unit in units for word in unit.words if word.key),
    )


def _unnumbered(title: str) -> str:
    """A title without a number at its front, "ARTICLE XIII" too: one that is nothing but a number stays."""
    plain = split_number(title)[1]
    found = _NUMBERED.match(plain)
    return plain[found.end() :] if found and plain[found.end() :].strip() else plain


def _units(section: Section, renamings: Renamings) -> Iterator[Unit]:
    for block, line in enumerate(_lines(section)):
        parts = [(0, len(line))] if _CELLS in line else list(sentences(line))
        for place, (start, stop) in enumerate(parts):
            end = parts[place + 1][0] if place + 1 < len(parts) else stop
            words = words_of(line[start:end], renamings)
            if any(word.key for word in words):
                yield Unit(text=line[start:end], words=words, block=block)


def _lines(section: Section) -> Iterator[str]:
    """A section's paragraphs and table rows in reading order; a row that a page repeats stands once."""
    rows = sorted(((table.after_paragraph, place) for place, table in enumerate(section.tables)))
    told = 0
    for paragraph in section.paragraphs:
        while told < len(rows) and rows[told][0] < paragraph.index:
            yield from _rows(section, rows[told][1])
            told += 1
        yield _unlabelled(paragraph)
    for _, place in rows[told:]:
        yield from _rows(section, place)


def _rows(section: Section, place: int) -> Iterator[str]:
    rows = section.tables[place].rows
    first = rows[0] if rows else ()
    for place_, (row, _) in enumerate(groupby(rows)):
        cells = [text for cell in row if (text := " ".join(cell.split()))]
        if cells and (place_ == 0 or row != first):
            yield _CELLS.join(cells)


def _unlabelled(paragraph: Paragraph) -> str:
    """A paragraph without the label a list or numbering gives it, which changes with what stands before."""
    text = " ".join(paragraph.text.split())
    found = _LABEL.match(text)
    return text[found.end() :] if found else text
