"""Headings set in two lines, the label of their series above the title: "PART 2" over "Staffing"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from alignctl.extract.readers.pdf_parts.item import Item, Role, Style
from alignctl.extract.readers.pdf_parts.labels import is_lone_series, series_of

_FAR = 3.5
_SMALLER = 0.5
_SEVERAL = 2


def join_labels(items: Sequence[Item]) -> list[Item]:
    """Put a heading that is nothing but a label together with the title on the next line.

    A title smaller than the label, in looks that head other sections too, stands below it as a heading of its own.
    Headings whose level the file itself names are left as they are.
    """
    own = _looks_of_their_own(items)
    joined: list[Item] = []
    for item in items:
        if joined and _is_title_of(joined[-1], item) and not (_is_smaller(joined[-1], item) and item.style in own):
            label = joined[-1]
            joined[-1] = replace(label, text=f"{label.text} {item.text}", lines=label.lines + item.lines)
        else:
            joined.append(item)
    return joined


def _looks_of_their_own(items: Sequence[Item]) -> set[Style]:
    """Looks of headings that several times stand below no label."""
    tally = Counter(
        item.style
        for before, item in zip([None, *items], items, strict=False)
        if item.role is Role.HEADING and not (before and _is_title_of(before, item))
    )
    return {style for style, count in tally.items() if count >= _SEVERAL}


def _is_smaller(label: Item, item: Item) -> bool:
    return item.face.size < label.face.size - _SMALLER


def _is_title_of(label: Item, item: Item) -> bool:
    if label.role is not Role.HEADING or item.role is not Role.HEADING or label.level or item.level:
        return False
    if not is_lone_series(label.text) or series_of(item.text) or item.depth or label.page != item.page:
        return False
    return 0 < item.y - label.y < _FAR * max(label.face.size, item.face.size)
