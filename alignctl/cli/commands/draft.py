"""`alignctl draft`: one procedure out of two predecessors'."""

from enum import StrEnum
from typing import Annotated

import typer

from alignctl.cli.merging import MergeOption, write_merged
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
from alignctl.cli.output import Writing
from alignctl.cli.reading_options import AskedReading, reads_files
from alignctl.cli.region import Asking, FullOption
from alignctl.errors import UsageError


class DraftFormat(StrEnum):
    """How a draft is written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    XLSX = "xlsx"


@reads_files
def draft(
    merge: MergeOption = None,
    format: Annotated[  # noqa: A002  the option's name
        DraftFormat, typer.Option("--format", "-f", help="How to write the result (docx and xlsx: with --output).")
    ] = DraftFormat.TEXT,
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
    """Draft one procedure out of two, each part marked, with a list of what is to be decided.

    \b
    Examples:
      alignctl draft --merge northmoor westvale --kind missing -w corpora/vale --format docx -o merged.docx
      alignctl draft --merge northmoor westvale --kind missing -w corpora/vale --format xlsx -o decisions.xlsx
      alignctl draft --merge ours.docx theirs.pdf --kind referral --format html -o merged.html

    Every paragraph of both texts stands in it once, with its source; no word is added or changed.
    """
    if merge is None:
        raise UsageError(
            "Two areas were expected with --merge, found none.",
            hint="For example: alignctl draft --merge northmoor westvale --kind missing.",
        )
    asking = Asking(workspace, rules, tuple(kind or ()), on, as_of, cache, jobs, no_cache)
    write_merged(merge, asking, reading, Writing(format.value, output, force, full), audience)
