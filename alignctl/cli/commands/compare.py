"""`alignctl compare`: what areas share, where they differ, what to align first."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from alignctl.cli import console
from alignctl.cli.options import (
    AsOfOption,
    CacheOption,
    ForceOption,
    Format,
    FormatOption,
    JobsOption,
    KindOption,
    NoCacheOption,
    OnOption,
    OutputOption,
    WorkspaceOption,
    check_output,
    day,
)
from alignctl.cli.output import write_result
from alignctl.cli.session import FEWEST, are_files, open_rules, open_shelf, workspace_of
from alignctl.errors import UsageError

AreasArgument = Annotated[list[str], typer.Argument(metavar="A B [C ...]", help="Areas of the workspace, or files.")]


def compare(
    areas: AreasArgument,
    workspace: WorkspaceOption = None,
    kind: KindOption = None,
    format: FormatOption = Format.TERMINAL,  # noqa: A002  the option's name
    output: OutputOption = None,
    force: ForceOption = False,
    full: Annotated[bool, typer.Option("--full", help="On the terminal, show every divergence.")] = False,
    on: OnOption = None,
    as_of: AsOfOption = None,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    jobs: JobsOption = 2,
) -> None:
    """Compare areas: what they share, where they differ, what to align first.

    \b
    Examples:
      alignctl compare northmoor westvale
      alignctl compare northmoor westvale eastmere --kind missing
      alignctl compare ours.docx theirs.pdf
      alignctl compare northmoor westvale --format html -o compared.html

    Three or more areas are compared pair by pair. A document that cannot be read is named in the result, and
    the rest is compared without it.
    """
    if len(areas) < FEWEST:
        raise UsageError(
            "Two areas or files were expected, found one.", hint="For example: alignctl compare northmoor westvale"
        )
    check_output(output, force=force)
    today = day(on, "--on")
    from alignctl.corpus import load_workspace, need_areas
    from alignctl.pipeline import Run, Settings
    from alignctl.pipeline import compare as compare_areas

    settings = Settings(on=today, as_of=day(as_of, "--as-of", today), kinds=tuple(kind or ()))
    shelf = open_shelf(cache, jobs, no_cache=no_cache)
    with console.progress("Reading", len(areas)) as tell:
        shelf.tell = tell
        if are_files(areas):
            book = open_rules()
            place = workspace_of(areas, kind, book, shelf)
            words = tuple(place.areas)
        else:
            place = load_workspace(workspace, Path.cwd())
            need_areas(place)
            book = open_rules(place)
            words = tuple(areas)
        result = compare_areas(Run(workspace=place, book=book, shelf=shelf, settings=settings), words)
    write_result(result, format, output, full=full)
