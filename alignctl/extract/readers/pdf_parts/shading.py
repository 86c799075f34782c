"""Edges of shading that nobody sees: where one shade ends and the next of the same colour begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from alignctl.extract.readers.pdf_parts.page import Edge

_BESIDE = 1.5
_SHORTEST = 3.0
_MOST_SHADES = 600
_Span = tuple[float, float]


class Shade(NamedTuple):
    """A filled outline without a line round it: its colour, its bounds, and the edges it makes."""

    colour: tuple[int, ...]
    x0: float
    top: float
    x1: float
    bottom: float
    sides: tuple[Edge, ...]


def without_seams(edges: Sequence[Edge], shades: Sequence[Shade]) -> tuple[Edge, ...]:
    """The edges of a page without those of shades, or stretches of them, that the same colour holds on both sides.

    Word processors shade each line of a cell by itself, inside the shade of the cell: that makes no rows.
    """
    if not shades or len(shades) > _MOST_SHADES:
        return tuple(edges)
    home = {id(side): shade for shade in shades for side in shade.sides}
    return tuple(part for edge in edges for part in _seen(edge, home.get(id(edge)), shades))


def _seen(edge: Edge, shade: Shade | None, shades: Sequence[Shade]) -> Iterator[Edge]:
    if shade is None:
        yield edge
        return
    alike = [one for one in shades if one.colour == shade.colour]
    if edge.is_horizontal:
        sides = [
            [(one.x0, one.x1) for one in alike if one.top <= edge.top + step <= one.bottom]
            for step in (-_BESIDE, _BESIDE)
        ]
        for start, end in _outside((edge.x0, edge.x1), _in_both(*map(_joined, sides))):
            yield Edge(x0=start, x1=end, top=edge.top, bottom=edge.bottom)
        return
    sides = [
        [(one.top, one.bottom) for one in alike if one.x0 <= edge.x0 + step <= one.x1] for step in (-_BESIDE, _BESIDE)
    ]
    for start, end in _outside((edge.top, edge.bottom), _in_both(*map(_joined, sides))):
        yield Edge(x0=edge.x0, x1=edge.x1, top=start, bottom=end)


def _joined(spans: Iterable[_Span]) -> list[_Span]:
    kept: list[_Span] = []
    for start, end in sorted(spans):
        if kept and start <= kept[-1][1] + _BESIDE:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return kept


def _in_both(one: Sequence[_Span], other: Sequence[_Span]) -> list[_Span]:
    met = [(max(a, c), min(b, d)) for a, b in one for c, d in other]
    return sorted((start, end) for start, end in met if start < end)


def _outside(whole: _Span, taken: Sequence[_Span]) -> Iterator[_Span]:
    """What is left of a stretch without the parts taken; a stretch nothing is taken from stays as it is."""
    at, end = whole
    for start, stop in taken:
        if start - at >= _SHORTEST:
            yield at, min(start, end)
        at = max(at, stop)
    if not taken or end - at >= _SHORTEST:
        yield at, end
