"""The cover page: its large lines are a title, a subtitle, names and dates, and head nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from alignctl.extract.readers.pdf_parts.item import Item, Role

_PROSE = 120
_FIELDS = 4
_LONG_FIELDS = 2
_FIELD = re.compile(r"[A-Z][^:.]{1,40}:(?:\s|$)")


def without_cover(items: Sequence[Item]) -> list[Item]:
    """Take the headings of a cover for text: a first page of several with no running text on it.

    A sheet of named fields ("Owner: the board", "Review date:") is a cover too, however long one or two of them are.

    A page that the file's bookmarks name a heading of, beyond its title, is no cover.
    """
    first = min((item.page for item in items), default=1)
    cover = [item for item in items if item.page == first]
    if len(cover) == len(items) or any(_is_content(item) for item in cover if not _is_sheet(cover, item)):
        return list(items)
    return [
        replace(item, role=Role.BODY) if item.page == first and item.role is Role.HEADING and not item.level else item
        for item in items
    ]


def _is_sheet(cover: Sequence[Item], item: Item) -> bool:
    """Whether an item is a field of a sheet that is fields for the most part, few of them long."""
    fields = [each for each in cover if _FIELD.match(each.text)]
    long = sum(1 for each in fields if _is_content(each))
    return item in fields and len(fields) >= max(_FIELDS, len(cover) / 2) and long <= _LONG_FIELDS


def _is_content(item: Item) -> bool:
    if item.role in {Role.BODY, Role.LIST_ITEM}:
        return len(item.text) >= _PROSE
    return item.role is Role.HEADING and item.depth > 0
