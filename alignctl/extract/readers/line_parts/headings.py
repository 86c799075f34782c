"""Which paragraphs of an office document are headings, and at what level."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from alignctl.extract.readers.line_parts.line import Item, Line, Role
from alignctl.extract.readers.line_parts.looks import (
    RUNNING_TEXT,
    Rank,
    Typical,
    could_head,
    number_depth,
    plainly_numbered,
    rank,
    stands_out,
    typical,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_HEADING_LETTERS = 250
MAX_SENTENCE_LETTERS = 150
ENOUGH = 3
PLENTY = 3
MOST = 0.6
MAX_RUN = 2
DEEPEST = 6
_CLOSED = re.compile(r"[.;:,]['\"’”)]*$")
_SOLID = re.compile(r"\w")


def heading_levels(items: Sequence[Item]) -> dict[int, int]:
    """The level of each item that is a heading, by its place.

    What the format declares counts first. Looks are asked only in a document that declares too few headings
    for what it holds.
    """
    styled = _styled(items)
    lines = [item for item in items if isinstance(item, Line)]
    usual = typical(lines)
    looks = [place for place in _candidates(items, usual) if place not in styled]
    if len(styled) >= ENOUGH and len(looks) <= PLENTY * len(styled):
        return styled
    looks = _standing_alone(items, looks)
    looks = [place for place in looks if place + 1 < len(items)]
    return {**styled, **_looks_levels(items, styled, looks)}


def _styled(items: Sequence[Item]) -> dict[int, int]:
    """Headings by outline level or style, leaving out whole paragraphs that only borrow the style."""
    return {
        place: item.level
        for place, item in enumerate(items)
        if isinstance(item, Line)
        and item.level is not None
        and item.role is not Role.CONTENTS
        and _SOLID.search(item.text)
        and not _is_paragraph(item.text)
    }


def _is_paragraph(text: str) -> bool:
    return len(text) > MAX_HEADING_LETTERS or (len(text) > MAX_SENTENCE_LETTERS and _CLOSED.search(text) is not None)


def _candidates(items: Sequence[Item], usual: Typical) -> list[int]:
    """Places of lines that look like headings."""
    standing_out: set[int] = set()
    plain: list[int] = []
    for place, item in enumerate(items):
        if isinstance(item, Line) and item.level is None:
            # Looks are asked before words, which take longer to ask.
            stands = stands_out(item, usual)
            if (stands or plainly_numbered(item)) and could_head(item):
                standing_out.add(place) if stands else plain.append(place)
    return sorted(standing_out | _numbered_sections(items, plain))


def _numbered_sections(items: Sequence[Item], plain: Sequence[int]) -> set[int]:
    """Plain numbered lines, where most of their depth are short and have running text below them."""
    heading: defaultdict[int, set[int]] = defaultdict(set)
    for place in plain:
        found = number_depth(_line(items, place))
        if found is not None and _heads_text(items, place, found):
            heading[found].add(place)
    enough = {found: places for found, places in heading.items() if len(places) >= ENOUGH}
    if not enough:
        return set()
    members = Counter(number_depth(item) for item in items if isinstance(item, Line) and item.role is Role.BODY)
    return {place for found, places in enough.items() if len(places) >= MOST * members[found] for place in places}


def _heads_text(items: Sequence[Item], place: int, own_depth: int) -> bool:
    """Whether what follows a numbered line is running text, a table, or deeper in the numbering."""
    if place + 1 >= len(items):
        return False
    after = items[place + 1]
    if not isinstance(after, Line):
        return True
    found = number_depth(after)
    if found is not None:
        return found > own_depth
    return after.label is not None or len(after.text) >= RUNNING_TEXT


def _standing_alone(items: Sequence[Item], places: Sequence[int]) -> list[int]:
    """Without blocks of look-alike lines one below another: address blocks, covers, lists of names."""
    runs: list[list[int]] = []
    for place in places:
        if runs and runs[-1][-1] == place - 1 and _alike(_line(items, place - 1), _line(items, place)):
            runs[-1].append(place)
        else:
            runs.append([place])
    return [place for run in runs for place in (run if len(run) <= MAX_RUN else run[-1:])]


def _alike(line: Line, other: Line) -> bool:
    return rank(line) == rank(other) and number_depth(line) == number_depth(other)


def _looks_levels(items: Sequence[Item], styled: dict[int, int], looks: Sequence[int]) -> dict[int, int]:
    """Levels by size, capitals, weight and the depth of numbers, in step with the declared ones."""
    by_rank = _levels_of_ranks(
        {rank(_line(items, place)) for place in looks},
        {rank(_line(items, place)): level for place, level in sorted(styled.items(), reverse=True)},
    )
    numbered = {place: number_depth(_line(items, place)) for place in looks}
    tops = [by_rank[rank(_line(items, place))] for place, found in numbered.items() if found == 1]
    top = min(tops, default=None)
    levels: dict[int, int] = {}
    for place in looks:
        found = numbered[place]
        ranked = by_rank[rank(_line(items, place))]
        level = ranked if found is None or top is None else top + found - 1
        levels[place] = min(level, DEEPEST)
    return levels


def _levels_of_ranks(looks: set[Rank], styled: dict[Rank, int]) -> dict[Rank, int]:
    levels: dict[Rank, int] = {}
    above = 0
    for each in sorted(looks | set(styled), reverse=True):
        above = styled.get(each, above + 1)
        levels[each] = above
    return levels


def _line(items: Sequence[Item], place: int) -> Line:
    """The line at a place that is known to hold one."""
    item = items[place]
    return item if isinstance(item, Line) else Line(text="")
