"""What the order of headings tells of their ranks where their looks do not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from alignctl.extract.readers.pdf_parts.item import Item, Role, Style
from alignctl.extract.readers.pdf_parts.labels import is_numbered, number_of

Kind = TypeVar("Kind", bound=Hashable)
_FEWEST_OF_COLOR = 2
_LATEST = 1 / 3
_MOST_EARLY = 0.2
_FEWEST_STACKED = 3
_MOST_STACKED = 0.6


def inside_numbers(headings: Sequence[Item], kind_of: Mapping[int, Kind]) -> dict[Kind, int]:
    """Kinds of unnumbered headings that stand inside numbered sections, with the depth of these sections.

    Where the number after a heading goes on from the number before it (7.12, "Method", 7.13), the heading cannot
    stand above or beside the numbered ones; where it begins anew, it stands above. Most occurrences decide.
    """
    votes: defaultdict[Kind, Counter[int]] = defaultdict(Counter)
    numbers = [number_of(item.text) for item in headings]
    for at, item in enumerate(headings):
        if numbers[at]:
            continue
        before = next((number for number in reversed(numbers[:at]) if number), ())
        after = next((number for number in numbers[at + 1 :] if number), ())
        if before and after:
            votes[kind_of[id(item)]][_depth_around(before, after)] += 1
    decided = {kind: tally.most_common(1)[0] for kind, tally in votes.items()}
    return {kind: depth for kind, (depth, count) in decided.items() if depth and 2 * count > votes[kind].total()}


def before_numbers(headings: Sequence[Item], kind_of: Mapping[int, Kind]) -> set[Kind]:
    """Kinds of unnumbered headings that only stand before section 1: a foreword's, not of what holds the sections.

    None where the sections begin late, as numbers within one part of a text do.
    """
    first = next((at for at, item in enumerate(headings) if number_of(item.text) == (1,)), 0)
    if first > _LATEST * len(headings) or any(is_numbered(item.text) for item in headings[:first]):
        return set()
    return {kind_of[id(item)] for item in headings[:first]} - {kind_of[id(item)] for item in headings[first:]}


def _depth_around(before: tuple[int, ...], after: tuple[int, ...]) -> int:
    """The depth of the section that lasts from one number to the next, 0 where none does."""
    for depth in range(min(len(before), len(after)), 0, -1):
        if before[: depth - 1] == after[: depth - 1] and after[depth - 1] == before[depth - 1] + 1:
            return len(before) if depth == len(before) == len(after) else 0
    return 0


def stacked(items: Sequence[Item], kind_of: Mapping[int, Kind]) -> list[tuple[Kind, Kind]]:
    """Pairs of kinds of which most headings of the first have one of the second next below, and never the reverse."""
    tally = Counter(kind_of[id(item)] for item in items if item.role is Role.HEADING)
    follows: Counter[tuple[Kind, Kind]] = Counter()
    for one, other in pairwise(items):
        if one.role is Role.HEADING and other.role is Role.HEADING:
            follows[kind_of[id(one)], kind_of[id(other)]] += 1
    return [
        (above, below)
        for (above, below), count in follows.items()
        if above != below and count >= max(_FEWEST_STACKED, _MOST_STACKED * tally[above]) and not follows[below, above]
    ]


def unranked_capitals(styles: Sequence[Style]) -> set[Style]:
    """Styles in capitals that rank with the same style in small letters; `styles` are the headings' in their order.

    Capitals stand above small letters where they head them. Where many of these come before the first heading in
    capitals, and so would stand below none, the capitals were only typed so.
    """
    unranked = set()
    for style in set(styles):
        low = replace(style, caps=False)
        early = styles[: styles.index(style)].count(low)
        if style.caps and early and early > _MOST_EARLY * styles.count(low):
            unranked.add(style)
    return unranked


def ranks_of_colors(items: Sequence[Item]) -> dict[tuple[Style, int], int]:
    """Ranks among colours of headings alike in all else: one that the other always follows at once is higher."""
    colors: defaultdict[Style, Counter[int]] = defaultdict(Counter)
    follows: Counter[tuple[Style, int, int]] = Counter()
    first: dict[tuple[Style, int], int] = {}
    for at, item in enumerate(items):
        if item.role is Role.HEADING:
            colors[item.plain_style][item.style.color] += 1
            first.setdefault((item.plain_style, item.style.color), at)
    for one, other in pairwise(items):
        both = one.role is Role.HEADING and other.role is Role.HEADING
        if both and one.plain_style == other.plain_style and one.style.color != other.style.color:
            follows[one.plain_style, one.style.color, other.style.color] += 1
    ranks: dict[tuple[Style, int], int] = {}
    for style, tally in colors.items():
        if len(tally) != 2 or min(tally.values()) < _FEWEST_OF_COLOR:  # noqa: PLR2004  (a pair to be told apart)
            continue
        above, below = sorted(tally, key=lambda color: first[style, color])
        if follows[style, above, below] and not follows[style, below, above]:
            ranks[style, below] = 1
    return ranks
