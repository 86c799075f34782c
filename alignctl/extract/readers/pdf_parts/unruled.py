"""Tables that no grid draws: short cells aligned in columns, with rules between rows, shaded rows, or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from alignctl.extract.readers.pdf_parts.columns import Row
from alignctl.extract.readers.pdf_parts.joining import Vocabulary, running_text
from alignctl.extract.readers.pdf_parts.lines import Segment, baselines
from alignctl.extract.readers.pdf_parts.page import Edge, Word
from alignctl.extract.readers.pdf_parts.records import Band, Record, is_table, records_of
from alignctl.extract.readers.pdf_parts.shape import shape_of
from alignctl.extract.readers.pdf_parts.tables import RuledTable

_GUTTER = 7.0
_FAR_BELOW = 3.6
_NEXT_LINE = 1.7
_SETTLED = 3
_STEPS = 6
_FEWEST_ROWS = 3
_MOST_BANDS = 24
_WIDEST_SINGLE = 0.6
_SPANS = 0.75
_ASCENT = 1.0
_DESCENT = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An unruled table, and the indexes of the printed rows it takes up: from `first` to before `end`."""

    table: RuledTable
    first: int
    end: int


def unruled_tables(
    rows: Sequence[Row], edges: Sequence[Edge], order: Mapping[int, int], vocabulary: Vocabulary
) -> list[Found]:
    """Find the tables among a page's printed rows (top to bottom); a false table is worse than lines.

    Columns of prose, lists with hanging labels, contents lists and signature lines are left as they are.
    `edges` are the page's rulings, of which those between rows count; `order` is the file's own order, which
    goes to and fro in a table and down one column after the other in text set in columns.
    """
    found: list[Found] = []
    index = 0
    while index < len(rows):
        end, bands = _run(rows, index)
        table = _table(rows[index:end], bands, edges, order, vocabulary) if end - index >= _FEWEST_ROWS else None
        if table:
            found.append(Found(table=table, first=index, end=end))
        index = end if table else index + max(1, (end - index) // _STEPS)
    return found


def _run(rows: Sequence[Row], first: int) -> tuple[int, tuple[Band, ...]]:
    """Where the rows that share columns from `first` on end, and these columns."""
    bands = _merged((), rows[first])
    if len(rows[first]) < 2 or _holds_table(rows[first]):  # noqa: PLR2004  (columns need two segments)
        return first, ()
    end = full = 0
    last = rows[first]
    for index in range(first, len(rows)):
        row = rows[index]
        wider = _merged(bands, row)
        if _holds_table(row) or (index > first and not _goes_on(last, row)):
            break
        if len(wider) < 2 or len(wider) > _MOST_BANDS or (full >= _SETTLED and len(wider) < len(bands)):  # noqa: PLR2004  (as above)
            break
        if len(row) == 1 and _width(row) > _WIDEST_SINGLE * (bands[-1].x1 - bands[0].x0):
            break
        bands, last, end = wider, row, index + 1
        full += len(row) > 1
    return end, bands


def _goes_on(last: Row, row: Row) -> bool:
    reach = _FAR_BELOW if len(row) > 1 else _NEXT_LINE
    return row[0].y - last[0].y <= reach * max(last[0].size, row[0].size)


def _holds_table(row: Row) -> bool:
    return any(segment.rows is not None for segment in row)


def _width(row: Row) -> float:
    return row[-1].x1 - row[0].x0


def _merged(bands: tuple[Band, ...], row: Row) -> tuple[Band, ...]:
    """Bands widened by a row's segments; those without a gutter between them become one."""
    spans = sorted([(band.x0, band.x1) for band in bands] + [(segment.x0, segment.x1) for segment in row])
    merged: list[tuple[float, float]] = []
    for x0, x1 in spans:
        if merged and x0 < merged[-1][1] + _GUTTER:
            merged[-1] = (merged[-1][0], max(merged[-1][1], x1))
        else:
            merged.append((x0, x1))
    return tuple(Band(x0=x0, x1=x1) for x0, x1 in merged)


def _table(
    rows: Sequence[Row],
    bands: tuple[Band, ...],
    edges: Sequence[Edge],
    order: Mapping[int, int],
    vocabulary: Vocabulary,
) -> RuledTable | None:
    grid = records_of(rows, bands, _rules(rows, bands, edges))
    if not is_table(grid, order):
        return None
    words = tuple(word for row in rows for segment in row for word in segment.words)
    held = [[_held(record, column) for column in range(len(bands))] for record in grid.records]
    cells = tuple(tuple(running_text(cell, vocabulary) for cell in row) for row in held)
    top, bottom = rows[0][0].y - rows[0][0].size, rows[-1][0].y
    return RuledTable(box=(bands[0].x0, top, bands[-1].x1, bottom), rows=cells, words=words, shape=shape_of(held))


def _held(record: Record, column: int) -> list[Word]:
    words = [word for segment in record.cells[column] for word in segment.words]
    return [word for line in baselines(words) for word in line]


def _rules(rows: Sequence[Row], bands: Sequence[Band], edges: Sequence[Edge]) -> tuple[float, ...]:
    """The heights of the rules that run across these rows from the first column to the last."""
    left, right = bands[0].x0, bands[-1].x1
    top, bottom = rows[0][0].y - 2 * rows[0][0].size, rows[-1][0].y + 2 * rows[-1][0].size
    pieces: dict[int, float] = {}
    for edge in edges:
        if edge.is_horizontal and top <= edge.top <= bottom:
            covered = min(edge.x1, right) - max(edge.x0, left)
            if covered > 0:
                pieces[round(edge.top)] = pieces.get(round(edge.top), 0.0) + covered
    return tuple(sorted(float(y) for y, covered in pieces.items() if covered >= _SPANS * (right - left)))


def as_segment(table: RuledTable) -> Segment:
    """A table standing among printed rows."""
    return Segment(
        words=table.words, x0=table.box[0], x1=table.box[2], y=table.box[1], rows=table.rows, shape=table.shape
    )
