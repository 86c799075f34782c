"""What page and column ends divide, put together again: paragraphs whose sentence goes on, and tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from alignctl.extract.readers.pdf_parts.item import Item, Role
from alignctl.extract.readers.pdf_parts.joining import Vocabulary, goes_on, joined
from alignctl.extract.readers.pdf_parts.labels import list_label, starts_with_bullet
from alignctl.extract.readers.pdf_parts.table_joins import is_one_table, one_table

_NOTE = 0.92
_MOST_NOTES = 12
_SIZE_STEP = 0.75
_LONG = 80
_TEXT = frozenset({Role.BODY, Role.LIST_ITEM})


@dataclass(slots=True)
class Mended:
    """Items with breaks mended, and how many characters of repeated header rows were left out.

    `ends` says for each item the page and column its last line stands in.
    """

    items: list[Item] = field(default_factory=list)
    ends: list[tuple[int, int]] = field(default_factory=list)
    repeated: int = 0


def mend_breaks(items: Sequence[Item], vocabulary: Vocabulary, body_size: float) -> Mended:
    """Join each paragraph or table that a page or column end divides."""
    mended = Mended()
    for item in items:
        at = _open_end(mended, item, body_size)
        if at is None:
            mended.items.append(item)
            mended.ends.append((item.page, item.column))
            continue
        last = mended.items[at]
        if item.role is Role.TABLE:
            whole = one_table(last, item, vocabulary)
            longer = whole.table
            place = len(last.rows)
            mended.repeated += whole.repeated
        else:
            text = joined(last.text, item.text, vocabulary)
            longer = replace(last, text=text, lines=last.lines + item.lines, is_full=item.is_full)
            place = max(0, len(text) - len(item.text))
        turned = item.page != mended.ends[at][0]
        mended.items[at] = replace(longer, breaks=(*last.breaks, (place, item.page))) if turned else longer
        mended.ends[at] = (item.page, item.column)
    return mended


def _open_end(mended: Mended, item: Item, body_size: float) -> int | None:
    """The index of the item that goes on in this one; notes at the foot of the page are passed over."""
    for at in range(len(mended.items) - 1, max(-1, len(mended.items) - _MOST_NOTES), -1):
        last, end = mended.items[at], mended.ends[at]
        if end == (item.page, item.column) or item.page - end[0] > 1:
            return None
        if last.face.size < _NOTE * body_size <= item.face.size:
            continue
        return at if _is_divided(last, item) else None
    return None


def _is_divided(last: Item, item: Item) -> bool:
    if item.role is Role.TABLE and last.role is Role.TABLE:
        return is_one_table(last, item)
    if last.role not in _TEXT or item.role not in _TEXT:
        return False
    if starts_with_bullet(item.text) or list_label(item.text):
        return False
    if abs(last.face.size - item.face.size) > _SIZE_STEP or last.face.bold != item.face.bold:
        return False
    if goes_on(last.text, item.text):
        return True
    unended = last.text[-1:].isalnum() and last.is_full and len(last.text) > _LONG
    return unended and item.role is Role.BODY and last.role is Role.BODY and len(item.text) > _LONG // 4
