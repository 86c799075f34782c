"""`alignctl history`: snapshots of a region over the years, and whether its areas are getting closer."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alignctl.cli import console
from alignctl.cli.history import (
    commits_by_day,
    history_file,
    last_commit,
    snapshots_of,
    taken_out,
)
from alignctl.cli.history_options import (
    FileOption,
    HistoryFormat,
    HistoryFormatOption,
    ScopeOption,
    write_history,
)
from alignctl.cli.options import (
    CacheOption,
    ForceOption,
    JobsOption,
    NoCacheOption,
    OutputOption,
    RulesOption,
    WorkspaceOption,
    check_output,
    day,
)
from alignctl.cli.reading_options import AskedReading, reads_files
from alignctl.cli.region import AroundOption, Asking, FullOption, RegionArgument, at_work
from alignctl.cli.session import open_rules
from alignctl.errors import AlignctlError, UsageError

if TYPE_CHECKING:
    from alignctl.history import Recorded
    from alignctl.model.history import Snapshot
    from alignctl.model.verdicts import Verdicts

history = typer.Typer(
    name="history",
    help="Record how a region stands, and tell over months and years whether its areas are getting closer.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@history.command("record")
@reads_files
def record(
    region: RegionArgument = None,
    around: AroundOption = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day the texts are of (YYYY-MM-DD).")
    ] = None,
    from_git: Annotated[
        bool, typer.Option("--from-git", help="The day of the last commit that touched the workspace's folder.")
    ] = False,
    each_commit: Annotated[
        bool, typer.Option("--each-commit", help="A snapshot for each commit that touched the workspace's folder.")
    ] = False,
    since: Annotated[
        str | None, typer.Option("--since", metavar="REF", help="With --each-commit, only commits after this one.")
    ] = None,
    label: Annotated[str, typer.Option("--label", help="A few words for the snapshot, as in a chart.")] = "",
    file: FileOption = None,
    force: Annotated[bool, typer.Option("--force", help="Replace another snapshot of the same day.")] = False,
    workspace: WorkspaceOption = None,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    jobs: JobsOption = None,
    rules: RulesOption = None,
    *,
    reading: AskedReading,
) -> None:
    """Record how a region stands on a day: the day is named, or taken from git.

    \b
    Examples:
      alignctl history record --on 2026-03-31 -w our-region
      alignctl history record --from-git --label "after the spring review" -w our-region
      alignctl history record --each-commit -w our-region

    What each area says on each point is kept, and no sentences. Recording the same again changes nothing.
    """
    _check_day(on, since, from_git=from_git, each_commit=each_commit)
    from alignctl.corpus import load_workspace
    from alignctl.history import FILE_NAME, History

    place = load_workspace(workspace, Path.cwd())
    kept = file or place.root / FILE_NAME
    asking = Asking(place.file, rules, (), on, None, cache, jobs, no_cache)
    scope = _Scope(tuple(region or ()), around, label, reading)
    found = _each(asking, scope, kept, since) if each_commit else iter([_one(asking, scope, kept, from_git=from_git)])
    count = 0
    for snapshot in found:
        _say(snapshot, History(kept).record(snapshot, force=force), kept)
        count += 1
    if not count:
        raise UsageError(
            "A commit with a workspace that can be compared was expected, and none could be recorded.",
            hint="The lines above say why for each commit.",
        )


@history.command("show")
def show(
    date: Annotated[str | None, typer.Argument(metavar="[DATE]", help="The snapshot of this day in full.")] = None,
    scope: ScopeOption = None,
    file: FileOption = None,
    workspace: WorkspaceOption = None,
    format: HistoryFormatOption = HistoryFormat.TEXT,  # noqa: A002  the option's name
    output: OutputOption = None,
    force: ForceOption = False,
    full: FullOption = False,
) -> None:
    """Show which snapshots there are, or one of them in full.

    \b
    Examples:
      alignctl history show -w our-region
      alignctl history show 2026-03-31 -w our-region --full
      alignctl history show -w our-region --format csv -o history.csv
    """
    check_output(output, force=force)
    from alignctl.history import view_of

    found = snapshots_of(history_file(file, workspace), scope, workspace)
    wanted = day(date, "DATE").isoformat() if date else None
    if wanted is not None and wanted not in {one.day for one in found}:
        raise UsageError(
            f"The day of a snapshot was expected, found '{wanted}'.",
            where="DATE",
            hint=f"There are: {', '.join(one.day for one in found)}.",
        )
    write_history(view_of(found, wanted), format, output, full=full)


@history.command("trend")
def trend(
    begin: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="From the first snapshot on or after this day.")
    ] = None,
    end: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="To the last snapshot on or before this day.")
    ] = None,
    pair: Annotated[
        tuple[str, str] | None, typer.Option("--pair", metavar="A B", help="Look at these two areas alone.")
    ] = None,
    topic: Annotated[str | None, typer.Option("--topic", metavar="T", help="Look at this topic alone.")] = None,
    scope: ScopeOption = None,
    file: FileOption = None,
    workspace: WorkspaceOption = None,
    format: HistoryFormatOption = HistoryFormat.TEXT,  # noqa: A002  the option's name
    output: OutputOption = None,
    force: ForceOption = False,
    full: FullOption = False,
) -> None:
    """Tell whether areas are getting closer: what came together, what drew apart, and which candidates were adopted.

    \b
    Examples:
      alignctl history trend -w our-region
      alignctl history trend -w our-region --from 2025-03-01 --pair ash birch
      alignctl history trend -w our-region --format html -o trend.html

    Only points on which the same areas stand on both days are counted; what joined or left is told apart.
    """
    check_output(output, force=force)
    first, last = (
        day(text, option).isoformat() if text else None for text, option in ((begin, "--from"), (end, "--to"))
    )
    from alignctl.history import check_pair, check_topic
    from alignctl.history import trend as trend_of

    found = snapshots_of(history_file(file, workspace), scope, workspace)
    inside = [one for one in found if (first or one.day) <= one.day <= (last or one.day)]
    two = check_pair(found, pair or ())
    write_history(trend_of(inside, two, check_topic(found, topic)), format, output, full=full)


class _Scope:
    """What is to be recorded: which areas, under which label, and how their texts are read."""

    def __init__(self, words: tuple[str, ...], around: str | None, label: str, reading: AskedReading) -> None:
        self.words, self.around, self.label, self.reading = words, around, label, reading


def _check_day(on: str | None, since: str | None, *, from_git: bool, each_commit: bool) -> None:
    """Raise UsageError unless the day comes from one place."""
    if sum((on is not None, from_git, each_commit)) != 1:
        raise UsageError(
            "One of --on DATE, --from-git and --each-commit was expected.",
            hint="A snapshot is of the day its texts are of, and not of the day it is made.",
        )
    if since is not None and not each_commit:
        raise UsageError("--since goes with --each-commit.", where="--since", hint="Add --each-commit.")
    if on is not None:
        day(on, "--on")


def _one(asking: Asking, scope: _Scope, kept: Path, *, from_git: bool) -> "Snapshot":
    from dataclasses import replace

    commit = None
    if from_git and asking.workspace is not None:
        commit = last_commit(asking.workspace.parent, kept)
        asking = asking._replace(on=commit.day.isoformat())
    found = _taken(asking, scope)
    return replace(found, revision=commit.id) if commit else found


def _each(asking: Asking, scope: _Scope, kept: Path, since: str | None) -> Iterator["Snapshot"]:
    """A snapshot of each day with a commit; a commit that tells nothing is said and left out."""
    from dataclasses import replace

    from alignctl.corpus import load_workspace
    from alignctl.corpus.git import repository_of
    from alignctl.correcting import verdicts_of

    if asking.workspace is None:
        return
    repository = repository_of(asking.workspace.parent)
    if repository.is_shallow:
        console.say("Note: only part of the git history was copied here, so that earlier commits are not recorded.")
    # today's rules for all: else a change of rules would look like one of practice
    today = load_workspace(asking.workspace, Path.cwd())
    own = asking.rules or today.rules
    # what people decided, likewise: a verdict holds for the sentences it was given on, whenever they were written
    decided = verdicts_of(today, open_rules(today, asking.rules))
    for commit in commits_by_day(repository, asking.workspace.parent, kept, since):
        try:
            with taken_out(repository, commit, asking.workspace, kept) as workspace:
                then = asking._replace(workspace=workspace, rules=own, on=commit.day.isoformat())
                yield replace(_taken(then, scope, decided), revision=commit.id)
        except AlignctlError as error:
            console.say(f"Left out {commit.day.isoformat()} ({commit.short}): {error.message.splitlines()[0]}")


def _taken(asking: Asking, scope: _Scope, decided: "Verdicts | None" = None) -> "Snapshot":
    """A snapshot; `decided` takes the place of the verdicts beside its workspace, where they are given."""
    from dataclasses import replace

    from alignctl.recording import snapshot

    with at_work(asking, scope.reading) as run:
        asked = run if decided is None else replace(run, verdicts=decided)
        return snapshot(asked, scope.words, scope.around, scope.label)


def _say(snapshot: "Snapshot", done: "Recorded", kept: Path) -> None:
    from alignctl.history import Recorded, entry_of
    from alignctl.report.words import count

    entry = entry_of(snapshot)
    words = {
        Recorded.NEW: "Recorded",
        Recorded.REPLACED: "Replaced the snapshot of",
        Recorded.SAME: "Nothing changed; recorded already:",
    }
    unused = count(snapshot.problems, "text or kind", "texts or kinds")
    problems = f"; {unused} could not be used" if snapshot.problems else ""
    console.print_result(
        f"{words[done]} {snapshot.day}: {entry.shared} of {count(entry.of, 'point')} of practice shared"
        f" ({snapshot.scope}; {kept.as_posix()}){problems}"
    )
