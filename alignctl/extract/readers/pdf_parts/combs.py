"""Combs: rows of small boxes for one figure or letter each, as for a date or an NHS number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from alignctl.extract.readers.pdf_parts.annotations import Field
from alignctl.extract.readers.pdf_parts.page import Word
from alignctl.extract.readers.pdf_parts.tables import Box

_WIDEST, _HIGHEST, _LEAST = 26.0, 28.0, 5.0
_FEWEST = 4
_NEAR, _GAP = 2.0, 16.0
_DATE_BOXES = (6, 8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comb:
    """Small boxes side by side that take one answer together; `box` is the first of them."""

    boxes: tuple[Box, ...]

    @property
    def box(self) -> Box:
        """The first of its boxes."""
        return self.boxes[0]

    @property
    def is_date(self) -> bool:
        """Whether its boxes stand in groups as the figures of a date do."""
        return len(self.boxes) in _DATE_BOXES and any(
            right[0] - left[2] > _NEAR for left, right in zip(self.boxes, self.boxes[1:], strict=False)
        )

    def field(self, mark: str) -> Field:
        """A place to write right before the first box: inside it would be a cell of a table."""
        x0, top, _, bottom = self.box
        return Field(text=mark, x0=x0 - 5, top=top, x1=x0 - 1, bottom=bottom, size=8.0)

    def holds(self, box: Box) -> bool:
        """Whether a box stands among its own."""
        across, down = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        return self.box[0] <= across <= self.boxes[-1][2] and self.box[1] <= down <= self.box[3]


def combs_among(cells: Sequence[Box], words: Sequence[Word]) -> tuple[Comb, ...]:
    """The combs among the cells a page's rulings draw: four boxes or more in one row, with none above or below."""
    small = [cell for cell in cells if _is_small(cell) and not _is_stacked(cell, cells)]
    runs: list[list[Box]] = []
    for cell in sorted(small, key=lambda one: (round(one[1]), one[0])):
        last = runs[-1][-1] if runs else None
        if (
            last
            and abs(last[1] - cell[1]) <= _NEAR
            and -_NEAR <= cell[0] - last[2] <= _GAP
            and not _parted(last, cell, words)
        ):
            runs[-1].append(cell)
        else:
            runs.append([cell])
    return tuple(Comb(boxes=tuple(run)) for run in runs if len(run) >= _FEWEST and _touch(run))


def _is_small(cell: Box) -> bool:
    wide, high = cell[2] - cell[0], cell[3] - cell[1]
    return _LEAST <= wide <= _WIDEST and _LEAST <= high <= _HIGHEST


def _is_stacked(cell: Box, cells: Sequence[Box]) -> bool:
    return any(
        abs(other[0] - cell[0]) <= _NEAR and (abs(other[3] - cell[1]) <= _NEAR or abs(other[1] - cell[3]) <= _NEAR)
        for other in cells
    )


def _touch(run: Sequence[Box]) -> bool:
    """Whether at least half of the boxes touch the next."""
    joined = sum(1 for left, right in pairwise(run) if right[0] - left[2] <= _NEAR)
    return joined * 2 >= len(run)


def _parted(left: Box, right: Box, words: Sequence[Word]) -> bool:
    """Whether words stand between two boxes, other than a stroke or dash."""
    return any(
        left[2] - 1 <= (word.x0 + word.x1) / 2 <= right[0] + 1
        and left[1] - _NEAR <= word.y <= left[3] + _NEAR
        and any(map(str.isalnum, word.text))
        for word in words
    )
