"""A document as it was read, in one row: paragraphs, cells and titles, to tell which of several places is meant."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from alignctl.model.citation import Citation
from alignctl.model.document import Document, Section, Table

# A displayed label ("a)", "1.2.3", "Step 1:") is at most so many words and letters; a Word file does not hold it.
_LABEL_WORDS = 3
_LABEL_LETTERS = 20


def places(quote: str, text: str) -> list[int]:
    """Where a quote begins in a text, as whole words."""
    if not quote or quote not in text:
        return []
    before = r"(?<!\w)" if quote[0].isalnum() else ""
    after = r"(?!\w)" if quote[-1].isalnum() else ""
    return [found.start() for found in re.finditer(before + re.escape(quote) + after, text)]


def unlabelled(quote: str) -> Iterator[str]:
    """A quote, and what is left of it where its first words are a displayed label."""
    yield quote
    for words in range(1, _LABEL_WORDS + 1):
        parts = quote.split(" ", words)
        if len(parts) <= words or len(quote) - len(parts[-1]) > _LABEL_LETTERS:
            return
        yield parts[-1]


class _Entry(NamedTuple):
    """Words in a row; `key` names a paragraph or cell, `start` is where it begins in what spans count from."""

    key: int | tuple[str, tuple[int, int, int]] | None
    text: str
    start: int


class Told:
    """The paragraphs, cells and titles of a document in reading order."""

    def __init__(self, document: Document) -> None:
        self._entries = [entry for section, _ in document.walk() for entry in _of_section(section)]
        self._numbers = {entry.key: number for number, entry in enumerate(self._entries) if entry.key is not None}

    def asked(self, citation: Citation) -> int | None:
        """The number of the entry a citation names, where it holds the quote."""
        key = citation.paragraph if citation.cell is None else (citation.section_id, citation.cell)
        number = None if key is None else self._numbers.get(key)
        return number if number is not None and places(citation.quote, self._entries[number].text) else None

    def rank(self, asked: int, citation: Citation) -> tuple[int, int]:
        """How many places of the quote come before the one cited, and how many there are."""
        counts = [len(places(citation.quote, entry.text)) for entry in self._entries]
        return sum(counts[:asked]) + self.own_rank(asked, citation)[0], sum(counts)

    def own_rank(self, asked: int, citation: Citation) -> tuple[int, int]:
        """The same within the entry cited."""
        entry = self._entries[asked]
        found = places(citation.quote, entry.text)
        return sum(place < citation.span[0] - entry.start for place in found[:-1]), len(found)

    def is_beside(self, asked: int, before: str, after: str) -> bool:
        """Whether the words before or after the entry cited are those given."""
        return self._is_like(asked - 1, before) or self._is_like(asked + 1, after)

    def _is_like(self, number: int, words: str) -> bool:
        if not words or not 0 <= number < len(self._entries):
            return False
        text = self._entries[number].text
        starts = any(rest.startswith(words) for rest in unlabelled(text))
        return starts or text.endswith(words) or words.endswith(text)


def _of_section(section: Section) -> Iterator[_Entry]:
    if section.title:
        yield _Entry(None, section.title, 0)
    start = 0
    tables = deque(enumerate(section.tables))
    for paragraph in section.paragraphs:
        while tables and tables[0][1].after_paragraph < paragraph.index:
            yield from _of_table(section, *tables.popleft())
        yield _Entry(paragraph.index, paragraph.text, start)
        start += len(paragraph.text) + 1
    for number, table in tables:
        yield from _of_table(section, number, table)


def _of_table(section: Section, number: int, table: Table) -> Iterator[_Entry]:
    for row, cells in enumerate(table.rows):
        for column, cell in enumerate(cells):
            if cell:
                yield _Entry((section.id, (number, row, column)), cell, 0)
