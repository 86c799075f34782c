"""The shape of a table on its page: where its columns begin, and whether its first row is its header."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median_low

from alignctl.extract.readers.pdf_parts.page import Word

Cells = Sequence[Sequence[Sequence[Word]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Where text in the columns usually begins (`lefts`, in points), and whether the first row is filled and bold."""

    lefts: tuple[float, ...] = ()
    is_headed: bool = False


UNKNOWN = Shape()


def shape_of(rows: Cells) -> Shape:
    """The shape of rows of cells, each the words it holds; every column needs a word somewhere."""
    if not rows:
        return UNKNOWN
    columns = range(max(len(row) for row in rows))
    lefts = [[min(word.x0 for word in row[at]) for row in rows if at < len(row) and row[at]] for at in columns]
    if not all(lefts):
        return UNKNOWN
    rest = [row for row in rows[1:] if any(row)]
    is_whole = len(rows[0]) == len(columns) and all(rows[0])
    is_headed = is_whole and _is_bold(rows[0]) and not any(_is_bold(row) for row in rest[:1])
    return Shape(lefts=tuple(float(median_low(column)) for column in lefts), is_headed=is_headed)


def _is_bold(row: Sequence[Sequence[Word]]) -> bool:
    words = [word for cell in row for word in cell if any(mark.isalpha() for mark in word.text)]
    return bool(words) and all(word.face.bold for word in words)
