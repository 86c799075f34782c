"""Parts that Word reports share: lines, tables out of the tables of a workbook, and what could not be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alignctl.model.comparison import Problem
from alignctl.model.verdict import VerdictTold, in_words
from alignctl.report.office.paper import Grid, Paper, Words
from alignctl.report.tables.table import Cell, Table, shown
from alignctl.report.told import Kind, Line
from alignctl.report.verdict_lines import HEADING, verdict_words

WIDE = 25.7  # centimetres between the margins of a page across
_TO_FILL_IN = 2.4  # centimetres: room for a name or a date by hand
_LETTER, _EDGES, _LONG = 0.19, 0.35, 14  # centimetres at 9 points, both edges of a cell, letters


def grid(table: Table, wide: float = WIDE) -> Grid:
    """A table across a width in centimetres; its columns hold a long word, and share the rest as in a workbook."""
    rows = tuple(
        tuple(shown(cell, column.form) for cell, column in zip(row, table.columns, strict=True)) for row in table.rows
    )
    least = [_least(column.head, [row[place] for row in rows]) for place, column in enumerate(table.columns)]
    rest = max(0.0, wide - sum(least)) / sum(column.width for column in table.columns)
    over = max(1.0, sum(least) / wide)
    return Grid(
        name=table.title,
        about=table.about,
        heads=tuple(
            (column.head, round(width / over + column.width * rest, 2))
            for column, width in zip(table.columns, least, strict=True)
        ),
        rows=tuple(tuple((Words(cell),) for cell in row) for row in rows),
    )


def _least(head: str, cells: list[str]) -> float:
    """The width in centimetres at which no word of a column breaks that has no more than `_LONG` letters.

    A column without words is there to be written in, and gets the room.
    """
    if not any(cells):
        return _TO_FILL_IN
    return (
        min(_LONG, max((len(word) for cell in (head, *cells) for word in cell.split()), default=1)) * _LETTER + _EDGES
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
        case Kind.SOURCE:
            paper.source(line.words)


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


def verdicts_on(paper: Paper, told: tuple[VerdictTold, ...]) -> None:
    """What people decided, where anybody did, each verdict on a line."""
    said = in_words(told)
    if said:
        paper.heading(HEADING, 1)
        paper.text(said)
        for words in verdict_words(told):
            paper.item(words)


def problems_on(paper: Paper, problems: Iterable[Problem]) -> None:
    """What could not be done, where there is anything."""
    found = tuple(dict.fromkeys(problems))
    if found:
        paper.heading("What could not be done", 1)
    for one in found:
        paper.item(" ".join(part for part in (f"{one.where}:" if one.where else "", one.message, one.hint) if part))
