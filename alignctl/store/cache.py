"""Documents read before and what was made of them, kept in one SQLite file, so that no work is done twice."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from alignctl.model.document import Document
from alignctl.store import schema
from alignctl.store.codec import Codec

FILE_NAME = "documents.sqlite"
MOST_KEPT = 5_000
MOST_DOCUMENTS = 5_000
MOST_BYTES = 512 * 2**20
_BUSY_SECONDS = 20.0
# how many newer ones a document may have before its next use is written down: most reads then write nothing
_RECENT = 50
_DOCUMENT = Codec(Document)
_GET = "SELECT content, used < (SELECT max(used) FROM documents) - ? FROM documents WHERE sha256 = ? AND reading = ?"
_TOUCH = "UPDATE documents SET used = (SELECT max(used) + 1 FROM documents) WHERE sha256 = ? AND reading = ?"
_PUT = (
    "INSERT OR REPLACE INTO documents (sha256, reading, used, size, content)"
    " VALUES (?, ?, (SELECT coalesce(max(used), 0) + 1 FROM documents), ?, ?)"
)
_OLDEST = "DELETE FROM documents WHERE rowid IN (SELECT rowid FROM documents ORDER BY used LIMIT max(1, ?))"
_FIRST_MADE = "DELETE FROM stages WHERE rowid IN (SELECT rowid FROM stages ORDER BY rowid LIMIT max(1, ?))"
_DAMAGED = ".damaged"


class DocumentStore:
    """Documents by the hash of their bytes and the way they were read; what stages made of them by its key.

    Safe for several processes at once, and whole again after a kill. Of more than MOST_DOCUMENTS, or MOST_BYTES,
    the documents used least recently are forgotten. A damaged file is set aside and a new one begun; one of
    another version is emptied. File and folder are for their owner alone. Where nothing can be kept (no right to
    write, a full disk) reading goes on: `problem` then says why, and `note` is told once.
    """

    def __init__(self, folder: Path, note: Callable[[str], None] = lambda _: None) -> None:
        self.path = folder / FILE_NAME
        self.problem: str | None = None
        self._note = note

    def get(self, sha256: str, reading: str) -> Document | None:
        """The document kept for these bytes, read in this way, or None."""
        row = None
        with self._open() as connection:
            if connection is not None:
                row = connection.execute(_GET, (_RECENT, sha256, reading)).fetchone()
            if connection is not None and row is not None and row[1]:
                with suppress(sqlite3.OperationalError):  # a folder that cannot be written is no reason to read anew
                    connection.execute(_TOUCH, (sha256, reading))
        if row is None:
            return None
        try:
            return _DOCUMENT.decode(row[0])
        except (ValueError, KeyError, TypeError):
            return None  # damaged, or kept by an older version in another form: read it again

    def put(self, document: Document, reading: str) -> None:
        """Keep a document; a filled-in form is never kept, whoever asks."""
        if document.holds_personal_data:
            return
        content = _DOCUMENT.encode(document)
        with self._open(write=True) as connection:
            if connection is not None:
                connection.execute(_PUT, (document.sha256, reading, len(content), content))
                _forget_documents(connection)

    def kept(self, key: str) -> bytes | None:
        """What a stage kept under a key, or None."""
        row = None
        with self._open() as connection:
            if connection is not None:
                row = connection.execute("SELECT content FROM stages WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def keep(self, key: str, content: bytes) -> None:
        """Keep what a stage made; of more than MOST_KEPT values, or MOST_BYTES, the oldest are forgotten."""
        with self._open(write=True) as connection:
            if connection is not None:
                connection.execute("INSERT OR REPLACE INTO stages VALUES (?, ?, ?)", (key, len(content), content))
                _forget_stages(connection)

    def count(self) -> int:
        """How many documents are kept; 0 where there is no file."""
        row = None
        if self.path.is_file():
            with self._open() as connection:
                if connection is not None:
                    row = connection.execute("SELECT count(*) FROM documents").fetchone()
        return row[0] if row else 0

    def size(self) -> int:
        """The bytes the files take; 0 where there are none."""
        return sum(file.stat().st_size for file in self._files() if file.is_file())

    def purge(self) -> None:
        """Forget everything: drafts may be sensitive. Raises OSError where a file cannot be removed."""
        for file in self._files():
            file.unlink(missing_ok=True)

    def _files(self) -> Iterator[Path]:
        """The file, those SQLite keeps beside it, and one that was set aside."""
        for ending in ("", "-journal", "-wal", "-shm"):
            yield self.path.with_name(self.path.name + ending)
        yield self.path.with_suffix(_DAMAGED)

    @contextmanager
    def _open(self, *, write: bool = False) -> Iterator[sqlite3.Connection | None]:
        """A connection in a transaction; None where the file cannot be had."""
        connection = self._connect()
        if connection is None:
            yield None
            return
        with closing(connection):
            try:
                connection.execute("BEGIN IMMEDIATE" if write else "BEGIN")
                yield connection
                connection.execute("COMMIT")
            except sqlite3.Error as error:
                self._failed(error)

    def _connect(self) -> sqlite3.Connection | None:
        for _ in range(2):  # once more, where a damaged file was set aside
            try:
                self._make_private()
                return schema.connect(self.path, _BUSY_SECONDS)
            except (OSError, sqlite3.Error) as error:
                if not self._failed(error):
                    return None
        return None

    def _make_private(self) -> None:
        """Folder and file for their owner alone, before a word of a draft is in them."""
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with suppress(FileExistsError):
            os.close(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        if os.name == "posix" and self.path.stat().st_mode & 0o077:  # begun by a version that did not see to it
            with suppress(PermissionError):
                self.path.chmod(0o600)

    def _failed(self, error: Exception) -> bool:
        """Note a failure; whether a damaged file was set aside, so that it is worth trying again."""
        if _is_damage(error):
            try:
                self.path.replace(self.path.with_suffix(_DAMAGED))
            except OSError as other:
                error = other
            else:
                return True
        if self.problem is None:
            self._note(f"Note: documents are not kept for the next run ({error}); see `alignctl doctor`.")
        self.problem = str(error)
        return False


def _is_damage(error: Exception) -> bool:
    """Whether SQLite found the file itself to be no database, or one with wrong pages."""
    return type(error) is sqlite3.DatabaseError


def _forget_stages(connection: sqlite3.Connection) -> None:
    """Keep within bounds: while there is too much, the tenth that was made first is forgotten."""
    while True:
        count, size = connection.execute("SELECT count(*), coalesce(sum(size), 0) FROM stages").fetchone()
        if count <= 1 or (count <= MOST_KEPT and size <= MOST_BYTES):
            return
        connection.execute(_FIRST_MADE, (count // 10,))


def _forget_documents(connection: sqlite3.Connection) -> None:
    """Keep within bounds: while there is too much, the tenth that was used least recently is forgotten."""
    while True:
        count, size = connection.execute("SELECT count(*), coalesce(sum(size), 0) FROM documents").fetchone()
        if count <= 1 or (count <= MOST_DOCUMENTS and size <= MOST_BYTES):
            return
        connection.execute(_OLDEST, (count // 10,))
