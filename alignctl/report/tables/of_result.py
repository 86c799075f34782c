"""The tables of any result that has some, for workbooks and CSV alike."""

from __future__ import annotations

from alignctl.model.comparison import Comparison, ManyComparison
from alignctl.model.plan import Plan
from alignctl.model.ranking import Ranking
from alignctl.model.region import RegionView
from alignctl.model.region_report import RegionReport
from alignctl.report.fronts import Front, Fronted, front_of
from alignctl.report.tables.compared import compared_tables
from alignctl.report.tables.parts import problems_table
from alignctl.report.tables.plan import plan_tables
from alignctl.report.tables.ranked import ranking_tables
from alignctl.report.tables.region import region_tables, view_tables
from alignctl.report.tables.table import Column, Table, in_csv


def tables_of(result: Fronted) -> tuple[Table, ...]:
    """All tables of a result, in the order to read them."""
    match result:
        case Comparison() | ManyComparison():
            return compared_tables(result)
        case RegionReport():
            return region_tables(result)
        case RegionView():
            return view_tables(result)
        case Ranking():
            return (*ranking_tables(result), problems_table(result.problems))
        case Plan():
            return (*plan_tables(result), problems_table(result.ranking.problems))


def csv_tables(result: Fronted) -> dict[str, str]:
    """All tables of a result as CSV, by their ids; `notes` holds what a workbook tells on its cover and its notes."""
    found = (*tables_of(result), _notes(front_of(result)))
    return {table.id: in_csv(table) for table in found}


def _notes(front: Front) -> Table:
    marking = (("Marking", front.marking),) if front.marking else ()
    return Table(
        id="notes",
        title="Notes",
        about="Each row is a fact about the whole: its marking, days and areas, what it comes to, and what limits it.",
        columns=(Column("Name", 30), Column("Words", 100)),
        rows=(("Title", front.title), *marking, *front.facts, *front.notes),
    )
