"""The areas and the ties between them, drawn by the friction they bear."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.region import BorderFriction, RegionView
from alignctl.report.pictures.scale import rounded, short

_WIDTH, _HEIGHT, _MARGIN = 720.0, 460.0, 80.0
_NUMBERED = 15
_THIN, _THICK = 1.5, 10.0
_NAME = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An area in its place."""

    label: str
    name: str
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A border: its ends, its width, and where its figure stands; `words` are empty for the lesser ones."""

    x1: float
    y1: float
    x2: float
    y2: float
    middle: tuple[float, float]
    wide: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BorderGraph:
    """The picture; the borders with most friction are drawn last, over the others."""

    title: str
    description: str
    width: float
    height: float
    edges: tuple[Edge, ...]
    nodes: tuple[Node, ...]


def border_graph(view: RegionView) -> BorderGraph | None:
    """Areas and borders; None where no two areas bear any friction together."""
    borders = view.friction.borders
    if not borders:
        return None
    spots = _spots(view)
    most = max(one.friction for one in borders) or 1.0
    edges = [_edge(one, spots, most, numbered=place < _NUMBERED) for place, one in enumerate(borders)]
    first = borders[0]
    nodes = tuple(
        Node(label=short(area.name, _NAME), name=area.name, x=spots[area.id][0], y=spots[area.id][1])
        for area in view.areas
    )
    return BorderGraph(
        title=f"Most friction lies between {view.name_of(first.a)} and {view.name_of(first.b)} ({first.share:.0%})",
        description="Areas, and lines for the ties between them. The wider a line, the more friction; its figure "
        "stands on it. The places are no map.",
        width=_WIDTH,
        height=_HEIGHT,
        edges=tuple(reversed(edges)),
        nodes=nodes,
    )


def _spots(view: RegionView) -> dict[str, tuple[float, float]]:
    """The places of areas, spread over the whole picture."""
    across, up = [place.x for place in view.places], [place.y for place in view.places]
    return {
        place.area: (
            _spread(place.x, min(across), max(across), _WIDTH),
            _spread(place.y, min(up), max(up), _HEIGHT),
        )
        for place in view.places
    }


def _spread(value: float, least: float, most: float, room: float) -> float:
    share = (value - least) / (most - least) if most > least else 0.5
    return rounded(_MARGIN + share * (room - 2 * _MARGIN))


def _edge(one: BorderFriction, spots: dict[str, tuple[float, float]], most: float, *, numbered: bool) -> Edge:
    (x1, y1), (x2, y2) = spots[one.a], spots[one.b]
    return Edge(
        x1=x1,
        y1=y1,
        x2=x2,
        y2=y2,
        middle=(rounded((x1 + x2) / 2), rounded((y1 + y2) / 2)),
        wide=rounded(_THIN + (_THICK - _THIN) * one.friction / most),
        words=f"{one.friction:.1f}" if numbered else "",
    )
