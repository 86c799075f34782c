"""The labels a browser shows before list items."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from alignctl.extract.readers.line_parts.line import Label
from alignctl.text.labels import letters, roman

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_STYLE = re.compile(
    r"list-style(?:-type)?\s*:[^;]*?\b(none|decimal-leading-zero|decimal|(?:lower|upper)-(?:alpha|latin|roman)|disc|circle|square)\b",
    re.IGNORECASE,
)
_KINDS = {
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
    "decimal": "1",
}
_BULLETS = frozenset({"disc", "circle", "square"})
LARGEST = 100_000


class Counter:
    """Counts the items of one list; `depth` is how deep the list stands in other lists, from 0."""

    def __init__(self, listing: HtmlElement, depth: int) -> None:
        self._listing = listing
        self._depth = depth
        self._ordered = listing.tag == "ol"
        backwards = listing.get("reversed") is not None
        items = sum(1 for child in listing if child.tag == "li")
        self._step = -1 if backwards else 1
        self._next = _number(listing.get("start"), items if backwards else 1)

    def label_of(self, item: HtmlElement) -> Label | None:
        """The displayed label of the next item; None where the page shows none."""
        number = _number(item.get("value"), self._next)
        self._next = number + self._step
        kind = _kind(item) or _kind(self._listing) or ("1" if self._ordered else "disc")
        if kind == "none":
            return None
        if kind in _BULLETS or (not self._ordered and kind not in _KINDS.values()):
            return Label(text="\u2022", depth=self._depth, is_bullet=True)
        shown = {"a": letters(number), "A": letters(number).upper(), "i": roman(number), "I": roman(number).upper()}
        return Label(text=f"{shown.get(kind, str(number))}.", depth=self._depth)


def _kind(element: HtmlElement) -> str:
    found = _STYLE.search(element.get("style") or "")
    if found:
        return _KINDS.get(found[1].lower(), found[1].lower())
    return (element.get("type") or "").strip()


def _number(text: str | None, default: int) -> int:
    text = (text or "").strip()
    figures = text.removeprefix("-")
    if not (figures.isascii() and figures.isdecimal()) or len(figures) > len(str(LARGEST)):
        return default
    return int(text)
