"""A region's report on paper: the lines of the report, then areas by topics and the tables behind the pictures."""

from __future__ import annotations

from alignctl.model.region_report import RegionReport
from alignctl.report.fronts import made_by, title_of
from alignctl.report.office.paper import Paper
from alignctl.report.office.parts import grid, lines_on
from alignctl.report.report_lines import report_lines
from alignctl.report.tables.parts import documents_table
from alignctl.report.tables.plan import curve_table
from alignctl.report.tables.ranked import candidates_table
from alignctl.report.tables.region import borders_table, owned
from alignctl.report.tables.table import Table, some
from alignctl.report.tables.topics import topics_tables

_CANDIDATES = ("Must or candidate", "Rank", "What", "Align on", "Would change", "Score", "Friction removed", "Effort")
_DOUBT = ("In the first five", "Best rank", "Lowest rank")
_BORDERS = ("Area A", "Area B", "Why they are tied", "Friction", "Share", "Points")
_DOCUMENTS = ("Whose", "Kind", "File", "Read", "SHA-256")


def region_on_paper(report: RegionReport, *, full: bool) -> bytes:
    """A region's report as a Word document; without `full` long lists are cut, and candidates told all the same."""
    paper = Paper(title_of(report), report.view.marking)
    lines_on(paper, report_lines(report, full=full))
    paper.turn(wide=True)
    for number, table in enumerate(topics_tables(report.view)):
        _table(paper, table.title, table, followed=number > 0)
    borders = some(borders_table(report.view), _BORDERS)
    _table(paper, f"{borders.title} ({len(borders.rows)})", borders)
    ranking = report.ranking
    heading = f"All candidates ({len(ranking.candidates)}) and musts ({len(ranking.musts)})"
    _table(paper, heading, some(candidates_table(ranking), (*_CANDIDATES, *_DOUBT)))
    if report.plan and report.plan.curve:
        curve = curve_table(report.plan)
        _table(paper, curve.title, curve)
    _table(paper, "Documents", some(documents_table(owned(report)), _DOCUMENTS))
    paper.text(made_by())
    return paper.bytes()


def _table(paper: Paper, heading: str, table: Table, *, followed: bool = False) -> None:
    if not followed:
        paper.heading(heading, 1)
        paper.text(table.about, kept=True)
    if table.rows:
        paper.table(grid(table))
    else:
        paper.text("There is none.")
