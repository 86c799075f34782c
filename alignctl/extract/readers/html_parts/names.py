"""What the parts of a page are called: words of classes and ids, and of the boxes manuals put before a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from alignctl.text.normalise import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PARTS = re.compile(r"[^A-Za-z0-9]+")
_AMENDMENTS = re.compile(
    r"^(?:(?:show|view|hide|see|recent|latest) )*(?:amendments?|amendment s|amendments? (?:history|record|log)"
    r"|record of amendments|updates to this (?:page|chapter|procedure|document))$"
)
_BOX = re.compile(
    r"^(?:scope of (?:this|the) \w+|(?:related|relevant) \w+(?: (?:and|or|to|this|for|of) \w+){0,3}|see also"
    r"|legal basis|regulations and (?:quality )?standards)$"
)
CONTENTS = frozenset(
    {
        "contents",
        "table of contents",
        "page contents",
        "contents page",
        "chapter contents",
        "on this page",
        "in this chapter",
        "in this section",
        "in this article",
        "in this guide",
        "jump to",
        "quick links",
        "sections",
        "index",
    }
)


def tokens(element: HtmlElement) -> list[list[str]]:
    """The classes and the id of an element, each as its small-letter words."""
    names = [*(element.get("class") or "").split(), element.get("id") or ""]
    return [
        [part.lower() for part in _PARTS.split(_CAMEL.sub("-", name)) if part] for name in names if _PARTS.sub("", name)
    ]


def words(element: HtmlElement) -> frozenset[str]:
    """All words in the classes and the id of an element."""
    return frozenset(part for token in tokens(element) for part in token)


def names_amendments(text: str) -> bool:
    """Whether a heading stands over the changes made to a text."""
    return _AMENDMENTS.match(fold(text)) is not None


def names_box(text: str) -> bool:
    """Whether a line is the heading of one of the boxes that manuals put before a text."""
    return names_amendments(text) or _BOX.match(fold(text)) is not None


def names_contents(text: str) -> bool:
    """Whether a line is the heading of a contents list."""
    return fold(text) in CONTENTS
