"""The shape of a table: columns with their heads, and rows of text and figures."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, replace
from enum import Enum, auto

from alignctl.text.escape import held_words

Cell = str | float | int | None
# What a spreadsheet would take for the start of a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Form(Enum):
    """How the figures of a column are shown. `SHARE` is 0..1, shown in hundredths; `COUNT` has no fraction."""

    TEXT = auto()
    COUNT = auto()
    NUMBER = auto()
    SHARE = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, which no other column of the table has, and its width in characters."""

    head: str
    width: int
    form: Form = Form.TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under heads. `id` names its file; `title` is told to people; `about` is a sentence on what a row is."""

    id: str
    title: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def in_csv(table: Table) -> str:
    """A table as CSV: heads first, lines ended by a line feed; no cell that a spreadsheet takes for a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(safe(column.head) for column in table.columns)
    writer.writerows([safe(cell) for cell in row] for row in table.rows)
    return out.getvalue()


def safe(cell: Cell) -> Cell:
    """A cell on one line that no spreadsheet takes for a formula."""
    if not isinstance(cell, str):
        return cell
    words = held_words(cell)
    return f"'{words}" if words.startswith(FORMULA) else words


def some(table: Table, heads: tuple[str, ...]) -> Table:
    """Some columns of a table alone, by their heads and in that order. Raises ValueError for a head it has not."""
    names = [column.head for column in table.columns]
    places = [names.index(head) for head in heads]
    return replace(
        table,
        columns=tuple(table.columns[place] for place in places),
        rows=tuple(tuple(row[place] for place in places) for row in table.rows),
    )


def shown(cell: Cell, form: Form) -> str:
    """A cell in words: shares as percentages, other figures with two places."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    return f"{cell:.0%}" if form is Form.SHARE else f"{cell:.2f}" if form is Form.NUMBER else str(cell)
