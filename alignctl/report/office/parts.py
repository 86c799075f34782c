"""Parts that Word reports share: tables out of the tables of a workbook, and what could not be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alignctl.model.comparison import Problem
from alignctl.report.office.paper import Grid, Paper, Words
from alignctl.report.tables.table import Cell, Form, Table

_WIDE = 25.7


def candidates_grid(table: Table, heads: tuple[str, ...]) -> Grid:
    """Some columns of a table, by their heads, across a wide page."""
    return some_columns(table, heads, _WIDE)


def some_columns(table: Table, heads: tuple[str, ...], wide: float) -> Grid:
    """Columns of a table, by their heads and in that order, over a width in centimetres that they share."""
    names = [column.head for column in table.columns]
    places = [names.index(head) for head in heads]
    columns = [table.columns[place] for place in places]
    share = wide / sum(max(column.width, 10) for column in columns)
    return Grid(
        name=table.title,
        about=table.about,
        heads=tuple((column.head, round(max(column.width, 10) * share, 2)) for column in columns),
        rows=tuple(
            tuple((Words(shown(row[place], column.form)),) for place, column in zip(places, columns, strict=True))
            for row in table.rows
        ),
    )


def shown(cell: Cell, form: Form) -> str:
    """A cell in words: shares as percentages, other figures with two places."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    return f"{cell:.0%}" if form is Form.SHARE else f"{cell:.2f}" if form is Form.NUMBER else str(cell)


def documents_on(paper: Paper, table: Table) -> None:
    """How each document was read: the file, whose it is, its reading quality, what to know, and its hash."""
    for row in table.rows:
        told = dict(zip((column.head for column in table.columns), row, strict=True))
        read = told["Read"]
        share = f"{read:.1%} of its characters read" if isinstance(read, float | int) else "read"
        paper.item(f"{told['Whose']}, {told['Kind']}: {told['File']} ({told['Format']}), {share}.")
        for words in _below(told):
            paper.item(words, below=True)


def _below(told: dict[str, Cell]) -> Iterator[str]:
    if told["What to know"]:
        yield str(told["What to know"])
    yield f"SHA-256 {told['SHA-256']}"


def problems_on(paper: Paper, problems: Iterable[Problem]) -> None:
    """What could not be done, where there is anything."""
    found = tuple(dict.fromkeys(problems))
    if found:
        paper.heading("What could not be done", 1)
    for one in found:
        paper.item(" ".join(part for part in (f"{one.where}:" if one.where else "", one.message, one.hint) if part))
