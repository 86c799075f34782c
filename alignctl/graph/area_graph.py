"""The area graph: areas, ties, procedures, points of practice and divergences, as networkx and as GraphML."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from alignctl.model.cluster import Cluster
from alignctl.model.effect import shown
from alignctl.model.region import Held, Place, RegionView
from alignctl.model.tie import Tie

if TYPE_CHECKING:
    from networkx import MultiGraph

SEED = 1989
_DIGITS = 4
# How far out procedures stand from their area, and points from the middle.
_NEAR, _OUTER = 0.08, 1.6
# XML 1.0 has no place for these; documents now and then hold them.
_NO_XML = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)))


def layout(areas: Iterable[str], ties: Iterable[Tie]) -> tuple[Place, ...]:
    """Where each area stands when the region is drawn: tied areas near each other, the same in every run.

    The method is that of Fruchterman and Reingold (networkx's spring layout) with a fixed seed, starting from a
    circle in the order of ids; rounded to four places. It is no map: nothing is known of where areas lie.
    """
    from networkx import Graph, circular_layout, spring_layout  # noqa: PLC0415 - takes a while to load

    ids = sorted(areas)
    drawn: Graph[str] = Graph()
    drawn.add_nodes_from(ids)
    drawn.add_weighted_edges_from((tie.a, tie.b, tie.weight) for tie in ties if tie.a in drawn and tie.b in drawn)
    start = circular_layout(drawn)
    found = spring_layout(drawn, pos=start, seed=SEED, iterations=100, method="force") if len(ids) > 1 else start
    return tuple(Place(area=id_, x=_rounded(found[id_][0]), y=_rounded(found[id_][1])) for id_ in ids)


def _rounded(figure: float) -> float:
    return round(float(figure), _DIGITS) + 0.0  # no minus before a nought


def area_graph(view: RegionView) -> MultiGraph[str]:
    """The graph of a region. Every node and edge has a `type`.

    Nodes: `area`, `procedure` ("procedure:AREA/KIND") and `point` (of practice, by cluster id); x and y say where
    to draw them. Edges: `tie` (area, area), `publishes` (area, procedure), `states` (area, point, also where
    it is silent) and `divergence` (area, area; one for each point on which two areas differ).
    """
    from networkx import MultiGraph  # noqa: PLC0415 - takes a while to load

    graph: MultiGraph[str] = MultiGraph(id=view.id or "", name=_clean(view.name), on=view.on, as_of=view.as_of)
    places = {place.area: place for place in view.places}
    shares = {share.id: share for share in view.friction.areas}
    groups = {area: n for n, group in enumerate(view.communities, 1) for area in group.areas}
    for area in view.areas:
        place, share = places[area.id], shares.get(area.id)
        graph.add_node(
            area.id,
            type="area",
            name=_clean(area.name),
            x=place.x,
            y=place.y,
            friction=share.friction if share else 0.0,
            community=groups.get(area.id, 0),
        )
    for tie in view.ties:
        graph.add_edge(tie.a, tie.b, key="tie", type="tie", weight=tie.weight, reasons=_clean("; ".join(tie.reasons)))
    _add_procedures(graph, view.held, places)
    _add_points(graph, view)
    return graph


def _add_procedures(graph: MultiGraph[str], held: tuple[Held, ...], places: dict[str, Place]) -> None:
    kinds = sorted({one.kind for one in held})
    for one in held:
        place, node = places[one.area], f"procedure:{one.area}/{one.kind}"
        x, y = _on_circle(kinds.index(one.kind), len(kinds), _NEAR)
        graph.add_node(
            node,
            type="procedure",
            kind=one.kind,
            area=one.area,
            documents=_clean("; ".join(one.documents)),
            bases="; ".join(one.bases),
            x=_rounded(place.x + x),
            y=_rounded(place.y + y),
        )
        graph.add_edge(one.area, node, key="publishes", type="publishes")


def _add_points(graph: MultiGraph[str], view: RegionView) -> None:
    for n, cluster in enumerate(view.clusters):
        x, y = _on_circle(n, len(view.clusters), _OUTER)
        graph.add_node(
            cluster.id,
            type="point",
            title=_clean(cluster.title),
            kind=cluster.point.kind,
            topic=cluster.point.topic,
            attribute=cluster.point.attribute.value,
            severity=cluster.severity.value if cluster.severity else "",
            friction=view.friction.points.get(cluster.id, 0.0),
            x=_rounded(x),
            y=_rounded(y),
        )
        _add_edges(graph, cluster)


def _add_edges(graph: MultiGraph[str], cluster: Cluster) -> None:
    for entry in cluster.areas:
        graph.add_edge(
            entry.area,
            cluster.id,
            key="states",
            type="states",
            values=_clean("; ".join(dict.fromkeys(shown(one.value) for one in entry.provisions))),
            silence=entry.silence.value if entry.silence else "",
            below=entry.below,
        )
    for pair in cluster.pairs:
        if pair.comparison is not None:
            graph.add_edge(
                pair.a,
                pair.b,
                key=cluster.id,
                type="divergence",
                point=cluster.id,
                comparison=pair.comparison.value,
                severity=pair.severity.value if pair.severity else "",
                distance=round(pair.distance, 6),
            )


def _on_circle(place: int, count: int, radius: float) -> tuple[float, float]:
    angle = 2 * math.pi * place / max(1, count)
    return radius * math.cos(angle), radius * math.sin(angle)


def graphml(view: RegionView) -> str:
    """The graph of a region as GraphML, the same text for the same view."""
    from networkx import generate_graphml  # noqa: PLC0415 - takes a while to load

    return "\n".join(("<?xml version='1.0' encoding='utf-8'?>", *generate_graphml(area_graph(view)), ""))


def separate_parts(areas: Iterable[str], ties: Iterable[Tie]) -> tuple[tuple[str, ...], ...]:
    """The areas (ids) put together by ties, the largest part first; one part where all are connected."""
    from networkx import Graph, connected_components  # noqa: PLC0415 - takes a while to load

    drawn: Graph[str] = Graph()
    drawn.add_nodes_from(sorted(areas))
    drawn.add_edges_from((tie.a, tie.b) for tie in ties if tie.a in drawn and tie.b in drawn)
    return tuple(sorted(_sorted(connected_components(drawn)), key=lambda part: (-len(part), part)))


def _sorted(parts: Iterable[set[str]]) -> Iterator[tuple[str, ...]]:
    return (tuple(sorted(part)) for part in parts)


def _clean(words: str) -> str:
    return words.translate(_NO_XML)
