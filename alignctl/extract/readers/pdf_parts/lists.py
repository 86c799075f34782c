"""List labels that stand in an item of their own put before the text they label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alignctl.extract.readers.line_parts.following import Numbers
from alignctl.extract.readers.pdf_parts.item import Item, Role
from alignctl.extract.readers.pdf_parts.labels import is_label

_ONE_LINE = 0.6
_NEXT_LINES = 3.5
_TEXT = frozenset({Role.BODY, Role.LIST_ITEM})
_LABELLED = _TEXT | {Role.HEADING}


def with_labels(items: Sequence[Item]) -> list[Item]:
    """Join a lone bullet, number or letter with the text on its line that follows; a heading takes a number only.

    A decimal number of two parts or more ("6.1") that goes on with those before it may stand on a line of its own.
    """
    joined: list[Item] = []
    numbers = Numbers()
    goes_on = False
    for item in items:
        label = joined[-1] if joined else None
        if label is not None and _labels(label, item, is_alone=goes_on):
            text = f"{label.text} {item.text}"
            role = item.role if item.role is Role.HEADING else Role.LIST_ITEM
            joined[-1] = replace(item, text=text, role=role, place=label.place, y=label.y)
        else:
            joined.append(item)
        goes_on = numbers.goes_on(joined[-1].text)
    return joined


def _labels(label: Item, item: Item, *, is_alone: bool) -> bool:
    if label.role not in _TEXT or item.role not in _LABELLED or not is_label(label.text) or is_label(item.text):
        return False
    if item.role is Role.HEADING and not any(mark.isalnum() for mark in label.text):
        return False
    same_page = label.page == item.page and label.column == item.column
    reach = max(label.face.size, item.face.size)
    below = item.y - label.y
    if abs(below) <= _ONE_LINE * reach:
        return same_page
    return same_page and 0 < below <= _NEXT_LINES * reach and is_alone
