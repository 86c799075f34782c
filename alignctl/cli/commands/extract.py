"""`alignctl extract`: the section tree of one document."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alignctl.cli.options import (
    CacheOption,
    ForceOption,
    Format,
    FormatOption,
    NoCacheOption,
    OutputOption,
    ReadAs,
)
from alignctl.cli.output import Writing, check_writing, write
from alignctl.cli.progress import watched
from alignctl.cli.reading_options import AskedReading, reads_files
from alignctl.cli.session import open_shelf

if TYPE_CHECKING:
    from alignctl.extract import Shelf
    from alignctl.model.form import Form


@reads_files
def extract(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A Word, PDF, web page, ODT, Markdown or text file.")],
    format: FormatOption = Format.TEXT,  # noqa: A002  the option's name
    output: OutputOption = None,
    force: ForceOption = False,
    people: Annotated[
        bool, typer.Option("--people", help="Name those who commented on and changed the document, left out otherwise.")
    ] = False,
    read_as: Annotated[
        ReadAs, typer.Option("--as", help="Read it as a document with sections, or as a form with fields to fill in.")
    ] = ReadAs.DOCUMENT,
    full: Annotated[bool, typer.Option("--full", help="Of a form: guidance, instructions and places, too.")] = False,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    *,
    reading: AskedReading,
) -> None:
    """Show the sections of a document, or the fields of a form, as alignctl reads them.

    \b
    Examples:
      alignctl extract missing-procedure.docx
      alignctl extract missing-procedure.pdf --format json -o tree.json
      alignctl extract referral-form.docx --as form
    """
    writing = Writing(format.value, output, force, full=full, people=people)
    check_writing(writing)
    shelf = open_shelf(cache, 1, reading.over(), no_cache=no_cache)
    with watched(shelf):
        result = _form(shelf, file) if read_as is ReadAs.FORM else shelf.need(file.as_posix(), file)
    write(result, writing)


def _form(shelf: "Shelf", file: Path) -> "Form":
    from alignctl.forms import read_form

    return read_form(shelf.sheet(file.as_posix(), file))
