"""What lies at a path is looked at before it is opened."""

import errno
import os
import socket
from pathlib import Path

import pytest

from alignctl.errors import UnreadableDocumentError, UsageError
from alignctl.extract import Limits
from alignctl.extract.files import check_file, digest_file, read_file

LIMITS = Limits()


def refused(place, words, root=None, kind=UnreadableDocumentError):
    with pytest.raises(kind, match=words) as caught:
        check_file(place, "a.docx", LIMITS, root)
    assert caught.value.where == "a.docx"
    assert caught.value.hint


def test_a_file_that_is_not_there_is_a_mistake_of_usage(tmp_path):
    refused(tmp_path / "none.docx", "not there", kind=UsageError)


def test_a_folder_is_told_as_one(tmp_path):
    refused(tmp_path, "found a folder")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="not run: Windows has no such pipes")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.docx")
    refused(tmp_path / "pipe.docx", "found a pipe")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="not run: no /dev/zero")
def test_a_device_is_not_read():
    refused(Path("/dev/zero"), "found a device")


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="not run: no such sockets")
def test_a_socket_is_told_as_one(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("s.docx")
        refused(Path("s.docx"), "found a socket")


def test_a_link_that_leads_nowhere_and_a_ring_of_links(tmp_path):
    (tmp_path / "gone.docx").symlink_to("nothing.docx")
    (tmp_path / "ring.docx").symlink_to("ring.docx")
    refused(tmp_path / "gone.docx", "a link to one that is not there")
    refused(tmp_path / "ring.docx", "can be opened")


def test_a_name_that_is_too_long_and_one_with_a_null(tmp_path):
    refused(tmp_path / ("a" * 5000), "can be opened")
    refused(Path("a\0b"), "can be opened")


def test_a_link_may_not_lead_out_of_a_workspace(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "secret.md").write_text("# Secret", encoding="utf-8")
    (home / "own.md").write_text("# Own", encoding="utf-8")
    (home / "out.md").symlink_to(tmp_path / "secret.md")
    (home / "folder").symlink_to(tmp_path)
    (home / "in.md").symlink_to("own.md")
    refused(home / "out.md", "leads out", root=home)
    refused(home / "folder" / "secret.md", "leads out", root=home)
    check_file(home / "in.md", "a.docx", LIMITS, home)
    check_file(home / "out.md", "a.docx", LIMITS)


def test_a_path_written_out_of_the_workspace_is_read_and_so_is_one_below_a_linked_folder(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "beside.md").write_text("# Beside", encoding="utf-8")
    (home / "own.md").write_text("# Own", encoding="utf-8")
    (tmp_path / "way").symlink_to(home)
    check_file(home / ".." / "beside.md", "a.docx", LIMITS, home)
    check_file(tmp_path / "way" / "own.md", "a.docx", LIMITS, tmp_path / "way")
    check_file(tmp_path / "way" / ".." / "beside.md", "a.docx", LIMITS, tmp_path / "way")


def test_a_file_above_the_limit_is_refused_before_it_is_read(tmp_path):
    with (tmp_path / "huge.docx").open("wb") as file:
        file.truncate(LIMITS.file_bytes + 1)
    refused(tmp_path / "huge.docx", "at most 200 MB, found 200 MB|at most 200 MB")
    with pytest.raises(UnreadableDocumentError, match="at most 3 bytes, found 4") as caught:
        read_file(_written(tmp_path, b"1234"), "a.docx", Limits(file_bytes=3))
    assert "--max-file-mb" in caught.value.hint


@pytest.mark.parametrize(
    ("code", "words"),
    [(errno.EACCES, "right to read"), (errno.ENETUNREACH, "network drive"), (errno.ESTALE, "network drive")],
)
def test_a_file_the_system_does_not_give_says_why_and_what_to_do(tmp_path, monkeypatch, code, words):
    """Tests run as root, whom no right stops, and without a network drive: the error of the system is made here."""
    place = _written(tmp_path, b"x")

    def fail(*_):
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(Path, "open", fail)
    for open_it in (lambda: digest_file(place, "a.docx"), lambda: read_file(place, "a.docx", LIMITS)):
        with pytest.raises(UnreadableDocumentError, match=os.strerror(code)) as caught:
            open_it()
        assert words in caught.value.hint


def _written(folder, content):
    place = folder / "file.docx"
    place.write_bytes(content)
    return place
