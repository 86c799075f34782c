"""Rows of a table in plain order: heads in two rows made one, and numbers before the names of rows left out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from alignctl.forms.cells import CellKind, Row
from alignctl.forms.options import is_known_option

_LEAST = 2
_COUNTING = frozenset({"no", "nr", "number", "#", "ref", "item", "q", "question", ""})


def in_plain_order(rows: Sequence[Row]) -> list[Row]:
    """The rows of a table as the rest of the stage expects them."""
    return _without_numbers(_with_one_head(rows))


def answers_far_above(rows: Sequence[Row]) -> dict[int, tuple[str, ...]]:
    """For each row of boxes by its number: the usual answers of a head row further above, in the same columns."""
    found: dict[int, tuple[str, ...]] = {}
    held: dict[int, str] = {}
    for at, row in enumerate(rows):
        usual = {cell.column: cell.text for cell in row if cell.kind is CellKind.LABEL and is_known_option(cell.text)}
        held = usual if len(usual) >= _LEAST else held
        columns = [cell.column for cell in row if cell.kind is CellKind.TICK]
        if len(columns) >= _LEAST and all(column in held for column in columns):
            found[at] = tuple(held[column] for column in columns)
    return found


def is_head_far_above(rows: Sequence[Row], at: int, far: dict[int, tuple[str, ...]]) -> bool:
    """Whether a row holds the usual answers that boxes further below stand under."""
    usual = tuple(cell.text for cell in rows[at] if cell.kind is CellKind.LABEL and is_known_option(cell.text))
    return len(usual) >= _LEAST and any(below > at and answers == usual for below, answers in far.items())


def _with_one_head(rows: Sequence[Row]) -> list[Row]:
    """Heads whose wide cells are parted by a further row of heads, as one row of the narrow ones."""
    kept: list[Row] = []
    for row in rows:
        merged = _merged(kept[-1], row) if kept else None
        if merged is None:
            kept.append(row)
        else:
            kept[-1] = merged
    return kept


def _merged(above: Row, below: Row) -> Row | None:
    """Two rows of heads as one; None where the lower one does not part a wide cell of the upper one."""
    heads = [cell for cell in below if cell.kind is CellKind.LABEL]
    if len(above) < _LEAST or len(heads) < _LEAST or any(cell.kind is not CellKind.LABEL for cell in above):
        return None
    if any(cell.kind not in {CellKind.LABEL, CellKind.BLANK} for cell in below):
        return None
    columns = [cell.column for cell in above]
    spans = dict(pairwise([*columns, max(cell.column for cell in (*above, *below)) + 1]))
    parted = {start for start, end in spans.items() if sum(start <= cell.column < end for cell in heads) >= _LEAST}
    rest = [cell for cell in below if not any(start <= cell.column < spans[start] for start in parted)]
    if not parted or any(cell.kind is CellKind.LABEL or cell.column not in columns for cell in rest):
        return None
    if min(parted) == min(columns):
        return None  # the names of rows stand there
    narrow = [cell for cell in heads if cell not in rest]
    return tuple(
        sorted((*(cell for cell in above if cell.column not in parted), *narrow), key=lambda cell: cell.column)
    )


def _without_numbers(rows: Sequence[Row]) -> list[Row]:
    """Rows that begin with a number before their name, without it, and their head without the head over numbers."""
    numbered = [at for at, row in enumerate(rows) if _is_numbered(row)]
    if len(numbered) < _LEAST:
        return list(rows)
    column = rows[numbered[0]][0].column
    taken = set(numbered)
    for at, row in enumerate(rows):
        counts = len(row) > _LEAST and row[0].column == column and row[0].text.casefold().strip(" .:") in _COUNTING
        if at not in taken and counts and any(cell.kind is CellKind.LABEL for cell in row[1:]):
            taken.add(at)
    return [row[1:] if at in taken else row for at, row in enumerate(rows)]


def _is_numbered(row: Row) -> bool:
    return (
        len(row) > _LEAST
        and row[0].is_ordinal
        and row[1].kind is CellKind.LABEL
        and any(cell.takes_answer for cell in row[_LEAST:])
    )
