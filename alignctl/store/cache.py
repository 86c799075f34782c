"""Documents read before and what was made of them, kept in one SQLite file, so that no work is done twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from alignctl.model.document import Document
from alignctl.store.codec import Codec

FILE_NAME = "documents.sqlite"
MOST_KEPT = 600
_BUSY_SECONDS = 10.0
_DOCUMENT = Codec(Document)
_FORGET = "DELETE FROM stages WHERE rowid <= (SELECT max(rowid) FROM stages) - ?"
_TABLES = (
    "CREATE TABLE IF NOT EXISTS documents (sha256 TEXT, edition INTEGER, content BLOB, PRIMARY KEY (sha256, edition))",
    "CREATE TABLE IF NOT EXISTS stages (key TEXT PRIMARY KEY, content BLOB)",
)


class DocumentStore:
    """Documents by the hash of their bytes and the edition of the readers; what stages made of them by its key.

    Safe for several processes at once. A damaged file is set aside and a new one begun. Where the folder
    cannot be written, nothing is kept and reading goes on: `problem` then says why.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME
        self.problem: str | None = None

    def get(self, sha256: str, reading: str) -> Document | None:
        """The document kept for these bytes, read in this way, or None."""
        row = self._one("SELECT content FROM documents WHERE sha256 = ? AND edition = ?", (sha256, reading))
        if row is None:
            return None
        try:
            return _DOCUMENT.decode(row)
        except (ValueError, KeyError, TypeError):
            return None  # kept by an older version in another form: read it again

    def put(self, document: Document, reading: str) -> None:
        """Keep a document."""
        values = (document.sha256, reading, _DOCUMENT.encode(document))
        with self._open() as connection:
            if connection is not None:
                connection.execute("INSERT OR REPLACE INTO documents VALUES (?, ?, ?)", values)

    def kept(self, key: str) -> bytes | None:
        """What a stage kept under a key, or None."""
        return self._one("SELECT content FROM stages WHERE key = ?", (key,))

    def keep(self, key: str, content: bytes) -> None:
        """Keep what a stage made; of more than MOST_KEPT values the oldest are forgotten."""
        with self._open() as connection:
            if connection is not None:
                connection.execute("INSERT OR REPLACE INTO stages VALUES (?, ?)", (key, content))
                connection.execute(_FORGET, (MOST_KEPT,))

    def size(self) -> int:
        """The bytes the file takes; 0 where there is none."""
        return self.path.stat().st_size if self.path.is_file() else 0

    def purge(self) -> None:
        """Forget everything: drafts may be sensitive."""
        for ending in ("", "-wal", "-shm"):
            self.path.with_name(self.path.name + ending).unlink(missing_ok=True)

    def _one(self, query: str, values: tuple[object, ...]) -> bytes | None:
        with self._open() as connection:
            row = connection.execute(query, values).fetchone() if connection is not None else None
        return row[0] if row else None

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection | None]:
        """A connection in a transaction; None where the file cannot be had."""
        connection = self._connect()
        if connection is None:
            yield None
            return
        with closing(connection):
            try:
                with connection:
                    yield connection
            except sqlite3.Error as error:
                self.problem = str(error)

    def _connect(self) -> sqlite3.Connection | None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            return self._prepared()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                self.problem = str(error)
                return None
            return self._begin_again()
        except OSError as error:
            self.problem = str(error)
            return None

    def _begin_again(self) -> sqlite3.Connection | None:
        try:
            self.path.replace(self.path.with_suffix(".damaged"))
            return self._prepared()
        except (OSError, sqlite3.Error) as error:
            self.problem = str(error)
            return None

    def _prepared(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=_BUSY_SECONDS)
        try:
            for table in _TABLES:
                connection.execute(table)
        except sqlite3.Error:
            connection.close()
            raise
        return connection
