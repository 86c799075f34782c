"""Pages that are diagrams: words strewn over boxes, none of them running text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from alignctl.extract.readers.pdf_parts.item import Item, Role, Style

_PROSE = 120
_FEWEST = 8
_FEWEST_PLACES = 5
_STEP = 10.0
_LINE = 3.0
_BESIDE = 0.25


def without_labels(items: Sequence[Item]) -> list[Item]:
    """Make text of headings on pages that are diagrams, where no heading of another page looks like them."""
    pages: defaultdict[int, list[Item]] = defaultdict(list)
    for item in items:
        pages[item.page].append(item)
    diagrams = {page for page, found in pages.items() if _is_diagram(found)}
    if not diagrams:
        return list(items)
    known = {item.style for item in items if item.role is Role.HEADING and item.page not in diagrams}
    return [replace(item, role=Role.BODY) if _is_label(item, diagrams, known) else item for item in items]


def _is_label(item: Item, diagrams: set[int], known: set[Style]) -> bool:
    if item.role is not Role.HEADING or item.page not in diagrams or item.level or item.listed is not None:
        return False
    return not item.depth and item.style not in known


def _is_diagram(items: Sequence[Item]) -> bool:
    """Whether the text of a page is all short and begins at many places across it, much of it side by side."""
    texts = [item for item in items if item.text]
    if len(texts) < _FEWEST or any(len(item.text) >= _PROSE or item.role is Role.TABLE for item in items):
        return False
    beside = len(texts) - len({round(item.y / _LINE) for item in texts})
    return beside >= _BESIDE * len(texts) and len({round(item.x / _STEP) for item in texts}) >= _FEWEST_PLACES
