"""Results as text people and programs read."""

from __future__ import annotations

from alignctl.report.renderer import Layout, Renderer, Result, choose
from alignctl.report.renderers import RENDERERS

__all__ = ["RENDERERS", "Layout", "Renderer", "Result", "render"]


def render(result: Result, format_id: str, layout: Layout) -> str:
    """Write a result in a format. Raises UsageError for a format that does not know such a result."""
    return choose(RENDERERS, format_id, result).render(result, layout)
