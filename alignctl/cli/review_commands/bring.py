"""`alignctl review import`: the verdicts of coding sheets taken over into the workspace."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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
from alignctl.errors import UsageError

if TYPE_CHECKING:
    from alignctl.reviewing import BroughtIn


@reads_files
def bring(
    sheets: Annotated[list[Path], typer.Argument(metavar="SHEET...", help="Coding sheets filled in: .xlsx or .csv.")],
    reviewer: Annotated[
        str | None, typer.Option("--reviewer", metavar="NAME", help="Who decided the rows that bear no name.")
    ] = None,
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
    """Take the verdicts of coding sheets over into the workspace, where all later runs follow them.

    \b
    Examples:
      alignctl review import sheet.xlsx -w our-region
      alignctl review import first.xlsx second.csv -w our-region --reviewer "A. Reader"

    Everything is looked at before anything is changed: where one cell is amiss, every such cell is told with its row
    and column, and nothing is taken over. Verdicts are kept in verdicts.toml beside the workspace file, or in the file
    that [check] names.
    """
    from alignctl.correcting import verdicts_file
    from alignctl.review.reading import read_sheets
    from alignctl.review.verdicts import add_verdicts
    from alignctl.reviewing import bring_in

    read = read_sheets(sheets, reviewer)
    asking = Asking(workspace, rules, (), on, as_of, cache, jobs, no_cache)
    with at_work(asking, reading) as run:
        found = bring_in(run, read)
        file = verdicts_file(run.workspace)
    if file is None:
        raise UsageError("A workspace with a file was expected.", hint="Begin one with `alignctl init`.")
    for words in found.told:
        console.say(words)
    new, again = add_verdicts(file, found.settled.verdicts) if found.settled.verdicts else (0, 0)
    console.print_result(_summary(found, new, again, file))


def _summary(found: "BroughtIn", new: int, again: int, file: Path) -> str:
    from alignctl.report.words import count

    same = len(found.settled.verdicts) - new - again
    told = [f"{count(new, 'new verdict')}, {again} changed, {same} as before ({file.as_posix()})"]
    if found.settled.told:
        told.append(f"{count(len(found.settled.told), 'row')} not taken over, as texts or rules changed since")
    told.append(f"{count(found.empty, 'row')} without a verdict")
    return "; ".join(told) + "."
