"""`alignctl extract`: the section tree of one document."""

from pathlib import Path
from typing import Annotated

import typer

from alignctl.cli.options import (
    CacheOption,
    ForceOption,
    Format,
    FormatOption,
    NoCacheOption,
    OutputOption,
)
from alignctl.cli.output import Writing, check_writing, write
from alignctl.cli.progress import watched
from alignctl.cli.reading_options import AskedReading, reads_files
from alignctl.cli.session import open_shelf


@reads_files
def extract(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A Word, PDF, web page, ODT, Markdown or text file.")],
    format: FormatOption = Format.TEXT,  # noqa: A002  the option's name
    output: OutputOption = None,
    force: ForceOption = False,
    people: Annotated[
        bool, typer.Option("--people", help="Name those who commented on and changed the document, left out otherwise.")
    ] = False,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    *,
    reading: AskedReading,
) -> None:
    """Show the sections of a document as alignctl reads them.

    \b
    Examples:
      alignctl extract missing-procedure.docx
      alignctl extract missing-procedure.pdf --format json -o tree.json
    """
    writing = Writing(format.value, output, force, people=people)
    check_writing(writing)
    shelf = open_shelf(cache, 1, reading.over(), no_cache=no_cache)
    with watched(shelf):
        document = shelf.need(file.as_posix(), file)
    write(document, writing)
