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
_PROSE = 120


def mark_markings(items: Sequence[Item]) -> list[Item]:
    """Take for furniture what is a marking and nothing else, at the head or foot of the file or of several pages.

    A title of one page alone ("SECRET" in a policy on the levels) stays where it is not at the file's own ends, as
    does one that looks like other titles. A text that names several markings is about them, and keeps them all.
    """
    told = [place for place, item in enumerate(items) if item.role in _TEXT and is_marking(item.text)]
    if len({items[place].text.casefold() for place in told}) != 1:
        return list(items)
    edges = [place for place in _edges(items) if place in told and not _looks_like_titles(items, items[place])]
    tally = Counter(items[place].page for place in edges)
    marked = list(items)
    for place in edges:
        if _is_at_start(items, place) or len(tally) >= _REPEATED or _ends_file(items, place):
            marked[place] = replace(items[place], role=Role.NAVIGATION, level=None)
    return marked


def markings_among(items: Sequence[Item]) -> list[str | None]:
    """The markings of the items that are taken for furniture."""
    return [marking_of(item.text) for item in items if item.role is Role.NAVIGATION]


def _is_at_start(items: Sequence[Item], place: int) -> bool:
    """Whether an item is among the first of the first page, no running text before it."""
    before = items[:place]
    return place < _LINES and items[place].page == items[0].page and all(len(item.text) < _PROSE for item in before)


def _ends_file(items: Sequence[Item], place: int) -> bool:
    """Whether an item is the last of all, and not what the one before it announces."""
    return place == len(items) - 1 and place > 0 and items[place - 1].text[-1:] != ":"


def _looks_like_titles(items: Sequence[Item], item: Item) -> bool:
    """Whether other short lines are set as a marking is and running text is not."""
    alike = [each for each in items if each.face == item.face and not is_marking(each.text)]
    return bool(alike) and all(len(each.text) < _PROSE for each in alike)


def _edges(items: Sequence[Item]) -> Iterator[int]:
    """Where the first and the last items of each page stand."""
    for _, group in groupby(enumerate(items), key=lambda placed: placed[1].page):
        found = [place for place, _ in group]
        yield from sorted({*found[:_LINES], *found[-_LINES:]})
