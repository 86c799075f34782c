"""A region's report on paper: the lines of the report, then areas by topics and the tables behind the pictures."""

from __future__ import annotations

from dataclasses import replace

from alignctl.model.region_report import RegionReport
from alignctl.report.evidence import made_by
from alignctl.report.fronts import title_of
from alignctl.report.office.paper import Paper
from alignctl.report.office.parts import grid, lines_on
from alignctl.report.report_lines import paper_lines
from alignctl.report.tables.parts import documents_table
from alignctl.report.tables.plan import curve_table
from alignctl.report.tables.ranked import candidates_table
from alignctl.report.tables.region import borders_table, owned
from alignctl.report.tables.table import Table, some
from alignctl.report.tables.topics import topics_tables
from alignctl.report.words import count

_LISTED = 20
_CANDIDATES = ("Must or candidate", "Rank", "What", "Align on", "Would change", "Score", "Friction removed", "Effort")
_DOUBT = ("In the first 5", "Best rank", "Lowest rank")
_BORDERS = ("Area A", "Area B", "Why they are tied", "Friction", "Share", "Points")
_DOCUMENTS = ("Whose", "Kind", "File", "Read", "SHA-256")


def region_on_paper(report: RegionReport, *, full: bool) -> bytes:
    """A region's report as a Word document; without `full` long lists are cut, and what is left out is counted."""
    paper = Paper(title_of(report), report.view.marking)
    lines_on(paper, paper_lines(report, full=full))
    paper.turn(wide=True)
    for number, table in enumerate(topics_tables(report.view)):
        _table(paper, table.title, table, followed=number > 0)
    borders = some(borders_table(report.view), _BORDERS)
    _table(paper, f"{borders.title} ({len(borders.rows)})", borders)
    ranking = report.ranking
    found = len(ranking.candidates)
    kept = ranking.candidates if full else ranking.candidates[:_LISTED]
    first = f"All candidates ({found})" if len(kept) == found else f"The first {len(kept)} of {found} candidates"
    heading = f"{first} and musts ({len(ranking.musts)})"
    _table(paper, heading, some(candidates_table(replace(ranking, candidates=kept)), (*_CANDIDATES, *_DOUBT)))
    if found > len(kept):
        left = count(found - len(kept), "further candidate")
        paper.text(f"{left}: the full report has them, and so has the workbook.")
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
