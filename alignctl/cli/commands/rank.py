"""`alignctl rank`: what to align first among many areas."""

from enum import StrEnum
from typing import Annotated

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
    RegionFormat,
    RegionFormatOption,
    ResultOption,
    RulesOption,
    WorkspaceOption,
)
from alignctl.cli.output import Writing, check_writing, write
from alignctl.cli.reading_options import AskedReading, reads_files
from alignctl.cli.region import (
    AroundOption,
    Asking,
    FullOption,
    OrderOption,
    RegionArgument,
    at_work,
    made_for,
)
from alignctl.errors import UsageError


class RankTable(StrEnum):
    """The tables of `--format csv`, as in `alignctl.report.tables.of_result`, which the options need not load."""

    CANDIDATES = "candidates"
    MOVES = "moves"
    AGREED = "agreed"
    DOCUMENTS = "documents"
    PROBLEMS = "problems"
    NOTES = "notes"


@reads_files
def rank(
    region: RegionArgument = None,
    around: AroundOption = None,
    agency: Annotated[
        str | None,
        typer.Option("--for", help="Only what touches police, health, schools, social-care or carers."),
    ] = None,
    explain: Annotated[
        str | None, typer.Option("--explain", metavar="ID", help="The whole reckoning of one candidate.")
    ] = None,
    order: OrderOption = None,
    format: RegionFormatOption = RegionFormat.TEXT,  # noqa: A002  the option's name
    table: Annotated[RankTable | None, typer.Option("--table", help=TABLE_HELP)] = None,
    audience: AudienceOption = None,
    output: ResultOption = None,
    force: ForceOption = False,
    full: FullOption = False,
    workspace: WorkspaceOption = None,
    kind: KindOption = None,
    on: OnOption = None,
    as_of: AsOfOption = None,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    jobs: JobsOption = None,
    rules: RulesOption = None,
    *,
    reading: AskedReading,
) -> None:
    """Rank what to align first in a region, or around one area, with every figure and its doubt.

    \b
    Examples:
      alignctl rank --workspace corpora/vale
      alignctl rank vale --for police -w corpora/vale
      alignctl rank --around northmoor -w corpora/vale --format json -o ranked.json
      alignctl rank -w corpora/vale --format csv --table candidates -o candidates.csv
      alignctl rank -w corpora/vale --explain missing.return-interview.time-limit.hold-return-interview
    """
    writing = Writing(format.value, output, force, full, table=table, tables=RankTable)
    _check(writing, explain)
    from alignctl.gathering import gather
    from alignctl.planning import Wanted, check_wanted, rank_areas
    from alignctl.planning import explain as explained
    from alignctl.scope import scope_of

    asking = Asking(workspace, rules, tuple(kind or ()), on, as_of, cache, jobs, no_cache)
    wanted = Wanted(audience=agency, order=tuple(order or ()))
    with at_work(asking, reading) as run:
        check_wanted(run, wanted)
        ranking = rank_areas(run, gather(run, scope_of(run, tuple(region or ()), around)), wanted)
    result = made_for(explained(ranking, explain) if explain else ranking, audience, run.shelf)
    write(result, writing)


def _check(writing: Writing, explain: str | None) -> None:
    """Raise UsageError for options that do not go together, before any work is done."""
    if explain is not None and writing.format_id in {RegionFormat.XLSX, RegionFormat.CSV}:
        raise UsageError(
            f"--explain tells the reckoning of one candidate in words, found --format {writing.format_id}.",
            hint="Use text, json, markdown, html or docx; without --explain the tables hold all candidates.",
        )
    check_writing(writing)
