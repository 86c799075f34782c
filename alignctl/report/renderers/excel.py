"""Excel: a workbook whose cells are text and figures, and never formulas."""

from __future__ import annotations

from alignctl.model.coding_sheet import CodingSheet, ReviewersCompared
from alignctl.report.fronts import Fronted, front_of
from alignctl.report.office.coding import coding_workbook
from alignctl.report.office.workbook import workbook
from alignctl.report.renderer import Layout, Result
from alignctl.report.tables.of_result import tables_of
from alignctl.report.tables.reviewers import reviewers_front, reviewers_tables


def render(result: Result, layout: Layout) -> bytes:  # noqa: ARG001  a workbook holds all, and is read on any screen
    """Write a comparison, a region, its report, a ranking or a plan as a workbook."""
    if isinstance(result, CodingSheet):
        return coding_workbook(result)
    if isinstance(result, ReviewersCompared):
        return workbook(reviewers_front(result), reviewers_tables(result))
    if not isinstance(result, Fronted):
        raise TypeError("a comparison, a region, a report, a ranking, a plan or forms were expected")
    return workbook(front_of(result), tables_of(result))
