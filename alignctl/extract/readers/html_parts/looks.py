"""Headings of pages that mark none and have too little text to tell what is usual: bold lines over plain ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignctl.extract.readers.line_parts.headings import heading_levels
from alignctl.extract.readers.line_parts.line import Item, Line
from alignctl.extract.readers.line_parts.looks import could_head, number_depth

if TYPE_CHECKING:
    from collections.abc import Sequence


def levels_of(items: Sequence[Item]) -> dict[int, int]:
    """The level of each item that is a heading, by its place: as in Word files, else bold lines over plain ones."""
    levels = heading_levels(items)
    if levels:
        return levels
    return {
        place: number_depth(item) or 1
        for place, item in enumerate(items[:-1])
        if isinstance(item, Line) and item.bold and could_head(item) and not _is_bold(items[place + 1])
    }


def _is_bold(item: Item) -> bool:
    return isinstance(item, Line) and item.bold
