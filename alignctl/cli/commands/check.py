"""`alignctl check`: a revised procedure held against its earlier version, its neighbours and the national figures."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from alignctl.cli import console
from alignctl.cli.options import (
    AsOfOption,
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
from alignctl.cli.region import Asking, FullOption
from alignctl.cli.revised_files import Revised, changes_of, places_of, run_of
from alignctl.cli.settling import Waiving, accept_today, add_waived
from alignctl.errors import UnreadableDocumentError, UsageError
from alignctl.model.check_settings import FailOn

if TYPE_CHECKING:
    from alignctl.model.checked import Checked, Found
    from alignctl.run import Run

FINDINGS = 1


class CheckFormat(StrEnum):
    """How a check is written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"


@reads_files
def check(
    files: Annotated[list[str] | None, typer.Argument(metavar="[FILE...]", help="The revised documents.")] = None,
    previous: Annotated[
        str | None, typer.Option("--previous", metavar="FILE", help="The version before this revision.")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since", metavar="REF", help="Take the version before from git; without files: all that changed."
        ),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Check every text of the workspace.")] = False,
    area: Annotated[
        str | None, typer.Option("--area", help="Whose document a file from outside the workspace is.")
    ] = None,
    kind: KindOption = None,
    fail_on: Annotated[
        FailOn | None,
        typer.Option(
            "--fail-on",
            help="Which findings end with exit code 1. Default: the workspace's; else new-material for a revision, "
            "material for all.",
        ),
    ] = None,
    format: Annotated[  # noqa: A002  the option's name
        CheckFormat, typer.Option("--format", "-f", help="How to write the result.")
    ] = CheckFormat.TEXT,
    update_baseline: Annotated[
        bool, typer.Option("--update-baseline", help="Accept what is found today, in the workspace's baseline file.")
    ] = False,
    accept_statutory: Annotated[
        bool, typer.Option("--accept-statutory", help="With --update-baseline, accept statutory findings too.")
    ] = False,
    waive: Annotated[
        str | None,
        typer.Option("--waive", metavar="FINGERPRINT", help="Waive a finding, with --owner, --reason and --until."),
    ] = None,
    owner: Annotated[str | None, typer.Option("--owner", help="Who agreed to leave the difference waived.")] = None,
    reason: Annotated[str | None, typer.Option("--reason", help="Why it is waived.")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE", help="The last day the waiver holds.")] = None,
    quotes: Annotated[bool, typer.Option("--quotes", help="Quote the sentences; else ids and values alone.")] = False,
    full: FullOption = False,
    output: OutputOption = None,
    force: ForceOption = False,
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
    """Check a revised procedure before it is published, or every procedure of the workspace.

    \b
    Examples:
      alignctl check files/northmoor-missing.docx --previous last-year.docx
      alignctl check --since origin/main --fail-on new
      alignctl check --all --fail-on statutory --format json -o check.json

    Ends with exit code 1 where findings are at or above --fail-on, and 3 where a document could not be read.
    """
    writing = Writing(format.value, output, force, full)
    check_writing(writing)
    asking = Asking(workspace, rules, tuple(kind or ()), on, as_of, cache, jobs, no_cache)
    waiver = Waiving(waive, owner, reason, until)
    waiver.hold_together()
    _hold_together(files, since, everything=everything, baseline=update_baseline, statutory=accept_statutory)
    with TemporaryDirectory(prefix="alignctl-", ignore_cleanup_errors=True) as scratch:
        named = Revised(tuple(files or ()), previous, since, area, kind[0] if kind else None, Path(scratch))
        with run_of(asking, reading, named) as run:
            found = _found(run, named)
    checked = _decided(run, found, fail_on, quotes=quotes)
    if update_baseline:
        accept_today(run, checked, statutory=accept_statutory)
    if waive:
        add_waived(run, checked, waiver)
    if update_baseline or waive:
        checked = _decided(run, found, fail_on, quotes=quotes)
    write(checked, writing)
    _end(run, checked)


def _hold_together(
    files: list[str] | None, since: str | None, *, everything: bool, baseline: bool, statutory: bool
) -> None:
    """Raise UsageError where it is not clear what to check, or options do not go together."""
    if everything and (files or since):
        raise UsageError("Files, --since or --all was expected, found several.", hint="Leave all but one out.")
    if not (everything or files or since):
        raise UsageError(
            "A revised file, --since or --all was expected, found none.",
            hint="For example: alignctl check new.docx --previous old.docx",
        )
    if statutory and not baseline:
        raise UsageError("--accept-statutory goes with --update-baseline.", hint="Add --update-baseline.")


def _found(run: "Run", named: Revised) -> "Found":
    from alignctl.checking import check_texts

    changes = changes_of(run.workspace, named) if named.files or named.since else ()
    if named.since and not changes:
        console.say(f"No document of the workspace differs from {named.since}.")
    return check_texts(run, changes, everything=not (named.files or named.since))


def _decided(run: "Run", found: "Found", fail_on: FailOn | None, *, quotes: bool) -> "Checked":
    from alignctl.gating import files_of, gated

    checked = gated(found, run, files_of(run.workspace), fail_on, quotes=quotes)
    return replace(checked, places=places_of(run.workspace, found.documents))


def _end(run: "Run", checked: "Checked") -> None:
    """End with the exit code of what was found: documents that could not be checked come before findings."""
    for path in checked.found.unread:
        console.tell_error(run.shelf.problems[path])
    if checked.found.unread:
        raise typer.Exit(UnreadableDocumentError.exit_code)
    if not checked.passes:
        raise typer.Exit(FINDINGS)
