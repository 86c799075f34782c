"""`alignctl review compare`: how far two reviewers agree."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from alignctl.cli.options import ForceOption, OutputOption, WorkspaceOption
from alignctl.cli.output import Writing
from alignctl.cli.region import FullOption
from alignctl.cli.sheets import check_sheet, write_sheet


class ReviewersFormat(StrEnum):
    """How the agreement of two reviewers is written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    XLSX = "xlsx"
    CSV = "csv"


def reviewers(
    first: Annotated[str, typer.Argument(metavar="FIRST", help="A sheet, or the name of a reviewer.")],
    second: Annotated[str, typer.Argument(metavar="SECOND", help="Another of the same sort.")],
    workspace: WorkspaceOption = None,
    format: Annotated[  # noqa: A002  the option's name
        ReviewersFormat, typer.Option("--format", "-f", help="How to write the result (xlsx: with --output).")
    ] = ReviewersFormat.TEXT,
    output: OutputOption = None,
    force: ForceOption = False,
    full: FullOption = False,
) -> None:
    """Tell how far two reviewers agree: the share decided alike, Cohen's kappa, and what they decided differently.

    \b
    Examples:
      alignctl review compare first.xlsx second.xlsx
      alignctl review compare "A. Reader" "B. Reader" -w our-region
      alignctl review compare first.xlsx second.csv --format json -o agreement.json

    Two sheets need no workspace; names are of reviewers whose verdicts the workspace keeps. Claims that both decided
    count, whatever else either decided.
    """
    writing = Writing(format.value, output, force, full)
    check_sheet(writing)
    from alignctl.review.reviewers import compare_reviewers
    from alignctl.review.two_readers import decided_in_sheet, decided_in_verdicts

    if all(Path(word).suffix.lower() in {".xlsx", ".xlsm", ".csv"} for word in (first, second)):
        (name_a, a), (name_b, b) = (decided_in_sheet(Path(word)) for word in (first, second))
    else:
        from alignctl.corpus import load_workspace
        from alignctl.reviewing import kept_in

        kept = kept_in(load_workspace(workspace, Path.cwd()))
        (name_a, a), (name_b, b) = (decided_in_verdicts(kept, word) for word in (first, second))
    write_sheet(compare_reviewers(name_a, a, name_b, b), writing)
