"""Protective markings that stand at the head or foot of pages and repeat too little to be told as running lines.

A browser prints a page's own first and last lines once, on the first and last sheet of paper.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from alignctl.extract.readers.pdf_parts.item import Item, Role
from alignctl.text.marking import is_marking, marking_of

_TEXT = frozenset({Role.BODY, Role.LIST_ITEM, Role.HEADING, Role.TITLE})
_LINES = 3  # a header or footer of several lines, the marking among them
_REPEATED = 2


def mark_markings(items: Sequence[Item]) -> list[Item]:
    """Take for furniture what is a marking and nothing else, at the head or foot of the file or of several pages.

    A title of one page alone ("SECRET" in a policy on the levels) stays where it is not at the file's own ends.
    """
    edges = [place for place in _edges(items) if items[place].role in _TEXT and is_marking(items[place].text)]
    tally = Counter(items[place].text for place in edges)
    marked = list(items)
    for place in edges:
        if _is_at_end(items, place) or tally[items[place].text] >= _REPEATED:
            marked[place] = replace(items[place], role=Role.NAVIGATION, level=None)
    return marked


def markings_among(items: Sequence[Item]) -> list[str | None]:
    """The markings of the items that are taken for furniture."""
    return [marking_of(item.text) for item in items if item.role is Role.NAVIGATION]


def _is_at_end(items: Sequence[Item], place: int) -> bool:
    """Whether an item is among the first of the first page or the last of the last."""
    page = items[place].page
    is_first = place < _LINES and page == items[0].page
    return is_first or (place >= len(items) - _LINES and page == items[-1].page)


def _edges(items: Sequence[Item]) -> Iterator[int]:
    """Where the first and the last items of each page stand."""
    for _, group in groupby(enumerate(items), key=lambda placed: placed[1].page):
        found = [place for place, _ in group]
        yield from sorted({*found[:_LINES], *found[-_LINES:]})
