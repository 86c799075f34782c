"""The options of the history commands, and how what they tell is written."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alignctl.cli.output import Writing, tell_whole, write
from alignctl.cli.tables import put

if TYPE_CHECKING:
    from alignctl.model.history import HistoryView
    from alignctl.model.trend import Trend


class HistoryFormat(StrEnum):
    """How a history or a trend is written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    CSV = "csv"
    HTML = "html"


FileOption = Annotated[
    Path | None, typer.Option("--file", help="The history's file. Default: history.sqlite beside the workspace file.")
]
ScopeOption = Annotated[
    str | None,
    typer.Option("--scope", metavar="SCOPE", help="Which of several: a region, or as `history show` names it."),
]
HistoryFormatOption = Annotated[HistoryFormat, typer.Option("--format", "-f", help="How to write the result.")]


def write_history(result: HistoryView | Trend, format_: HistoryFormat, output: Path | None, *, full: bool) -> None:
    """Print a history or a trend, or write it to a file. Raises UsageError where it cannot be written."""
    if format_ is HistoryFormat.CSV:
        from alignctl.report.tables.history import history_csv

        tell_whole("CSV", full=full)
        put(history_csv(result), output)
        return
    write(result, Writing(format_.value, output, full=full))
