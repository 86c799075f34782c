"""`alignctl provisions`: the typed statements of one document."""

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
    RulesOption,
)
from alignctl.cli.output import Writing, check_writing, write
from alignctl.cli.progress import watched
from alignctl.cli.reading_options import AskedReading, reads_files
from alignctl.cli.session import open_rules, open_shelf, workspace_of


@reads_files
def provisions(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The document.")],
    kind: Annotated[str | None, typer.Option("--kind", "-k", help="Its kind. Guessed and said when left out.")] = None,
    trace: Annotated[
        bool, typer.Option("--trace", help="Say which rule found each, on what words, and what nearly fired.")
    ] = False,
    format: FormatOption = Format.TEXT,  # noqa: A002  the option's name
    output: OutputOption = None,
    force: ForceOption = False,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    rules: RulesOption = None,
    *,
    reading: AskedReading,
) -> None:
    """Show what a procedure says, as typed statements with their sentences.

    \b
    Examples:
      alignctl provisions missing-procedure.docx
      alignctl provisions referral.pdf --kind referral --trace
    """
    writing = Writing(format.value, output, force)
    check_writing(writing)
    from alignctl.model.provision_list import ProvisionList
    from alignctl.provisions import find_provisions
    from alignctl.provisions.tracing import trace_provisions
    from alignctl.run import procedure_of

    book = open_rules(own=rules)
    shelf = open_shelf(cache, 1, reading.over(), no_cache=no_cache)
    with watched(shelf):
        place = workspace_of([file], [kind] if kind else None, book, shelf)
    (entry,) = place.areas.values()
    (found_kind,) = entry.documents
    procedure = procedure_of(place, entry, found_kind, shelf)
    traced = None
    if trace and procedure:
        found, traced = trace_provisions(procedure, book)
    else:
        found = find_provisions(procedure, book) if procedure else ()
    result = ProvisionList(
        kind=found_kind,
        document=Path(file).as_posix(),
        provisions=found,
        trace=traced,
        names=book.titles,
        marking=procedure.documents[0].metadata.marking if procedure else None,
    )
    write(result, writing)
