"""Numbers typed in a paragraph of their own before the paragraph they number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignctl.extract.readers.line_parts.following import Numbers, is_lone_number
from alignctl.extract.readers.line_parts.line import Item, Label, Line, Role

if TYPE_CHECKING:
    from collections.abc import Iterable


def joined_numbers(items: Iterable[Item]) -> list[Item]:
    """Make a decimal number ("6.1") alone in its paragraph, going on with others, the label of the line after it."""
    joined: list[Item] = []
    numbers = Numbers()
    goes_on = False
    for item in items:
        before = joined[-1] if joined else None
        if goes_on and isinstance(before, Line) and isinstance(item, Line) and _numbers(before, item):
            label = Label(text=before.text, depth=0)
            joined[-1] = item._replace(label=label, notes=(*before.notes, *item.notes))
        else:
            joined.append(item)
        goes_on = _goes_on(numbers, joined[-1])
    return joined


def _goes_on(numbers: Numbers, item: Item) -> bool:
    return isinstance(item, Line) and numbers.goes_on(item.text, item.label.text if item.label else "")


def _numbers(number: Line, line: Line) -> bool:
    plain = all(each.label is None and each.role is Role.BODY for each in (number, line))
    return plain and not is_lone_number(line.text)
