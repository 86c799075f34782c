"""Files that are no files, hostile files, and names no screen can show: a clear line, and the right exit code."""

import io
import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

MISSING, UNREADABLE, INTERRUPTED = 2, 3, 130
GOOD = "# Missing children\n\n## Calls\n\nThe social worker must call the police within one hour.\n"
WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
posix = pytest.mark.skipif(os.name != "posix", reason="not run: Windows has no such files")


def told(done, code, *words):
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert "fault of its own" not in done.stderr
    for word in words:
        assert word in done.stderr, done.stderr


def word_file(body):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", WORD.format(body))
    return buffer.getvalue()


def put(folder, kind):
    """Something that is no readable document, by its kind."""
    place = folder / f"{kind}.docx"
    contents = {
        "blank": b" \n\t ",
        "bomb": word_file("<w:p><w:r><w:t>" + "a" * 30_000_000 + "</w:t></w:r></w:p>"),
        "cut": word_file("<w:p/>" * 500)[:-60],
        "movie": b"\x00\x00\x00\x18ftypmp42" + bytes(100),
    }
    if kind in contents:
        place.write_bytes(contents[kind])
    elif kind == "folder":
        place.mkdir()
    elif kind == "pipe":
        os.mkfifo(place)
    elif kind == "dangling":
        place.symlink_to("nowhere.docx")
    elif kind == "ring":
        place.symlink_to(place.name)
    return place.name


@posix
@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("blank", "empty"),
        ("bomb", "unpack"),
        ("cut", "damaged"),
        ("movie", "video"),
        ("folder", "found a folder"),
        ("pipe", "found a pipe"),
        ("dangling", "a link to one that is not there"),
        ("ring", "can be opened"),
    ],
)
def test_alone_it_ends_with_its_error(run, tmp_path, kind, words):
    told(run("extract", put(tmp_path, kind)), UNREADABLE, words, f"Where: {kind}.docx", "What to do")


@posix
def test_among_many_they_are_problems_of_the_result(run, tmp_path):
    bad = [put(tmp_path, kind) for kind in ("blank", "bomb", "cut", "movie", "folder", "pipe", "dangling", "ring")]
    (tmp_path / "out.md").symlink_to("/etc/hostname")
    for name in ("ash.md", "oak.md"):
        (tmp_path / name).write_text(GOOD, encoding="utf-8")
    listed = ", ".join(f'"{name}"' for name in [*bad, "gone.docx", "out.md", "ash.md"])
    (tmp_path / "alignctl.toml").write_text(
        f'[areas.ash]\ndocuments = {{ missing = [{listed}] }}\n[areas.oak]\ndocuments = {{ missing = ["oak.md"] }}\n',
        encoding="utf-8",
    )
    done = run("compare", "ash", "oak", "--format", "json")
    assert done.returncode == 0, done.stderr
    problems = json.loads(done.stdout)["problems"]
    assert {problem["where"] for problem in problems} == {*bad, "gone.docx", "out.md"}
    assert all(problem["hint"] for problem in problems)
    assert "leads out" in next(problem["message"] for problem in problems if problem["where"] == "out.md")


@posix
def test_names_that_are_no_letters_or_break_lines_are_shown_and_read(run, tmp_path):
    odd = os.fsdecode(b"caf\xe9.md")
    for name in (odd, "two\nlines.md"):
        (tmp_path / name).write_text(GOOD, encoding="utf-8")
        assert run("extract", name).returncode == 0
        assert run("extract", name, "--format", "json", "-o", "out.json", "--force").returncode == 0
        json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert run("compare", odd, "two\nlines.md", "--kind", "missing").returncode == 0
    (tmp_path / "bad\nname.md").write_text("", encoding="utf-8")
    told(run("extract", "bad\nname.md"), UNREADABLE, "Where: bad\\nname.md")


def test_a_name_that_is_too_long_is_no_fault_of_ours(run):
    done = run("compare", "a" * 3000 + ".docx", "b.docx")
    told(done, MISSING, "not there")
    told(run("extract", "a" * 3000 + ".docx"), UNREADABLE, "can be opened")


def test_a_limit_is_an_option_and_a_setting_of_the_workspace(run, tmp_path):
    (tmp_path / "large.md").write_text(GOOD + "<!--" + "x" * 1_200_000 + "-->", encoding="utf-8")
    (tmp_path / "oak.md").write_text(GOOD, encoding="utf-8")
    told(run("extract", "large.md", "--max-file-mb", "1"), UNREADABLE, "at most 1 MB", "--max-file-mb")
    (tmp_path / "alignctl.toml").write_text(
        '[areas.ash]\ndocuments = { missing = ["large.md"] }\n[areas.oak]\ndocuments = { missing = ["oak.md"] }\n'
        "[reading]\nmax-file-mb = 1\n",
        encoding="utf-8",
    )
    told(run("compare", "ash", "oak"), UNREADABLE, "at most 1 MB")
    assert run("compare", "ash", "oak", "--max-file-mb", "2").returncode == 0


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("max-pagse = 3", "did you mean 'max-pages'?"),
        ("max-pages = 0", "a whole number above 0"),
        ('max-pages = "many"', "a number was expected"),
        ('revisions = "acepted"', "did you mean 'accepted'?"),
        ('ocr = "yes"', "true or false was expected"),
        ("allow-personal-data = true", "is not known"),
    ],
)
def test_a_mistake_in_the_settings_names_file_and_line(run, tmp_path, line, words):
    (tmp_path / "alignctl.toml").write_text(f"[reading]\n{line}\n", encoding="utf-8")
    told(run("areas"), MISSING, "alignctl.toml:2", words)


@posix
def test_ctrl_c_ends_at_once_with_its_code_and_leaves_no_worker(tmp_path):
    (tmp_path / "slow.md").write_text("- a\n" * 3_000_000, encoding="utf-8")
    words = [sys.executable, "-m", "alignctl", "extract", "slow.md", "--no-cache"]
    with subprocess.Popen(words, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        worker = _worker_of(process.pid)
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        began = time.monotonic()
        _, errors = process.communicate(timeout=60)
    assert process.returncode == INTERRUPTED, errors
    assert time.monotonic() - began < 20
    assert "Traceback" not in errors
    assert not Path(f"/proc/{worker}/cmdline").exists()


def _worker_of(parent):
    """The process id of a worker, once there is one."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        listed = Path(f"/proc/{parent}/task/{parent}/children")
        children = listed.read_text(encoding="ascii").split() if listed.exists() else []
        for task in Path(f"/proc/{parent}/task").iterdir():
            children += (task / "children").read_text(encoding="ascii").split()
        if children:
            return int(children[0])
        time.sleep(0.05)
    pytest.skip("not run: this system does not tell the children of a process")


def test_doctor_counts_what_is_kept_and_clears_it(run, tmp_path):
    (tmp_path / "ash.md").write_text(GOOD, encoding="utf-8")
    assert run("extract", "ash.md", "--cache", "kept").returncode == 0
    assert "1 documents" in run("doctor", "--cache", "kept").stdout
    assert run("doctor", "--cache", "kept", "--purge-cache").returncode == 0
    assert list((tmp_path / "kept").iterdir()) == []
    assert run("extract", "ash.md", "--cache", "kept", "--no-cache").returncode == 0
    assert list((tmp_path / "kept").iterdir()) == []
