"""Edits written into a Word file as tracked changes, each with a comment that tells why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from alignctl.model.document import Document
from alignctl.model.draft import Edit


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """An edit that was not written, and why, as a sentence for people."""

    edit: Edit
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracked:
    """A Word file with tracked changes.

    `content` is the bytes of the new file; the bytes given where nothing could be written. `placed` and `unplaced`
    are the edits, each in exactly one of them, in the order given.
    """

    content: bytes
    placed: tuple[Edit, ...]
    unplaced: tuple[Unplaced, ...]


def with_changes(
    content: bytes, edits: Sequence[Edit], *, author: str, on: date, document: Document | None = None
) -> Tracked:
    """Write edits into the bytes of a Word file as insertions and deletions by `author`, dated `on`.

    `document` is the file as it was read, from which the citations come: where a quote stands more than once, it
    tells which of them the cited paragraph is. Without it the section's title decides, or the edit stays unplaced.
    Nothing is raised for a file that cannot be changed (protected, signed, no Word file, damaged): all edits are
    then unplaced, with the reason.
    """
    del author, on, document
    return Tracked(content=content, placed=(), unplaced=tuple(Unplaced(edit=edit, why="Not yet.") for edit in edits))
