"""The label a browser shows before a list item."""

from __future__ import annotations

from lxml.html import HtmlElement

from alignctl.text.labels import letters, roman


def label_of(listing: HtmlElement, item: HtmlElement, place: int) -> str:
    """The displayed label of an item with a space after it; `place` counts the items from 0."""
    if listing.tag == "ul":
        return "\u2022 "
    start = _number(listing.get("start"), 1)
    number = _number(item.get("value"), start + place)
    kind = item.get("type") or listing.get("type") or "1"
    shown = {"a": letters(number), "A": letters(number).upper(), "i": roman(number), "I": roman(number).upper()}
    return f"{shown.get(kind, str(number))}. "


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.lstrip("-").isdigit() else default
