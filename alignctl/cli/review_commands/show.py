"""`alignctl review show`: every verdict of the workspace, and whether it still holds."""

from enum import StrEnum
from typing import Annotated

import typer

from alignctl.cli import console
from alignctl.cli.options import (
    AsOfOption,
    CacheOption,
    JobsOption,
    NoCacheOption,
    OnOption,
    RulesOption,
    WorkspaceOption,
)
from alignctl.cli.reading_options import AskedReading, reads_files
from alignctl.cli.region import Asking, at_work


class ShowFormat(StrEnum):
    """How verdicts are shown."""

    TEXT = "text"
    JSON = "json"


@reads_files
def show(
    format: Annotated[  # noqa: A002  the option's name
        ShowFormat, typer.Option("--format", "-f", help="How to write the result.")
    ] = ShowFormat.TEXT,
    workspace: WorkspaceOption = None,
    on: OnOption = None,
    as_of: AsOfOption = None,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    jobs: JobsOption = None,
    rules: RulesOption = None,
    *,
    reading: AskedReading,
) -> None:
    """Show every verdict with what becomes of it: followed, lapsed, disputed, or about what is not found any more.

    \b
    Examples:
      alignctl review show -w our-region
      alignctl review show -w our-region --format json

    Those that lapsed come first: a sentence they rest on has changed, and somebody should decide anew.
    """
    from alignctl.golding import standings
    from alignctl.report.verdict_lines import verdicts_shown

    asking = Asking(workspace, rules, (), on, as_of, cache, jobs, no_cache)
    with at_work(asking, reading) as run:
        told = standings(run)
    console.print_result(verdicts_shown(told, as_json=format is ShowFormat.JSON))
