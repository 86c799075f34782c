"""`alignctl graph`: a region seen whole, and its graph for other programs."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alignctl.cli import console
from alignctl.cli.options import (
    AsOfOption,
    AudienceOption,
    CacheOption,
    ForceOption,
    JobsOption,
    KindOption,
    NoCacheOption,
    OnOption,
    RulesOption,
    WorkspaceOption,
    check_output,
)
from alignctl.cli.output import write_result
from alignctl.cli.reading_options import AskedReading, reads_files
from alignctl.cli.region import AroundOption, Asking, RegionArgument, at_work, made_for
from alignctl.errors import UsageError

if TYPE_CHECKING:
    from alignctl.model.region import RegionView


class GraphFormat(StrEnum):
    """How a region is written."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    GRAPHML = "graphml"


class Table(StrEnum):
    """The tables of `--format csv`."""

    AREAS = "areas"
    TIES = "ties"
    MATRIX = "matrix"
    CELLS = "cells"


@reads_files
def graph(
    region: RegionArgument = None,
    around: AroundOption = None,
    workspace: WorkspaceOption = None,
    kind: KindOption = None,
    format: Annotated[  # noqa: A002  the option's name
        GraphFormat, typer.Option("--format", "-f", help="How to write the result.")
    ] = GraphFormat.TEXT,
    table: Annotated[
        Table | None, typer.Option("--table", help="With --format csv, write this table alone. Default: all.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file; for all tables of csv, to this folder.")
    ] = None,
    force: ForceOption = False,
    audience: AudienceOption = None,
    full: Annotated[bool, typer.Option("--full", help="As text, show every border, topic and drift.")] = False,
    on: OnOption = None,
    as_of: AsOfOption = None,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    jobs: JobsOption = None,
    rules: RulesOption = None,
    *,
    reading: AskedReading,
) -> None:
    """See a region whole: ties, friction, what changes at the borders, and whom to learn from.

    \b
    Examples:
      alignctl graph --workspace corpora/vale
      alignctl graph vale -w corpora/vale --kind missing --full
      alignctl graph --around northmoor -w corpora/vale
      alignctl graph vale -w corpora/vale --format graphml -o vale.graphml
      alignctl graph vale -w corpora/vale --format csv -o tables
      alignctl graph vale -w corpora/vale --format csv --table matrix

    GraphML and CSV open in graph programs (Gephi, yEd) and spreadsheets. Where areas are drawn is no map.
    """
    _check(format, table, output, force=force)
    from alignctl.region import region_view

    asking = Asking(workspace, rules, tuple(kind or ()), on, as_of, cache, jobs, no_cache)
    with at_work(asking, reading) as run:
        view = region_view(run, tuple(region or ()), around)
    view = made_for(view, audience, run.shelf)
    _write(view, format, table, output, full=full)


def _check(format_: GraphFormat, table: Table | None, output: Path | None, *, force: bool) -> None:
    """Raise UsageError for options that do not go together, before any work is done."""
    if table is not None and format_ is not GraphFormat.CSV:
        raise UsageError(f"--table goes with --format csv, found --format {format_.value}.", hint="Add --format csv.")
    if format_ is not GraphFormat.CSV or table is not None:
        check_output(output, force=force)
        return
    if output is None:
        listed = ", ".join(one.value for one in Table)
        raise UsageError(
            "One table, or a folder for all, was expected with --format csv.",
            hint=f"Add --output FOLDER, or --table with one of: {listed}.",
        )
    if output.exists() and not output.is_dir():
        raise UsageError(
            "A folder was expected for the tables, and this is a file.",
            where=output.as_posix(),
            hint="Name a folder, or one table with --table.",
        )
    for one in Table:
        check_output(output / f"{one.value}.csv" if output.is_dir() else None, force=force)


def _write(view: "RegionView", format_: GraphFormat, table: Table | None, output: Path | None, *, full: bool) -> None:
    if format_ is GraphFormat.CSV:
        _write_tables(view, table, output)
    elif format_ is GraphFormat.GRAPHML:
        from alignctl.region import graphml

        _put(graphml(view), output)
    else:
        write_result(view, "terminal" if format_ is GraphFormat.TEXT else format_.value, output, full=full)


def _write_tables(view: "RegionView", table: Table | None, output: Path | None) -> None:
    from alignctl.report import region_table

    if table is not None:
        _put(region_table(view, table.value), output)
        return
    if output is not None:
        output.mkdir(parents=True, exist_ok=True)
        for one in Table:
            _put(region_table(view, one.value), output / f"{one.value}.csv")


def _put(text: str, output: Path | None) -> None:
    if output is None:
        console.print_result(text)
        return
    output.write_text(text, encoding="utf-8", errors="replace", newline="\n")
    console.say(f"Written: {output.as_posix()}")
