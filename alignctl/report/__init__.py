"""Results as text people and programs read."""

from __future__ import annotations

from alignctl.errors import UsageError
from alignctl.model.comparison import Comparison, ManyComparison
from alignctl.report.region_tables import TABLES, region_table
from alignctl.report.renderer import Layout, Renderer, Result, check_shown, choose
from alignctl.report.renderers import RENDERERS

__all__ = [
    "RENDERERS",
    "TABLES",
    "Layout",
    "Renderer",
    "Result",
    "check_format",
    "compared_table",
    "region_table",
    "render",
    "written",
]


def check_format(format_id: str) -> None:
    """Raise UsageError for a format that needs a file, as no screen can show its bytes."""
    check_shown(RENDERERS, format_id)


def compared_table(result: Comparison | ManyComparison, name: str) -> str:
    """One table of a comparison as CSV, by its name in COMPARED_TABLES."""
    from alignctl.report.readings import documents_of
    from alignctl.report.tables.chain import with_chain
    from alignctl.report.tables.compared import COMPARED_TABLES
    from alignctl.report.tables.table import in_csv

    return in_csv(with_chain(COMPARED_TABLES[name](result), documents_of(result)))


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
