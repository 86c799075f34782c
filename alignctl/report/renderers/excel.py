"""Excel: a workbook whose cells are text and figures, and never formulas."""

from __future__ import annotations

from alignctl.report.fronts import Fronted, front_of
from alignctl.report.office.workbook import workbook
from alignctl.report.renderer import Layout, Result
from alignctl.report.tables.of_result import tables_of


def render(result: Result, layout: Layout) -> bytes:  # noqa: ARG001  a workbook holds all, and is read on any screen
    """Write a comparison, a region, its report, a ranking or a plan as a workbook."""
    if not isinstance(result, Fronted):
        raise TypeError("a comparison, a region, a report, a ranking, a plan or forms were expected")
    return workbook(front_of(result), tables_of(result))
