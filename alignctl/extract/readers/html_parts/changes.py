"""Changes a page marks as inserted and deleted: one text is read, and the changes in it are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignctl.extract.readers.html_parts.elements import visible_length
from alignctl.model.reading import Revisions

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Kept on each inserted or deleted part that had words.
_CHANGED = "data-changed"
_LEFT_OUT = {Revisions.ACCEPTED: "del", Revisions.ORIGINAL: "ins"}


def settle_changes(body: HtmlElement, revisions: Revisions) -> None:
    """Empty what the text to be read does not hold; the empty elements stay, so that they can be counted.

    Words merely struck through (`s`, `strike`) are text: nothing says that they were a change.
    """
    for element in list(body.iter("ins", "del")):
        if visible_length(element):
            element.set(_CHANGED, "")
            if element.tag == _LEFT_OUT[revisions]:
                _empty(element)


def changes_in(part: HtmlElement) -> int:
    """How many changes stand in a part of a page."""
    return sum(1 for element in part.iter("ins", "del") if element.get(_CHANGED) is not None)


def _empty(element: HtmlElement) -> None:
    for child in list(element):
        element.remove(child)
    element.text = None
