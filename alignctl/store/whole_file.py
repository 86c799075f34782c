"""Text files that people edit too: written whole or not at all, by one process at a time, in the form they had.

A new file is written beside the old one and takes its place in one step, so a kill, a full disk or a power cut leaves
the old file or the new one. A leftover of a kill is written over by the next run.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from alignctl.errors import UsageError

WAIT_SECONDS = 20.0
_MARK = "\ufeff"
_ANY_WRITER = 0o222


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The text of a file, with a byte order mark (`marked`) or without.

    Where all lines end in CR LF (`crlf`) the text has LF instead; mixed line ends stay as they are.
    """

    text: str
    marked: bool = False
    crlf: bool = False

    @property
    def content(self) -> bytes:
        """The bytes of the file, with the mark and the line ends it is to have."""
        text = self.text.replace("\n", "\r\n") if self.crlf else self.text
        return (_MARK * self.marked + text).encode()


def read_words(file: Path) -> Words:
    """Read a text file. Raises UsageError where it is not there, may not be read, or is not UTF-8."""
    try:
        text = file.read_bytes().decode()
    except UnicodeDecodeError as error:
        raise UsageError(
            "A text file in UTF-8 was expected, and this one is in no such form.",
            where=file.as_posix(),
            hint="Save it as UTF-8, or fetch an earlier version of it. Nothing was written.",
        ) from error
    except OSError as error:
        raise UsageError(
            f"A file was expected here, and it could not be read: {_reason(error)}.",
            where=file.as_posix(),
            hint="Check the path and who may read it.",
        ) from error
    marked = text.startswith(_MARK)
    text = text.removeprefix(_MARK)
    ends = text.count("\n")
    crlf = ends > 0 and text.count("\r\n") == ends
    return Words(text=text.replace("\r\n", "\n") if crlf else text, marked=marked, crlf=crlf)


def write_words(file: Path, words: Words) -> None:
    """Put a text in the place of a file, in one step; a link stays a link, and who may read the file stays the same.

    Raises UsageError with the reason where it cannot be written: the file is then as it was. Two processes may not
    write at once: read and write inside `only_writer`.
    """
    target = Path(os.path.realpath(file))
    beside = target.with_name(f".{target.name}.new")
    try:
        _refuse_kept(target)
        beside.unlink(missing_ok=True)
        with beside.open("xb") as stream:
            stream.write(words.content)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    except OSError as error:
        with suppress(OSError):  # what stopped the writing may keep the rest from being taken away
            beside.unlink(missing_ok=True)
        raise UsageError(
            f"This file was to be written, and could not be: {_reason(error)}.",
            where=file.as_posix(),
            hint="It is as it was before. Make room or ask for leave to write there, then run the command again.",
        ) from error
    _settle(target.parent)


@contextmanager
def only_writer(file: Path, wait: float = WAIT_SECONDS) -> Iterator[None]:
    """Keep other processes of this program from writing the file meanwhile; waits for them up to `wait` seconds.

    The lock is SQLite's on an empty file beside it (`.NAME.lock`), which the system lets go when a process ends,
    however it ends. The empty file stays: to remove it could let two in. Raises UsageError where the wait is over, or
    where nothing can be written in the folder.
    """
    target = Path(os.path.realpath(file))
    lock = target.with_name(f".{target.name}.lock")
    try:
        connection = sqlite3.connect(lock, timeout=wait, isolation_level=None)
    except sqlite3.Error as error:
        raise _not_locked(file, lock, error) from error
    with closing(connection):
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            raise _not_locked(file, lock, error) from error
        yield


def _not_locked(file: Path, lock: Path, error: sqlite3.Error) -> UsageError:
    if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
        return UsageError(
            "This file was to be written, and another process is writing it.",
            where=file.as_posix(),
            hint="Run the command again when the other one is done.",
        )
    if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
        return UsageError(
            "An empty file was expected, which keeps two processes from writing at once, and it has content.",
            where=lock.as_posix(),
            hint="Move it away, then run the command again.",
        )
    return UsageError(
        f"This file was to be written, and nothing can be written in its folder: {error}.",
        where=file.as_posix(),
        hint="Check that the folder is there, and ask for leave to write in it.",
    )


def _refuse_kept(target: Path) -> None:
    """Raise PermissionError for a file nobody may write: to put another in its place would go round that."""
    if target.exists() and not target.stat().st_mode & _ANY_WRITER:
        raise PermissionError(0, "it is marked as read-only")


def _settle(folder: Path) -> None:
    """Have the system write down that the new file is in place; where it cannot, the file is whole all the same."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
