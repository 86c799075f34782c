"""Results as text people and programs read."""

from __future__ import annotations

from alignctl.report.region_tables import TABLES, region_table
from alignctl.report.renderer import Layout, Renderer, Result, choose
from alignctl.report.renderers import RENDERERS

__all__ = ["RENDERERS", "TABLES", "Layout", "Renderer", "Result", "region_table", "render"]


def render(result: Result, format_id: str, layout: Layout) -> str:
    """Write a result in a format. Raises UsageError for a format that does not know such a result."""
    return choose(RENDERERS, format_id, result).render(result, layout)
