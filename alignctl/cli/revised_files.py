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
    from alignctl.corpus import AreaEntry, Workspace
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
    revised = {_document(workspace, known, asked, file): file for file in asked.files}
    if len(revised) < len(set(asked.files)):
        raise UsageError(
            "One file for each document was expected, and several revise the same one.",
            where=", ".join(asked.files),
            hint="Check them one at a time.",
        )
    kept = _kept(workspace, asked, revised) if asked.since else {}
    return tuple(
        Change(
            path=path,
            now=_told(workspace, path, Path(file)),
            before=kept.get(path) if asked.since else _earlier(workspace, asked, path, Path(file)),
            is_new=asked.since is not None and path not in kept,
        )
        for path, file in revised.items()
    )


def _document(workspace: Workspace, known: dict[Path, str], asked: Revised, file: str) -> str:
    """The document of the workspace that a file is, or revises. Raises UsageError for a file that is not there."""
    if not Path(file).exists():
        raise UsageError("A file was expected, and it is not there.", where=file, hint="Check the path.")
    return known.get(Path(file).resolve()) or _revised(workspace, known, asked, file)


def _told(workspace: Workspace, path: str, place: Path) -> tuple[str, Path]:
    """A file with the path it is told by: its document's where it lies there, else its own, and never another's."""
    if workspace.locate(path).resolve() == place.resolve():
        return path, place
    own = place.as_posix()
    return (place.resolve().as_posix() if own in set(_paths(workspace)) else own), place


def places_of(workspace: Workspace, documents: Iterable[Document]) -> dict[str, str]:
    """Where documents and waivers of the workspace lie, seen from the working folder, with "/"; others keep their path.

    CI knows files by their path in the repository, which is where it runs.
    """
    here = Path.cwd().resolve()
    waivers = workspace.check.waivers
    own = {*_paths(workspace), *([waivers] if waivers else ())}
    found: dict[str, str] = {}
    for path in dict.fromkeys((*own, *(document.path for document in documents))):
        # one that git keeps is told by the document it is a version of
        named = path.rpartition("@")[0] if path.rpartition("@")[0] in own else path
        place = (workspace.locate(named) if named in own else Path(path)).resolve()
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
        raise _not_one(entry, asked.kind, held)
    raise UsageError(
        "A document of the workspace was expected, and this file is none of them.",
        where=file,
        hint="Name the document it revises with --previous, or whose it is with --area and --kind.",
    )


def _not_one(entry: AreaEntry, kind: str, held: tuple[str, ...]) -> UsageError:
    """The error for an area that has no document of a kind, or several of them."""
    from alignctl.text.similarity import nearest

    near = nearest(kind, entry.documents) if not held else None
    several = "Name the one it revises with --previous, by its path in the workspace."
    return UsageError(
        f"One document of {entry.area.name} of the kind '{kind}' was expected, found: {', '.join(held) or 'none'}.",
        where="--kind",
        hint=several if held else f"Did you mean '{near}'?" if near else f"It has: {', '.join(entry.documents)}.",
    )


def _earlier(workspace: Workspace, asked: Revised, path: str, place: Path) -> tuple[str, Path] | None:
    """The earlier version of a document: the file named, or the published one a draft revises."""
    published = workspace.locate(path)
    if asked.previous:
        return _told(workspace, path, Path(asked.previous))
    is_draft = published.resolve() != place.resolve() and published.is_file()
    return (path, published) if is_draft else None


def _since(workspace: Workspace, asked: Revised) -> Iterator[Change]:
    """Every document that is not as it was, one that is gone and one that is new among them."""
    from alignctl.checking import Change

    paths = tuple(_paths(workspace))
    kept = _kept(workspace, asked, paths)
    for path in paths:
        place, before = workspace.locate(path), kept.get(path)
        now = place.read_bytes() if place.is_file() else None
        if now != (before[1].read_bytes() if before else None):
            yield Change(path=path, now=(path, place), before=before, is_new=before is None)


def _kept(workspace: Workspace, asked: Revised, paths: Iterable[str]) -> dict[str, tuple[str, Path]]:
    """Documents as git keeps them at a revision, written to the scratch folder; what was not there is left out."""
    from alignctl.corpus.git import repository_of

    revision = asked.since or "HEAD"
    repository = repository_of(workspace.root)
    if revision == "HEAD" and not repository.has_commits:
        return {}
    places = {workspace.locate(path): path for path in paths}
    found: dict[str, tuple[str, Path]] = {}
    for number, (place, content) in enumerate(repository.contents(revision, places).items()):
        path = places[place]
        kept = asked.scratch / f"{number}{Path(path).suffix}"
        kept.write_bytes(content)
        found[path] = (f"{path}@{revision}", kept)
    return found
