"""The table of a history, and how a file of an earlier version becomes one of this: nothing is ever dropped."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Callable

from alignctl.errors import UsageError

# "ahst": tells a history from any other SQLite file
APPLICATION = 0x61687374


def _one(connection: sqlite3.Connection) -> None:
    """Version 1: a snapshot for each scope and day."""
    connection.execute(
        "CREATE TABLE snapshots (scope TEXT NOT NULL, day TEXT NOT NULL, content TEXT NOT NULL,"
        " PRIMARY KEY (scope, day))"
    )
    connection.execute(f"PRAGMA application_id = {APPLICATION}")


def _two(connection: sqlite3.Connection) -> None:
    """Version 2: snapshots have a label and a commit and are kept packed; a digest tells whether two hold the same."""
    connection.execute("ALTER TABLE snapshots ADD COLUMN digest TEXT NOT NULL DEFAULT ''")
    kept = connection.execute("SELECT scope, day, content FROM snapshots").fetchall()
    for scope, day, content in kept:
        whole = {"label": "", "revision": None, **json.loads(content)}
        bare = json.dumps({**whole, "label": "", "revision": None}, sort_keys=True, separators=(",", ":"))
        text = json.dumps(whole, sort_keys=True, separators=(",", ":"))
        connection.execute(
            "UPDATE snapshots SET content = ?, digest = ? WHERE scope = ? AND day = ?",
            (zlib.compress(text.encode(), 9), hashlib.sha256(bare.encode()).hexdigest(), scope, day),
        )


# One step a version, in order: a step that was released is never changed, another is added.
_STEPS: tuple[Callable[[sqlite3.Connection], None], ...] = (_one, _two)
VERSION = len(_STEPS)


def bring_up(connection: sqlite3.Connection, where: str) -> None:
    """Make the table, or bring one of an earlier version up, in the transaction that is open.

    Raises UsageError for a file that is no history, or one of a later version.
    """
    version = checked_version(connection, where)
    for step in _STEPS[version:]:
        step(connection)
    if version < VERSION:
        connection.execute(f"PRAGMA user_version = {VERSION}")


def checked_version(connection: sqlite3.Connection, where: str) -> int:
    """The version of a file, 0 for an empty one. Raises UsageError for one that is no history, or is of a later one."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    application = int(connection.execute("PRAGMA application_id").fetchone()[0])
    tables = int(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    if application != APPLICATION and (version or application or tables):
        raise UsageError(
            "A history was expected, and this is a database of another program.",
            where=where,
            hint="Name another file with --file; this one was left as it is.",
        )
    if version > VERSION:
        raise UsageError(
            f"A history of version {VERSION} or earlier was expected, and this one has version {version}: a later "
            "alignctl wrote it.",
            where=where,
            hint="Use that alignctl, or name another file with --file; this one was left as it is.",
        )
    return version
