"""Options that several commands share, each written once."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from alignctl.cli.saving import saving
from alignctl.errors import UsageError
from alignctl.model.made_for import Audience

WorkspaceOption = Annotated[
    Path | None,
    typer.Option("--workspace", "-w", help="The workspace file or its folder. Default: the nearest one upward."),
]
KindOption = Annotated[
    list[str] | None,
    typer.Option(
        "--kind", "-k", help="A kind of procedure, such as missing, cse or referral. May be repeated. Default: all."
    ),
]
AudienceOption = Annotated[
    Audience | None,
    typer.Option("--audience", help="Who may read the result: what is not for them is left out. Default: all is told."),
]
OutputOption = Annotated[Path | None, typer.Option("--output", "-o", help="Write the result to this file.")]
ForceOption = Annotated[bool, typer.Option("--force", help="Replace the output file if it is there.")]
OnOption = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="Work as on this day (YYYY-MM-DD). Default: today.")
]
AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="DATE", help="Use the national figures in force on this day. Default: the day of --on."
    ),
]
CacheOption = Annotated[
    Path | None,
    typer.Option("--cache", envvar="ALIGNCTL_CACHE", help="The folder that keeps documents read before."),
]
NoCacheOption = Annotated[bool, typer.Option("--no-cache", help="Read every document anew and keep nothing.")]
JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs", "-j", min=1, max=32, help="How many documents to read at a time. Default: by processors, at most 8."
    ),
]


RulesOption = Annotated[Path | None, typer.Option("--rules", help="A folder of own rules, over the built-in ones.")]


class Format(StrEnum):
    """How a result is written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


class ReadAs(StrEnum):
    """What a file is read as."""

    DOCUMENT = "document"
    FORM = "form"


class CompareFormat(StrEnum):
    """How a comparison is written."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"
    MARKDOWN = "markdown"
    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"
    SSSOM = "sssom"


class CapacityUnit(StrEnum):
    """What a plan's capacity counts, as in `alignctl.model.asked.Unit`, which the options need not load."""

    EFFORT = "effort"
    CHANGES = "changes"


class RegionFormat(StrEnum):
    """How a report on a region, a ranking or a plan is written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"


RegionFormatOption = Annotated[
    RegionFormat, typer.Option("--format", "-f", help="How to write the result (docx and xlsx: with --output).")
]
TABLE_HELP = "With --format csv, write this table alone. Default: all."
ResultOption = Annotated[
    Path | None, typer.Option("--output", "-o", help="Write to this file; for all tables of csv, to this folder.")
]
FormatOption = Annotated[Format, typer.Option("--format", "-f", help="How to write the result.")]


def day(text: str | None, option: str, default: date | None = None) -> date:
    """The day an option names, else the default, else today: the only place that reads the clock.

    Raises UsageError for anything that is no date.
    """
    if text is None:
        return default or datetime.now().astimezone().date()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(
            f"A date as YYYY-MM-DD was expected, found '{text}'.", where=option, hint="For example 2026-04-01."
        ) from error


def check_output(output: Path | None, *, force: bool) -> None:
    """Raise UsageError where the output cannot be written without replacing something, before any work is done."""
    if output is not None:
        with saving(output):  # a name that is too long cannot even be looked for
            _check_file(output, force=force)


def _check_file(output: Path, *, force: bool) -> None:
    if output.is_dir():
        raise UsageError(
            "A file was expected as the output, and this is a folder.",
            where=output.as_posix(),
            hint=f"Name a file in it, for example {(output / 'result.html').as_posix()}.",
        )
    if not output.parent.is_dir():
        raise UsageError(
            "A file in an existing folder was expected as the output.",
            where=output.as_posix(),
            hint="Make the folder first.",
        )
    if output.exists() and not force:
        raise UsageError(
            "A new output file was expected, and this one is there already.",
            where=output.as_posix(),
            hint="Choose another name, or add --force to replace it.",
        )


def store_folder(given: Path | None) -> Path:
    """The folder of documents read before: the one given, else the user's own cache folder."""
    if given is not None:
        return given
    from platformdirs import user_cache_path

    return user_cache_path("alignctl", appauthor=False)
