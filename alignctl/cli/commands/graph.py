"""`alignctl graph`: a region seen whole, and its graph for other programs."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

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
from alignctl.cli.tables import check_tables, put, write_tables
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
    if format_ is GraphFormat.CSV:
        check_tables(Table, table, output, force=force)
    else:
        check_output(output, force=force)


def _write(view: "RegionView", format_: GraphFormat, table: Table | None, output: Path | None, *, full: bool) -> None:
    if format_ is GraphFormat.CSV:
        from alignctl.report import region_table

        write_tables(Table, lambda name: region_table(view, name), table, output)
    elif format_ is GraphFormat.GRAPHML:
        from alignctl.region import graphml

        put(graphml(view), output)
    else:
        write_result(view, format_.value, output, full=full)
