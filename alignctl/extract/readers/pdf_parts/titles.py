"""The document's title: what the largest type of page 1 or its first line says, else the file's own properties."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from alignctl.extract.readers.pdf_parts.contents import plain
from alignctl.extract.readers.pdf_parts.headings import Body
from alignctl.extract.readers.pdf_parts.item import Item, Role

_CLEARLY_LARGER = 1.25
_LONGEST = 200
_ENOUGH_LATER = 4
_NO_TITLE = re.compile(
    r"\.(?:docx?|pdf|odt|rtf|indd|pptx?|html?)\b|^microsoft word|^\(anonymous\)|^untitled|^document\d*$|^slide \d"
    r"|^about:|^https?:",
    re.IGNORECASE,
)


def take_title(items: Sequence[Item], declared: str, body: Body) -> tuple[str, list[Item]]:
    """The title and the items without it; `declared` is what the file's properties say."""
    declared = "" if _NO_TITLE.search(declared) or len(declared) < 4 else " ".join(declared.split())  # noqa: PLR2004
    chosen = _tagged(items) or _same_as(items, declared) or _largest(items, body) or _alone_at_start(items)
    if not chosen:
        return declared, list(items)
    title = " ".join(items[index].text for index in chosen)
    rest = [replace(item, role=Role.TITLE) if index in chosen else item for index, item in enumerate(items)]
    return title, _without_masthead(_without_repeated(rest, title), chosen[0])


def _without_masthead(items: list[Item], title: int) -> list[Item]:
    """Lines above the title on its page (the publisher, a series, a date) head nothing."""
    return [
        replace(item, role=Role.BODY)
        if index < title and item.role is Role.HEADING and item.level is None and item.page == items[title].page
        else item
        for index, item in enumerate(items)
    ]


def _without_repeated(items: list[Item], title: str) -> list[Item]:
    """The title printed again over the text, in looks no other heading has and none larger: it heads all of it."""
    headings = [index for index, item in enumerate(items) if item.role is Role.HEADING]
    if len(headings) <= _ENOUGH_LATER:
        return items
    first, later = items[headings[0]], [items[index] for index in headings[1:]]
    is_alone = all(item.plain_style != first.plain_style and item.face.size <= first.face.size for item in later)
    said = f" {plain(title)} "
    if not is_alone or first.level or " " not in plain(first.text) or f" {plain(first.text)} " not in said:
        return items
    return [replace(item, role=Role.BODY) if index == headings[0] else item for index, item in enumerate(items)]


def _tagged(items: Sequence[Item]) -> list[int]:
    return [index for index, item in enumerate(items) if item.role is Role.TITLE and item.page == 1][:1]


def _first_page(items: Sequence[Item]) -> list[int]:
    first = min((item.page for item in items), default=1)
    return [
        index
        for index, item in enumerate(items)
        if item.page == first and item.text and len(item.text) <= _LONGEST and item.role is not Role.CONTENTS
    ]


def _same_as(items: Sequence[Item], declared: str) -> list[int]:
    """The item that says what the properties say; a web page's properties add the name of its site."""
    wanted = {plain(declared), *(plain(part) for part in re.split(r"\s[|–—-]\s", declared)[:1])} - {""}
    found = [index for index in _first_page(items) if plain(items[index].text) in wanted]
    return sorted(found, key=lambda index: (-items[index].face.size, index))[:1]


def _largest(items: Sequence[Item], body: Body) -> list[int]:
    """The largest text of page 1 that no later heading equals, with the lines of it that follow at once."""
    candidates = [i for i in _first_page(items) if items[i].depth == 0 and len(plain(items[i].text)) > 3]  # noqa: PLR2004
    if not candidates:
        return []
    size = max(items[index].face.size for index in candidates)
    if size < body.size * _CLEARLY_LARGER:
        return []
    first = next(index for index in candidates if items[index].face.size == size)
    chosen = [first]
    while chosen[-1] + 1 in candidates and _continues(items[first], items[chosen[-1] + 1]):
        chosen.append(chosen[-1] + 1)
    later = [item for index, item in enumerate(items) if index not in chosen and item.role is not Role.TABLE]
    return [] if any(item.face.size >= size and _is_rival(item) for item in later) else chosen


def _alone_at_start(items: Sequence[Item]) -> list[int]:
    """The first text of all where it is a heading of looks no other heading has, and none is larger."""
    first = next((index for index, item in enumerate(items) if item.text), None)
    if first is None or items[first].role is not Role.HEADING or items[first].depth or items[first].level:
        return []
    later = [item for item in items[first + 1 :] if item.role is Role.HEADING]
    is_like = any(item.style == items[first].style for item in later)
    size = max((item.face.size for item in later), default=0.0)
    return [] if is_like or len(later) < _ENOUGH_LATER or items[first].face.size < size else [first]


def _continues(first: Item, item: Item) -> bool:
    return item.face.size == first.face.size and item.level == first.level


def _is_rival(item: Item) -> bool:
    return item.role is Role.HEADING and len(plain(item.text)) > 3  # noqa: PLR2004
