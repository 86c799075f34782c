"""`alignctl report`: all of a region in one result."""

from enum import StrEnum
from typing import Annotated

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
    OutputOption,
    RulesOption,
    WorkspaceOption,
)
from alignctl.cli.output import check_written, write_result
from alignctl.cli.reading_options import AskedReading, reads_files
from alignctl.cli.region import AroundOption, Asking, FullOption, RegionArgument, at_work, made_for


class ReportFormat(StrEnum):
    """How a report is written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    XLSX = "xlsx"

    @property
    def renderer(self) -> str:
        """The id of the renderer."""
        return "terminal" if self is ReportFormat.TEXT else self.value


@reads_files
def report(
    region: RegionArgument = None,
    around: AroundOption = None,
    capacity: Annotated[
        float | None,
        typer.Option("--capacity", metavar="N", help="How much effort the region has. Without it no plan is made."),
    ] = None,
    format: Annotated[  # noqa: A002  the option's name
        ReportFormat, typer.Option("--format", "-f", help="How to write the result (docx and xlsx: with --output).")
    ] = ReportFormat.TEXT,
    audience: AudienceOption = None,
    output: OutputOption = None,
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
    """Report a region: what is shared, where areas are apart, what to align first, and how well it was read.

    \b
    Examples:
      alignctl report vale --workspace corpora/vale
      alignctl report --around northmoor -w corpora/vale
      alignctl report vale -w corpora/vale --capacity 10 --format markdown -o vale.md
      alignctl report vale -w corpora/vale --capacity 10 --format html -o vale.html
      alignctl report vale -w corpora/vale --capacity 10 --format xlsx -o vale.xlsx
    """
    check_written(format.renderer, output, force=force)
    from alignctl.model.asked import Asked
    from alignctl.reporting import report_region

    asked = None if capacity is None else Asked(capacity=capacity)
    asking = Asking(workspace, rules, tuple(kind or ()), on, as_of, cache, jobs, no_cache)
    with at_work(asking, reading) as run:
        result = report_region(run, tuple(region or ()), around, asked)
    result = made_for(result, audience, run.shelf)
    write_result(result, format.renderer, output, full=full)
