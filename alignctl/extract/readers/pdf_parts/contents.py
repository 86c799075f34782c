"""Contents lists: entries with a page number, or a list that only repeats the headings to come."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from alignctl.extract.readers.pdf_parts.item import Item, Role

_TITLE = re.compile(
    r"(?:table of |page )?contents(?: page| list| of this \w+)?|index|(?:in|on) this (?:page|section|chapter|guide)"
)
_LEADER = re.compile(r"(?:\.\s?){4,}\s*\d{1,4}\s*$|…+\s*\d{1,4}\s*$|\s_{3,}\s*\d{1,4}\s*$")
_ENTRY = re.compile(r"^(?P<title>.*\S)[\s.…]+\d{1,4}$")
_FEWEST = 2
_FEWEST_UNTITLED = 3
_MOST_MISSES = 1
_SHORT = 200
_FEWEST_BARE = 5
_LONGEST_BARE = 100
_MOSTLY = 0.6


def mark_contents(items: Sequence[Item]) -> list[Item]:
    """Give the items of contents lists the role CONTENTS."""
    marked = list(items)
    places: dict[str, int] = {}
    for index, item in enumerate(items):
        if item.role is not Role.TABLE and item.text:
            places[plain(item.text)] = index
    index = 0
    while index < len(items):
        titled = bool(_TITLE.fullmatch(plain(items[index].text)))
        end = _end_of_list(items, index + 1 if titled else index, places, titled=titled)
        if end is None:
            index += 1
            continue
        for at in range(index, end):
            marked[at] = replace(items[at], role=Role.CONTENTS)
        index = end
    return _with_bare_list(marked)


def _with_bare_list(items: list[Item]) -> list[Item]:
    """On a page of nothing but short lines those are a contents list that most later headings repeat in another look.

    Titles that all come again on one page are those of a form that is printed several times.
    """
    pages: defaultdict[int, list[int]] = defaultdict(list)
    last: dict[str, Item] = {}
    for index, item in enumerate(items):
        pages[item.page].append(index)
        if item.role is Role.HEADING:
            last[plain(item.text)] = item
    for indexes in pages.values():
        listed = [index for index in indexes if items[index].role is not Role.TITLE]
        if len(listed) < _FEWEST_BARE or any(_is_long(items[index]) for index in listed):
            continue
        led = {index: later.page for index in listed if (later := _repeats(items[index], last)) is not None}
        if len(led) < _MOSTLY * len(listed) or len(set(led.values())) == 1:
            continue
        for index in led:
            items[index] = replace(items[index], role=Role.CONTENTS)
    return items


def _repeats(item: Item, last: dict[str, Item]) -> Item | None:
    """The heading of a later page that says the same and looks otherwise."""
    later = last.get(plain(item.text))
    return later if later is not None and later.page > item.page and later.face != item.face else None


def _is_long(item: Item) -> bool:
    return item.role is Role.TABLE or len(item.text) > _LONGEST_BARE


def plain(text: str) -> str:
    """A title as compared: lower case, its number, punctuation and leader dots left out."""
    bare = re.sub(r"^(?:\d+(?:\.\d+)*[.):]?|[a-z][.)]|[•\-–])\s+", "", text.strip().lower())
    return " ".join(re.findall(r"[^\W_]+", bare))


def _end_of_list(items: Sequence[Item], start: int, places: dict[str, int], *, titled: bool) -> int | None:
    """Where the contents list that starts here ends, or None where none starts here."""
    count = misses = 0
    end = start
    for index in range(start, len(items)):
        if _is_entry(items[index], index, places, titled=titled):
            weight = _FEWEST if items[index].role is Role.CONTENTS else 1
            count, misses, end = count + weight, 0, index + 1
        elif titled and misses < _MOST_MISSES and len(items[index].text) < _SHORT and count:
            misses += 1
        else:
            break
    return end if count >= (_FEWEST if titled else _FEWEST_UNTITLED) else None


def _is_entry(item: Item, index: int, places: dict[str, int], *, titled: bool) -> bool:
    if item.role is Role.CONTENTS:
        return True
    if item.role is Role.TABLE:
        return titled and bool(item.rows) and all(row[-1].strip().isdigit() for row in item.rows)
    if len(item.text) > _SHORT:
        return False
    if _LEADER.search(item.text):
        return True
    entry = _ENTRY.match(item.text)
    if entry and (titled or places.get(plain(entry["title"]), -1) > index):
        return True
    return titled and places.get(plain(item.text), -1) > index
