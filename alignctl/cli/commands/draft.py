"""`alignctl draft`: a common text for what was agreed, tracked changes for each area, or one procedure out of two."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from alignctl.cli.merging import MergeOption, write_merged
from alignctl.cli.options import (
    AsOfOption,
    AudienceOption,
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
from alignctl.cli.output import Writing, check_writing, write
from alignctl.cli.reading_options import AskedReading, reads_files
from alignctl.cli.region import AroundOption, Asking, FullOption, at_work, made_for
from alignctl.errors import UsageError
from alignctl.model.made_for import Audience


class DraftFormat(StrEnum):
    """How a common text is written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    XLSX = "xlsx"


@reads_files
def draft(
    candidates: Annotated[
        list[str] | None,
        typer.Argument(metavar="[CANDIDATE]", help="Candidates by their ids. Default: all that was agreed."),
    ] = None,
    plan: Annotated[bool, typer.Option("--plan", help="Draft what a plan takes; needs --capacity.")] = False,
    capacity: Annotated[
        float | None, typer.Option("--capacity", metavar="N", help="With --plan: how much the region can do.")
    ] = None,
    region: Annotated[
        list[str] | None,
        typer.Option(
            "--region", metavar="REGION", help="A region, or areas. May be repeated. Default: the own region."
        ),
    ] = None,
    around: AroundOption = None,
    tracked: Annotated[
        Path | None,
        typer.Option(
            "--tracked",
            metavar="FOLDER",
            help="Write for each area that moves its own Word file with tracked changes, or a list of amendments.",
        ),
    ] = None,
    merge: MergeOption = None,
    author: Annotated[str, typer.Option("--author", help="In whose name the tracked changes stand.")] = "alignctl",
    format: Annotated[  # noqa: A002  the option's name
        DraftFormat, typer.Option("--format", "-f", help="How to write it (docx: with --output; xlsx: with --merge).")
    ] = DraftFormat.TEXT,
    audience: AudienceOption = None,
    full: FullOption = False,
    output: OutputOption = None,
    force: ForceOption = False,
    workspace: WorkspaceOption = None,
    kind: KindOption = None,
    on: OnOption = None,
    as_of: AsOfOption = None,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    jobs: JobsOption = None,
    rules: RulesOption = None,
    *,
    reading: AskedReading,
) -> None:
    """Draft a common text for what was agreed, and carry it into each area's own document as tracked changes.

    \b
    Examples:
      alignctl draft --workspace corpora/vale --around northmoor -o text.docx --format docx
      alignctl draft missing.reporting.time-limit.send-missing-form.referral-made -w corpora/vale --around northmoor
      alignctl draft --plan --capacity 5 -w corpora/vale --around northmoor --format markdown
      alignctl draft -w corpora/vale --around northmoor --tracked changes
      alignctl draft --merge northmoor westvale --kind missing -w corpora/vale --format docx -o merged.docx

    Every sentence proposed stands in a document already, or in national guidance, and is given with its source. The
    files of areas are never written to: their changes go into copies in FOLDER. With --merge one procedure is made out
    of two: every paragraph of both stands in it once, with its source and marked as same, to choose, or in one alone.
    """
    asking = Asking(workspace, rules, tuple(kind or ()), on, as_of, cache, jobs, no_cache)
    writing = Writing(format.value, output, force, full)
    if merge is not None:
        _check_merge(candidates, plan=plan, tracked=tracked, scope=[*(region or ()), *([around] if around else [])])
        write_merged(merge, asking, reading, writing, audience)
        return
    _check(candidates, plan=plan, capacity=capacity, tracked=tracked, audience=audience)
    if not author.strip():
        raise UsageError(
            "A name was expected, found nothing.", where="--author", hint="Leave --author out, or name one."
        )
    check_writing(writing)
    from alignctl.adopting import agreements_in
    from alignctl.choosing import chosen_points
    from alignctl.cli.tracked import check_folder, write_bills
    from alignctl.drafting import draft_of
    from alignctl.gathering import gather
    from alignctl.model.asked import Asked
    from alignctl.planning import check_plan
    from alignctl.scope import scope_of

    check_folder(tracked)
    with at_work(asking, reading) as run:
        scope = scope_of(run, tuple(region or ()), around)
        asked = check_plan(run, scope, Asked(capacity=capacity)) if capacity is not None else None
        texts = gather(run, scope)
        chosen = chosen_points(run, texts, agreements_in(run.workspace, run.book), tuple(candidates or ()), asked)
        result = draft_of(run, texts, chosen)
        if tracked is not None:
            write_bills(run, result, tracked, author=author, force=force)
    write(made_for(result, audience, run.shelf), writing)


def _check(
    candidates: list[str] | None, *, plan: bool, capacity: float | None, tracked: Path | None, audience: Audience | None
) -> None:
    """Raise UsageError for options that do not go together, before any work is done."""
    if plan != (capacity is not None):
        found = "--capacity without --plan" if capacity is not None else "--plan without --capacity"
        raise UsageError(f"--plan and --capacity go together, found {found}.", hint="For example --plan --capacity 5.")
    if plan and candidates:
        raise UsageError("Candidates or --plan were expected, found both.", hint="Leave one of them out.")
    if tracked is not None and audience not in {None, Audience.INTERNAL}:
        raise UsageError(
            f"--tracked writes whole documents of areas, which are not for --audience {audience}.",
            hint="Leave --tracked out, or make the common text for others in a run of its own.",
        )


def _check_merge(candidates: list[str] | None, *, plan: bool, tracked: Path | None, scope: list[str]) -> None:
    """Raise UsageError for options that say nothing where two procedures are merged."""
    given = {"candidates": candidates, "--plan": plan, "--tracked": tracked, "--region or --around": scope}
    for name, value in given.items():
        if value:
            raise UsageError(f"--merge goes without {name}, found both.", hint="Leave one of them out.")
