"""The records of a table that no grid draws: which lines make one row of it, and whether it is a table at all."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from alignctl.extract.readers.pdf_parts.columns import Row
from alignctl.extract.readers.pdf_parts.labels import is_label, starts_with_bullet
from alignctl.extract.readers.pdf_parts.lines import Segment

_FEWEST_RECORDS = 3
_FEWEST_PLAIN = 4
_FEWEST_RULES = 3
_LINES_BETWEEN_RULES = 2.5
_LEAST_LEVEL = 0.8
_LEAST_FILLED = 0.6
_SHORT_CELL = 5
_LONG_LINE = 7
_FULL = 0.85
_MOST_FULL = 0.4
_MOST_BLANKS = 0.2
_WELL_APART = 1.35
_BLANK = re.compile(r"_{3,}|\.{4,}|…{2,}")
_SIGNING = re.compile(r"\b(?:sign(?:ed|ature)|print(?:ed)? name|date)\b[^.]{0,20}:?\s*$", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"\d{1,4}")
_LABEL_AND_TEXT = 2
_NUMBER_TITLE_PAGE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A column, from the leftmost to the rightmost of its text."""

    x0: float
    x1: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One row of a table: for each column the printed segments that make its cell."""

    cells: tuple[tuple[Segment, ...], ...]

    @property
    def filled(self) -> int:
        """How many of its cells hold something."""
        return sum(1 for cell in self.cells if cell)

    @property
    def is_bold(self) -> bool:
        """Whether all its letters are bold."""
        words = [word for cell in self.cells for segment in cell for word in segment.words]
        return bool(words) and all(word.face.bold for word in words if any(mark.isalpha() for mark in word.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """What may be a table: columns and records."""

    bands: tuple[Band, ...]
    records: tuple[Record, ...]
    is_ruled: bool = False


def records_of(rows: Sequence[Row], bands: Sequence[Band], rules: Sequence[float]) -> Grid:
    """Gather printed rows into records: by the rules between them, else a line with a first cell begins one."""
    is_ruled = len(rules) >= _FEWEST_RULES
    plain = _groups(rows, bands, ())
    parted = _groups(rows, bands, rules) if is_ruled else []
    groups = parted if len(parted) * _LINES_BETWEEN_RULES >= len(plain) else plain
    records = tuple(_record(group, bands) for group in groups)
    return Grid(bands=tuple(bands), records=records, is_ruled=is_ruled)


def _groups(rows: Sequence[Row], bands: Sequence[Band], rules: Sequence[float]) -> list[list[Row]]:
    pitch = _pitch(rows)
    groups: list[list[Row]] = []
    for index, row in enumerate(rows):
        if not groups or _begins(rows[index - 1], row, bands, rules, pitch):
            groups.append([row])
        else:
            groups[-1].append(row)
    return groups


def _pitch(rows: Sequence[Row]) -> float:
    """The least usual distance from one line to the next."""
    gaps = sorted(below[0].y - above[0].y for above, below in pairwise(rows))
    return gaps[len(gaps) // 4] if gaps else 0.0


def _begins(last: Row, row: Row, bands: Sequence[Band], rules: Sequence[float], pitch: float) -> bool:
    if rules:
        return any(last[0].y - 1 <= rule <= row[0].y for rule in rules)
    is_apart = row[0].y - last[0].y > _WELL_APART * pitch
    if row[0].x0 <= bands[0].x1:
        return len(row) > 1 or is_apart
    return is_apart and len(row) > 1


def _record(group: Sequence[Row], bands: Sequence[Band]) -> Record:
    cells: list[list[Segment]] = [[] for _ in bands]
    for row in group:
        for segment in row:
            middle = (segment.x0 + segment.x1) / 2
            cells[next(at for at, band in enumerate(bands) if middle <= band.x1)].append(segment)
    return Record(cells=tuple(tuple(cell) for cell in cells))


def is_table(grid: Grid, order: Mapping[int, int]) -> bool:
    """Whether columns and records make a table beyond doubt."""
    records, columns = grid.records, len(grid.bands)
    if len(records) < _FEWEST_RECORDS or columns < 2 or not _is_filled(grid):  # noqa: PLR2004  (a table has two columns)
        return False
    if _is_list(grid) or _is_form(grid) or _is_written_down_columns(grid, order):
        return False
    if grid.is_ruled:
        return True
    if _reads_as_prose(grid):
        return False
    has_header = records[0].is_bold and records[0].filled == columns and not all(one.is_bold for one in records[1:])
    if has_header:
        return True
    return columns > 2 and len(records) >= _FEWEST_PLAIN and _is_short(grid) and _is_level(grid)  # noqa: PLR2004  (as above)


def _segments(grid: Grid, column: int) -> list[Segment]:
    return [segment for record in grid.records for segment in record.cells[column]]


def _is_filled(grid: Grid) -> bool:
    """Whether each column is filled in most records, and most records have most cells."""
    records = grid.records
    shares = [sum(1 for one in records if one.cells[at]) / len(records) for at in range(len(grid.bands))]
    whole = sum(shares) / len(shares)
    return min(shares) >= _LEAST_FILLED / 2 and whole >= _LEAST_FILLED


def _is_list(grid: Grid) -> bool:
    """A hanging label before each item, bullets side by side, or entries with page numbers."""
    first = [_joined(record.cells[0]) for record in grid.records]
    others = [_joined(cell) for record in grid.records for cell in record.cells[1:] if cell]
    is_labelled = all(is_label(text) or starts_with_bullet(text) for text in first if text)
    if is_labelled and (len(grid.bands) == _LABEL_AND_TEXT or all(len(text) == 1 for text in first if text)):
        return True
    return 2 * sum(1 for text in others if starts_with_bullet(text)) >= len(others) or _is_contents(grid)


def _is_contents(grid: Grid) -> bool:
    """Whether the last column counts pages: no header, and numbers that never fall."""
    last = [text for record in grid.records if (text := _joined(record.cells[-1]))]
    numbers = [int(text) for text in last if _PAGE_NUMBER.fullmatch(text)]
    if len(grid.bands) > _NUMBER_TITLE_PAGE or len(numbers) < len(last):
        return False
    return all(one <= other for one, other in pairwise(numbers))


def _is_form(grid: Grid) -> bool:
    """Lines to be filled in or signed."""
    cells = [_joined(cell) for record in grid.records for cell in record.cells if cell]
    blanks = sum(1 for text in cells if _BLANK.search(text) or _SIGNING.search(text))
    labels = sum(1 for text in cells if text.endswith(":"))
    return blanks > _MOST_BLANKS * len(cells) or 2 * labels >= len(cells)


def _is_written_down_columns(grid: Grid, order: Mapping[int, int]) -> bool:
    """Whether the file writes one column after the other, as it does text set in columns."""
    places = sorted(
        (min(order.get(id(word), 0) for word in segment.words), column)
        for column in range(len(grid.bands))
        for segment in _segments(grid, column)
    )
    switches = sum(1 for one, other in pairwise(places) if one[1] != other[1])
    return switches < len(grid.records)


def _reads_as_prose(grid: Grid) -> bool:
    """Whether lines run to the column's edge one after the other, with many words, as wrapped prose does."""
    full = lines = 0
    for at, band in enumerate(grid.bands):
        for segment in _segments(grid, at):
            lines += 1
            runs = segment.x1 - segment.x0 >= _FULL * (band.x1 - band.x0)
            full += runs and len(segment.words) >= _LONG_LINE // 2 + 1
    longest = max(median([len(one.words) for one in _segments(grid, at)] or [0]) for at in range(len(grid.bands)))
    return full > _MOST_FULL * lines or longest >= _LONG_LINE


def _is_short(grid: Grid) -> bool:
    """Whether cells hold a few words each, and no cell is the sentence of a paragraph."""
    words = [sum(len(one.words) for one in cell) for record in grid.records for cell in record.cells if cell]
    return median(words) <= _SHORT_CELL


def _is_level(grid: Grid) -> bool:
    """Whether the cells of most records begin on one line, as boxes of a flow chart do not."""
    tops = [[cell[0].y for cell in record.cells if cell] for record in grid.records]
    level = sum(1 for ys in tops for y in ys if y - min(ys) < 1)
    filled = sum(len(ys) for ys in tops)
    return level >= _LEAST_LEVEL * filled and filled >= _LEAST_LEVEL * len(grid.bands) * len(tops)


def _joined(cell: Sequence[Segment]) -> str:
    return " ".join(word.text for segment in cell for word in segment.words)
