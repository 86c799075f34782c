"""The store among several processes, kills, damage, full disks and other versions."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from dataclasses import replace

import pytest

from alignctl.model.document import Document, Metadata
from alignctl.store import DocumentStore
from alignctl.store import cache as cache_module

SMALL = Document(
    path="a.md", sha256="1", format="markdown", title="A", pages=None, metadata=Metadata(), sections=(), coverage=1.0
)
WRITER = """
import sys
from pathlib import Path
from dataclasses import replace
from alignctl.model.document import Document, Metadata
from alignctl.store import DocumentStore
folder, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
store = DocumentStore(folder)
one = Document(path="a.md", sha256="", format="markdown", title="A" * 5000, pages=None, metadata=Metadata(),
               sections=(), coverage=1.0)
number = 0
while number != count:
    store.put(replace(one, sha256=f"{name}-{number}"), "r")
    print(number, flush=True)
    number += 1
assert store.problem is None, store.problem
"""


def writer(folder, name, count):
    command = [sys.executable, "-c", WRITER, str(folder), name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_several_processes_write_at_once_and_nothing_is_lost(tmp_path):
    writers = [writer(tmp_path, name, 15) for name in "abcd"]
    for one in writers:
        _, errors = one.communicate(timeout=120)
        assert one.returncode == 0, errors
    store = DocumentStore(tmp_path)
    assert store.count() == 60
    assert all(store.get(f"{name}-{number}", "r") for name in "abcd" for number in range(15))


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="not run: Windows has no SIGKILL")
def test_what_was_kept_survives_a_kill_in_the_middle_of_writing(tmp_path):
    one = writer(tmp_path, "a", -1)
    kept = -1
    while kept < 5:
        kept = int(one.stdout.readline())
    one.kill()
    one.wait()
    kept = max([kept, *(int(line) for line in one.stdout.read().split())])
    one.stderr.close()
    one.stdout.close()
    store = DocumentStore(tmp_path)
    assert all(store.get(f"a-{number}", "r") for number in range(kept + 1))
    store.put(SMALL, "r")
    assert store.get("1", "r") == SMALL
    with sqlite3.connect(store.path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


@pytest.mark.skipif(os.name != "posix", reason="not run: Windows keeps rights otherwise")
def test_file_and_folder_are_for_their_owner_alone(tmp_path):
    store = DocumentStore(tmp_path / "cache")
    store.put(SMALL, "r")
    assert stat.S_IMODE(store.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(store.path.parent.stat().st_mode) == 0o700
    store.path.chmod(0o644)
    assert store.get("1", "r") == SMALL
    assert stat.S_IMODE(store.path.stat().st_mode) == 0o600


def test_the_documents_used_least_recently_are_forgotten(tmp_path, monkeypatch):
    monkeypatch.setattr(cache_module, "MOST_DOCUMENTS", 10)
    monkeypatch.setattr(cache_module, "_RECENT", 0)
    store = DocumentStore(tmp_path)
    for number in range(10):
        store.put(replace(SMALL, sha256=str(number)), "r")
    assert store.get("0", "r")
    store.put(replace(SMALL, sha256="new"), "r")
    assert store.get("1", "r") is None
    assert store.get("0", "r")
    assert store.get("new", "r")


def test_the_bytes_kept_are_bounded(tmp_path, monkeypatch):
    monkeypatch.setattr(cache_module, "MOST_BYTES", 100_000)
    store = DocumentStore(tmp_path)
    for number in range(40):
        store.put(replace(SMALL, sha256=str(number), title="x" * 10_000), "r")
    assert store.count() < 10
    assert store.size() < 300_000
    assert store.get("39", "r")


def test_a_file_with_the_tables_of_another_version_is_begun_anew(tmp_path):
    path = DocumentStore(tmp_path).path
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE documents (sha256 TEXT, edition INTEGER, content BLOB)")
        connection.execute("INSERT INTO documents VALUES ('1', 1, 'old draft')")
    connection.close()
    store = DocumentStore(tmp_path)
    assert store.get("1", "1") is None
    store.put(SMALL, "r")
    assert store.get("1", "r") == SMALL
    assert store.problem is None
    assert b"old draft" not in path.read_bytes()


def test_a_file_damaged_within_is_set_aside_and_the_next_use_works(tmp_path):
    store = DocumentStore(tmp_path)
    for number in range(50):
        store.put(replace(SMALL, sha256=str(number), title="x" * 2000), "r")
    content = bytearray(store.path.read_bytes())
    content[4096:] = b"\xab" * (len(content) - 4096)
    store.path.write_bytes(content)
    assert store.get("1", "r") is None
    store.put(SMALL, "r")
    assert store.get("1", "r") == SMALL


@pytest.mark.parametrize("error", ["database or disk is full", "attempt to write a readonly database"])
def test_where_nothing_can_be_kept_reading_goes_on_and_it_is_said_once(tmp_path, monkeypatch, error):
    """Tests run as root, whom no right stops: the error of SQLite is made here."""

    def fail(_):
        raise sqlite3.OperationalError(error)

    said = []
    store = DocumentStore(tmp_path, said.append)
    monkeypatch.setattr(cache_module, "_forget_documents", fail)
    store.put(SMALL, "r")
    store.put(SMALL, "r")
    assert store.get("1", "r") is None
    assert len(said) == 1
    assert error in said[0]


def test_a_lock_held_by_another_is_waited_for(tmp_path):
    store = DocumentStore(tmp_path)
    store.put(SMALL, "r")
    code = (
        "import sqlite3, sys, time; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('BEGIN EXCLUSIVE'); print('locked', flush=True); time.sleep(1); c.execute('COMMIT')"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(store.path)], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "locked\n"
        began = time.monotonic()
        store.put(replace(SMALL, sha256="2"), "r")
        assert time.monotonic() - began > 0.3
    assert store.get("2", "r")
