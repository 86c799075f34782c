"""`alignctl compare`: what areas share, where they differ, what to align first."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alignctl.cli import console
from alignctl.cli.options import (
    TABLE_HELP,
    AsOfOption,
    AudienceOption,
    CacheOption,
    CompareFormat,
    ForceOption,
    JobsOption,
    KindOption,
    NoCacheOption,
    OnOption,
    ResultOption,
    RulesOption,
    WorkspaceOption,
    day,
)
from alignctl.cli.output import Writing, check_writing, write
from alignctl.cli.progress import watched
from alignctl.cli.reading_options import AskedReading, reads_files
from alignctl.cli.region import Asking, made_for
from alignctl.cli.session import FEWEST, are_files, open_rules, open_shelf, workspace_of
from alignctl.errors import UnreadableDocumentError, UsageError

if TYPE_CHECKING:
    from alignctl.corpus import Workspace
    from alignctl.extract import Shelf
    from alignctl.model.comparison import Comparison, ManyComparison
    from alignctl.rules import RuleBook

AreasArgument = Annotated[list[str], typer.Argument(metavar="A B [C ...]", help="Areas of the workspace, or files.")]


class CompareTable(StrEnum):
    """The tables of `--format csv`, as in `alignctl.report.tables.of_result`, which the options need not load."""

    SHARED = "shared"
    DIVERGENCES = "divergences"
    CONTRADICTIONS = "contradictions"
    SECTIONS = "sections"
    CANDIDATES = "candidates"
    DOCUMENTS = "documents"
    PROBLEMS = "problems"
    NOTES = "notes"


@reads_files
def compare(
    areas: AreasArgument,
    workspace: WorkspaceOption = None,
    kind: KindOption = None,
    format: Annotated[  # noqa: A002  the option's name
        CompareFormat,
        typer.Option("--format", "-f", help="How to write the result (docx and xlsx: with --output)."),
    ] = CompareFormat.TEXT,
    table: Annotated[CompareTable | None, typer.Option("--table", help=TABLE_HELP)] = None,
    audience: AudienceOption = None,
    output: ResultOption = None,
    force: ForceOption = False,
    full: Annotated[
        bool, typer.Option("--full", help="As text, show every divergence or changed word; other formats always do.")
    ] = False,
    versions: Annotated[
        bool, typer.Option("--versions", help="Tell what changed from the first text to the second, its revision.")
    ] = False,
    on: OnOption = None,
    as_of: AsOfOption = None,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    jobs: JobsOption = None,
    rules: RulesOption = None,
    *,
    reading: AskedReading,
) -> None:
    """Compare areas: what they share, where they differ, what to align first.

    \b
    Examples:
      alignctl compare northmoor westvale --workspace corpora/vale
      alignctl compare northmoor westvale eastmere --workspace corpora/vale --kind missing
      alignctl compare ours.docx theirs.pdf
      alignctl compare northmoor westvale -w corpora/vale --format html -o compared.html
      alignctl compare northmoor westvale -w corpora/vale --format docx -o compared.docx
      alignctl compare northmoor westvale -w corpora/vale --format csv --table divergences
      alignctl compare old.docx new.docx --versions --format markdown

    Three or more areas are compared pair by pair. A document that cannot be read is named in the result, and
    the rest is compared without it. With --versions two files are compared as an earlier text and its revision,
    or one area of which the workspace keeps an `earlier` text.
    """
    if versions:
        from alignctl.cli.versions import write_versions

        asking = Asking(workspace, rules, tuple(kind or ()), on, as_of, cache, jobs, no_cache)
        write_versions(areas, asking, reading, Writing(format.value, output, force, full, table=table), audience)
        return
    if len(areas) < FEWEST:
        raise _too_few()
    writing = Writing(format.value, output, force, full, table=table, tables=CompareTable)
    check_writing(writing)
    asking = Asking(workspace, rules, tuple(kind or ()), on, as_of, cache, jobs, no_cache)
    result, shelf = _compared(areas, asking, reading)
    result = made_for(result, audience, shelf)
    write(result, writing)
    if are_files(areas):
        _end_for_unread(shelf)


def _compared(areas: list[str], asking: Asking, reading: AskedReading) -> "tuple[Comparison | ManyComparison, Shelf]":
    """The comparison of areas of a workspace, or of files, and the shelf their documents stand on."""
    from alignctl.correcting import verdicts_of
    from alignctl.pipeline import compare as compare_areas
    from alignctl.run import Run, Settings

    today = day(asking.on, "--on")
    settings = Settings(on=today, as_of=day(asking.as_of, "--as-of", today), kinds=asking.kinds)
    named = are_files(areas)
    found = None if named else _of_areas(asking.workspace, asking.rules)
    options = reading.over(found[0].reading) if found else reading.over()
    shelf = open_shelf(asking.cache, asking.jobs, options, no_cache=asking.no_cache)
    shelf.root = found[0].root if found else None
    with watched(shelf):
        place, book = found or _of_files(areas, list(asking.kinds), shelf, open_rules(own=asking.rules))
        words = tuple(place.areas) if named else tuple(areas)
        run = Run(workspace=place, book=book, shelf=shelf, settings=settings, verdicts=verdicts_of(place, book))
        result = compare_areas(run, words)
    return result, shelf


def _too_few() -> UsageError:
    hint = "For example: alignctl compare northmoor westvale"
    return UsageError("Two areas or files were expected, found one.", hint=hint)


def _of_files(
    files: list[str], kind: list[str] | None, shelf: "Shelf", book: "RuleBook"
) -> "tuple[Workspace, RuleBook]":
    return workspace_of(files, kind, book, shelf), book


def _of_areas(given: Path | None, own: Path | None) -> "tuple[Workspace, RuleBook]":
    from alignctl.corpus import load_workspace, need_areas

    place = load_workspace(given, Path.cwd())
    need_areas(place)
    return place, open_rules(place, own)


def _end_for_unread(shelf: "Shelf") -> None:
    """End with the exit code of a document that was named and could not be read, after the result of the rest."""
    for error in shelf.problems.values():
        console.tell_error(error)
    if shelf.problems:
        raise typer.Exit(UnreadableDocumentError.exit_code)
