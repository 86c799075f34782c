"""Headings told by their looks, where neither tags nor bookmarks name them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from alignctl.extract.readers.pdf_parts.contents import plain
from alignctl.extract.readers.pdf_parts.item import Item, Role
from alignctl.extract.readers.pdf_parts.labels import is_numbered, starts_with_bullet
from alignctl.extract.readers.pdf_parts.page import Bookmark

_LARGER = 1.08
_LONGEST = 160
_MOST_WORDS = 22
_MOST_LINES = 3
_MOST_BOLD = 0.4
_MOST_BOOKMARKS = 0.6
_LEAST_FOUND = 0.6
_FEWEST_BOOKMARKS = 3
_NO_TITLE = re.compile(
    r"^(?:https?:|www\.|\S+@\S+|tel\b|page \d|©|source:|note:?$|version\b|(?:effective|review|issue) date\b"
    r"|(?:(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r" \d{4})$)",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"\b(?:must|should|will|may|can|are|is|includes?|to|for|following|with|that|by|of|if|when|they need|sure):$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """How the running text of a document looks."""

    size: float
    color: int
    bold_is_usual: bool


def body_of(items: Sequence[Item]) -> Body:
    """The looks most text has."""
    sizes: Counter[float] = Counter()
    colors: Counter[int] = Counter()
    bold = whole = 0
    for item in items:
        if item.role in {Role.BODY, Role.LIST_ITEM}:
            sizes[item.face.size] += len(item.text)
            colors[item.face.color] += len(item.text)
            bold += len(item.text) if item.face.bold else 0
            whole += len(item.text)
    if not sizes:
        return Body(size=max((item.face.size for item in items), default=10.0), color=0, bold_is_usual=False)
    return Body(
        size=max(sizes, key=lambda size: (sizes[size], size)),
        color=max(colors, key=lambda color: (colors[color], -color)),
        bold_is_usual=bold > _MOST_BOLD * whole,
    )


def mark_headings(items: Sequence[Item], body: Body, *, trusts_tags: bool) -> list[Item]:
    """Give items that look like headings the role HEADING, their level still open.

    Where the tags are trusted, only items they leave out are looked at.
    """
    marked = list(items)
    for index, item in enumerate(items):
        if trusts_tags and item.is_tagged:
            continue
        following = items[index + 1] if index + 1 < len(items) else None
        if looks_like_heading(item, following, body):
            marked[index] = replace(item, role=Role.HEADING)
    return marked


def looks_like_heading(item: Item, following: Item | None, body: Body) -> bool:
    """Whether an item stands out as a heading and reads as one."""
    if item.role not in {Role.BODY, Role.LIST_ITEM} or not _reads_as_title(item):
        return False
    if item.face.size >= body.size * _LARGER:
        return True
    if item.face.size < body.size * 0.9:
        return False
    if item.face.bold and not body.bold_is_usual:
        return True
    if item.style.caps and len(item.text.split()) > 1:
        return True
    if item.style.caps and following is not None:
        return following.role in {Role.BODY, Role.LIST_ITEM, Role.TABLE} and not following.style.caps
    return is_numbered(item.text) and item.face.color != body.color


def _reads_as_title(item: Item) -> bool:
    text = item.text
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or item.lines > _MOST_LINES:
        return False
    if starts_with_bullet(text) or not item.face.upright or _NO_TITLE.match(text):
        return False
    if sum(mark.isalpha() for mark in text) < max(3, len(text) // 3):
        return False
    bare = text.rstrip("\"'”’) ")
    if _LEAD_IN.search(text) or bare[-1:] in ";," or bare.count(". ") > 1:
        return False
    return bare[-1:] != "." or (is_numbered(text) and len(text.split()) <= _MOST_WORDS // 3)


def mark_bookmarked(items: Sequence[Item], bookmarks: Sequence[Bookmark]) -> list[Item]:
    """Make headings of the items that bookmarks name, with the bookmarks' depth as level.

    Bookmarks made one for each element, or that name little that stands on the pages, are not believed.
    """
    wanted: dict[tuple[str, int | None], int] = {}
    for mark in bookmarks:
        wanted.setdefault((plain(mark.title), mark.page), mark.depth)
    if not _FEWEST_BOOKMARKS <= len(bookmarks) <= _MOST_BOOKMARKS * len(items):
        return list(items)
    marked = list(items)
    found = 0
    for index, item in enumerate(items):
        depth = wanted.get((plain(item.text), item.page)) if item.text else None
        if depth is None or item.role not in {Role.BODY, Role.LIST_ITEM, Role.HEADING}:
            continue
        found += 1
        marked[index] = replace(item, role=Role.HEADING, level=item.level or min(depth, 6))
    return marked if found >= _LEAST_FOUND * len(wanted) else list(items)
