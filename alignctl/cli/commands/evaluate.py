"""`alignctl evaluate`: how right the tool is, against answers people gave by reading."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alignctl.cli.options import (
    AsOfOption,
    CacheOption,
    ForceOption,
    Format,
    FormatOption,
    JobsOption,
    NoCacheOption,
    OutputOption,
    RulesOption,
    day,
)
from alignctl.cli.output import Writing, check_writing, write
from alignctl.cli.progress import watched
from alignctl.cli.reading_options import AskedReading, reads_files
from alignctl.cli.session import open_rules, open_shelf
from alignctl.errors import UsageError

if TYPE_CHECKING:
    from alignctl.corpus import Workspace


SecondOption = Annotated[
    Path | None,
    typer.Option("--second-reader", help="Answers of a second reader: measure their agreement instead of the tool."),
]
FloorsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--min",
        metavar="MEASURE=FIGURE",
        help="Fail (exit code 1) where the pooled figure is lower; may be repeated. A wrong name lists them all.",
    ),
]
MistakesOption = Annotated[
    bool, typer.Option("--mistakes", help="List what was missed and what was claimed amiss, with the words.")
]


@reads_files
def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A gold file, or a folder of them.")],
    second: SecondOption = None,
    floors: FloorsOption = None,
    mistakes: MistakesOption = False,
    format: FormatOption = Format.TEXT,  # noqa: A002  the option's name
    output: OutputOption = None,
    force: ForceOption = False,
    as_of: AsOfOption = None,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    jobs: JobsOption = None,
    rules: RulesOption = None,
    *,
    reading: AskedReading,
) -> None:
    """Measure links, time limits and divergences against answers people gave by reading.

    \b
    Examples:
      alignctl evaluate corpora/vale/gold/test
      alignctl evaluate my-gold.json --format json --mistakes
      alignctl evaluate my-gold --min time-limit=0.9 --min divergences.precision=0.8
      alignctl evaluate corpora/vale/gold/test --second-reader corpora/vale/second-reader

    A gold document that stands in the workspace around the gold file is read together with the texts its area
    rests on.
    """
    writing = Writing(format.value, output, force, full=mistakes)
    check_writing(writing)
    _check_gold(gold)
    from alignctl.evaluate import hold_floors, parse_floor, reader_agreement
    from alignctl.pipeline import evaluate as measure

    least = tuple(parse_floor(words) for words in floors or ())
    if second is not None:
        result = reader_agreement(gold, second)
    else:
        shelf = open_shelf(cache, jobs, reading.over(), no_cache=no_cache)
        with watched(shelf):
            result = measure(gold, open_rules(_workspace_around(gold), rules), shelf, day(as_of, "--as-of"))
    write(result, writing)
    hold_floors(result.pooled, least)


def _workspace_around(gold: Path) -> "Workspace | None":
    """The workspace the answers stand in: its own rules are measured, as they are what `compare` uses."""
    from alignctl.corpus import find_workspace_file, load_workspace

    found = find_workspace_file(gold if gold.is_dir() else gold.parent)
    return load_workspace(found, gold) if found else None


def _check_gold(gold: Path) -> None:
    if gold.is_file() and gold.suffix.lower() != ".json":
        raise UsageError(
            "A gold file (.json) or a folder of them was expected, and this is neither.",
            where=gold.as_posix(),
            hint="Name a .json file of answers, such as those in corpora/vale/gold/dev.",
        )
