"""Underlined text: short rulings close below a line, as far as its words go and no further."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alignctl.extract.readers.pdf_parts.item import Item, Role
from alignctl.extract.readers.pdf_parts.page import Edge, Page, Word

_DEEPEST = 0.3
_BEYOND = 3.0
_MOST_OF = 0.8
_LONGEST = 160
_SAME_LINE = 1.0
_FAR = 3.0
_TEXT = frozenset({Role.BODY, Role.LIST_ITEM, Role.HEADING})


def mark_underlined(items: Sequence[Item], pages: Sequence[Page]) -> list[Item]:
    """Say of short items whether all of their first line is underlined, its number aside."""
    rulings = {page.number: found for page in pages if (found := [edge for edge in page.edges if edge.is_horizontal])}
    if not rulings:
        return list(items)
    words = {page.number: page.words for page in pages if page.number in rulings}
    return [
        replace(item, underlined=True)
        if item.page in rulings and _could_be(item) and _is_underlined(item, words[item.page], rulings[item.page])
        else item
        for item in items
    ]


def _could_be(item: Item) -> bool:
    return item.role in _TEXT and 0 < len(item.text) <= _LONGEST


def _is_underlined(item: Item, words: Sequence[Word], rulings: Sequence[Edge]) -> bool:
    under = [ruling for ruling in rulings if 0 <= ruling.top - item.y <= _DEEPEST * item.face.size]
    if not under:
        return False
    line = [word for word in _line(item, words) if any(map(str.isalpha, word.text))]
    if not line:
        return False
    first, last = line[0].x0, line[-1].x1
    under = [ruling for ruling in under if item.x - _BEYOND <= ruling.x0 and ruling.x1 <= last + _BEYOND]
    covered = sum(max(0.0, min(ruling.x1, last) - max(ruling.x0, first)) for ruling in under)
    return covered >= _MOST_OF * (last - first)


def _line(item: Item, words: Sequence[Word]) -> list[Word]:
    """The words of an item's first printed line; none where wide gaps part them, as in heads of columns."""
    near = [word for word in words if abs(word.y - item.y) <= _SAME_LINE and word.x0 >= item.x - _SAME_LINE]
    end = item.x
    line = []
    for word in sorted(near, key=lambda word: word.x0):
        if word.x0 - end > _FAR * item.face.size:
            return []
        end = word.x1
        line.append(word)
    return line
