"""`alignctl forms`: what the forms of several areas ask for, and what one form for all would hold."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alignctl.cli.options import (
    TABLE_HELP,
    AudienceOption,
    CacheOption,
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
from alignctl.cli.region import Asking, FullOption, at_work, made_for
from alignctl.cli.session import FEWEST, are_files, open_rules, open_shelf
from alignctl.errors import UsageError

if TYPE_CHECKING:
    from alignctl.extract import Shelf
    from alignctl.model.forms_compared import FormsCompared


class FormsFormat(StrEnum):
    """How a comparison of forms is written; `common-form` is a Word document to fill in."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"
    XLSX = "xlsx"
    CSV = "csv"
    SSSOM = "sssom"
    COMMON_FORM = "common-form"


class FormsTable(StrEnum):
    """The tables of `--format csv`, as in `alignctl.report.tables.of_result`, which the options need not load."""

    ITEMS = "items"
    CROSSWALK = "crosswalk"
    FIELDS = "fields"
    BURDEN = "burden"
    ONE_FORM = "one-form"
    FORM_AND_TEXT = "form-and-text"
    DOCUMENTS = "documents"
    PROBLEMS = "problems"
    NOTES = "notes"


@reads_files
def forms(
    areas: Annotated[
        list[str], typer.Argument(metavar="A B [C ...]", help="Areas of the workspace with forms, or files of forms.")
    ],
    workspace: WorkspaceOption = None,
    kind: KindOption = None,
    format: Annotated[  # noqa: A002  the option's name
        FormsFormat,
        typer.Option("--format", "-f", help="How to write the result (xlsx and common-form: with --output)."),
    ] = FormsFormat.TEXT,
    table: Annotated[FormsTable | None, typer.Option("--table", help=TABLE_HELP)] = None,
    audience: AudienceOption = None,
    output: ResultOption = None,
    force: ForceOption = False,
    full: FullOption = False,
    on: OnOption = None,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    jobs: JobsOption = None,
    rules: RulesOption = None,
    *,
    reading: AskedReading,
) -> None:
    """Compare the forms of areas: what all ask for, what some do, and one form for all.

    \b
    Examples:
      alignctl forms northmoor westvale --workspace corpora/vale --kind referral
      alignctl forms our-form.docx their-form.pdf
      alignctl forms northmoor westvale -w corpora/vale --format html -o forms.html
      alignctl forms northmoor westvale -w corpora/vale -k referral --format sssom -o crosswalk.tsv
      alignctl forms northmoor westvale -w corpora/vale -k referral --format common-form -o common-form.docx

    An area names its forms in the workspace: forms = { referral = ["files/form.docx"] }. Fields are put to the data
    items of the rules by their labels; a field that no item is known for is shown all the same.
    """
    if len(areas) < FEWEST:
        raise UsageError(
            "Two areas or files were expected, found one.",
            hint="For example: alignctl forms northmoor westvale; one form alone: alignctl extract FILE --as form.",
        )
    writing = Writing(format.value, output, force, full, table=table, tables=FormsTable)
    check_writing(writing)
    asking = Asking(workspace, rules, tuple(kind or ()), on, None, cache, jobs, no_cache)
    result, shelf = _of_files(areas, asking, reading) if are_files(areas) else _of_areas(areas, asking, reading)
    write(made_for(result, audience, shelf), writing)


def _of_areas(areas: list[str], asking: Asking, reading: AskedReading) -> "tuple[FormsCompared, Shelf]":
    from alignctl.forming import compare_forms

    with at_work(asking, reading) as run:
        return compare_forms(run, areas), run.shelf


def _of_files(files: list[str], asking: Asking, reading: AskedReading) -> "tuple[FormsCompared, Shelf]":
    from alignctl.corpus import workspace_of_files
    from alignctl.forming import compare_form_files
    from alignctl.run import Run, Settings

    paths = tuple(map(Path, files))
    place = workspace_of_files(paths, tuple("?" for _ in paths))
    today = day(asking.on, "--on")
    settings = Settings(on=today, as_of=today, kinds=asking.kinds)
    shelf = open_shelf(asking.cache, asking.jobs, reading.over(), no_cache=asking.no_cache)
    with watched(shelf):
        run = Run(workspace=place, book=open_rules(own=asking.rules), shelf=shelf, settings=settings)
        return compare_form_files(run), shelf
