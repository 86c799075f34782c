"""Rows of a table each answered in a cell of its own: a list to choose from, boxes with answers, printed answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from alignctl.forms.asked import Asked, asked
from alignctl.forms.cells import Cell, CellKind, Row
from alignctl.forms.lines import asked_in_line
from alignctl.forms.options import answers_in_row, printed_options
from alignctl.model.form import BlankKind

_MOST_COLUMNS = 2
_ANSWER = re.compile(r"(?:your )?(?:answer|response|reply)s?", re.IGNORECASE)


def answered_column(columns: Sequence[Cell], body: Sequence[Row]) -> Cell | None:
    """The head of the one column in which every row is answered; None where there is none, or much is asked beside."""
    if len(columns) == 1 and _ANSWER.fullmatch(columns[0].text.strip(" :")):
        return columns[0]
    found = [head for head in columns if all(_offers(_cell_under(head, row)) for row in body)]
    return found[0] if len(found) == 1 and len(columns) <= _MOST_COLUMNS else None


def answered_row(row: Row, head: Cell) -> Iterator[Asked]:
    """What a row asks in a column of answers."""
    cell, label = _cell_under(head, row), row[0]
    if cell is None:
        return
    place = (label.row, label.column)
    if not any(piece.blank for piece in cell.pieces):
        options = printed_options(cell.text)[1] or answers_in_row(cell.text)
        yield asked(label.label, None, options).at(place)
    elif cell.kind is CellKind.ANSWERS:
        yield from (each.at(place) for each in asked_in_line(cell.pieces, label.label))
    else:
        yield asked(label.label, cell.blank).at(place)


def _cell_under(head: Cell, row: Row) -> Cell | None:
    return next((cell for cell in row[1:] if cell.column == head.column), None)


def _offers(cell: Cell | None) -> bool:
    """Whether a cell holds answers to choose among."""
    if cell is None:
        return False
    if cell.kind is CellKind.ANSWERS:
        return sum(1 for piece in cell.pieces if piece.is_tick) != 1
    blank = cell.blank
    return cell.kind is CellKind.BLANK and blank is not None and blank.kind is BlankKind.CHOICE and bool(blank.options)
