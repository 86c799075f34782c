"""Plain numbered lines that head sections: told by their whole series, as nothing in their looks sets them apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from alignctl.extract.readers.line_parts.no_titles import leads_in
from alignctl.extract.readers.pdf_parts.item import Item, Role
from alignctl.extract.readers.pdf_parts.vetoes import no_title_of_size, reads_as_title, starts_low

_FEWEST = 3
_MOST = 0.6
_MOST_WORDS = 9
_RUNNING_TEXT = 80
_TEXT = frozenset({Role.BODY, Role.LIST_ITEM})


def mark_numbered(items: Sequence[Item]) -> list[Item]:
    """Make headings of short numbered lines where most lines of their depth are such and have text below them."""
    members: Counter[int] = Counter(item.depth for item in items if item.depth and item.role in _TEXT)
    heads: defaultdict[int, list[int]] = defaultdict(list)
    for at, item in enumerate(items):
        if item.depth and item.role in _TEXT and _is_title(item) and _heads_text(items, at):
            heads[item.depth].append(at)
    chosen = {
        at
        for depth, places in heads.items()
        if len(places) >= _FEWEST and len(places) >= _MOST * members[depth]
        for at in places
    }
    return [replace(item, role=Role.HEADING) if at in chosen else item for at, item in enumerate(items)]


def _is_title(item: Item) -> bool:
    text = item.text
    if item.lines > 1 or len(text.split()) > _MOST_WORDS or not reads_as_title(item) or starts_low(text):
        return False
    return not no_title_of_size(text) and not leads_in(text)


def _heads_text(items: Sequence[Item], at: int) -> bool:
    """Whether below the line comes running text, a table, a list, or a number deeper than its own."""
    if at + 1 >= len(items):
        return False
    after = items[at + 1]
    if after.role is Role.TABLE:
        return True
    if after.depth:
        return after.depth > items[at].depth
    return after.role is Role.LIST_ITEM or (after.role is Role.BODY and len(after.text) >= _RUNNING_TEXT)
