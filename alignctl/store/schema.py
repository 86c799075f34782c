"""The tables of the store, and how a file of another version becomes one of this."""

from __future__ import annotations

import sqlite3
from pathlib import Path

# Raised with every change of the tables; what another version kept is forgotten.
VERSION = 3
_TABLES = (
    """CREATE TABLE documents (
        sha256 TEXT, reading TEXT, used INTEGER, size INTEGER, content BLOB, PRIMARY KEY (sha256, reading))""",
    "CREATE INDEX documents_used ON documents (used, size)",
    "CREATE TABLE stages (key TEXT PRIMARY KEY, size INTEGER, content BLOB)",
    "CREATE INDEX stages_size ON stages (size)",
)


def connect(path: Path, busy_seconds: float) -> sqlite3.Connection:
    """A connection without a transaction to a file with these tables; it waits while others write.

    What is forgotten is overwritten. Raises sqlite3.Error where the file cannot be had or is damaged.
    """
    connection = sqlite3.connect(path, timeout=busy_seconds, isolation_level=None)
    try:
        connection.execute("PRAGMA secure_delete = ON")
        if _version(connection) != VERSION:
            _begin(connection)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _begin(connection: sqlite3.Connection) -> None:
    """Make the tables, unless another process has done so while this one waited."""
    connection.execute("BEGIN IMMEDIATE")
    if _version(connection) != VERSION:
        kept = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (name,) in kept:
            connection.execute(f'DROP TABLE "{name}"')
        for table in _TABLES:
            connection.execute(table)
        connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")
