"""What a web page prints besides its text: skip links, menus and breadcrumbs above the first heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from alignctl.extract.readers.pdf_parts.contents import plain
from alignctl.extract.readers.pdf_parts.item import Item, Role

_BROWSERS = re.compile(r"skia|chrom|mozilla|webkit|quartz|wkhtml|qt \d", re.IGNORECASE)
_CRUMBS = re.compile(r"^\S.{0,60}(?:\s[›»>/]\s\S.{0,80}){2,}$|^home\s*[›»>]", re.IGNORECASE)
_SEPARATORS = re.compile(r"[\s›»>/|]+")
_CONTROLS = re.compile(
    r"^\W*(?:skip to (?:main )?content|(?:print|share|email)(?: this page)?|(?:go |back |return )?(?:to )?(?:the )?top"
    r"(?: of (?:the )?page)?|menu|search|cookies?|show (?:all|updates)|previous|next|close|log ?in|sign in)\W*$"
    r"|^[☰≡⋮✕×]+$",
    re.IGNORECASE,
)
_SHORT = 80


def mark_navigation(items: Sequence[Item], producer: str, title: str) -> list[Item]:
    """Give the role NAVIGATION to links and controls of a page printed by a browser.

    `title` is the document's: a breadcrumb that only repeats it above the first heading goes too.
    """
    if not _BROWSERS.search(producer):
        return list(items)
    first = next((index for index, item in enumerate(items) if item.role is Role.HEADING), 0)
    return [
        replace(item, role=Role.NAVIGATION) if _is_navigation(item, title, is_above=index < first) else item
        for index, item in enumerate(items)
    ]


def _is_navigation(item: Item, title: str, *, is_above: bool) -> bool:
    if item.role not in {Role.BODY, Role.LIST_ITEM}:
        return False
    if _CONTROLS.match(item.text):
        return True
    if not is_above:
        return False
    if _CRUMBS.match(item.text) or _SEPARATORS.fullmatch(item.text) or plain(item.text) == plain(title):
        return True
    return item.is_linked and len(item.text) < _SHORT
