"""A document's title among its headings: the opening lines in larger type than any other heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignctl.extract.readers.line_parts.line import Item, Line
from alignctl.extract.readers.line_parts.looks import RUNNING_TEXT, typical
from alignctl.text.numbering import split_number

if TYPE_CHECKING:
    from collections.abc import Sequence

# As the PDF reader asks of the largest line of the first page.
CLEARLY_LARGER = 1.25


def title_lines(items: Sequence[Item], levels: dict[int, int]) -> tuple[int, ...]:
    """The places of the headings that are the title by their size: the first, and those that follow it at once.

    Before them stand short lines at most, and no later heading is as large; none where the first heading is not
    clearly larger than running text, or where sizes are unknown. A numbered line is no further line of a title, nor
    does one follow it; and what is marked as a heading is none where text of its own follows. `levels` are the
    headings by place.
    """
    first = min(levels, default=0)
    size = _size(items, first)
    usual = typical(item for item in items if isinstance(item, Line)).size
    if first not in levels or not usual or size < CLEARLY_LARGER * usual:
        return ()
    if not all(isinstance(item, Line) and len(item.text) < RUNNING_TEXT for item in items[:first]):
        return ()
    stop = first + 1
    while stop in levels and _size(items, stop) == size and not any(map(_is_numbered, items[stop - 1 : stop + 1])):
        stop += 1
    if stop - first > 1 and stop not in levels and any(map(_is_marked, items[first:stop])):
        return ()
    if stop - first == len(levels) or any(_size(items, place) >= size for place in levels if place >= stop):
        return ()
    return tuple(range(first, stop))


def _is_numbered(item: Item) -> bool:
    return isinstance(item, Line) and (item.label is not None or split_number(item.text)[0] is not None)


def _is_marked(item: Item) -> bool:
    return isinstance(item, Line) and (item.level is not None or item.named_heading)


def _size(items: Sequence[Item], place: int) -> float:
    item = items[place] if place < len(items) else None
    return (item.size or 0.0) if isinstance(item, Line) else 0.0
