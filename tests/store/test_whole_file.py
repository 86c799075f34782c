"""A text file is written whole or not at all, and its form, its links and its readers stay as they were."""

import os
import shutil
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from alignctl.errors import UsageError
from alignctl.store.whole_file import Words, only_writer, read_words, write_words

HOLD = """
import sys
from pathlib import Path
from alignctl.store.whole_file import only_writer
with only_writer(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.mark.parametrize("content", [b"", b"a\nb\n", b"a\r\nb\r\n", b"a\r\nb\n", b"\xef\xbb\xbfa\r\n", "é\n".encode()])
def test_what_is_read_is_written_back_byte_for_byte(tmp_path, content):
    file = tmp_path / "a.toml"
    file.write_bytes(content)
    words = read_words(file)
    file.unlink()
    write_words(file, words)
    assert file.read_bytes() == content


def test_new_lines_end_as_the_others_do(tmp_path):
    file = tmp_path / "a.toml"
    file.write_bytes(b"a\r\nb\r\n")
    words = read_words(file)
    assert words.text == "a\nb\n"
    write_words(file, Words(text=words.text + "c\n", marked=words.marked, crlf=words.crlf))
    assert file.read_bytes() == b"a\r\nb\r\nc\r\n"


@pytest.mark.parametrize("content", [b"\xff\xfea\x00", b"caf\xe9"])
def test_a_file_that_is_not_utf_8_is_told(tmp_path, content):
    file = tmp_path / "a.toml"
    file.write_bytes(content)
    with pytest.raises(UsageError, match="UTF-8"):
        read_words(file)


def test_a_folder_or_nothing_in_its_place_is_told(tmp_path):
    for file in (tmp_path, tmp_path / "not-there"):
        with pytest.raises(UsageError, match="could not be read"):
            read_words(file)


def test_a_link_stays_a_link_and_what_it_leads_to_is_written(tmp_path):
    (tmp_path / "shared").mkdir()
    target, link = tmp_path / "shared" / "a.toml", tmp_path / "a.toml"
    link.symlink_to("shared/a.toml")
    for text in ("first", "second"):
        with only_writer(link):
            write_words(link, Words(text=text))
        assert link.is_symlink()
        assert target.read_text(encoding="utf-8") == text


@pytest.mark.skipif(os.name != "posix", reason="not run: Windows has no such modes")
def test_who_may_read_it_stays_the_same(tmp_path):
    file = tmp_path / "a.toml"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o640)
    write_words(file, Words(text="new"))
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_file_marked_as_read_only_is_left_alone(tmp_path):
    file = tmp_path / "a.toml"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o444)
    with pytest.raises(UsageError, match="read-only"):
        write_words(file, Words(text="new"))
    assert file.read_text(encoding="utf-8") == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.toml"]


@pytest.mark.parametrize(
    ("owner", "name"), [(os, "fsync"), (Path, "open"), (Path, "replace"), (Path, "unlink"), (shutil, "copymode")]
)
def test_where_a_step_fails_the_old_file_stays_and_the_reason_is_told(tmp_path, monkeypatch, owner, name):
    file = tmp_path / "a.toml"
    file.write_text("old", encoding="utf-8")

    def fail(*_args, **_more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(owner, name, fail)
    with pytest.raises(UsageError, match=r"could not be: No space left on device.*as it was before") as caught:
        write_words(file, Words(text="new"))
    assert caught.value.where == file.as_posix()
    monkeypatch.undo()
    assert file.read_text(encoding="utf-8") == "old"
    write_words(file, Words(text="new"))
    assert [one.name for one in tmp_path.iterdir()] == ["a.toml"]


LIMITED = """
import resource, sys
from pathlib import Path
from alignctl.errors import UsageError
from alignctl.store.whole_file import Words, write_words
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_words(Path(sys.argv[1]), Words(text="x" * 5000))
except UsageError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="not run: Windows has no such limit")
def test_a_disk_that_is_full_halfway_leaves_the_old_file(tmp_path):
    file = tmp_path / "a.toml"
    file.write_text("old", encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", LIMITED, file], capture_output=True, text=True, check=True)
    assert "could not be" in done.stdout
    assert file.read_text(encoding="utf-8") == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.toml"]


def test_a_leftover_of_a_kill_is_written_over(tmp_path):
    file = tmp_path / "a.toml"
    (tmp_path / ".a.toml.new").write_text("half", encoding="utf-8")
    write_words(file, Words(text="new"))
    assert [(one.name, one.read_text(encoding="utf-8")) for one in tmp_path.iterdir()] == [("a.toml", "new")]


def test_a_second_writer_waits_and_then_is_told(tmp_path):
    file = tmp_path / "a.toml"
    refused = pytest.raises(UsageError, match="another process is writing it")
    with only_writer(file), refused, only_writer(file, wait=0.1):
        pass
    with only_writer(file, wait=0.1):
        pass


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="not run: Windows has no SIGKILL")
def test_a_killed_writer_keeps_nobody_out(tmp_path):
    file = tmp_path / "a.toml"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, file], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(UsageError, match="another process is writing it"), only_writer(file, wait=0.1):
        pass
    holder.kill()
    holder.communicate()
    with only_writer(file, wait=5):
        write_words(file, Words(text="new"))


def test_a_lock_that_has_content_is_told(tmp_path):
    (tmp_path / ".a.toml.lock").write_text("somebody's own words, " * 50, encoding="utf-8")
    with pytest.raises(UsageError, match="it has content"), only_writer(tmp_path / "a.toml"):
        pass


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(UsageError, match="nothing can be written in its folder"), only_writer(tmp_path / "no" / "a"):
        pass


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="not run: no folder that nobody may write in")
def test_a_folder_nobody_may_write_in_is_told():
    with pytest.raises(UsageError, match="nothing can be written in its folder"), only_writer(Path("/proc/a.toml")):
        pass
    with pytest.raises(UsageError, match="could not be"):
        write_words(Path("/proc/a.toml"), Words(text="new"))
