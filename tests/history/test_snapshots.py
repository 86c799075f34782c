"""The file of a history: what is kept stays kept, whatever happens while another snapshot is written."""

import os
import sqlite3
import subprocess
import sys
import zlib
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from snapshots_by_hand import candidate, point, snapshot

from alignctl.errors import UsageError
from alignctl.history import History, Recorded
from alignctl.history.schema import VERSION

HERE = Path(__file__).resolve().parent
FIRST = snapshot(
    "2025-01-10",
    point("one", ash="a", birch="b/c", cedar=None),
    ties=[("ash", "birch", 1.5)],
    candidates=[candidate("one", "a", ["ash"], ["birch"])],
    label="begun: ü",
    revision="0123456789abcdef",
    marking="OFFICIAL",
    problems=1,
)
SECOND = snapshot("2025-06-10", point("one", ash="a", birch="a"), areas=("ash", "birch"))
# A process that ends itself as SIGKILL would, after so many steps of SQLite's own machine while it records.
KILLED = """
import os, signal, sqlite3, sys
sys.path.insert(0, sys.argv[1])
from snapshots_by_hand import point, snapshot
from alignctl.history import History, snapshots
opened = sqlite3.connect
left = int(sys.argv[3])
def connect(*words, **more):
    connection = opened(*words, **more)
    connection.execute("PRAGMA cache_size = 1")  # pages reach the file before the end of the transaction
    def step():
        global left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0
    connection.set_progress_handler(step, 1)
    return connection
snapshots.sqlite3.connect = connect
many = [point(f"p{number}", ash="a" * 400, birch="b" * 400) for number in range(200)]
History(snapshots.Path(sys.argv[2])).record(snapshot("2025-06-10", *many))
print(left)
"""


def test_what_is_recorded_is_there_as_it_was(tmp_path):
    history = History(tmp_path / "history.sqlite")
    assert history.record(SECOND) is Recorded.NEW
    assert history.record(FIRST) is Recorded.NEW
    assert history.snapshots() == (FIRST, SECOND)
    assert history.snapshots("other") == ()


def test_the_same_day_and_content_again_changes_nothing(tmp_path):
    path = tmp_path / "history.sqlite"
    History(path).record(FIRST)
    before = path.read_bytes()
    assert History(path).record(FIRST) is Recorded.SAME
    assert History(path).record(replace(FIRST, revision=None)) is Recorded.SAME
    assert path.read_bytes() == before


def test_other_content_of_a_day_is_replaced_only_where_that_is_asked(tmp_path):
    history = History(tmp_path / "history.sqlite")
    history.record(FIRST)
    other = replace(SECOND, day=FIRST.day)
    with pytest.raises(UsageError) as told:
        history.record(other)
    assert "--force" in str(told.value)
    assert history.snapshots() == (FIRST,)
    assert history.record(other, force=True) is Recorded.REPLACED
    assert history.snapshots() == (other,)


def test_scopes_of_one_workspace_are_kept_apart(tmp_path):
    history = History(tmp_path / "history.sqlite")
    other = replace(FIRST, scope="around:ash")
    history.record(FIRST)
    assert history.record(other) is Recorded.NEW
    assert history.snapshots("around:ash") == (other,)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize("there", [True, False], ids=["second", "first"])
def test_a_process_killed_at_any_point_loses_nothing(tmp_path, there):
    """Killed early, in the middle, and at each of the last steps, where a snapshot is half in the file."""

    def recorded(name, steps):
        path = tmp_path / f"{name}.sqlite"
        if there:
            History(path).record(FIRST)
        words = [sys.executable, "-c", KILLED, HERE, path, str(steps)]
        return path, subprocess.run(words, capture_output=True, text=True, check=False)

    path, done = recorded("whole", 10**9)
    assert [one.day for one in History(path).snapshots()][-1:] == [SECOND.day], done.stderr
    whole = 10**9 - int(done.stdout)
    kept_by_halves = 0
    for steps in (0, whole // 4, whole // 2, *range(whole - 8, whole)):
        path, done = recorded(f"killed-{steps}", steps)
        assert done.returncode == -9, done.stderr
        kept_by_halves += path.with_name(f"{path.name}-journal").is_file()
        days = [one.day for one in History(path).snapshots()] if path.is_file() and path.stat().st_size else []
        assert (FIRST.day in days) is there
        assert History(path).record(SECOND, force=True) in set(Recorded)
        assert SECOND in History(path).snapshots()
    assert kept_by_halves, "none was killed with half a snapshot in the file"


def test_two_processes_at_once_both_keep_their_days(tmp_path):
    path = tmp_path / "history.sqlite"
    code = (
        "import sys\nsys.path.insert(0, sys.argv[1])\nfrom pathlib import Path\n"
        "from snapshots_by_hand import point, snapshot\nfrom alignctl.history import History\n"
        "one = point('one', ash='a', birch='b')\n"
        "for day in range(1, 21):\n"
        "    History(Path(sys.argv[2])).record(snapshot(f'2025-{sys.argv[3]}-{day:02}', one))\n"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", code, HERE, path, month], stderr=subprocess.PIPE, text=True)
        for month in ("03", "04")
    ]
    for one in running:
        _, told = one.communicate(timeout=120)
        assert one.returncode == 0, told
    assert len(History(path).snapshots()) == 40


def test_a_file_another_process_holds_is_told_and_left(tmp_path):
    path = tmp_path / "history.sqlite"
    History(path).record(FIRST)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(UsageError, match="locked"):
        History(path, busy_seconds=0.05).record(SECOND)
    holder.execute("ROLLBACK")
    holder.close()
    assert History(path).snapshots() == (FIRST,)


def damaged_files(path):
    """Ways a file may be damaged or be something else, by name."""
    whole = path.read_bytes()
    other = path.with_name("other.sqlite")
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE songs (name TEXT)")
    connection.close()
    return {
        "text": b"no database at all, but some words that are long enough for a header of one hundred bytes" * 3,
        "short": whole[:50],
        "half": whole[: len(whole) // 2],
        "scrambled": whole[:4096] + bytes(reversed(whole[4096:])),
        "foreign": other.read_bytes(),
    }


@pytest.mark.parametrize("how", ["text", "short", "half", "scrambled", "foreign"])
def test_a_damaged_or_foreign_file_is_told_and_never_written_to(tmp_path, how):
    path = tmp_path / "history.sqlite"
    for number in range(30):
        many = [point(f"p{place}", ash="a" * 50, birch="b" * 50) for place in range(20)]
        History(path).record(snapshot(f"2025-01-{number + 1:02}", *many))
    content = damaged_files(path)[how]
    path.write_bytes(content)
    for act in (lambda: History(path).snapshots(), lambda: History(path).record(SECOND, force=True)):
        with pytest.raises(UsageError) as told:
            act()
        assert told.value.exit_code == 2
        assert "--file" in str(told.value)
        assert path.read_bytes() == content
    assert sorted(one.name for one in tmp_path.iterdir()) == ["history.sqlite", "other.sqlite"]


@pytest.mark.parametrize("content", [b"no packed text", zlib.compress(b"[]"), zlib.compress(b'{"scope": 1}'), "text"])
def test_a_snapshot_that_makes_no_sense_is_told(tmp_path, content):
    path = tmp_path / "history.sqlite"
    History(path).record(FIRST)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE snapshots SET content = ?", (content,))
    connection.close()
    with pytest.raises(UsageError, match="cannot be read"):
        History(path).snapshots()


def test_a_file_of_a_later_version_is_told_and_left(tmp_path):
    path = tmp_path / "history.sqlite"
    History(path).record(FIRST)
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    before = path.read_bytes()
    for act in (lambda: History(path).snapshots(), lambda: History(path).record(SECOND)):
        with pytest.raises(UsageError, match="later"):
            act()
    assert path.read_bytes() == before


def version_one(path):
    """A file as version 1 left it."""
    connection = sqlite3.connect(path)
    connection.executescript((HERE / "version-1.sql").read_text(encoding="utf-8"))
    connection.close()


def test_a_file_of_version_1_is_read_as_it_is_and_brought_up_by_the_next_snapshot(tmp_path):
    path = tmp_path / "history.sqlite"
    version_one(path)
    before = path.read_bytes()
    (old,) = History(path).snapshots()
    assert path.read_bytes() == before
    assert (old.day, old.label, old.revision) == ("2024-11-05", "", None)
    assert old.points[0].said[1].values == ("within five working days",)
    assert History(path).record(SECOND) is Recorded.NEW
    assert History(path).snapshots() == (old, SECOND)
    assert History(path).record(old) is Recorded.SAME
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
    connection.close()


def test_bringing_up_is_whole_or_not_at_all(tmp_path, monkeypatch):
    path = tmp_path / "history.sqlite"
    version_one(path)
    before = History(path).snapshots()

    def fails(*_, **__):
        raise sqlite3.OperationalError("disk full")

    monkeypatch.setattr(History, "_put", fails)
    with pytest.raises(UsageError, match="disk full"):
        History(path).record(SECOND)
    monkeypatch.undo()
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    connection.close()
    assert History(path).snapshots() == before


def test_without_a_file_or_a_folder_it_is_said(tmp_path):
    with pytest.raises(UsageError, match="none yet"):
        History(tmp_path / "history.sqlite").snapshots()
    with pytest.raises(UsageError, match="could not be"):
        History(tmp_path / "nowhere" / "history.sqlite").record(FIRST)
    with pytest.raises(UsageError, match="could not be"):
        History(tmp_path).record(FIRST)


@pytest.fixture
def guarded():
    """A folder that is to be guarded against writing; root, who may write anywhere, becomes nobody in here."""
    if sys.platform == "win32":
        pytest.skip("no such rights on folders")
    with TemporaryDirectory() as name:
        folder = Path(name)
        yield folder
        os.seteuid(os.getuid())
        folder.chmod(0o700)


def test_a_folder_that_cannot_be_written_is_told_and_can_be_read(guarded):
    path = guarded / "history.sqlite"
    History(path).record(FIRST)
    path.chmod(0o444)
    guarded.chmod(0o555)
    if os.geteuid() == 0:
        os.seteuid(65534)
    assert History(path).snapshots() == (FIRST,)
    with pytest.raises(UsageError, match="readonly"):
        History(path).record(SECOND)
    with pytest.raises(UsageError, match="could not be"):
        History(guarded / "new.sqlite").record(SECOND)
    assert [one.name for one in guarded.iterdir()] == ["history.sqlite"]
    assert History(path).snapshots() == (FIRST,)


def test_a_name_with_signs_of_an_address_is_a_name(tmp_path):
    path = tmp_path / "a?mode=memory#b %41.sqlite"
    History(path).record(FIRST)
    assert path.is_file()
    assert History(path).snapshots() == (FIRST,)
