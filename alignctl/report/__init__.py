"""Results as text people and programs read."""

from __future__ import annotations

from alignctl.errors import UsageError
from alignctl.report.region_tables import TABLES, region_table
from alignctl.report.renderer import Layout, Renderer, Result, check_shown, choose
from alignctl.report.renderers import RENDERERS

__all__ = [
    "RENDERERS",
    "TABLES",
    "Layout",
    "Renderer",
    "Result",
    "always_whole",
    "check_format",
    "region_table",
    "render",
    "result_tables",
    "written",
]


def check_format(format_id: str) -> None:
    """Raise UsageError for a format that needs a file, as no screen can show its bytes."""
    check_shown(RENDERERS, format_id)


def always_whole(result: Result, format_id: str) -> str | None:
    """The name of a format that tells all of such a result whether asked to or not; None where it cuts long lists.

    Raises UsageError for a format that does not know such a result.
    """
    renderer = choose(RENDERERS, format_id, result)
    return None if isinstance(result, renderer.cuts) else renderer.name


def result_tables(result: Result) -> dict[str, str]:
    """The tables of a result as CSV, by their names. Raises UsageError for a result that has none."""
    from alignctl.report.fronts import Fronted
    from alignctl.report.tables.of_result import csv_tables

    if not isinstance(result, Fronted):
        raise UsageError("A format for this result was expected, found 'csv'.", where="--format")
    return csv_tables(result)


def render(result: Result, format_id: str, layout: Layout) -> str:
    """Write a result as text. Raises UsageError for a format that does not know such a result, or writes no text."""
    text = choose(RENDERERS, format_id, result).render(result, layout)
    if isinstance(text, bytes):
        raise UsageError(f"A format of text was expected, found '{format_id}'.", where="--format")
    return text


def written(result: Result, format_id: str, layout: Layout) -> bytes:
    """Write a result as the bytes of a file: a text ends with a line feed and is UTF-8.

    Raises UsageError for a format that does not know such a result.
    """
    made = choose(RENDERERS, format_id, result).render(result, layout)
    if isinstance(made, bytes):
        return made
    whole = made if made.endswith("\n") else made + "\n"
    # a file's name may hold bytes that are no letters: they are written as "?"
    return whole.encode("utf-8", errors="replace")
