"""Numbers typed in a paragraph of their own before the paragraph they number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from alignctl.extract.readers.line_parts.line import Item, Label, Line, Role

if TYPE_CHECKING:
    from collections.abc import Iterable

_NUMBER = re.compile(r"^\d{1,3}(?:\.\d{1,3})+\.?$")


def joined_numbers(items: Iterable[Item]) -> list[Item]:
    """Make a decimal number of two parts or more ("6.1"), alone in its paragraph, the label of the line after it."""
    joined: list[Item] = []
    for item in items:
        before = joined[-1] if joined else None
        if isinstance(before, Line) and isinstance(item, Line) and _numbers(before, item):
            label = Label(text=before.text, depth=0)
            joined[-1] = item._replace(label=label, notes=(*before.notes, *item.notes))
        else:
            joined.append(item)
    return joined


def _numbers(number: Line, line: Line) -> bool:
    plain = all(each.label is None and each.role is Role.BODY for each in (number, line))
    return plain and _NUMBER.match(number.text) is not None and not _NUMBER.match(line.text)
