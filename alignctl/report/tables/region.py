"""A region's report as tables: who says what, where areas differ, what to align first, and a plan."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.cluster import Cluster, PairDistance
from alignctl.model.provision import Provision
from alignctl.model.region import Cell as Standing
from alignctl.model.region import RegionView, Stand
from alignctl.model.region_report import RegionReport
from alignctl.report.evidence import Evidences
from alignctl.report.tables.agreed import agreed_table
from alignctl.report.tables.parts import Owned, cited, documents_table, owned_by, problems_table, said, said_columns
from alignctl.report.tables.plan import plan_tables
from alignctl.report.tables.ranked import candidates_table, moves_table
from alignctl.report.tables.table import Cell, Column, Form, Table
from alignctl.report.titles import titles_of
from alignctl.report.words import ATTRIBUTE, SEVERITY_SHORT, SILENCE, comparison_words, name_of
from alignctl.text.escape import held_words

AGREED = "Agreed"
_LONGEST_HEAD = 200  # a table of Excel holds heads of 255 characters
_STANDS = {
    Stand.SILENT: "(silent)",
    Stand.NOT_COMPARED: "(not compared)",
    Stand.NO_PROCEDURE: "(no procedure)",
}


def view_tables(view: RegionView) -> tuple[Table, ...]:
    """All tables of a region seen whole, in the order to read them."""
    documents = documents_table(owned_by(view.documents, view.areas, view.names))
    head = (_matrix(view), _cells(view), _divergences(view), borders_table(view))
    return (*head, documents, problems_table(view.problems))


def region_tables(report: RegionReport) -> tuple[Table, ...]:
    """All tables of a region's report, in the order to read them; those of a plan where one was made."""
    view = report.view
    return (
        _matrix(view),
        _cells(view),
        _divergences(view),
        candidates_table(report.ranking),
        moves_table(report.ranking),
        *(plan_tables(report.plan) if report.plan else ()),
        agreed_table(report.ranking.agreed, report.ranking.names),
        borders_table(view),
        documents_table(owned(report)),
        problems_table((*view.problems, *report.ranking.problems)),
    )


def _matrix(view: RegionView) -> Table:
    titles = titles_of(view)
    return Table(
        id="matrix",
        title="Areas by points of practice",
        about="Each row is a point of practice, each area a column with what its text says.",
        columns=(
            Column("Point", 38),
            Column("Kind", 24),
            Column("About", 16),
            Column("Severity", 12),
            Column("Friction", 10, Form.NUMBER),
            *(Column(name, 24) for name in apart(view.name_of(area) for area in view.matrix.areas)),
            Column("Id", 48),
        ),
        rows=tuple(
            (
                titles[row.point],
                name_of(row.kind, view.names),
                ATTRIBUTE[row.attribute],
                SEVERITY_SHORT[row.severity] if row.severity else AGREED,
                view.friction.points.get(row.point, 0.0),
                *(_shown(cell) for cell in row.cells),
                row.point,
            )
            for row in view.matrix.rows
        ),
    )


def apart(names: Iterator[str]) -> tuple[str, ...]:
    """Names as heads of columns, no two alike in any case of letters: a second one of its name gets a figure."""
    found: dict[str, str] = {}
    for given in names:
        name = held_words(given)[:_LONGEST_HEAD] or "(no name)"
        head, place = name, 2
        while head.casefold() in found:
            head, place = f"{name} ({place})", place + 1
        found[head.casefold()] = head
    return tuple(found.values())


def _shown(cell: Standing) -> str:
    return "; ".join(cell.values) if cell.stand is Stand.SAYS else _STANDS[cell.stand]


def _cells(view: RegionView) -> Table:
    titles, evidences = titles_of(view), Evidences(view)
    return Table(
        id="cells",
        title="What each area says",
        about="Each row is one area on one point: its value with the sentence, or why there is none.",
        columns=(
            Column("Point", 38),
            Column("Kind", 24),
            Column("Area", 20),
            Column("Value", 28),
            Column("Words", 50),
            Column("Place", 26),
            Column("Document", 28),
            Column("Rule", 28),
            Column("Below the national position", 12),
            Column("What to know", 40),
            Column("Id", 48),
        ),
        rows=tuple(
            (
                titles[row.point],
                name_of(row.kind, view.names),
                view.name_of(cell.area),
                _shown(cell),
                *cited(cell.citation),
                evidences.rule(cell.citation, row.point) if cell.citation else None,
                "yes" if cell.below else None,
                cell.reason,
                row.point,
            )
            for row in view.matrix.rows
            for cell in row.cells
        ),
    )


def _divergences(view: RegionView) -> Table:
    titles = titles_of(view)
    return Table(
        id="divergences",
        title="Where areas differ, pair by pair",
        about="Each row is a point on which areas A and B differ, with what stands farthest apart; distance is 0 to 1.",
        columns=(
            Column("Point", 38),
            Column("Kind", 24),
            Column("About", 16),
            Column("Area A", 20),
            Column("Area B", 20),
            Column("Severity", 12),
            Column("How", 24),
            Column("Distance", 10, Form.NUMBER),
            *said_columns("A"),
            *said_columns("B"),
            Column("Id", 48),
        ),
        rows=tuple(
            row
            for cluster in view.clusters
            for pair in cluster.pairs
            for row in _divergence(view, cluster, pair, titles.get(cluster.id, cluster.title))
        ),
    )


def _divergence(view: RegionView, cluster: Cluster, pair: PairDistance, title: str) -> Iterator[tuple[Cell, ...]]:
    if pair.comparison is None or pair.severity is None:
        return
    silence = f"(silent: {SILENCE[pair.silence]})" if pair.silence else "(silent)"
    a, b = view.name_of(pair.a), view.name_of(pair.b)
    yield (
        title,
        name_of(cluster.point.kind, view.names),
        ATTRIBUTE[cluster.point.attribute],
        a,
        b,
        SEVERITY_SHORT[pair.severity],
        comparison_words(pair.comparison, a, b),
        pair.distance,
        *said(_stated(cluster, pair.a, pair.stated_a), silence),
        *said(_stated(cluster, pair.b, pair.stated_b), silence),
        cluster.id,
    )


def _stated(cluster: Cluster, area: str, id_: str | None) -> Provision | None:
    return next((one for one in cluster.values(area) if one.id == id_), None)


def borders_table(view: RegionView) -> Table:
    """The friction between each two areas that are tied, with why they are."""
    return Table(
        id="borders",
        title="Friction by border",
        about="Each row is 2 tied areas; friction is distance times the weight of the tie, summed over points.",
        columns=(
            Column("Area A", 24),
            Column("Area B", 24),
            Column("Why they are tied", 50),
            Column("Weight", 9, Form.NUMBER),
            Column("Friction", 10, Form.NUMBER),
            Column("Share", 9, Form.SHARE),
            Column("Points", 8, Form.COUNT),
        ),
        rows=tuple(
            (
                view.name_of(one.a),
                view.name_of(one.b),
                "; ".join(one.reasons),
                one.weight,
                one.friction,
                one.share,
                one.points,
            )
            for one in view.friction.borders
        ),
    )


def owned(report: RegionReport) -> Iterator[Owned]:
    """The documents of a report, each with whose it is."""
    return owned_by(report.documents, report.view.areas, report.view.names)
