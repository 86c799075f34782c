"""Reading order: pages set in columns are read column by column, all others line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from alignctl.extract.readers.pdf_parts.lines import Segment
from alignctl.extract.readers.pdf_parts.page import Word

_FEWEST_LINES = 4
_STEP = 4.0
_NARROWEST = 0.18
_FULL = 0.8
_MOSTLY_FULL = 0.5
_MOST_SWITCHES = 0.2
_DEEPEST = 3
# No page of a PDF is wider (200 inches): text placed farther out is an error, and would take for ever to look through.
_WIDEST = 14_400.0
_WELL_BELOW = 1.8
Row = list[Segment]


def columns_of(
    rows: Sequence[Row], order: Mapping[int, int], depth: int = 0, usual: float | None = None
) -> list[list[Row]]:
    """Divide printed rows into stretches to be read one after the other.

    `order` gives for each word (by identity) its place in the file's own order: in a page set in columns
    the file writes one column after the other, in a table it goes to and fro. `usual` is the gutter of the
    file's other pages, for a page that shows none of its own.
    """
    own = gutter_of(rows) if depth < _DEEPEST else None
    gutter = usual if own is None else own
    if gutter is None:
        return [list(rows)] if rows else []
    stretches: list[list[Row]] = []
    band: list[Row] = []
    for row in [*rows, None]:
        if row is not None and not _crosses(row, gutter):
            band.append(row)
            continue
        tail = _tail(band, gutter) if row is not None else 0
        stretches += _read_band(band[: len(band) - tail], gutter, order, depth, is_known=own is None)
        stretches += [[last] for last in band[len(band) - tail :]]
        band = []
        if row is not None:
            stretches.append([row])
    return _merged(stretches)


def _tail(band: list[Row], gutter: float) -> int:
    """How many rows at a band's end stand alone on the left, well below: a heading of what follows."""
    pairs = zip(reversed(band[:-1]), reversed(band), strict=False)
    for count, (above, row) in enumerate(pairs, start=1):
        if any(segment.x0 >= gutter for segment in row):
            return 0
        if row[0].y - above[0].y > _WELL_BELOW * row[0].size:
            return count
    return 0


def _read_band(
    band: list[Row], gutter: float, order: Mapping[int, int], depth: int, *, is_known: bool
) -> list[list[Row]]:
    left = [part for row in band if (part := [s for s in row if s.x1 <= gutter])]
    right = [part for row in band if (part := [s for s in row if s.x0 >= gutter])]
    shorter = min(len(left), len(right))
    set_apart = shorter >= _FEWEST_LINES and _is_set_in_columns(left, right, order)
    if not (shorter and is_known) and not set_apart:
        return [[row] for row in band]
    return [*columns_of(left, order, depth + 1), [], *columns_of(right, order, depth + 1), []]


def _merged(stretches: list[list[Row]]) -> list[list[Row]]:
    """Put single rows that follow each other back together; an empty stretch marks a column's end."""
    merged: list[list[Row]] = []
    is_open = False
    for stretch in stretches:
        if len(stretch) == 1 and is_open:
            merged[-1].append(stretch[0])
        elif stretch:
            merged.append(list(stretch))
        is_open = len(stretch) == 1
    return merged


def _crosses(row: Row, x: float) -> bool:
    return any(segment.x0 < x < segment.x1 for segment in row)


def gutter_of(rows: Sequence[Row]) -> float | None:
    """The x most rows leave free with text on both sides, within the middle of the text."""
    text = [segment for row in rows for segment in row]
    if len(text) < 2 * _FEWEST_LINES:
        return None
    left, right = min(s.x0 for s in text), max(s.x1 for s in text)
    if not right - left <= _WIDEST:
        return None
    margin = _NARROWEST * (right - left)
    votes: Counter[int] = Counter()
    for row in rows:
        for before, after in pairwise(row):
            start, end = max(before.x1, left + margin), min(after.x0, right - margin)
            votes.update(range(int(start // _STEP) + 1, int(end // _STEP) + 1))
    for step in range(int(left // _STEP), int(right // _STEP) + 1):
        if votes[step]:
            votes[step] -= sum(1 for row in rows if _crosses(row, step * _STEP)) // 2
    if not votes or max(votes.values()) < _FEWEST_LINES:
        return None
    most = max(votes.values())
    best = [step for step, count in votes.items() if count == most]
    return sorted(best)[len(best) // 2] * _STEP


def _is_set_in_columns(left: list[Row], right: list[Row], order: Mapping[int, int]) -> bool:
    sides = sorted([(_place(row, order), "left") for row in left] + [(_place(row, order), "right") for row in right])
    switches = sum(1 for one, other in pairwise(sides) if one[1] != other[1])
    few = switches <= max(2, _MOST_SWITCHES * min(len(left), len(right)))
    if few:
        return _fullness(left) >= _MOSTLY_FULL / 2 or _fullness(right) >= _MOSTLY_FULL / 2
    return _fullness(left) >= _MOSTLY_FULL and _fullness(right) >= _MOSTLY_FULL and _is_dense(left)


def _is_dense(rows: list[Row]) -> bool:
    words = sum(len(segment.words) for row in rows for segment in row)
    return words >= _FEWEST_LINES * len(rows)


def _place(row: Row, order: Mapping[int, int]) -> int:
    return min((order.get(id(word), 0) for segment in row for word in segment.words), default=0)


def _fullness(rows: list[Row]) -> float:
    """The share of lines that run to the column's right edge, as wrapped prose does."""
    left = min(segment.x0 for row in rows for segment in row)
    right = max(segment.x1 for row in rows for segment in row)
    full = sum(1 for row in rows if row[-1].x1 >= left + _FULL * (right - left))
    return full / len(rows)


def order_of(words: Sequence[Word]) -> dict[int, int]:
    """Each word's place in the file's own order, by identity."""
    return dict(zip(map(id, words), range(len(words)), strict=True))
