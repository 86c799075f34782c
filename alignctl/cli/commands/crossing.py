"""`alignctl crossing`: what changes for a practitioner who follows a child from one area into another."""

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
from alignctl.cli.output import Writing, check_writing, write
from alignctl.cli.reading_options import AskedReading, reads_files
from alignctl.cli.region import Asking, FullOption, at_work, made_for


class SheetFormat(StrEnum):
    """How a crossing sheet is written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"


@reads_files
def crossing(
    origin: Annotated[str, typer.Argument(metavar="FROM", help="The area you come from.")],
    goal: Annotated[str, typer.Argument(metavar="TO", help="The area the child is in now.")],
    agency: Annotated[
        str | None,
        typer.Option("--for", help="Only what touches police, health, schools, social-care or carers."),
    ] = None,
    audience: AudienceOption = None,
    format: Annotated[  # noqa: A002  the option's name
        SheetFormat, typer.Option("--format", "-f", help="How to write the result (docx: with --output).")
    ] = SheetFormat.TEXT,
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
    """Tell what changes for a practitioner who follows a child from one area into another.

    \b
    Examples:
      alignctl crossing northmoor westvale --workspace corpora/vale --kind missing
      alignctl crossing westvale northmoor -w corpora/vale --for police
      alignctl crossing northmoor westvale -w corpora/vale --format html -o crossing.html
      alignctl crossing northmoor westvale -w corpora/vale --audience public --format docx -o crossing.docx

    Whose job it is comes first, then time limits side by side, then what else changes, in the order you meet it.
    Without --full the web page and the Word document are short enough to print.
    """
    writing = Writing(format.value, output, force, full)
    check_writing(writing)
    from alignctl.crossing import cross

    asking = Asking(workspace, rules, tuple(kind or ()), on, as_of, cache, jobs, no_cache)
    with at_work(asking, reading) as run:
        sheet = made_for(cross(run, origin, goal, agency), audience, run.shelf)
    write(sheet, writing)
