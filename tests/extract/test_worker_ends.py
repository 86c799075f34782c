"""How a worker ends: by time, by memory, by a crash, by our hand; and what it may not load or leave behind."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from alignctl.errors import UnreadableDocumentError
from alignctl.extract import Limits, ReadingOptions, Worker

posix = pytest.mark.skipif(os.name != "posix", reason="not run: Windows has neither signals nor this limit")
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="not run: asks /proc who lives")
TEXT = b"# A\n\nText\n"


def pid_of(worker):
    return worker._process.pid


def refused_when(worker, act):
    """What is told of a file whose worker is `act`ed upon in the middle of reading it."""
    worker.read(TEXT, "before.md")
    process = worker._process
    threading.Timer(0.3, act, [process.pid]).start()
    os.kill(process.pid, signal.SIGSTOP)  # it stands still, as one that hangs does
    with pytest.raises(UnreadableDocumentError) as caught:
        worker.read(TEXT, "a.md")
    assert caught.value.where == "a.md"
    assert worker.read(TEXT, "after.md").sections[0].title == "A"
    return caught.value


@posix
def test_a_crash_is_told_apart_from_a_hang_and_the_next_file_gets_a_fresh_worker():
    with Worker() as worker:

        def crash(pid):
            os.kill(pid, signal.SIGSEGV)
            os.kill(pid, signal.SIGCONT)

        assert "broke down (SIGSEGV)" in refused_when(worker, crash).message


@posix
def test_a_worker_ended_from_outside_is_told_as_one():
    with Worker() as worker:
        error = refused_when(worker, lambda pid: os.kill(pid, signal.SIGKILL))
    assert "ended from outside" in error.message
    assert "--jobs 1" in error.hint


@posix
def test_a_hang_names_the_limit_and_its_option():
    with Worker(ReadingOptions(limits=Limits(seconds=20))) as worker:
        worker.read(TEXT, "before.md")
        worker._options = ReadingOptions(limits=Limits(seconds=0.3))
        os.kill(pid_of(worker), signal.SIGSTOP)
        with pytest.raises(UnreadableDocumentError, match=r"within 0\.3 seconds") as caught:
            worker.read(TEXT, "a.md")
        assert "--seconds" in caught.value.hint


@posix
def test_too_little_memory_names_the_limit_and_its_option(tmp_path):
    place = tmp_path / "large.md"
    place.write_bytes(b"# A\n\n" + b"Text and text. " * 4_000_000)
    with Worker(ReadingOptions(limits=Limits(memory_bytes=200 * 2**20))) as worker:
        with pytest.raises(UnreadableDocumentError, match="200 MB of memory") as caught:
            worker.read(place, "large.md")
        assert "--memory-mb" in caught.value.hint
        assert worker.read(TEXT, "after.md").sections[0].title == "A"


def test_closing_in_the_middle_ends_the_reading_at_once_and_no_new_worker_starts():
    worker = Worker()
    worker.read(TEXT, "before.md")
    process = worker._process
    worker.close()
    assert process.poll() is not None
    with pytest.raises(UnreadableDocumentError):
        worker.read(TEXT, "a.md")
    assert worker._process is None


@posix
def test_a_worker_told_to_end_does_so_by_itself():
    worker = Worker()
    worker.read(TEXT, "before.md")
    process = worker._process
    process.terminate()
    assert process.wait(30) == 1
    worker.close()


@posix
def test_what_breaks_the_asking_ends_the_worker_with_an_error():
    worker = Worker()
    worker.read(TEXT, "before.md")
    process = worker._process
    process.stdin.write(b"cno_such_module\nThing\n.")
    process.stdin.flush()
    assert process.wait(30) == 1
    worker.close()


def test_a_worker_takes_no_module_from_the_folder_people_work_in(tmp_path, monkeypatch):
    for name in ("charset_normalizer", "alignctl", "lxml", "pickle"):
        (tmp_path / f"{name}.py").write_text("open('was-run', 'w')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with Worker() as worker:
        assert worker.read(b"<html><body><h1>A</h1><h2>B</h2><p>Text</p></body></html>", "a.html").title == "A"
    assert not (tmp_path / "was-run").exists()


@posix
def test_a_program_the_worker_started_ends_with_it(tmp_path, monkeypatch):
    script = (
        "import subprocess, sys; "
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']); "
        f"open({str(tmp_path / 'pid')!r}, 'w').write(str(child.pid)); import time; time.sleep(60)"
    )
    monkeypatch.setattr("alignctl.extract.worker._START", script)
    with (
        Worker(ReadingOptions(limits=Limits(seconds=3))) as worker,
        pytest.raises(UnreadableDocumentError, match="3 seconds"),
    ):
        worker.read(TEXT, "a.md")
    assert ends(int((tmp_path / "pid").read_text(encoding="utf-8")))


PROGRAM = """
import sys
from alignctl.extract import Worker
with Worker() as worker:
    worker.read(b"# A", "before.md")
    print(worker._process.pid, flush=True)
    if sys.argv[1] == "busy":
        worker.read(rb"{\\rtf1 Call the police.\\par}", "a.rtf")
    sys.stdin.read()
"""


@linux
@pytest.mark.parametrize("state", ["idle", "busy"])
def test_a_worker_and_its_libreoffice_end_when_the_program_is_killed(tmp_path, state):
    office = tmp_path / "soffice"
    office.write_text(f"#!/bin/sh\necho $$ > {tmp_path}/pid\nexec sleep 60\n", encoding="utf-8")
    office.chmod(0o700)
    (tmp_path / "tmp").mkdir()
    surroundings = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "TMPDIR": str(tmp_path / "tmp")}
    command = [sys.executable, "-c", PROGRAM, state]
    with subprocess.Popen(command, env=surroundings, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        started = [int(program.stdout.readline())]
        if state == "busy":
            assert comes_true(lambda: (tmp_path / "pid").is_file() and (tmp_path / "pid").read_text(encoding="utf-8"))
            started.append(int((tmp_path / "pid").read_text(encoding="utf-8")))
        assert all(map(_lives, started))
        program.kill()
    assert all(map(ends, started))
    assert list((tmp_path / "tmp").iterdir()) == []


def comes_true(question):
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and not question():
        time.sleep(0.05)
    return question()


def ends(pid):
    return comes_true(lambda: not _lives(pid))


def _lives(pid):
    """Whether a process runs; one that has ended and was not asked after yet does not."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        with Path(f"/proc/{pid}/stat").open(encoding="utf-8") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
