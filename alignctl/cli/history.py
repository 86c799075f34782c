"""What the history commands share: where the file lies, which scope is meant, and what git knows of the workspace."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from alignctl.errors import UsageError

if TYPE_CHECKING:
    from alignctl.corpus.git import Commit, Repository
    from alignctl.model.history import Snapshot

_MOST_SHOWN = 5


def history_file(given: Path | None, workspace: Path | None) -> Path:
    """The file named, else history.sqlite beside the workspace file. Raises WorkspaceError where there is neither."""
    if given is not None:
        return given
    from alignctl.corpus import load_workspace
    from alignctl.history import FILE_NAME

    return load_workspace(workspace, Path.cwd()).root / FILE_NAME


def snapshots_of(file: Path, scope: str | None, workspace: Path | None) -> tuple[Snapshot, ...]:
    """The snapshots of the scope named, of the only one there is, or of the workspace's own region.

    Raises UsageError, with the scopes there are, where none of this tells which is meant.
    """
    from alignctl.history import History

    found = History(file).snapshots()
    scopes = sorted({one.scope for one in found})
    wanted = scope or (scopes[0] if len(scopes) == 1 else _default_scope(workspace, scopes))
    if wanted not in scopes:
        told = f"found '{scope}'" if scope else f"and the history holds {len(scopes)}"
        listed = ", ".join(scopes) or "none yet: record a snapshot with `alignctl history record`"
        raise UsageError(
            f"One scope of the history was expected, {told}.",
            where="--scope",
            hint=f"There are: {listed}.",
        )
    return tuple(one for one in found if one.scope == wanted)


def _default_scope(workspace: Path | None, scopes: list[str]) -> str | None:
    from alignctl.corpus import find_workspace_file, load_workspace

    if workspace is None and find_workspace_file(Path.cwd()) is None:
        return None
    default = load_workspace(workspace, Path.cwd()).default_region or "all"
    return default if default in scopes else None


def beside(file: Path) -> tuple[Path, Path]:
    """The history and what SQLite keeps beside it: no part of what the history is about."""
    return file, file.with_name(f"{file.name}-journal")


def last_commit(folder: Path, file: Path) -> Commit:
    """The last commit that touched a workspace's folder.

    Raises UsageError where there is none, or where the folder is not as committed: its day would not be the texts'.
    """
    from alignctl.corpus.git import repository_of

    repository = repository_of(folder)
    changed = repository.changed(folder, beside(file))
    if changed:
        more = f", and {len(changed) - _MOST_SHOWN} more" if len(changed) > _MOST_SHOWN else ""
        raise UsageError(
            f"A workspace as committed was expected, and these are not: {', '.join(changed[:_MOST_SHOWN])}{more}.",
            where=folder.as_posix(),
            hint="Commit them first, or name the day with --on.",
        )
    return repository.last_commit(folder, beside(file))


def commits_by_day(repository: Repository, folder: Path, file: Path, since: str | None) -> tuple[Commit, ...]:
    """The commits that touched a workspace's folder, the last of each day, the first day first.

    Raises UsageError where there are none.
    """
    found = repository.commits(folder, since, beside(file))
    if not found:
        after = f" after '{since}'" if since else ""
        raise UsageError(
            f"Commits that touched this folder{after} were expected, and git has none.",
            where=folder.as_posix(),
            hint="Commit the workspace first, name an earlier revision with --since, or a day with --on.",
        )
    last = {commit.day: commit for commit in reversed(found)}  # of a day the one that came last stays
    return tuple(last[day] for day in sorted(last))


@contextmanager
def taken_out(repository: Repository, commit: Commit, workspace: Path, file: Path) -> Iterator[Path]:
    """The workspace file as it was at a commit, in a folder that is there while in here.

    Raises UsageError where it was not there then.
    """
    with TemporaryDirectory(prefix="alignctl-", ignore_cleanup_errors=True) as room:
        folder = Path(room) / "workspace"
        repository.take_out(commit.id, workspace.parent, folder, beside(file))
        if not (folder / workspace.name).is_file():
            raise UsageError(f"There was no {workspace.name} yet.", where=commit.short)
        yield folder / workspace.name
