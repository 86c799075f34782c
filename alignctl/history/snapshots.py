"""Snapshots kept in one SQLite file beside the workspace.

A rollback journal is used and no write-ahead log: that one needs memory shared between processes, which network
drives do not give, and leaves two more files beside a file that people copy and keep in git.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from enum import StrEnum
from pathlib import Path
from urllib.parse import quote

from alignctl.errors import UsageError
from alignctl.history import schema
from alignctl.history.kept import digest, packed, unpacked
from alignctl.model.history import Snapshot

FILE_NAME = "history.sqlite"
_BUSY_SECONDS = 30.0
_PUT = "INSERT INTO snapshots (scope, day, content, digest) VALUES (?, ?, ?, ?)"
_REPLACE = "UPDATE snapshots SET content = ?, digest = ? WHERE scope = ? AND day = ?"


class Recorded(StrEnum):
    """What became of a snapshot: kept, there already with the same content, or put in the place of another."""

    NEW = "new"
    SAME = "same"
    REPLACED = "replaced"


class History:
    """The snapshots of a file, by scope and day.

    Safe for several processes at once, and whole again after a kill at any moment: each snapshot is one transaction. A
    file that is damaged, of another program, or of a later version is never written to. Every method raises UsageError
    where the file cannot be had.
    """

    def __init__(self, path: Path, busy_seconds: float = _BUSY_SECONDS) -> None:
        self.path = path
        self._busy = busy_seconds

    def record(self, snapshot: Snapshot, *, force: bool = False) -> Recorded:
        """Keep a snapshot; what is kept of that day with other content is replaced with `force` alone.

        Raises UsageError where it is there and `force` was not given.
        """
        with self._told(), closing(self._connect("rwc")) as connection:
            connection.execute("BEGIN IMMEDIATE")
            schema.bring_up(connection, self._where)
            found = self._put(connection, snapshot, force=force)
            connection.execute("COMMIT")
        return found

    def snapshots(self, scope: str | None = None) -> tuple[Snapshot, ...]:
        """All snapshots, or those of a scope, the first day first. The file is left as it is, whatever its version."""
        if not self.path.is_file():
            raise UsageError(
                "A history was expected, and there is none yet.",
                where=self._where,
                hint="Begin one with `alignctl history record`, or name the file with --file.",
            )
        with self._told(), closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
            with closing(self._connect("rw")) as connection:  # "ro" could not mend what a killed process left
                schema.checked_version(connection, self._where)
                connection.backup(copy)
            schema.bring_up(copy, self._where)
            rows = copy.execute("SELECT scope, content FROM snapshots ORDER BY scope, day").fetchall()
        return tuple(self._read(content) for held, content in rows if scope in {None, held})

    def _put(self, connection: sqlite3.Connection, snapshot: Snapshot, *, force: bool) -> Recorded:
        key, content, found = (snapshot.scope, snapshot.day), packed(snapshot), digest(snapshot)
        row = connection.execute("SELECT digest, content FROM snapshots WHERE scope = ? AND day = ?", key).fetchone()
        if row is None:
            connection.execute(_PUT, (*key, content, found))
            return Recorded.NEW
        if row[0] == found and (not force or self._read(row[1]) == snapshot):  # another label is no other content
            return Recorded.SAME
        if not force:
            raise UsageError(
                f"There is a snapshot of {snapshot.day} already, and it holds something else.",
                where=self._where,
                hint="Add --force to replace it, or name another day with --on.",
            )
        connection.execute(_REPLACE, (content, found, *key))
        return Recorded.REPLACED

    def _read(self, content: bytes) -> Snapshot:
        try:
            return unpacked(content)
        except (ValueError, KeyError, TypeError, zlib.error) as error:
            raise self._damaged("one of its snapshots cannot be read") from error

    def _connect(self, mode: str) -> sqlite3.Connection:
        """A connection without a transaction to a file that is whole; it waits while others write."""
        # resolved: a URI has no relative paths
        uri = f"file:{quote(self.path.resolve().as_posix())}?mode={mode}"
        connection = sqlite3.connect(uri, uri=True, timeout=self._busy, isolation_level=None)
        try:
            # EXTRA: the folder too is on disk before a transaction counts as done
            connection.execute("PRAGMA synchronous = EXTRA")
            found = connection.execute("PRAGMA quick_check(1)").fetchone()
        except sqlite3.Error:
            connection.close()
            raise
        if found[0] != "ok":
            connection.close()
            raise self._damaged(str(found[0]).splitlines()[0])
        return connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Raise UsageError for what SQLite or the file system could not do in here; nothing is kept by halves."""
        try:
            yield
        except sqlite3.OperationalError as error:
            raise UsageError(
                f"The history was to be read or written, and could not be: {error}.",
                where=self._where,
                hint="Is the folder there, may you write to it, is there room, and has another program the file open? "
                "Name another file with --file. What was kept before is as it was.",
            ) from error
        except sqlite3.DatabaseError as error:
            raise self._damaged(str(error)) from error
        except (json.JSONDecodeError, OSError) as error:
            raise self._damaged(str(error)) from error

    def _damaged(self, why: str) -> UsageError:
        return UsageError(
            f"A whole history was expected, and this file is damaged or none: {why}.",
            where=self._where,
            hint="Put back a copy of it, for example from git, or name another file with --file; it was left as it is.",
        )

    @property
    def _where(self) -> str:
        return self.path.as_posix()
