"""A progress bar: on a terminal only, and it names the file that is being read."""

import os
import subprocess
import sys

import pytest

GOOD = "# Missing children\n\n## Calls\n\nThe social worker must call the police within one hour.\n"


@pytest.mark.skipif(os.name != "posix", reason="not run: Windows has no such terminals")
def test_on_a_terminal_the_files_are_counted_and_named_and_the_result_is_clean(tmp_path):
    import pty

    (tmp_path / "ash.md").write_text(GOOD, encoding="utf-8")
    leader, follower = pty.openpty()
    words = [sys.executable, "-m", "alignctl", "extract", "ash.md", "--no-cache"]
    settings = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    with subprocess.Popen(words, cwd=tmp_path, env=settings, stdout=subprocess.PIPE, stderr=follower) as process:
        os.close(follower)
        shown = b""
        while True:
            try:
                piece = os.read(leader, 4096)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            shown += piece
        result = process.stdout.read()
    os.close(leader)
    assert process.returncode == 0
    assert b"ash.md" in shown
    assert b"1/1" in shown
    assert b"\x1b" not in result
    assert b"Missing children" in result


def test_elsewhere_nothing_is_shown(run, tmp_path):
    (tmp_path / "ash.md").write_text(GOOD, encoding="utf-8")
    done = run("extract", "ash.md", "--no-cache")
    assert done.returncode == 0
    assert not done.stderr
