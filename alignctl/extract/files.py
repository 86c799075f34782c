"""Files on disk, looked at before they are opened: what is no ordinary file is told, never waited for."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

from alignctl.errors import AlignctlError, UnreadableDocumentError, UsageError
from alignctl.extract.limits import file_too_large
from alignctl.model.reading import Limits

_CHUNK = 2**20
_KINDS = (
    (stat.S_ISDIR, "a folder", "Name the files in it."),
    (stat.S_ISFIFO, "a pipe", "Save what it gives as a file, and name that."),
    (stat.S_ISSOCK, "a socket", "Name a file."),
    (stat.S_ISCHR, "a device", "Name a file."),
    (stat.S_ISBLK, "a device", "Name a file."),
)


def check_file(place: Path, where: str, limits: Limits, root: Path | None = None) -> None:
    """Raise the error of a file that is not to be opened; `where` names it in messages.

    With a `root` (a workspace's folder), a link on the way to the file may not lead out of it: a workspace may come
    from another hand. UsageError for what is not there, UnreadableDocumentError for all else.
    """
    try:
        found = place.stat()
        strays = root is not None and _strays(place, root)
    except (OSError, ValueError) as error:
        raise _not_opened(place, where, error) from error
    for is_kind, name, hint in _KINDS:
        if is_kind(found.st_mode):
            raise UnreadableDocumentError(f"Expected a file, found {name}.", where=where, hint=hint)
    if strays:
        raise UnreadableDocumentError(
            "Expected a file in the folder of the workspace, found a link that leads out of it.",
            where=where,
            hint="Copy the file there, or write its own path in the workspace.",
        )
    if found.st_size > limits.file_bytes:
        raise file_too_large(where, found.st_size, limits)


def digest_file(place: Path, where: str) -> str:
    """The SHA-256 of a file, a piece at a time. Raises UnreadableDocumentError where it cannot be read."""
    digest = hashlib.sha256()
    try:
        with place.open("rb") as file:
            while piece := file.read(_CHUNK):
                digest.update(piece)
    except OSError as error:
        raise _not_opened(place, where, error) from error
    return digest.hexdigest()


def read_file(place: Path, where: str, limits: Limits) -> bytes:
    """The bytes of a file. Raises UnreadableDocumentError where it cannot be read, or is larger than it may be."""
    try:
        with place.open("rb") as file:
            content = file.read(limits.file_bytes + 1)
    except OSError as error:
        raise _not_opened(place, where, error) from error
    if len(content) > limits.file_bytes:
        raise file_too_large(where, len(content), limits)
    return content


def _strays(place: Path, root: Path) -> bool:
    """Whether a link on the way to a file leads out of a folder; a path written out with ".." does not count."""
    home = root.resolve()
    true = place.resolve()
    written = Path(os.path.normpath(home / os.path.relpath(place, root)))
    return true != written and not true.is_relative_to(home)


def _not_opened(place: Path, where: str, error: OSError | ValueError) -> AlignctlError:
    """What to tell of a file that the system does not give."""
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    if isinstance(error, FileNotFoundError):
        if place.is_symlink():
            return UnreadableDocumentError(
                "Expected a file, found a link to one that is not there.", where=where, hint="Mend or replace the link."
            )
        return UsageError("Expected a file, and it is not there.", where=where, hint="Check the path.")
    if isinstance(error, PermissionError):
        hint = "Ask for the right to read it, or close the program that holds it open."
    else:
        hint = "Check the path and, where it lies on a network drive, the connection; then try again."
    return UnreadableDocumentError(f"Expected a file that can be opened ({reason}).", where=where, hint=hint)
