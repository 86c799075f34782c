"""Levels of headings that only looks tell: settled over the whole document, larger type above smaller."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from alignctl.extract.readers.pdf_parts.item import Item, Role, Style
from alignctl.extract.readers.pdf_parts.labels import is_letter, is_numbered, is_roman, series_of
from alignctl.extract.readers.pdf_parts.nesting import (
    before_numbers,
    inside_numbers,
    ranks_of_colors,
    stacked,
    unranked_capitals,
)

_DEEPEST = 6


_UNLISTED = 99
_FEWEST_ALIKE = 4
_ACRONYM = 6
_ROMANS = "roman"
_SAME_SIZE = 0.5
_MOST_UNNUMBERED = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """Headings that share looks, number, the word of their series ("annex") and rank in the contents list.

    `lettered` says that the number of that depth is one of letters.
    """

    style: Style
    depth: int
    lettered: bool = False
    series: str = ""
    listed: int = 0
    color: int = 0

    @property
    def rank(self) -> tuple[float, bool, bool, bool, int, int, int]:
        """Sorts what stands higher first."""
        style = self.style
        underlined = not style.underlined
        return -style.size, not style.bold, not style.caps, underlined, self.listed, self.color, max(1, self.depth)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Order:
    """What the order of headings tells.

    Kinds inside numbered sections, by depth, kinds only before section 1, and pairs of which one stands right above
    the other.
    """

    inside: Mapping[_Kind, int]
    before: frozenset[_Kind]
    stacked: tuple[tuple[_Kind, _Kind], ...] = ()

    @classmethod
    def of(cls, items: Sequence[Item], headings: Sequence[Item], kind_of: Mapping[int, _Kind]) -> _Order:
        """Ask the headings in their order, and what stands between them."""
        return cls(
            inside=inside_numbers(headings, kind_of),
            before=frozenset(before_numbers(headings, kind_of)),
            stacked=tuple(stacked(items, kind_of)),
        )


def settle_levels(items: Sequence[Item]) -> list[Item]:
    """Give every heading a level: those the file names keep theirs, looks are fitted to them."""
    headings = [item for item in items if item.role is Role.HEADING]
    kind_of = _kinds(headings, ranks_of_colors(items))
    named = _named(headings, kind_of)
    open_kinds = {kind_of[id(item)] for item in headings if item.level is None}
    levels = _fitted(open_kinds, named) if named else _ranked(open_kinds, _Order.of(items, headings, kind_of))
    top = None if named else _heads_all(items, kind_of)
    return [
        replace(item, level=_below(top, item, levels[kind_of[id(item)]]))
        if item.role is Role.HEADING and item.level is None
        else item
        for item in items
    ]


def _heads_all(items: Sequence[Item], kind_of: Mapping[int, _Kind]) -> Item | None:
    """The first heading where it is the text's own name: unnumbered among numbered ones like it, and without text."""
    at = next((index for index, item in enumerate(items) if item.role is Role.HEADING), None)
    if at is None or items[at].depth or is_numbered(items[at].text):
        return None
    first = items[at]
    alike = [kind for kind in kind_of.values() if kind.style == kind_of[id(first)].style]
    unnumbered = sum(1 for kind in alike if not kind.depth and not kind.series)
    heads_heading = any(item.role is Role.HEADING for item in items[at + 1 : at + 2])
    if len(alike) < _FEWEST_ALIKE or unnumbered > max(1, _MOST_UNNUMBERED * len(alike)) or not heads_heading:
        return None
    return first


def _below(top: Item | None, item: Item, level: int) -> int:
    return level if top is None else 1 if item is top else min(_DEEPEST, level + 1)


def _kinds(headings: Sequence[Item], colors: Mapping[tuple[Style, int], int]) -> dict[int, _Kind]:
    """Each heading's kind, by identity.

    A contents list that sets headings of one look in several ranks tells them apart; those it leaves out then
    stand below them.
    """
    sizes = _sizes(headings)
    styles = {id(item): replace(style := _style(item, headings), size=sizes[style.size]) for item in headings}
    unranked = unranked_capitals([styles[id(item)] for item in headings])
    styles = {one: replace(style, caps=False) if style in unranked else style for one, style in styles.items()}
    ranks: dict[Style, set[int]] = {}
    for item in headings:
        if item.listed is not None:
            ranks.setdefault(styles[id(item)], set()).add(item.listed)
    romans = {styles[id(item)] for item in headings if is_roman(item.text) and not item.depth}
    kinds = {}
    for item in headings:
        style = styles[id(item)]
        listed = 0
        if len(ranks.get(style, ())) > 1:
            listed = _UNLISTED if item.listed is None else item.listed
        color = colors.get((item.plain_style, item.style.color), 0)
        depth, series = (0, _ROMANS) if style in romans and is_roman(item.text) else (item.depth, series_of(item.text))
        kinds[id(item)] = _Kind(
            style=style,
            depth=depth,
            lettered=depth > 0 and is_letter(item.text),
            series=series,
            listed=listed,
            color=color,
        )
    return kinds


def _sizes(headings: Sequence[Item]) -> dict[float, float]:
    """The size each heading's size counts as: half a point apart, or less, is one size unevenly scaled."""
    sizes: dict[float, float] = {}
    last = 0.0
    for size in sorted({item.face.size for item in headings}, reverse=True):
        sizes[size] = sizes[last] if last and last - size <= _SAME_SIZE else size
        last = size
    return sizes


def _style(item: Item, headings: Sequence[Item]) -> Style:
    """The looks of a heading, colour aside; an acronym alone is no sign of a style in capitals."""
    style = item.plain_style
    if not style.caps or len(item.text) > _ACRONYM:
        return style
    low = replace(style, caps=False)
    return low if any(other.plain_style == low for other in headings) else style


def _named(headings: Sequence[Item], kind_of: Mapping[int, _Kind]) -> dict[_Kind, int]:
    """The level most headings of each kind were given by the file."""
    tallies: dict[_Kind, Counter[int]] = {}
    for item in headings:
        if item.level is not None:
            tallies.setdefault(kind_of[id(item)], Counter())[item.level] += 1
    return {kind: max(tally, key=lambda level: (tally[level], -level)) for kind, tally in tallies.items()}


def _fitted(kinds: set[_Kind], named: Mapping[_Kind, int]) -> dict[_Kind, int]:
    """Levels for kinds no tag names: as the same style is named elsewhere, else below all larger ones."""
    levels = {}
    for kind in kinds:
        same = [level for other, level in named.items() if other.style == kind.style and not kind.depth]
        above = [level for other, level in named.items() if other.rank < kind.rank]
        numbered = [level for other, level in named.items() if kind.depth and other.depth == kind.depth]
        chosen = named.get(kind) or min(numbered or same, default=None) or max(above, default=0) + 1
        levels[kind] = min(_DEEPEST, chosen)
    return levels


def _ranked(kinds: set[_Kind], order: _Order) -> dict[_Kind, int]:
    """Levels by rank of looks; a deeper number stands below a shallower one, what is inside numbers below these."""
    levels: dict[_Kind, int] = {}
    ranks = sorted({kind.rank for kind in kinds})
    for kind in sorted(kinds, key=lambda kind: kind.rank):
        levels[kind] = ranks.index(kind.rank) + 1
    by_depth = {**_by_depth(levels, lettered=False), **_by_depth(levels, lettered=True)}
    settled: dict[_Kind, float] = {
        kind: by_depth.get((kind.depth, kind.lettered), level) for kind, level in levels.items()
    }
    settled |= _as_ordered(settled, by_depth, order)
    settled = {kind: _of_series(kind, settled) for kind in settled}
    steps = sorted(set(settled.values()))
    return {kind: min(_DEEPEST, steps.index(level) + 1) for kind, level in settled.items()}


def _as_ordered(
    levels: Mapping[_Kind, float], by_depth: Mapping[tuple[int, bool], int], order: _Order
) -> dict[_Kind, float]:
    """Kinds inside numbered sections below these; what only stands before section 1 beside the sections."""
    around = {kind: by_depth[depth, False] for kind, depth in order.inside.items() if (depth, False) in by_depth}
    settled = {kind: max(levels[kind], level + 0.5) for kind, level in around.items()}
    for above, below in order.stacked:
        alike = above.style.size == below.style.size and not above.depth and not below.depth
        if alike and levels[above] > levels[below]:
            settled[above] = levels[below] - 0.5
    front = {kind: levels[kind] for kind in order.before if kind in levels}
    lift = by_depth.get((1, False), 0) - min(front.values(), default=0)
    if front and lift > 0:
        settled |= {kind: level + lift for kind, level in front.items()}
    return settled


def _by_depth(levels: Mapping[_Kind, int], *, lettered: bool) -> dict[tuple[int, bool], int]:
    """The level of each depth of decimal or lettered numbers, each below the depth above it."""
    by_depth: dict[tuple[int, bool], int] = {}
    for depth in sorted({kind.depth for kind in levels if kind.depth and kind.lettered == lettered}):
        lowest = min(level for kind, level in levels.items() if kind.depth == depth and kind.lettered == lettered)
        by_depth[depth, lettered] = max(lowest, max(by_depth.values(), default=0) + 1)
    return by_depth


def _of_series(kind: _Kind, levels: Mapping[_Kind, float]) -> float:
    """The level of a heading's whole series: "ANNEX 1" and "Annex 3" of one size are of one rank, capitals or not."""
    alike = (other for other in levels if other.series == kind.series and other.style.size == kind.style.size)
    return min(levels[other] for other in alike) if kind.series else levels[kind]
