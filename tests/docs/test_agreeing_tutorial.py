"""The commands of the tutorial on agreeing run in a copy of the bundled region, and print what it shows."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

pytestmark = pytest.mark.once

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "tutorial" / "agree-and-carry-into-documents.md"
FENCED = re.compile(r"^```([^\n]*)\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.mark.once
def test_the_commands_of_the_tutorial_on_agreeing_run_and_print_what_it_shows(tmp_path):
    region = tmp_path / "vale"
    shutil.copytree(ROOT / "corpora" / "vale", region)
    settings = {**os.environ, "ALIGNCTL_CACHE": str(tmp_path / "cache"), "COLUMNS": "100", "PYTHONUTF8": "1"}
    commands = 0
    for (kind, body), (after, output) in pairwise([*FENCED.findall(PAGE.read_text(encoding="utf-8")), ("", "")]):
        if kind != "sh":
            continue
        printed = ""
        for line in body.splitlines():
            words = shlex.split(line)
            done = subprocess.run(
                [sys.executable, "-m", *words],
                cwd=region,
                env=settings,
                capture_output=True,
                text=True,
                encoding="utf-8",
                check=False,
            )
            assert done.returncode == 0, (line, done.stderr)
            printed += done.stderr + done.stdout
            commands += 1
        at = 0
        for part in re.split(r"^\.\.\.\n", output if after == "text" else "", flags=re.MULTILINE):
            found = printed.find(part.rstrip("\n"), at)
            assert found >= 0, part
            at = found + len(part.rstrip("\n"))
    assert commands >= 10
