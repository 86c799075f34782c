"""What a command works with: the rule book, the shelf of documents, and the areas or files it was given."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alignctl.cli import console
from alignctl.cli.options import store_folder
from alignctl.errors import UsageError

if TYPE_CHECKING:
    from alignctl.corpus import Workspace
    from alignctl.extract import Shelf
    from alignctl.rules import RuleBook

FEWEST = 2


def open_shelf(cache: Path | None, jobs: int, *, no_cache: bool) -> Shelf:
    """A shelf over the cache the options name."""
    from alignctl.extract import Shelf
    from alignctl.store import DocumentStore

    store = None if no_cache else DocumentStore(store_folder(cache))
    return Shelf(store=store, jobs=jobs)


def open_rules(workspace: Workspace | None = None) -> RuleBook:
    """The built-in rules, with the workspace's own over them."""
    from alignctl.rules import load_rules

    return load_rules(workspace.rules if workspace else None)


def are_files(words: list[str]) -> bool:
    """Whether a command was given files rather than ids of areas."""
    return all(Path(word).is_file() for word in words) or any(_looks_like_file(word) for word in words)


def _looks_like_file(word: str) -> bool:
    from alignctl.extract.readers import READERS

    endings = {ending for reader in READERS for ending in reader.endings}
    return Path(word).suffix.lower() in endings or "/" in word or "\\" in word


def workspace_of(files: list[str], kinds: list[str] | None, book: RuleBook, shelf: Shelf) -> Workspace:
    """A workspace of bare files; a kind left out is guessed from the texts, and said.

    Raises UsageError where files are of different kinds or none can be guessed, and the reader's own error
    where a file cannot be read.
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
    documents = [shelf.need(path.as_posix(), path) for path in paths]
    if kinds:
        return workspace
    guesses = [kind_of(document, book) for document in documents]
    found = {guess for guess in guesses if guess is not None}
    if len(found) != 1:
        told = ", ".join(f"{file}: {guess or 'not clear'}" for file, guess in zip(files, guesses, strict=True))
        raise UsageError(
            f"Documents of one kind were expected; they look like: {told}.",
            hint=f"Say which with --kind ({', '.join(book.kinds)}).",
        )
    (kind,) = found
    console.say(f"Kind not given: these look like '{book.kinds[kind].name}' (--kind {kind}).")
    return workspace_of_files(paths, tuple(kind for _ in paths))
