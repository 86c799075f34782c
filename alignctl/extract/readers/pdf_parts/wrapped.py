"""Headings that run over several lines where each line was taken for a heading of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from alignctl.extract.readers.pdf_parts.item import Item, Role
from alignctl.extract.readers.pdf_parts.labels import is_numbered, list_label

_PITCH = 1.3
_FAR = 2.2
_EVEN = 0.5
_LONGEST = 160
_ENDS = ".:;?!"
_UNENDED = re.compile(r"(?:[&,–—-]|\b(?:and|or|of|the|for|to|in|on|with|by|from|a|an))$", re.IGNORECASE)
_UNBEGUN = re.compile(r"(?:(?i:and|or|of)|to|with|(?:TO|WITH)(?=\s[^a-z]*$))\b")
_PARTS = frozenset({Role.HEADING, Role.BODY})


def join_wrapped(items: Sequence[Item]) -> list[Item]:
    """Put the lines of one heading together.

    A line that ends where no title ends ("POLICY AND") goes on in the next; one that starts as none does, or close
    below with a small letter, goes on from the line above. Lines of the same look and distance as lines so joined go
    with them. Other lines as close are left apart, as headings of two ranks may stand so. Headings whose level the
    file itself or a contents list names are left as they are.
    """
    joined: list[Item] = []
    last: Item | None = None
    pitch = 0.0
    for item in items:
        distance = item.y - last.y if last else 0.0
        if last is not None and _are_one(joined[-1], last, item, pitch):
            joined[-1] = _both(joined[-1], item)
            pitch = distance
        else:
            joined.append(item)
            pitch = 0.0
        last = item
    return joined


def _are_one(above: Item, last: Item, item: Item, pitch: float) -> bool:
    """Whether a line goes on with the heading above, of which `last` is the last line, `pitch` below another."""
    if not (_could_go_on(above) and _could_go_on(item)) or Role.HEADING not in {above.role, item.role}:
        return False
    if not _look_alike(last, item) or is_numbered(item.text) or list_label(item.text):
        return False
    if last.text[-1:] in _ENDS or len(above.text) + len(item.text) > _LONGEST:
        return False
    distance = (item.y - last.y) / item.face.size
    if above.role is Role.HEADING and item.text[0].islower():
        return 0 < distance <= _PITCH
    if _UNENDED.search(last.text) or _UNBEGUN.match(item.text):
        return 0 < distance <= _FAR
    if above.role is not Role.HEADING or not (item.role is Role.HEADING or _UNENDED.search(item.text)):
        return False
    return pitch > 0 and abs(item.y - last.y - pitch) <= _EVEN


def _could_go_on(item: Item) -> bool:
    return item.role in _PARTS and item.level is None and item.listed is None and item.lines == 1 and bool(item.text)


def _look_alike(one: Item, other: Item) -> bool:
    return (one.page, one.column) == (other.page, other.column) and one.face == other.face and one.face.size > 0


def _both(above: Item, item: Item) -> Item:
    return replace(above, role=Role.HEADING, text=f"{above.text} {item.text}", is_full=item.is_full)
