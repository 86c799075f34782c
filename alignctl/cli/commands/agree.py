"""`alignctl agree`: record what areas decide to align on, and see what became of it."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from alignctl.cli import console
from alignctl.cli.options import (
    AsOfOption,
    AudienceOption,
    CacheOption,
    JobsOption,
    NoCacheOption,
    OnOption,
    OutputOption,
    RulesOption,
    WorkspaceOption,
    day,
)
from alignctl.cli.output import Writing, check_writing, write
from alignctl.cli.reading_options import AskedReading, reads_files
from alignctl.cli.region import AroundOption, Asking, at_work, made_for
from alignctl.errors import UsageError

if TYPE_CHECKING:
    from alignctl.agreeing import Decision
    from alignctl.run import Run


class AgreeFormat(StrEnum):
    """How what was agreed is listed."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


@reads_files
def agree(
    candidate: Annotated[
        str | None, typer.Argument(metavar="[CANDIDATE]", help="The id of a candidate, as `alignctl rank` gives it.")
    ] = None,
    target: Annotated[
        str | None,
        typer.Option(
            "--target",
            metavar="VALUE",
            help="The value agreed: one of the candidate's, a time limit or a role. "
            "Default: the target of the ranking.",
        ),
    ] = None,
    areas: Annotated[
        str | None,
        typer.Option("--areas", metavar="A,B", help="The areas that agreed. Default: those that would have to move."),
    ] = None,
    owner: Annotated[
        str | None, typer.Option("--owner", metavar="WHO", help="The person or post that sees to it.")
    ] = None,
    due: Annotated[
        str | None, typer.Option("--due", metavar="DATE", help="The day by which every area's text is to say it.")
    ] = None,
    note: Annotated[str | None, typer.Option("--note", help="Anything to be kept with it.")] = None,
    list_: Annotated[bool, typer.Option("--list", help="List what was agreed, and what became of it.")] = False,
    withdraw: Annotated[
        str | None, typer.Option("--withdraw", metavar="CANDIDATE", help="Take what was agreed on this point back.")
    ] = None,
    region: Annotated[
        list[str] | None,
        typer.Option("--region", help="A region, or several areas. Default: the workspace's own region."),
    ] = None,
    around: AroundOption = None,
    format: Annotated[  # noqa: A002  the option's name
        AgreeFormat, typer.Option("--format", "-f", help="With --list, how to write it.")
    ] = AgreeFormat.TEXT,
    audience: AudienceOption = None,
    output: OutputOption = None,
    force: Annotated[
        bool,
        typer.Option(
            "--force",
            help="Change what was agreed already, or agree on what a reviewer decided against; with --list, replace "
            "the output file.",
        ),
    ] = False,
    workspace: WorkspaceOption = None,
    on: OnOption = None,
    as_of: AsOfOption = None,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    jobs: JobsOption = None,
    rules: RulesOption = None,
    *,
    reading: AskedReading,
) -> None:
    """Record what areas decide to align on, and see who has carried it into their text.

    \b
    Examples:
      alignctl agree missing.out-of-area.time-limit.tell-placing-authority.reported-missing \\
        --target "immediately" --areas northmoor,westvale --owner "Policy officer" --due 2027-03-31
      alignctl agree missing.out-of-area.time-limit.tell-placing-authority.reported-missing \\
        --owner "Policy officer" --due 2027-03-31
      alignctl agree --list -w corpora/vale
      alignctl agree --withdraw missing.out-of-area.time-limit.tell-placing-authority.reported-missing

    A point that was agreed already is changed with --force only. So is one agreed that a reviewer decided against.
    """
    _hold_together(candidate, withdraw, list_=list_, owner=owner, due=due)
    writing = Writing(format.value, output, force)
    if list_:
        check_writing(writing)
    asking = Asking(workspace, rules, (), on, as_of, cache, jobs, no_cache)
    with at_work(asking, reading) as run:
        if withdraw is not None:
            _withdraw(run, withdraw)
        elif list_:
            from alignctl.agreeing import agreed_among

            result = agreed_among(run, tuple(region or ()), around)
        else:
            from alignctl.agreeing import Decision

            _record(
                run,
                Decision(
                    candidate=candidate or "",
                    owner=owner or "",
                    due=day(due, "--due"),
                    target=target,
                    areas=tuple(one.strip() for one in (areas or "").split(",") if one.strip()),
                    note=note,
                    anyway=force,
                ),
                tuple(region or ()),
                around,
                force=force,
            )
    if list_:
        write(made_for(result, audience, run.shelf), writing)


def _hold_together(
    candidate: str | None, withdraw: str | None, *, list_: bool, owner: str | None, due: str | None
) -> None:
    """Raise UsageError where it is not clear what is to be done, or an agreement lacks who or until when."""
    if sum((candidate is not None, withdraw is not None, list_)) != 1:
        raise UsageError(
            "A candidate to agree on, --list or --withdraw was expected, one of them.",
            hint="`alignctl rank` lists candidates with their ids.",
        )
    lacking = [name for name, value in (("--owner", owner), ("--due", due)) if not value]
    if candidate is not None and lacking:
        raise UsageError(
            f"An agreement needs who sees to it and by when; {' and '.join(lacking)} was left out.",
            hint='For example: --owner "Policy officer" --due 2027-03-31',
        )


def _record(run: "Run", decision: "Decision", words: tuple[str, ...], around: str | None, *, force: bool) -> None:
    from alignctl.adopting import agreements_file
    from alignctl.agreeing import beside_standard, decided, gathered_on
    from alignctl.review.recording_agreements import Recorded, record_agreement

    texts = gathered_on(run, decision.candidate, words, around)
    agreement = decided(run, texts, decision)
    file = agreements_file(run.workspace)
    done = record_agreement(file, agreement, may_change=force)
    kind = run.book.kinds[agreement.kind].name
    names = ", ".join(run.workspace.areas[id_].area.name for id_ in agreement.areas)
    verb = {Recorded.ADDED: "Agreed", Recorded.CHANGED: "Changed", Recorded.UNCHANGED: "Agreed already, unchanged"}[
        done
    ]
    console.say(
        f"{verb}, in {file.as_posix()}: {agreement.title} ({kind}): {names} to say “{agreement.target}” by "
        f"{agreement.due} ({agreement.owner})."
    )
    beside = beside_standard(texts, agreement)
    if beside:
        console.say(beside)


def _withdraw(run: "Run", candidate: str) -> None:
    from alignctl.adopting import agreements_file
    from alignctl.review.recording_agreements import withdraw_agreement

    file = agreements_file(run.workspace)
    gone = withdraw_agreement(file, candidate)
    console.say(f"Withdrawn, from {file.as_posix()}: {gone.title}: “{gone.target}” by {gone.due}.")
