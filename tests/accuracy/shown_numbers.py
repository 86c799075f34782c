"""The numbers a page LibreOffice saved shows, read apart from our own reader: by the HTML standard's rules for lists.

LibreOffice writes "1.2 Scope" as the second item of a list inside a list: any browser shows "2. Scope". A heading
numbered by its style alone loses its number altogether.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import lxml.html

from alignctl.text.normalise import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from alignctl.model.document import Document, Section

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def shown_numbers(page: bytes) -> dict[str, str]:
    """For the text of each heading and paragraph, folded, the number shown before it, "" for none.

    Of blocks that say the same the last heading counts, else the last paragraph, so that contents lists do not; items
    of lists counted in letters are left out.
    """
    root = lxml.html.document_fromstring(page)
    shown: dict[str, str] = {}
    for block in (*root.iter("p"), *root.iter(*_HEADINGS)):
        text = _text(block)
        item = next(block.iterancestors("li"), None)
        number = "" if item is None or _first(item) is not block else _number(item)
        if text and number is not None:
            shown[text] = number
    return shown


def _text(block: HtmlElement) -> str:
    return fold(" ".join(block.text_content().split()))


def _first(item: HtmlElement) -> HtmlElement | None:
    return next((each for each in item.iter(*_HEADINGS, "p") if _text(each)), None)


def _number(item: HtmlElement) -> str | None:
    """The figure shown before an item; None for letters and bullets."""
    listing = item.getparent()
    counted = listing is not None and listing.tag == "ol" and listing.get("type", "1") == "1"
    return str(_count(item, listing)) if counted else None


def _count(item: HtmlElement, listing: HtmlElement) -> int:
    """An item's own value, else one more than the item before it; the first one counts from the list's start."""
    count = int(listing.get("start", "1")) - 1
    for each in listing.iterchildren("li"):
        count = int(each.get("value", count + 1))
        if each is item:
            break
    return count


def renumbered(document: Document, shown: dict[str, str]) -> Document:
    """The document with each number that a page shows otherwise as the page shows it."""
    return replace(document, sections=tuple(_renumbered(section, shown) for section in document.sections))


def _renumbered(section: Section, shown: dict[str, str]) -> Section:
    number = section.number and shown.get(fold(section.title), section.number)
    return replace(
        section, number=number or None, children=tuple(_renumbered(each, shown) for each in section.children)
    )
