"""Lines and grids turned into the blocks of a reading: headings settled, contents lists left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from alignctl.extract.block import Block, Heading, TableBlock, TextBlock
from alignctl.extract.readers.line_parts.declared_title import is_no_title
from alignctl.extract.readers.line_parts.headings import heading_levels
from alignctl.extract.readers.line_parts.line import Grid, Item, Line, Role
from alignctl.extract.readers.line_parts.looks import typical
from alignctl.extract.readers.line_parts.title_lines import title_lines
from alignctl.extract.readers.office_parts.lone_numbers import joined_numbers
from alignctl.text.normalise import fold, solid_length
from alignctl.text.numbering import split_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CONTENTS_TITLES = frozenset(
    {"contents", "table of contents", "contents page", "list of contents", "index", "contents list"}
)
MIN_TYPED_CONTENTS = 3
MAX_ENTRY = 200
TITLE_WITHIN = 3
MUCH_LARGER = 4.0
_TYPED_ENTRY = re.compile(r"^.*[^\W\d].*?(?:\s|\.{2,}|…|_)+(?:page\s*)?\d{1,3}$", re.IGNORECASE)
_TYPED_BULLET = re.compile(r"^[•·▪◦‣○●✓\uf0b7*–-]\s")


class Assembled(NamedTuple):
    """The blocks of a document, its title or "", and the characters of its contents lists."""

    blocks: tuple[Block, ...]
    title: str
    contents: int


def assemble(items: Sequence[Item], declared_title: str, loose_notes: Iterable[str] = ()) -> Assembled:
    """Settle headings, put notes at the end of their section, and leave contents lists out.

    `declared_title` is what the file's properties say; a title style in the text goes before it.
    """
    kept, contents = _without_contents(items)
    kept = joined_numbers(kept)
    levels = heading_levels(kept)
    title, levels = _title(kept, levels, declared_title)
    blocks: list[Block] = []
    notes: list[str] = []
    for place, item in enumerate(kept):
        if place in levels:
            blocks += (TextBlock(text=note) for note in notes)
            notes = []
        block = _block(item, levels.get(place))
        if block is not None:
            blocks.append(block)
        notes += item.notes
    blocks += (TextBlock(text=note) for note in (*notes, *loose_notes))
    return Assembled(tuple(blocks), title, contents)


def _block(item: Item, level: int | None) -> Block | None:
    if isinstance(item, Grid):
        return TableBlock(rows=item.rows)
    if not item.text:
        return None
    if level is not None:
        return Heading(title=item.text, level=level, number=_heading_number(item))
    listed = item.label is not None or _TYPED_BULLET.match(item.text) is not None
    return TextBlock(text=item.labelled, is_list_item=listed)


def _heading_number(line: Line) -> str | None:
    if line.label is None or line.label.is_bullet:
        return None
    return line.label.text.rstrip(".: ") or None


def _without_contents(items: Sequence[Item]) -> tuple[list[Item], int]:
    """The items but contents lists, automatic or typed, and their titles; and how many characters went."""
    dropped = {place for place, item in enumerate(items) if isinstance(item, Line) and item.role is Role.CONTENTS}
    titles = [place for place, item in enumerate(items) if isinstance(item, Line) and _is_contents_title(item.text)]
    last_places = _last_places(items) if titles else {}
    for place in titles:
        if place not in dropped:
            entries = _typed_entries(items, place + 1, last_places)
            if entries or place + 1 in dropped:
                dropped.update((place, *entries))
    count = sum(_characters(items[place]) for place in dropped)
    return [item for place, item in enumerate(items) if place not in dropped], count


def _is_contents_title(text: str) -> bool:
    plain = text.casefold()
    return ("contents" in plain or "index" in plain) and fold(text) in CONTENTS_TITLES


def _last_places(items: Sequence[Item]) -> dict[str, int]:
    """Where the words of each line that is short enough for an entry stand last."""
    return {
        _entry(item.text): place
        for place, item in enumerate(items)
        if isinstance(item, Line) and len(item.text) <= MAX_ENTRY
    }


def _entry(text: str) -> str:
    return fold(split_number(text)[1])


def _typed_entries(items: Sequence[Item], start: int, last_places: dict[str, int]) -> tuple[int, ...]:
    """Places of a contents list typed by hand: lines that end in page numbers, or stand again further on."""
    if start >= len(items):
        return ()
    first = items[start]
    if isinstance(first, Grid):
        numbered = sum(row[-1].strip().isdecimal() for row in first.rows if row)
        return (start,) if numbered >= max(MIN_TYPED_CONTENTS, len(first.rows) - 2) else ()
    stop = start
    while stop < len(items):
        item = items[stop]
        if not isinstance(item, Line) or len(item.text) > MAX_ENTRY:
            break
        if last_places[_entry(item.text)] == stop and not _is_typed_entry(item.text):
            break
        stop += 1
    return tuple(range(start, stop)) if stop - start >= MIN_TYPED_CONTENTS else ()


def _is_typed_entry(text: str) -> bool:
    return _TYPED_ENTRY.match(text) is not None


def _characters(item: Item) -> int:
    if isinstance(item, Line):
        return solid_length(item.text)
    return sum(solid_length(cell) for row in item.rows for cell in row)


def _title(items: Sequence[Item], levels: dict[int, int], declared: str) -> tuple[str, dict[int, int]]:
    """The title, and the headings without those that are only lines of it."""
    titled: list[str] = []
    for item in items:
        if isinstance(item, Line) and item.role is Role.TITLE and item.text:
            titled.append(item.text)
        elif titled:
            break
    if titled:
        return " ".join(titled), levels
    largest = title_lines(items, levels)
    if largest:
        rest = {place: level for place, level in levels.items() if len(largest) == 1 or place not in largest}
        return " ".join(_text(items[place]) for place in largest), rest
    visible = _title_heading(items, levels)
    if visible:
        return visible, levels
    if not is_no_title(declared):
        return " ".join(declared.split()), levels
    return _largest_before_headings(items, levels), levels


def _title_heading(items: Sequence[Item], levels: dict[int, int]) -> str:
    """The first heading, where it opens the document and no other stands as high."""
    first = min(levels, default=None)
    if first is None or first > TITLE_WITHIN or len(levels) == 1:
        return ""
    if sum(level <= levels[first] for level in levels.values()) > 1:
        return ""
    item = items[first]
    return item.text if isinstance(item, Line) else ""


def _largest_before_headings(items: Sequence[Item], levels: dict[int, int]) -> str:
    """The largest line before the first heading, where it is much larger than running text."""
    first = min(levels, default=0)
    usual = typical(item for item in items if isinstance(item, Line))
    before = [item for item in items[:first] if isinstance(item, Line) and item.text]
    largest = max(before, key=lambda line: line.size or 0.0, default=None)
    if largest is None or (largest.size or 0.0) < usual.size + MUCH_LARGER:
        return ""
    return largest.text


def _text(item: Item) -> str:
    return item.text if isinstance(item, Line) else ""
