"""Headings told by their looks, where neither tags nor bookmarks name them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from alignctl.extract.readers.line_parts.no_titles import leads_in
from alignctl.extract.readers.pdf_parts.contents import plain
from alignctl.extract.readers.pdf_parts.item import Item, Role
from alignctl.extract.readers.pdf_parts.labels import is_numbered, starts_with_bullet
from alignctl.extract.readers.pdf_parts.page import Bookmark
from alignctl.extract.readers.pdf_parts.vetoes import no_title_of_size, reads_as_title, starts_low

_LARGER = 1.08
_MOST_BOLD = 0.4
_MOST_BOOKMARKS = 0.6
_LEAST_FOUND = 0.6
_FEWEST_BOOKMARKS = 3
_LOW_LETTERS = 1.3
_NEARLY_BODY = 0.95
_HABIT = 0.6
_PROSE = 120
_RUNNING = 60
_LIGHT = 0xE0
_TEXT = frozenset({Role.BODY, Role.LIST_ITEM})


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Habits:
    """What one author does: the colours of the headings that size tells, and whether headings end in a colon."""

    colors: frozenset[int]
    ends_in_colon: bool


def mark_headings(items: Sequence[Item], body: Body, *, trusts_tags: bool) -> list[Item]:
    """Give items that look like headings the role HEADING, their level still open.

    Where the tags are trusted, only items they leave out are looked at.
    """
    habits = _habits(items, body)
    marked = list(items)
    for index, item in enumerate(items):
        if trusts_tags and item.is_tagged:
            continue
        following = items[index + 1] if index + 1 < len(items) else None
        looks = item
        if item.face.underlined and not _is_underlined_title(item, items[index - 1] if index else None, following):
            looks = replace(item, face=item.face._replace(underlined=False))
        if looks_like_heading(looks, following, body, habits):
            marked[index] = replace(item, role=Role.HEADING)
    return marked


def _habits(items: Sequence[Item], body: Body) -> _Habits:
    titles = [item for item in items if item.role in _TEXT and reads_as_title(item)]
    colors = Counter(item.face.color for item in titles if item.face.size >= body.size * _LARGER)
    bold = [item for item in titles if item.face.bold and item.face.size < body.size * _LARGER]
    colons = sum(1 for item in bold if item.text.endswith(":"))
    return _Habits(
        colors=frozenset(color for color, count in colors.items() if count > 1 and color != body.color),
        ends_in_colon=colons > max(2, _HABIT * len(bold)),
    )


def looks_like_heading(item: Item, following: Item | None, body: Body, habits: _Habits) -> bool:
    """Whether an item stands out as a heading and reads as one."""
    if item.role not in _TEXT or not reads_as_title(item):
        return False
    size = item.face.size / (body.size or 1.0)  # type of no size is no heading
    if _is_light(item.face.color) and not item.face.bold and size < _LARGER:
        return False
    if size < _LOW_LETTERS and (starts_low(item.text) or no_title_of_size(item.text)):
        return False
    if _LARGER <= size < _LOW_LETTERS and leads_in(item.text) and not habits.ends_in_colon:
        return False
    if size >= _LARGER:
        return True
    if size < 0.9 or (item.text.endswith(":") and not _may_end_in_colon(item, following, habits)):  # noqa: PLR2004  (notes)
        return False
    return _stands_out(item, following, body, habits)


def _is_underlined_title(item: Item, before: Item | None, following: Item | None) -> bool:
    """Whether the line under an item may make it a title: running text follows, and no item like it stands beside."""
    if item.is_linked or following is None or following.role is not Role.BODY or following.face.underlined:
        return False
    beside = before is not None and (before.face.underlined or Role.LIST_ITEM is before.role is item.role)
    return len(following.text) >= _RUNNING and not beside


def _is_light(color: int) -> bool:
    """Whether type is white or nearly so: on the dark boxes of diagrams, and of banners."""
    return min(color >> 16 & 0xFF, color >> 8 & 0xFF, color & 0xFF) >= _LIGHT


def _may_end_in_colon(item: Item, following: Item | None, habits: _Habits) -> bool:
    """Whether a line with a colon names a section: the author's habit, a number, or running text below, no list."""
    if habits.ends_in_colon or is_numbered(item.text) or (item.face.underlined and not leads_in(item.text)):
        return True
    prose = following is not None and following.role is Role.BODY and len(following.text) >= _PROSE
    return prose and not leads_in(item.text)


def _stands_out(item: Item, following: Item | None, body: Body, habits: _Habits) -> bool:
    """Whether an item of the body's own size is told from it by weight, colour or capitals."""
    if item.face.bold and not body.bold_is_usual:
        return True
    if item.face.underlined and item.face.color == body.color:
        return True
    if item.face.color in habits.colors and item.face.size >= body.size * _NEARLY_BODY:
        return True
    if item.style.caps and len(item.text.split()) > 1:
        return True
    if item.style.caps and following is not None:
        return following.role in {Role.BODY, Role.LIST_ITEM, Role.TABLE} and not following.style.caps
    return is_numbered(item.text) and item.face.color != body.color


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
        if depth is None or item.role not in {*_TEXT, Role.HEADING} or starts_with_bullet(item.text):
            continue
        found += 1
        marked[index] = replace(item, role=Role.HEADING, level=item.level or min(depth, 6))
    return marked if found >= _LEAST_FOUND * len(wanted) else list(items)
