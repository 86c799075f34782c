"""`alignctl compare --versions`: an earlier text and its revision, as two files or as the workspace keeps them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alignctl.cli.options import CompareFormat, day
from alignctl.cli.output import Writing, check_writing, write
from alignctl.cli.progress import watched
from alignctl.cli.reading_options import AskedReading
from alignctl.cli.region import Asking, at_work, made_for
from alignctl.cli.session import FEWEST, are_files, open_rules, open_shelf, workspace_of
from alignctl.errors import UsageError
from alignctl.model.made_for import Audience

if TYPE_CHECKING:
    from alignctl.extract import Shelf
    from alignctl.model.revision import VersionComparison


_FORMATS = (
    CompareFormat.TEXT,
    CompareFormat.JSON,
    CompareFormat.HTML,
    CompareFormat.MARKDOWN,
    CompareFormat.DOCX,
)


def write_versions(
    words: list[str], asking: Asking, reading: AskedReading, writing: Writing, audience: Audience | None
) -> None:
    """Write what changed from an earlier text to its revision. Raises UsageError for formats that tell no revision."""
    _check(writing)
    told, shelf = tell_versions(words, asking, reading)
    write(made_for(told, audience, shelf), writing)


def _check(writing: Writing) -> None:
    if writing.format_id not in _FORMATS or writing.table is not None:
        raise UsageError(
            f"A format that tells what a revision changed was expected, found '{writing.format_id}'.",
            where="--format" if writing.table is None else "--table",
            hint=f"Use one of: {', '.join(one.value for one in _FORMATS)}.",
        )
    check_writing(writing)


def tell_versions(words: list[str], asking: Asking, reading: AskedReading) -> tuple[VersionComparison, Shelf]:
    """What changed from the first file to the second, or since the earlier text of the one area named.

    Raises UsageError for any other number of files or areas, and for an area without an earlier text of one kind.
    """
    if len(words) == FEWEST and are_files(words):
        return _of_files(words, asking, reading)
    if len(words) == 1 and not are_files(words):
        return _of_area(words[0], asking, reading)
    raise UsageError(
        "With --versions two files were expected, the earlier one first, or one area of the workspace.",
        where="--versions",
        hint="For example: alignctl compare old.docx new.docx --versions",
    )


def _of_files(words: list[str], asking: Asking, reading: AskedReading) -> tuple[VersionComparison, Shelf]:
    from alignctl.revising import compare_versions
    from alignctl.run import Run, Settings

    if Path(words[0]).resolve() == Path(words[1]).resolve():
        raise UsageError("Two versions were expected, found the same file twice.", where=words[0])
    today = day(asking.on, "--on")
    settings = Settings(on=today, as_of=day(asking.as_of, "--as-of", today), kinds=asking.kinds)
    shelf = open_shelf(asking.cache, asking.jobs, reading.over(), no_cache=asking.no_cache)
    with watched(shelf):
        book = open_rules(own=asking.rules)
        place = workspace_of(words, list(asking.kinds), book, shelf)
        before, now = place.areas.values()
        run = Run(workspace=place, book=book, shelf=shelf, settings=settings)
        return compare_versions(run, before, now, next(iter(now.documents))), shelf


def _of_area(word: str, asking: Asking, reading: AskedReading) -> tuple[VersionComparison, Shelf]:
    from alignctl.pipeline import check_kinds
    from alignctl.revising import compare_versions, earlier_and_present

    with at_work(asking, reading) as run:
        check_kinds(run)
        before, now, kind = earlier_and_present(run.workspace.find_area(word), asking.kinds)
        return compare_versions(run, before, now, kind), run.shelf
