"""Rows of fields under heads: given the rulings of a table, so that they are read as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alignctl.extract.readers.pdf_parts.annotations import Field
from alignctl.extract.readers.pdf_parts.lines import baselines
from alignctl.extract.readers.pdf_parts.page import Edge, Word

_NEAR = 4.0
_FEWEST = 2
_WIDEST_STEP = 8.0
_HEAD_ABOVE, _HEAD_STEP = 15.0, 13.0
Row = list[Field]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldGrid:
    """Fields in rows and columns; `lines` are the x of its columns' sides, `steps` the y of its rows'."""

    fields: tuple[Field, ...]
    lines: tuple[float, ...]
    steps: tuple[float, ...]

    @property
    def edges(self) -> Iterator[Edge]:
        """The rulings of a table round its head and fields."""
        left, right, top, bottom = self.lines[0], self.lines[-1], self.steps[0], self.steps[-1]
        for x in self.lines:
            yield Edge(x0=x, x1=x, top=top, bottom=bottom)
        for y in self.steps:
            yield Edge(x0=left, x1=right, top=y, bottom=y)

    def holds(self, edge: Edge) -> bool:
        """Whether a ruling of the page lies inside, or along its sides."""
        across = self.lines[0] - _NEAR <= edge.x0 and edge.x1 <= self.lines[-1] + _NEAR
        return across and self.steps[0] - _NEAR <= edge.top and edge.bottom <= self.steps[-1] + _NEAR


def grids_of(fields: Sequence[Field], words: Sequence[Word]) -> Iterator[FieldGrid]:
    """The grids among the fields of a page: two rows or more, right below each other, with the same columns."""
    rows = _rows(fields)
    at = 0
    while at < len(rows):
        end = at + 1
        while end < len(rows) and _goes_on(rows[end - 1], rows[end]):
            end += 1
        if end - at >= _FEWEST:
            head = _head(rows[at], words)
            if head is not None:
                yield _grid(rows[at:end], head)
        at = end


def _rows(fields: Sequence[Field]) -> list[Row]:
    rows: list[Row] = []
    for field in sorted(fields, key=lambda one: (one.top, one.x0)):
        if rows and abs(rows[-1][0].top - field.top) <= _NEAR:
            rows[-1].append(field)
        else:
            rows.append([field])
    return [sorted(row, key=lambda one: one.x0) for row in rows]


def _goes_on(above: Row, below: Row) -> bool:
    alike = len(above) == len(below) >= _FEWEST
    near = -_NEAR <= below[0].top - above[0].bottom <= _WIDEST_STEP
    return alike and near and all(abs(one.x0 - two.x0) <= _NEAR for one, two in zip(above, below, strict=True))


def _head(row: Row, words: Sequence[Word]) -> float | None:
    """The top of the words above a first row that are heads of its columns; None where too few have one."""
    top, left, right = row[0].top, row[0].x0 - _NEAR, row[-1].x1 + _NEAR
    inside = [word for word in words if left <= word.x0 and word.x1 <= right + _HEAD_STEP and word.y <= top + _NEAR]
    lines = list(reversed(baselines(inside)))
    if not lines or top - lines[0][0].y > _HEAD_ABOVE:
        return None
    taken = [lines[0]]
    for line in lines[1:]:
        alike = line[0].face[:2] == lines[0][0].face[:2]
        if not alike or taken[-1][0].y - line[0].y > _HEAD_STEP:
            break
        taken.append(line)
    starts = [word.x0 for line in taken for word in line]
    headed = sum(1 for field in row if any(field.x0 - _NEAR <= x < field.x1 for x in starts))
    if headed < max(_FEWEST, len(row) - 1):
        return None
    return min(word.y - word.face.size for word in taken[-1]) - 1


def _grid(rows: Sequence[Row], head: float) -> FieldGrid:
    first = rows[0]
    lines = [field.x0 - 1 for field in first] + [max(row[-1].x1 for row in rows) + 1]
    steps = [head, *(row[0].top - 1 for row in rows), max(field.bottom for field in rows[-1]) + 1]
    return FieldGrid(fields=tuple(field for row in rows for field in row), lines=tuple(lines), steps=tuple(steps))
