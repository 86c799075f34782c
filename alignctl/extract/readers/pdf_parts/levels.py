"""Levels of headings that only looks tell: settled over the whole document, larger type above smaller."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from alignctl.extract.readers.pdf_parts.item import Item, Role, Style
from alignctl.extract.readers.pdf_parts.labels import series_of

_DEEPEST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """Headings that share looks, depth of number, and the word of their series ("annex")."""

    style: Style
    depth: int
    series: str = ""

    @property
    def rank(self) -> tuple[float, bool, bool, int]:
        """Sorts what stands higher first."""
        return -self.style.size, not self.style.bold, not self.style.caps, max(1, self.depth)


def settle_levels(items: Sequence[Item]) -> list[Item]:
    """Give every heading a level: those the file names keep theirs, looks are fitted to them."""
    headings = [item for item in items if item.role is Role.HEADING]
    named = _named(headings)
    open_kinds = {_kind(item) for item in headings if item.level is None}
    levels = _fitted(open_kinds, named) if named else _ranked(open_kinds)
    return [
        replace(item, level=levels[_kind(item)]) if item.role is Role.HEADING and item.level is None else item
        for item in items
    ]


def _kind(item: Item) -> _Kind:
    return _Kind(style=replace(item.style, color=0), depth=item.depth, series=series_of(item.text))


def _named(headings: Sequence[Item]) -> dict[_Kind, int]:
    """The level most headings of each kind were given by the file."""
    tallies: dict[_Kind, Counter[int]] = {}
    for item in headings:
        if item.level is not None:
            tallies.setdefault(_kind(item), Counter())[item.level] += 1
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


def _ranked(kinds: set[_Kind]) -> dict[_Kind, int]:
    """Levels by rank of looks; a deeper number always stands below a shallower one."""
    levels: dict[_Kind, int] = {}
    ranks = sorted({kind.rank for kind in kinds})
    for kind in sorted(kinds, key=lambda kind: kind.rank):
        levels[kind] = ranks.index(kind.rank) + 1
    by_depth: dict[int, int] = {}
    for depth in sorted({kind.depth for kind in kinds if kind.depth}):
        lowest = min(level for kind, level in levels.items() if kind.depth == depth)
        by_depth[depth] = max(lowest, max(by_depth.values(), default=0) + 1)
    settled = {kind: by_depth.get(kind.depth, level) for kind, level in levels.items()}
    settled = {kind: _of_series(kind, settled) for kind in settled}
    steps = sorted(set(settled.values()))
    return {kind: min(_DEEPEST, steps.index(level) + 1) for kind, level in settled.items()}


def _of_series(kind: _Kind, levels: Mapping[_Kind, int]) -> int:
    """The level of a heading's whole series: "ANNEX 1" and "Annex 3" of one size are of one rank, capitals or not."""
    alike = (other for other in levels if other.series == kind.series and other.style.size == kind.style.size)
    return min(levels[other] for other in alike) if kind.series else levels[kind]
