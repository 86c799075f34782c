"""Witnesses to headings: the printed contents list and the bookmarks, each believed where the text bears it out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from alignctl.extract.readers.pdf_parts.contents import plain
from alignctl.extract.readers.pdf_parts.item import Item, Role, Style
from alignctl.extract.readers.pdf_parts.labels import starts_with_bullet
from alignctl.extract.readers.pdf_parts.page import Bookmark
from alignctl.extract.readers.pdf_parts.vetoes import reads_as_title

_PAGE = re.compile(r"^(?P<title>.*?\S)[\s.…_·]*?\s?(?P<page>\d{1,4})$")
_FEWEST = 4
_LEAST_BORNE_OUT = 0.6
_THOROUGH = 0.7
_STEP = 6.0
_MOST_LEVELS = 4
_MOST_MORE = 6
_LEAST_KEY = 5
_TITLES = frozenset({Role.BODY, Role.LIST_ITEM, Role.HEADING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a contents list: its title as compared, the page it gives, and how it is set."""

    key: str
    page: int
    x: float
    size: float
    bold: bool
    depth: int


def mark_listed(items: Sequence[Item]) -> list[Item]:
    """Make headings of the items that the printed contents list names, on the pages it gives.

    Pages printed and pages counted may differ by a constant. The list is believed where most of its entries are
    found so. The ranks of its entries by indentation, size and weight are kept: they part headings that look alike.
    """
    entries = _entries(items)
    if len(entries) < _FEWEST:
        return list(items)
    found = _found(items, entries)
    if len({id(entry) for entry in found.values()}) < _LEAST_BORNE_OUT * len(entries):
        return list(items)
    ranks = _ranks(entries)
    return [
        replace(item, role=Role.HEADING, listed=ranks[_rank(found[index], entries)]) if index in found else item
        for index, item in enumerate(items)
    ]


def _entries(items: Sequence[Item]) -> list[Entry]:
    """The entries with a page number; the first line of a wrapped entry is put before its second."""
    entries: list[Entry] = []
    begun: Item | None = None
    for item in items:
        match = _PAGE.match(item.text) if item.role is Role.CONTENTS else None
        if match:
            first = begun or item
            title = f"{begun.text} {match['title']}" if begun else match["title"]
            face = first.face
            key = plain(title)
            entries.append(
                Entry(key=key, page=int(match["page"]), x=first.x, size=face.size, bold=face.bold, depth=first.depth)
            )
        begun = item if item.role is Role.CONTENTS and not match and entries else None
    return entries


def _found(items: Sequence[Item], entries: Sequence[Entry]) -> dict[int, Entry]:
    """Which items stand where the list says, by their index."""
    named: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        named[entry.key].append(entry)
    candidates = [
        (index, entry)
        for index, item in enumerate(items)
        if item.role in _TITLES and item.text and not starts_with_bullet(item.text)
        for entry in named.get(plain(item.text), ())
    ]
    shifts = Counter(items[index].page - entry.page for index, entry in candidates)
    if not shifts:
        return {}
    shift = max(shifts, key=lambda one: (shifts[one], -abs(one)))
    found = {index: entry for index, entry in candidates if abs(items[index].page - entry.page - shift) <= 1}
    known = {id(entry) for entry in found.values()}
    return found | _shortened(items, [entry for entry in entries if id(entry) not in known], shift)


def _shortened(items: Sequence[Item], entries: Sequence[Entry], shift: int) -> dict[int, Entry]:
    """Which items stand where the list says under a title it gives shortened, by their index."""
    found: dict[int, Entry] = {}
    for entry in entries:
        for index, item in enumerate(items):
            if item.role in _TITLES and abs(item.page - entry.page - shift) <= 1 and _begins_with(item, entry):
                found.setdefault(index, entry)
                break
    return found


def _begins_with(item: Item, entry: Entry) -> bool:
    key = plain(item.text)
    more = len(key.split()) - len(entry.key.split())
    is_like = key.startswith(entry.key) and 0 <= more <= _MOST_MORE and len(entry.key) >= _LEAST_KEY
    return is_like and item.depth == entry.depth and reads_as_title(item)


def _rank(entry: Entry, entries: Sequence[Entry]) -> tuple[int, float, bool]:
    """Sorts what stands higher in the list first: further left, then larger, then bold."""
    lefts = sorted(other.x for other in entries)
    step = sum(1 for one, other in pairwise(lefts) if other - one > _STEP and other <= entry.x)
    return step, -entry.size, not entry.bold


def _ranks(entries: Sequence[Entry]) -> dict[tuple[int, float, bool], int]:
    """The ways entries are set, from the highest; all alike where they are more than a list has levels."""
    ways = sorted({_rank(entry, entries) for entry in entries})
    return {way: number if len(ways) <= _MOST_LEVELS else 0 for number, way in enumerate(ways)}


def without_unlisted(items: Sequence[Item], bookmarks: Sequence[Bookmark]) -> list[Item]:
    """Make text of headings of a kind that bookmarks or the contents list name nearly all of, and not them."""
    named: Counter[Style] = Counter()
    whole: Counter[Style] = Counter()
    for item in items:
        if item.role is Role.HEADING:
            whole[item.style] += 1
            named[item.style] += _is_named(item)
    doubted = {
        style for style, count in whole.items() if named[style] >= _FEWEST and count > named[style] >= _THOROUGH * count
    }
    said = " ".join(plain(item.text) for item in items if item.role is Role.CONTENTS)
    said += " ".join(plain(mark.title) for mark in bookmarks)
    return [
        replace(item, role=Role.BODY)
        if item.role is Role.HEADING and item.style in doubted and not _is_named(item) and plain(item.text) not in said
        else item
        for item in items
    ]


def _is_named(item: Item) -> bool:
    return item.level is not None or item.listed is not None
