"""The units of a text that are held against those of another version: a sentence, a list item's, a table cell.

An item says little without what leads into it, and a cell without its row's label and its column's head.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from alignctl.model.document import Document, Section, Table
from alignctl.text.normalise import fold
from alignctl.text.sentences import sentences

# A longer cell is running text set in a table, and is read sentence by sentence.
LONG_CELL = 260
# "see section 5.6" and "under paragraph 3.2(a)" change with the numbering, not with what is asked
_REFERENCE = re.compile(
    r"\b(sections?|paragraphs?|paras?|chapters?|parts?|appendix|appendices|annex(?:es)?|page)\s+"
    r"(?:\d+(?:\.\d+)*|[A-Z])(?:\([a-z0-9]+\))*\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^\s*(?:(?:[\u2022\u25aa\u2013\u2014*-]|\(?(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)[.)])\s+|\d+(?:\.\d+)+\s+(?=[^\W\d_]))",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")

Cell = tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A sentence or cell with its place (as in a Citation), and its words folded as for comparing.

    `lead` is what leads into a list item; `label` and `head` say what a cell is about, and `row` is its whole row. All
    four are folded, and empty where there is none.
    """

    document: str
    section_id: str
    title: str
    number: str | None
    span: tuple[int, int]
    quote: str
    words: str
    paragraph: int | None = None
    page: int | None = None
    cell: Cell | None = None
    lead: str = ""
    label: str = ""
    head: str = ""
    row: str = ""

    @property
    def about(self) -> str:
        """Its words with what says what they are about, a column's head left out."""
        return " ".join(filter(None, (self.lead, self.label, self.words)))


def units_of(documents: Iterable[Document], named: Callable[[str], str]) -> Iterator[Unit]:
    """Every unit of some documents in reading order, tables after the paragraphs of their section.

    `named` gives a text with the names it is to be compared by.
    """
    for document in documents:
        for section, _ in document.walk():
            yield from _prose(document.path, section, named)
            for number, table in enumerate(section.tables):
                yield from _cells(document.path, section, (number, table), named)


def folded(text: str, named: Callable[[str], str]) -> str:
    """A text folded for comparing: list labels and the numbers of references count for nothing either."""
    return fold(_REFERENCE.sub(lambda found: found[1], _LABEL.sub("", named(text))))


def _prose(path: str, section: Section, named: Callable[[str], str]) -> Iterator[Unit]:
    lead, offset = "", 0
    for paragraph in section.paragraphs:
        found = tuple(sentences(paragraph.text))
        if not paragraph.is_list_item:
            lead = folded(paragraph.text[slice(*found[-1])], named) if found else ""
        for start, stop in found:
            yield Unit(
                document=path,
                section_id=section.id,
                title=section.title,
                number=section.number,
                span=(offset + start, offset + stop),
                quote=paragraph.text[start:stop],
                words=folded(paragraph.text[start:stop], named),
                paragraph=paragraph.index,
                page=paragraph.page_at(start),
                lead=lead if paragraph.is_list_item else "",
            )
        offset += len(paragraph.text) + 1


def _cells(path: str, section: Section, at: tuple[int, Table], named: Callable[[str], str]) -> Iterator[Unit]:
    number, table = at
    rows = [[folded(cell, named) for cell in row] for row in table.rows]
    above = ""
    for row, cells in enumerate(table.rows):
        above = _label(rows[row], len(cells)) or above
        for column, cell in enumerate(cells):
            if not rows[row][column]:
                continue
            for start, stop in sentences(cell) if len(cell) > LONG_CELL else ((0, len(cell)),):
                yield Unit(
                    document=path,
                    section_id=section.id,
                    title=section.title,
                    number=section.number,
                    span=(start, stop),
                    quote=cell[start:stop],
                    words=folded(cell[start:stop], named),
                    page=table.page_at(row),
                    cell=(number, row, column),
                    label=_label(rows[row], column) if rows[row][0] else above,
                    head=rows[0][column] if row and column < len(rows[0]) else "",
                    row=" ".join(filter(None, rows[row])),
                )


def _label(row: list[str], column: int) -> str:
    """What a row is about: the first of its cells before a column that holds more than a number.

    Empty where its first cell is, as the cells are that a merged one covers: the label above holds for them too.
    """
    return next(filter(_LETTER.search, row[:column]), "") if row and row[0] else ""
