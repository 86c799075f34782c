"""`alignctl graph`: a region seen whole, and its graph for other programs."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from alignctl.cli.options import (
    TABLE_HELP,
    AsOfOption,
    AudienceOption,
    CacheOption,
    ForceOption,
    JobsOption,
    KindOption,
    NoCacheOption,
    OnOption,
    ResultOption,
    RulesOption,
    WorkspaceOption,
    check_output,
)
from alignctl.cli.output import Writing, check_writing, tell_whole, write
from alignctl.cli.reading_options import AskedReading, reads_files
from alignctl.cli.region import AroundOption, Asking, RegionArgument, at_work, made_for
from alignctl.cli.tables import put, write_tables

if TYPE_CHECKING:
    from alignctl.model.region import RegionView


class GraphFormat(StrEnum):
    """How a region is written."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    GRAPHML = "graphml"
    XLSX = "xlsx"


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
        GraphFormat, typer.Option("--format", "-f", help="How to write the result (xlsx: with --output).")
    ] = GraphFormat.TEXT,
    table: Annotated[Table | None, typer.Option("--table", help=TABLE_HELP)] = None,
    output: ResultOption = None,
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
    writing = Writing(format.value, output, force, full, table=table, tables=Table)
    _check(writing)
    from alignctl.region import region_view

    asking = Asking(workspace, rules, tuple(kind or ()), on, as_of, cache, jobs, no_cache)
    with at_work(asking, reading) as run:
        view = region_view(run, tuple(region or ()), around)
    view = made_for(view, audience, run.shelf)
    _write(view, writing)


def _check(writing: Writing) -> None:
    """Raise UsageError for options that do not go together, before any work is done."""
    if writing.format_id == GraphFormat.GRAPHML and writing.table is None:
        check_output(writing.output, force=writing.force)
    else:
        check_writing(writing)


def _write(view: "RegionView", writing: Writing) -> None:
    """Write a region: its tables of CSV are for graph programs, and so others than those of its workbook."""
    if writing.format_id == GraphFormat.CSV:
        from alignctl.report import region_table

        tell_whole("CSV", full=writing.full)
        write_tables(Table, lambda name: region_table(view, name), writing.table, writing.output)
    elif writing.format_id == GraphFormat.GRAPHML:
        from alignctl.region import graphml

        tell_whole("GraphML", full=writing.full)
        put(graphml(view), writing.output)
    else:
        write(view, writing)
