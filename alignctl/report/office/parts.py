"""Parts that Word reports share: lines, tables out of the tables of a workbook, and what could not be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alignctl.model.comparison import Problem
from alignctl.report.office.paper import Grid, Paper, Words
from alignctl.report.tables.table import Cell, Table, shown
from alignctl.report.told import Kind, Line

WIDE = 25.7


def grid(table: Table, wide: float = WIDE) -> Grid:
    """A table across a width in centimetres, which its columns share as they do in a workbook."""
    widths = [max(column.width, 10) for column in table.columns]
    share = wide / sum(widths)
    return Grid(
        name=table.title,
        about=table.about,
        heads=tuple(
            (column.head, round(width * share, 2)) for column, width in zip(table.columns, widths, strict=True)
        ),
        rows=tuple(
            tuple((Words(shown(cell, column.form)),) for cell, column in zip(row, table.columns, strict=True))
            for row in table.rows
        ),
    )


def lines_on(paper: Paper, lines: Iterable[Line]) -> None:
    """Lines as a document: the list of contents stands before the first heading of the body."""
    listed = False
    for line in lines:
        if line.kind is Kind.HEADING and not listed:
            paper.contents()
            listed = True
        _line(paper, line, deep=listed)


def _line(paper: Paper, line: Line, *, deep: bool) -> None:
    match line.kind:
        case Kind.TITLE:
            return  # the title and the marking stand on the document itself
        case Kind.HEADING:
            paper.heading(line.words, 1)
        case Kind.SUBHEADING:
            paper.heading(line.words, 2 if deep else 1)
        case Kind.TEXT:
            paper.text(line.words)
        case Kind.ITEM | Kind.BELOW:
            paper.item(line.words, below=line.kind is Kind.BELOW)
        case Kind.QUOTE:
            paper.quote(line.words)


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
