"""Excel: a workbook whose cells are text and figures, and never formulas."""

from __future__ import annotations

from alignctl.model.plan import Plan
from alignctl.report.renderer import Layout, Result
from alignctl.report.workbook import plan_workbook


def render(result: Result, layout: Layout) -> bytes:  # noqa: ARG001  a workbook is laid out by who reads it
    """Write a plan as a workbook."""
    if not isinstance(result, Plan):
        raise TypeError("a plan was expected")
    return plan_workbook(result)
