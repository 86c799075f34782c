"""Contents lists told from the text they list: runs of lines that repeat the headings to come."""

from __future__ import annotations

import re

from alignctl.extract.block import Block, Heading, TableBlock, TextBlock, solid_of
from alignctl.text.normalise import fold
from alignctl.text.numbering import split_number

LEAST_LINES = 3
MOST_STRANGE = 2
LONGEST_ENTRY = 100
_LEADER = re.compile(r"(?:[\s.\u2026\u00b7_]{2,}|\s)\d{1,4}\s*$")
_NAMES = frozenset(
    {"contents", "table of contents", "contents page", "on this page", "in this chapter", "index", "jump to"}
)
_SENTENCE = re.compile(r"[.;:!?]$")
_MARK = re.compile(r"^[\u2022\u25cf\u25aa\u2013*-]\s+")


def without_contents(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], int]:
    """Leave out contents lists; also give the number of solid characters left out.

    A contents list is a run of at least three lines (or table rows) of which nearly all repeat a heading
    that stands later in the document; a heading "Contents" over it goes with it.
    """
    later = _titles_after(blocks)
    kept: list[Block] = []
    dropped = 0
    place = 0
    while place < len(blocks):
        stop = _run_end(blocks, place, later)
        if stop - place >= LEAST_LINES or (stop > place and isinstance(blocks[place], TableBlock)):
            dropped += sum(solid_of(block) for block in blocks[place:stop])
            if kept and _names_contents(kept[-1]):
                dropped += solid_of(kept.pop())
            place = stop
        else:
            kept.append(blocks[place])
            place += 1
    return tuple(kept), dropped


def _titles_after(blocks: tuple[Block, ...]) -> tuple[frozenset[str], ...]:
    """For every place, the folded titles of the headings after it."""
    titles: frozenset[str] = frozenset()
    found = []
    for block in reversed(blocks):
        found.append(titles)
        if isinstance(block, Heading):
            titles = titles | {_key(block.title), _key(split_number(block.title)[1])}
    return tuple(reversed(found))


def _run_end(blocks: tuple[Block, ...], start: int, later: tuple[frozenset[str], ...]) -> int:
    """Where a run of lines that repeat headings ends; a line or two between them may name what is elsewhere."""
    place = stop = start
    strange = 0
    while place < len(blocks) and strange <= MOST_STRANGE:
        if _repeats(blocks[place], later[place]):
            stop, strange = place + 1, 0
        elif stop - start >= LEAST_LINES and _could_list(blocks[place]):
            strange += 1
        else:
            break
        place += 1
    return stop


def _could_list(block: Block) -> bool:
    """Whether a line could stand in a contents list: a form published apart, an appendix without a heading."""
    return isinstance(block, TextBlock) and len(block.text) <= LONGEST_ENTRY and not _SENTENCE.search(block.text)


def _repeats(block: Block, titles: frozenset[str]) -> bool:
    if isinstance(block, TextBlock):
        return _listed(block.text) in titles
    if isinstance(block, TableBlock):
        rows = [" ".join(cell for cell in row if cell) for row in block.rows]
        hits = sum(_listed(row) in titles for row in rows)
        return len(rows) >= LEAST_LINES and hits >= 0.8 * len(rows)
    return False


def _listed(line: str) -> str:
    """A line of a contents list without its mark, number and page."""
    text = _LEADER.sub("", _MARK.sub("", line.strip())).strip()
    return _key(split_number(text)[1] or text)


def _key(title: str) -> str:
    return fold(title) or title.strip()


def _names_contents(block: Block) -> bool:
    text = block.title if isinstance(block, Heading) else block.text if isinstance(block, TextBlock) else ""
    return fold(text) in _NAMES
