"""Small questions asked of the elements of a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from alignctl.text.normalise import solid_length, tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_APART = frozenset(
    {"br", "p", "li", "div", "tr", "td", "th", "dt", "dd", "table", "ul", "ol", "dl", "pre", "hr", "blockquote"}
    | {"section", "article", "header", "summary", "details", "caption", *HEADINGS}
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LEVEL = re.compile(r"^h([1-6])$")
USUAL_ROLE_LEVEL = 2


def visible_length(element: HtmlElement) -> int:
    """The solid characters of an element and all below it."""
    return solid_length("".join(element.itertext()))


def words_of(element: HtmlElement) -> str:
    """The words of an element on one line; its blocks and lines are held apart by spaces."""
    parts: list[str] = []
    for event, each in etree.iterwalk(element, events=("start", "end")):
        if each.tag in _APART:
            parts.append(" ")
        if event == "start":
            parts.append(each.text or "")
        elif each is not element:
            parts.append(each.tail or "")
    return tidy("".join(parts))


def heading_level(element: HtmlElement) -> int | None:
    """The level of a heading, by its tag or by its role; None where an element is no heading."""
    if not isinstance(element.tag, str):
        return None
    found = _LEVEL.match(element.tag)
    declared = element.get("aria-level") or ""
    if found is None and element.get("role") != "heading":
        return None
    if declared.isdecimal() and 0 < int(declared) < 100:  # noqa: PLR2004  deeper ones are a slip
        return int(declared)
    return int(found[1]) if found else USUAL_ROLE_LEVEL


def is_hidden(element: HtmlElement) -> bool:
    """Whether the page itself says that an element is not shown (at first)."""
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _HIDDEN_STYLE.search(element.get("style") or "") is not None
    )


def show(element: HtmlElement) -> None:
    """Take back what hides an element."""
    for name in ("hidden", "aria-hidden"):
        element.attrib.pop(name, None)
    style = element.get("style")
    if style:
        element.set("style", _HIDDEN_STYLE.sub("", style))


def drop(element: HtmlElement) -> int:
    """Take an element out, keeping the text that follows it; give the solid characters taken out."""
    if element.getparent() is None:
        return 0
    solid = visible_length(element)
    element.drop_tree()
    return solid
