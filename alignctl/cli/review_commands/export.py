"""`alignctl review export`: a coding sheet of the claims on some areas."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from alignctl.cli.options import (
    AsOfOption,
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
from alignctl.cli.region import Asking, at_work
from alignctl.cli.sheets import check_sheet, write_sheet
from alignctl.errors import UsageError


class SheetFormat(StrEnum):
    """How a coding sheet is written."""

    XLSX = "xlsx"
    HTML = "html"
    CSV = "csv"


@reads_files
def export(
    areas: Annotated[
        list[str] | None, typer.Argument(metavar="[A B ...]", help="Areas of the workspace, two or more.")
    ] = None,
    region: Annotated[
        str | None, typer.Option("--region", metavar="REGION", help="All areas of this region, pair by pair.")
    ] = None,
    workspace: WorkspaceOption = None,
    kind: KindOption = None,
    format: Annotated[  # noqa: A002  the option's name
        SheetFormat | None,
        typer.Option("--format", "-f", help="How to write the sheet. Default: by the ending of --output, else xlsx."),
    ] = None,
    output: OutputOption = None,
    force: ForceOption = False,
    rows: Annotated[
        int | None, typer.Option("--rows", min=1, metavar="MOST", help="So many rows at most, the least certain.")
    ] = None,
    sample: Annotated[
        float | None,
        typer.Option(
            "--sample",
            metavar="N",
            help="A sample for a second reader: a number of rows, or a share below 1, of every sort of claim.",
        ),
    ] = None,
    seed: Annotated[int, typer.Option("--seed", metavar="S", help="Another seed draws another sample.")] = 0,
    on: OnOption = None,
    as_of: AsOfOption = None,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    jobs: JobsOption = None,
    rules: RulesOption = None,
    *,
    reading: AskedReading,
) -> None:
    """Put what the program claims of areas into a sheet for people to decide, the least certain first.

    \b
    Examples:
      alignctl review export northmoor westvale -w corpora/vale -o sheet.xlsx
      alignctl review export northmoor westvale -w corpora/vale --kind missing --rows 40 -o sheet.html
      alignctl review export --region vale -w corpora/vale --sample 50 --seed 7 -o second-reader.xlsx

    Fill in the sheet and give it to `alignctl review import`. Verdicts given before are not followed here, so that a
    second reader sees what the first one saw.
    """
    format_id = (format or _by_ending(output)).value
    writing = Writing(format_id, output, force)
    check_sheet(writing)
    _check_sample(sample)
    from alignctl.review.sheet import Wanted
    from alignctl.reviewing import coding_sheet

    asking = Asking(workspace, rules, tuple(kind or ()), on, as_of, cache, jobs, no_cache)
    with at_work(asking, reading) as run:
        sheet = coding_sheet(run, areas or (), region, Wanted(sample=sample, seed=seed, most=rows))
    write_sheet(sheet, writing)


def _by_ending(output: Path | None) -> SheetFormat:
    ending = output.suffix.lower().removeprefix(".") if output is not None else ""
    ending = "html" if ending == "htm" else ending
    return SheetFormat(ending) if ending in set(SheetFormat) else SheetFormat.XLSX


def _check_sample(sample: float | None) -> None:
    if sample is not None and not (0 < sample < 1 or (sample >= 1 and sample == int(sample))):
        raise UsageError(
            f"A whole number of rows, or a share between 0 and 1, was expected, found {sample:g}.",
            where="--sample",
            hint="For example --sample 50, or --sample 0.2 for a fifth.",
        )
