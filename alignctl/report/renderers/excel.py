"""Excel: a workbook whose cells are text and figures, and never formulas."""

from __future__ import annotations

from alignctl.model.comparison import Comparison, ManyComparison
from alignctl.model.plan import Plan
from alignctl.model.region_report import RegionReport
from alignctl.report.office.fronts import front_of
from alignctl.report.office.workbook import workbook
from alignctl.report.renderer import Layout, Result
from alignctl.report.tables.compared import compared_tables
from alignctl.report.tables.plan import documents_of_plan, plan_tables
from alignctl.report.tables.region import region_tables


def render(result: Result, layout: Layout) -> bytes:  # noqa: ARG001  a workbook holds all, and is read on any screen
    """Write a comparison, a region's report or a plan as a workbook."""
    match result:
        case Comparison() | ManyComparison():
            return workbook(front_of(result), compared_tables(result))
        case RegionReport():
            return workbook(front_of(result), region_tables(result))
        case Plan():
            return workbook(front_of(result), (*plan_tables(result), documents_of_plan(result)))
        case _:
            raise TypeError("a comparison, a report or a plan was expected")
