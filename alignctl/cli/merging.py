"""`alignctl draft --merge`: one procedure out of two, of areas of a workspace or of files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from alignctl.cli.options import day
from alignctl.cli.output import Writing, check_writing, write
from alignctl.cli.progress import watched
from alignctl.cli.reading_options import AskedReading
from alignctl.cli.region import Asking, at_work, made_for
from alignctl.cli.session import are_files, open_rules, open_shelf, workspace_of

if TYPE_CHECKING:
    from alignctl.model.made_for import Audience
    from alignctl.run import Run

MergeOption = Annotated[
    tuple[str, str] | None,
    typer.Option("--merge", metavar="A B", help="Make one procedure out of those of two areas, or of two files."),
]


def write_merged(
    pair: tuple[str, str], asking: Asking, reading: AskedReading, writing: Writing, audience: Audience | None
) -> None:
    """Merge the procedures of two areas, or of two files, and write the result.

    Raises UsageError where two areas of a workspace, or two files, of one kind were not named.
    """
    check_writing(writing)
    from alignctl.merging import merge

    with _at_work(pair, asking, reading) as (run, words):
        result = made_for(merge(run, *words), audience, run.shelf)
    write(result, writing)


@contextmanager
def _at_work(pair: tuple[str, str], asking: Asking, reading: AskedReading) -> Iterator[tuple[Run, tuple[str, str]]]:
    """A run over the workspace, or over one made of two files; with what the areas are called in it."""
    if not are_files(list(pair)):
        with at_work(asking, reading) as run:
            yield run, pair
        return
    from alignctl.run import Run, Settings

    today = day(asking.on, "--on")
    book = open_rules(own=asking.rules)
    shelf = open_shelf(asking.cache, asking.jobs, reading.over(), no_cache=asking.no_cache)
    settings = Settings(on=today, as_of=day(asking.as_of, "--as-of", today), kinds=asking.kinds)
    with watched(shelf):
        place = workspace_of(list(pair), list(asking.kinds), book, shelf)
        first, second = place.areas
        yield Run(workspace=place, book=book, shelf=shelf, settings=settings), (first, second)
