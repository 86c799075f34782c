"""What a command works with: the rule book, the shelf of documents, and the areas or files it was given."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from alignctl.cli import console
from alignctl.cli.options import store_folder
from alignctl.errors import UsageError

if TYPE_CHECKING:
    from alignctl.corpus import AreaEntry, Workspace
    from alignctl.extract import Shelf
    from alignctl.model.reading import ReadingOptions
    from alignctl.rules import RuleBook

FEWEST = 2
# each takes memory of its own, up to the limit of one reading
MOST_JOBS = 8


def open_shelf(cache: Path | None, jobs: int | None, options: ReadingOptions, *, no_cache: bool) -> Shelf:
    """A shelf over the cache the options name; as many documents are read at a time as there are processors."""
    from alignctl.extract import Shelf
    from alignctl.store import DocumentStore

    store = None if no_cache else DocumentStore(store_folder(cache), console.say)
    return Shelf(store=store, jobs=jobs or min(os.cpu_count() or 2, MOST_JOBS), options=options)


def open_rules(workspace: Workspace | None = None, own: Path | None = None) -> RuleBook:
    """The built-in rules, with an own folder over them: the one named, else the workspace's."""
    from alignctl.rules import load_rules

    return load_rules(own or (workspace.rules if workspace else None))


def are_files(words: list[str]) -> bool:
    """Whether a command was given files rather than ids of areas. Raises UsageError for a mixture."""
    if all(_is_file(word) for word in words):
        return True
    file = next((word for word in words if _looks_like_file(word)), None)
    area = next((word for word in words if not _looks_like_file(word) and not _is_file(word)), None)
    if file is not None and area is not None:
        raise UsageError(
            f"Areas only or files only were expected, found both: '{area}' is no file, '{file}' looks like one.",
            hint="Ids and files cannot be mixed: name files only, or first `alignctl add AREA KIND FILE`.",
        )
    return file is not None


def _is_file(word: str) -> bool:
    """Whether something other than a folder is there, be it a link that leads nowhere; never an error."""
    return os.path.lexists(word) and not os.path.isdir(word)  # noqa: PTH112  Path raises for names that are too long


def _looks_like_file(word: str) -> bool:
    from alignctl.extract.readers import READERS

    endings = {ending for reader in READERS for ending in reader.endings}
    return Path(word).suffix.lower() in endings or "/" in word or "\\" in word


def workspace_of(files: list[str], kinds: list[str] | None, book: RuleBook, shelf: Shelf) -> Workspace:
    """A workspace of bare files; a kind left out is guessed from the texts, and said.

    Files that cannot be read stay in it, and on the shelf as problems. Raises UsageError where files are of
    different kinds or one is not clear, and the reader's own error where fewer than two can be read.
    """
    from alignctl.corpus import workspace_of_files
    from alignctl.rules import kind_of, unknown_kind

    paths = tuple(Path(file) for file in files)
    if kinds and len(kinds) > 1:
        raise UsageError("One kind was expected for files, found several.", where="--kind", hint="Name one.")
    if kinds and kinds[0] not in book.kinds:
        raise unknown_kind(kinds[0], book)
    workspace = workspace_of_files(paths, tuple((kinds or ["?"])[0] for _ in paths))
    shelf.fetch((path.as_posix(), path) for path in paths)
    documents = {path.as_posix(): document for path in paths if (document := shelf.get(path.as_posix()))}
    if len(documents) < len(set(paths)) and len(documents) < FEWEST:
        raise next(iter(shelf.problems.values()))
    guesses = {file: kind_of(document, book) for file, document in documents.items()}
    if kinds:
        _note_other_kinds(kinds[0], guesses, book)
        return workspace
    kind = _one_kind(guesses, book)
    return workspace_of_files(paths, tuple(kind for _ in paths))


def _note_other_kinds(asked: str, guesses: dict[str, str | None], book: RuleBook) -> None:
    others = sorted({book.kinds[guess].name for guess in guesses.values() if guess not in {None, asked}})
    if others:
        look, done = ("This looks", "read") if len(guesses) == 1 else ("These look", "compared")
        told = " and ".join(f"'{name}'" for name in others)
        console.say(f"{look} like {told}; {done} as '{book.kinds[asked].name}' as asked.")


def _one_kind(guesses: dict[str, str | None], book: RuleBook) -> str:
    """The kind all files look like, said. Raises UsageError where there is not one for all."""
    found = set(guesses.values())
    (kind,) = found if len(found) == 1 else (None,)
    if kind is None:
        told = ", ".join(f"{file}: {guess or 'not clear'}" for file, guess in guesses.items())
        raise UsageError(
            f"Documents clearly of one kind were expected; they look like: {told}.",
            hint=f"Say which with --kind ({', '.join(book.kinds)}).",
        )
    console.say(f"Kind not given: these look like '{book.kinds[kind].name}' (--kind {kind}).")
    return kind


def unknown_kinds(workspace: Workspace) -> list[str]:
    """A line for each kind the workspace names and its rules do not know, with the nearest one they do."""
    book = open_rules(workspace)
    used = [(entry.area.name, kind) for entry in workspace.areas.values() for kind in _kinds_of(entry)]
    used += [(base.name, kind) for base in workspace.bases.values() for kind in base.documents]
    used += [(region.id, kind) for region in workspace.regions.values() for kind in region.standard]
    unknown = ((who, kind) for who, kind in dict.fromkeys(used) if kind not in book.kinds)
    return [f"{who}: the rules know no kind '{kind}'. {_nearest_kind(kind, book)}" for who, kind in unknown]


def _kinds_of(entry: AreaEntry) -> tuple[str, ...]:
    return (*entry.documents, *entry.earlier, *entry.forms)


def _nearest_kind(kind: str, book: RuleBook) -> str:
    from alignctl.rules import unknown_kind

    return unknown_kind(kind, book).hint or ""
