"""A region's report on paper: the lines of the report, then candidates and documents in full."""

from __future__ import annotations

from dataclasses import replace

from alignctl.model.region_report import RegionReport
from alignctl.report.office.fronts import title_of
from alignctl.report.office.paper import Paper
from alignctl.report.office.parts import candidates_grid
from alignctl.report.report_lines import paper_lines
from alignctl.report.tables.parts import documents_table
from alignctl.report.tables.region import candidates_table, owned
from alignctl.report.told import Kind, Line
from alignctl.report.words import count

_LISTED = 20


def region_on_paper(report: RegionReport, *, full: bool) -> bytes:
    """A region's report as a Word document; without `full` long lists are cut, and what is left out is counted."""
    paper = Paper(title_of(report), report.view.marking)
    listed = False
    for line in paper_lines(report, full=full):
        if line.kind is Kind.HEADING and not listed:
            paper.contents()
            listed = True
        _line(paper, line, deep=listed)
    paper.turn(wide=True)
    ranking = report.ranking
    found = len(ranking.candidates)
    kept = ranking.candidates if full else ranking.candidates[:_LISTED]
    first = f"All candidates ({found})" if len(kept) == found else f"The first {len(kept)} of {found} candidates"
    paper.heading(f"{first} and musts ({len(ranking.musts)})", 1)
    heads = ("Must or candidate", "Rank", "What", "Align on", "Would change", "Score", "Effort", "In the first 5")
    paper.table(candidates_grid(candidates_table(replace(ranking, candidates=kept)), heads))
    if found > len(kept):
        paper.text(f"{count(found - len(kept), 'further candidate')}: with --full, or in the workbook (xlsx).")
    paper.heading("Documents", 1)
    paper.table(candidates_grid(documents_table(owned(report)), ("Whose", "Kind", "File", "Read", "SHA-256")))
    return paper.bytes()


def _line(paper: Paper, line: Line, *, deep: bool) -> None:
    match line.kind:
        case Kind.TITLE:
            return  # the title and the marking stand on the document itself
        case Kind.HEADING:
            paper.heading(line.words, 1)
        case Kind.SUBHEADING:
            paper.heading(line.words, 2 if deep else 1)
        case Kind.TEXT:
            paper.text(line.words)
        case Kind.ITEM | Kind.BELOW:
            paper.item(line.words, below=line.kind is Kind.BELOW)
        case Kind.QUOTE:
            paper.quote(line.words)
        case Kind.SOURCE:
            paper.source(line.words)
