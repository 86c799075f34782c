"""Tables that a page or column end divides: whether two parts are one table, and the one they make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from alignctl.extract.readers.pdf_parts.item import Item, Rows
from alignctl.extract.readers.pdf_parts.joining import Vocabulary, goes_on, joined
from alignctl.text.normalise import solid_length

_SAME_LEFT = 20.0
_ONE_MAY_STRAY = 3
_HEADER_ROWS = 3
_OFTEN_EMPTY = 0.25
_ANY_WORD = "X"
_Row = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """One table made of two parts, and how many characters of a repeated header were left out."""

    table: Item
    repeated: int


def is_one_table(last: Item, item: Item) -> bool:
    """Whether a table goes on in the next one: its columns stand where the other's do, and no new header begins.

    Where the places of columns are unknown their number decides.
    """
    if not last.rows or not item.rows or not _columns(last, item):
        return False
    if item.shape.is_headed and last.shape.is_headed:
        return _alike(last.rows[0], item.rows[0])
    return not item.shape.is_headed or _alike(last.rows[0], item.rows[0])


def one_table(last: Item, item: Item, vocabulary: Vocabulary) -> Joined:
    """Put two parts together: a header row said again is left out, a row broken between them made whole."""
    columns = _columns(last, item)
    width = len(last.rows[0])
    rows = tuple(_placed(row, columns, width) for row in item.rows)
    headers = 0
    for before, row in zip(last.rows[:_HEADER_ROWS], rows[:-1], strict=False):
        if not _alike(before, row):
            break
        headers += 1
    repeated = sum(solid_length(cell) for row in rows[:headers] for cell in row)
    rows = rows[headers:]
    whole = last.rows
    if rows and len(whole) > 1 and _is_broken(whole, rows[0]):
        whole = (*whole[:-1], _mended(whole[-1], rows[0], vocabulary))
        rows = rows[1:]
    return Joined(table=replace(last, rows=whole + rows), repeated=repeated)


def _columns(last: Item, item: Item) -> tuple[int, ...]:
    """For each column of the second part the column of the first it continues; empty where they do not match."""
    before, after = last.shape.lefts, item.shape.lefts
    widths = len(last.rows[0]), len(item.rows[0])
    if len(before) != widths[0] or len(after) != widths[1]:
        return tuple(range(widths[1])) if widths[0] == widths[1] else ()
    if widths[0] == widths[1] and _even_shift(before, after):
        return tuple(range(widths[1]))
    found = [min(range(widths[0]), key=lambda at: abs(before[at] - left)) for left in after]
    close = all(abs(before[at] - left) <= _SAME_LEFT for at, left in zip(found, after, strict=True))
    return tuple(found) if close and len(found) > 1 and len(set(found)) == len(found) else ()


def _even_shift(before: Sequence[float], after: Sequence[float]) -> bool:
    """Whether all columns moved alike, as on the other side of a sheet with a binding margin.

    Of three or more one may have moved by itself: its few cells on one page may be centred or set to the right.
    """
    moves = sorted(two - one for one, two in zip(before, after, strict=True))
    if len(moves) >= _ONE_MAY_STRAY:
        return min(moves[-2] - moves[0], moves[-1] - moves[1]) <= _SAME_LEFT
    return moves[-1] - moves[0] <= _SAME_LEFT


def _placed(row: _Row, columns: Sequence[int], width: int) -> _Row:
    placed = [""] * width
    for at, cell in zip(columns, row, strict=True):
        placed[at] = cell
    return tuple(placed)


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    return ["".join(cell.split()).casefold() for cell in one] == ["".join(cell.split()).casefold() for cell in other]


def _is_broken(rows: Rows, first: _Row) -> bool:
    """Whether a row goes on in the first of the next part: no first cell, or sentences that plainly go on."""
    pairs = [(above, below) for above, below in zip(rows[-1], first, strict=True) if below]
    going_on = [goes_on(above, below) for above, below in pairs if above]
    if first[0]:
        unfinished = any(goes_on(above, _ANY_WORD) for above, _ in pairs if above)
        return unfinished and len(going_on) > 1 and all(going_on) and len(going_on) == len(pairs)
    if any(going_on):
        return True
    empty = sum(1 for row in rows[1:] if not row[0])
    return bool(going_on) and empty <= _OFTEN_EMPTY * len(rows)


def _mended(row: _Row, first: _Row, vocabulary: Vocabulary) -> _Row:
    return tuple(
        joined(above, below, vocabulary) if above and below else above or below
        for above, below in zip(row, first, strict=True)
    )
