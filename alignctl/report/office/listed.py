"""A ranking, one candidate of it, or a plan as a Word document."""

from __future__ import annotations

from alignctl.report.fronts import DECIDES_NOTHING
from alignctl.report.listed import Told, listed
from alignctl.report.office.paper import Paper
from alignctl.report.office.parts import grid, lines_on


def listed_on_paper(result: Told, *, full: bool) -> bytes:
    """Lines upright, then the tables across; without `full` long lists of lines are cut, the tables never."""
    found = listed(result, full=full)
    paper = Paper(found.title, found.marking)
    lines_on(paper, found.lines)
    if found.tables:
        paper.turn(wide=True)
    for table in found.tables:
        paper.heading(f"Table: {table.title} ({len(table.rows)})", 1)
        paper.text(table.about, kept=True)
        paper.table(grid(table))
    paper.text(DECIDES_NOTHING)
    return paper.bytes()
