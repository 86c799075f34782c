"""The areas and the ties between them, drawn by the friction they bear."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from alignctl.model.region import BorderFriction, RegionView
from alignctl.report.pictures.scale import rounded, short
from alignctl.report.pictures.spread import Box, apart, box_of, figure_place, name_place

_WIDTH, _HEIGHT, _MARGIN, _WIDEST = 720.0, 460.0, 80.0, 1100.0
# So many areas have room enough in the smallest picture; the largest is so many times as large.
_ROOM_FOR, _LARGEST = 7, 5.0
_NUMBERED = 15
_THIN, _THICK = 1.5, 10.0
_NAME = 24
_DOT = 22.0
# A dot with its name below it.
_TALL = 56.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An area in its place, and the middle of where its name stands."""

    label: str
    name: str
    x: float
    y: float
    words_at: tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A border: its ends, its width, and where its figure stands; `words` are empty where none is shown."""

    x1: float
    y1: float
    x2: float
    y2: float
    words_at: tuple[float, float]
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
    width, height = _size(len(view.areas))
    nodes = _nodes(view, width, height)
    first = borders[0]
    return BorderGraph(
        title=f"Most friction lies between {view.name_of(first.a)} and {view.name_of(first.b)} ({first.share:.0%})",
        description="Areas, and lines for the ties between them. The wider a line, the more friction; the greatest "
        "figures stand on their lines where there is room, and all in the table. The places are no map.",
        width=width,
        height=height,
        edges=_edges(borders, nodes),
        nodes=tuple(nodes.values()),
    )


def _size(areas: int) -> tuple[float, float]:
    """Width and height for so many areas: wider to the width of a page, then taller."""
    grown = min(max(1.0, areas / _ROOM_FOR), _LARGEST)
    width = min(rounded(_WIDTH * sqrt(grown)), _WIDEST)
    return width, rounded(_WIDTH * _HEIGHT * grown / width)


def _nodes(view: RegionView, width: float, height: float) -> dict[str, Node]:
    """Areas by id, spread over the whole picture and moved apart as far as their names need."""
    across, up = [place.x for place in view.places], [place.y for place in view.places]
    labels = {area.id: short(area.name, _NAME) for area in view.areas}
    boxes = {
        place.area: Box(
            _spread(place.x, min(across), max(across), width),
            _spread(place.y, min(up), max(up), height),
            box_of(labels[place.area], 0, 0).wide,
            _TALL,
        )
        for place in view.places
    }
    spots = dict(zip(boxes, apart(list(boxes.values()), width, height), strict=True))
    taken = [Box(x, y, _DOT, _DOT) for x, y in spots.values()]
    nodes = {}
    for area in view.areas:
        x, y = spots[area.id]
        words = name_place(labels[area.id], x, y, taken, (width, height))
        taken.append(words)
        nodes[area.id] = Node(label=labels[area.id], name=area.name, x=x, y=y, words_at=(words.x, words.y))
    return nodes


def _spread(value: float, least: float, most: float, room: float) -> float:
    share = (value - least) / (most - least) if most > least else 0.5
    return rounded(_MARGIN + share * (room - 2 * _MARGIN))


def _edges(borders: tuple[BorderFriction, ...], nodes: dict[str, Node]) -> tuple[Edge, ...]:
    """Borders as lines, those with most friction last; the first ones have their figure where there is room."""
    most = max(one.friction for one in borders) or 1.0
    taken = [Box(node.x, node.y, _DOT, _DOT) for node in nodes.values()]
    taken += [box_of(node.label, *node.words_at) for node in nodes.values()]
    edges = []
    for place, one in enumerate(borders):
        (x1, y1), (x2, y2) = ((nodes[id_].x, nodes[id_].y) for id_ in (one.a, one.b))
        words = f"{one.friction:.1f}"
        figure = figure_place(words, ((x1, y1), (x2, y2)), taken) if place < _NUMBERED else None
        if figure:
            taken.append(figure)
        edges.append(
            Edge(
                x1=x1,
                y1=y1,
                x2=x2,
                y2=y2,
                words_at=(figure.x, figure.y) if figure else (x1, y1),
                wide=rounded(_THIN + (_THICK - _THIN) * one.friction / most),
                words=words if figure else "",
            )
        )
    return tuple(reversed(edges))
