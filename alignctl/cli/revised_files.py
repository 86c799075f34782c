"""Which documents of a workspace the files on the command line revise, and where their earlier versions are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from alignctl.cli.options import day
from alignctl.cli.progress import watched
from alignctl.cli.region import Asking, at_work
from alignctl.cli.session import open_rules, open_shelf, workspace_of
from alignctl.errors import UsageError

if TYPE_CHECKING:
    from alignctl.checking import Change
    from alignctl.cli.reading_options import AskedReading
    from alignctl.corpus import Workspace
    from alignctl.model.document import Document
    from alignctl.run import Run


class Revised(NamedTuple):
    """What the command line says of revised files: the files, and how their earlier versions are found.

    `scratch` is a folder to write earlier versions to that git keeps; it is the caller's to remove.
    """

    files: tuple[str, ...]
    previous: str | None
    since: str | None
    area: str | None
    kind: str | None
    scratch: Path


@contextmanager
def run_of(asking: Asking, reading: AskedReading, asked: Revised) -> Iterator[Run]:
    """A run over the workspace; where there is none, and one file was named, over a workspace of that file alone."""
    from alignctl.corpus import find_workspace_file

    if asking.workspace is not None or len(asked.files) != 1 or asked.since or find_workspace_file(Path.cwd()):
        with at_work(asking, reading) as run:
            yield run
        return
    from alignctl.run import Run, Settings

    today = day(asking.on, "--on")
    settings = Settings(on=today, as_of=day(asking.as_of, "--as-of", today), kinds=asking.kinds)
    shelf = open_shelf(asking.cache, asking.jobs, reading.over(), no_cache=asking.no_cache)
    book = open_rules(own=asking.rules)
    with watched(shelf):
        place = workspace_of(list(asked.files), list(asking.kinds), book, shelf)
        yield Run(workspace=place, book=book, shelf=shelf, settings=settings)


def changes_of(workspace: Workspace, asked: Revised) -> tuple[Change, ...]:
    """The documents that were revised, each with its versions.

    Without files these are all documents that differ from the revision `since`. Raises UsageError for a file that is
    not there or belongs nowhere, and where options do not go together.
    """
    from alignctl.checking import Change

    _hold_together(asked)
    if not asked.files:
        return tuple(_since(workspace, asked))
    known = {workspace.locate(path).resolve(): path for path in _paths(workspace)}
    found: list[Change] = []
    for file in asked.files:
        place = Path(file)
        if not place.exists():
            raise UsageError("A file was expected, and it is not there.", where=file, hint="Check the path.")
        path = known.get(place.resolve()) or _revised(workspace, known, asked, file)
        told = path if known.get(place.resolve()) == path else place.as_posix()
        found.append(Change(path=path, now=(told, place), before=_earlier(workspace, asked, path, place)))
    return tuple(found)


def places_of(workspace: Workspace, documents: Iterable[Document]) -> dict[str, str]:
    """Where documents and waivers of the workspace lie, seen from the working folder, with "/"; others keep their path.

    CI knows files by their path in the repository, which is where it runs.
    """
    here = Path.cwd().resolve()
    waivers = workspace.check.waivers
    own = {*_paths(workspace), *([waivers] if waivers else ())}
    paths = [*(document.path for document in documents), *([waivers] if waivers else ())]
    found: dict[str, str] = {}
    for path in paths:
        place = (workspace.locate(path) if path in own else Path(path)).resolve()
        if place.is_relative_to(here):
            found[path] = place.relative_to(here).as_posix()
    return found


def _hold_together(asked: Revised) -> None:
    if asked.previous and asked.since:
        raise UsageError("--previous or --since was expected, found both.", hint="Leave one out.")
    if asked.previous and len(asked.files) != 1:
        raise UsageError(
            f"One file was expected with --previous, found {len(asked.files) or 'none'}.",
            hint="For example: alignctl check new.docx --previous old.docx",
        )
    if asked.previous and not Path(asked.previous).exists():
        raise UsageError("A file was expected, and it is not there.", where=asked.previous, hint="Check the path.")


def _paths(workspace: Workspace) -> Iterator[str]:
    """Every document of a workspace that texts are made of, each once."""
    from alignctl.worlds import paths_of, texts_of

    yield from dict.fromkeys(path for text in texts_of(workspace) for path in paths_of(workspace, text))


def _revised(workspace: Workspace, known: dict[Path, str], asked: Revised, file: str) -> str:
    """The document of the workspace that a file from elsewhere is a revision of."""
    earlier = known.get(Path(asked.previous).resolve()) if asked.previous else None
    if earlier is not None:
        return earlier
    if asked.area and asked.kind:
        entry = workspace.find_area(asked.area)
        held = entry.documents.get(asked.kind, ())
        if len(held) == 1:
            return held[0]
        told = ", ".join(held) or "none"
        raise UsageError(
            f"One document of {entry.area.name} of the kind '{asked.kind}' was expected, found: {told}.",
            hint="Name the one it revises with --previous.",
        )
    raise UsageError(
        "A document of the workspace was expected, and this file is none of them.",
        where=file,
        hint="Name the document it revises with --previous, or whose it is with --area and --kind.",
    )


def _earlier(workspace: Workspace, asked: Revised, path: str, place: Path) -> tuple[str, Path] | None:
    """The earlier version of a document: the file named, what git keeps, or the published one a draft revises."""
    if asked.previous:
        before = Path(asked.previous)
        known = {workspace.locate(one).resolve(): one for one in _paths(workspace)}
        return known.get(before.resolve(), before.as_posix()), before
    if asked.since:
        return _at(workspace, asked, path)
    published = workspace.locate(path)
    is_draft = published.resolve() != place.resolve() and published.is_file()
    return (path, published) if is_draft else None


def _since(workspace: Workspace, asked: Revised) -> Iterator[Change]:
    from alignctl.checking import Change

    for path in _paths(workspace):
        place = workspace.locate(path)
        before = _at(workspace, asked, path)
        if place.is_file() and (before is None or before[1].read_bytes() != place.read_bytes()):
            yield Change(path=path, now=(path, place), before=before)


def _at(workspace: Workspace, asked: Revised, path: str) -> tuple[str, Path] | None:
    """A document as git keeps it at a revision, written to the scratch folder; None where it was not there."""
    from alignctl.corpus.git import repository_of

    revision = asked.since or "HEAD"
    repository = repository_of(workspace.root)
    is_first = revision == "HEAD" and not repository.has_commits
    content = None if is_first else repository.content(revision, workspace.locate(path))
    if content is None:
        return None
    kept = asked.scratch / f"{len(list(asked.scratch.iterdir()))}{Path(path).suffix}"
    kept.write_bytes(content)
    return f"{path}@{revision}", kept
