"""Rows of a table that ask for the same as the one before."""

from __future__ import annotations

from collections.abc import Sequence

from alignctl.forms.cells import CellKind, Row


def times_asked(rows: Sequence[Row], at: int) -> int:
    """How many rows from one on have the very same labels: the same thing is asked so many times."""
    shape = _shape(rows[at])
    count = 1
    while shape and at + count < len(rows) and _shape(rows[at + count]) == shape:
        count += 1
    return count


def _shape(row: Row) -> tuple[str, ...]:
    """The labels of a row that asks; nothing where it does not."""
    if not any(cell.takes_answer for cell in row):
        return ()
    return tuple(cell.text for cell in row if cell.kind is CellKind.LABEL)
