"""The n-way matrix: every area on every point of practice, with its value, place, silence and reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from alignctl.model.cluster import AreaValues, Cluster
from alignctl.model.divergence import Silence
from alignctl.model.effect import shown
from alignctl.model.region import Cell, Matrix, Row, Stand

_SILENCE = {
    Silence.NOT_SAID: "not said in the text read",
    Silence.SAID_ELSEWHERE: "may be said in another document this one refers to",
    Silence.SAID_REGIONALLY: "said in the text it rests on",
    Silence.NOT_READABLE: "part of the document could not be read",
}
_NO_PROCEDURE = "it has no procedure of this kind that could be read"
_NOT_COMPARED = "nothing was found on it that could be compared, and the rules count that as no silence"
_BELOW = "below statutory guidance, or resting on a superseded source"


def matrix(clusters: Iterable[Cluster], areas: Iterable[str], held: Mapping[str, Iterable[str]]) -> Matrix:
    """Areas by points. `held` maps each kind to the ids of the areas that have a procedure of it."""
    columns = tuple(areas)
    having = {kind: frozenset(ids) for kind, ids in held.items()}
    rows = tuple(_row(cluster, columns, having.get(cluster.point.kind, frozenset())) for cluster in clusters)
    return Matrix(areas=columns, rows=rows)


def _row(cluster: Cluster, columns: tuple[str, ...], having: frozenset[str]) -> Row:
    known = {entry.area: entry for entry in cluster.areas}
    return Row(
        point=cluster.id,
        title=cluster.title,
        kind=cluster.point.kind,
        topic=cluster.point.topic,
        attribute=cluster.point.attribute,
        severity=cluster.severity,
        cells=tuple(_cell(area, known.get(area), has=area in having) for area in columns),
    )


def _cell(area: str, entry: AreaValues | None, *, has: bool) -> Cell:
    if entry is None:
        stand = Stand.NOT_COMPARED if has else Stand.NO_PROCEDURE
        return Cell(area=area, stand=stand, reason=_NOT_COMPARED if has else _NO_PROCEDURE)
    if not entry.provisions:
        silence = entry.silence or Silence.NOT_SAID
        return Cell(area=area, stand=Stand.SILENT, silence=silence, reason=_SILENCE[silence])
    return Cell(
        area=area,
        stand=Stand.SAYS,
        values=tuple(dict.fromkeys(shown(provision.value) for provision in entry.provisions)),
        citation=entry.provisions[0].citation,
        below=entry.below,
        reason=_BELOW if entry.below else None,
    )
