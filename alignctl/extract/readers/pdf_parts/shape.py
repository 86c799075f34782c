"""The shape of a table on its page: where its columns begin, and whether its first row is its header."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alignctl.extract.readers.pdf_parts.page import Word

Cells = Sequence[Sequence[Sequence[Word]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """`lefts` are the left edges of the columns' text, in points; `is_headed` says the first row is bold alone."""

    lefts: tuple[float, ...] = ()
    is_headed: bool = False


UNKNOWN = Shape()


def shape_of(rows: Cells) -> Shape:
    """The shape of rows of cells, each the words it holds; every column needs a word somewhere."""
    if not rows:
        return UNKNOWN
    columns = range(max(len(row) for row in rows))
    lefts = [[word.x0 for row in rows if at < len(row) for word in row[at]] for at in columns]
    if not all(lefts):
        return UNKNOWN
    rest = [row for row in rows[1:] if any(row)]
    is_headed = _is_bold(rows[0]) and not any(_is_bold(row) for row in rest[:1])
    return Shape(lefts=tuple(min(column) for column in lefts), is_headed=is_headed)


def _is_bold(row: Sequence[Sequence[Word]]) -> bool:
    words = [word for cell in row for word in cell if any(mark.isalpha() for mark in word.text)]
    return bool(words) and all(word.face.bold for word in words)
