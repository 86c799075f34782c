"""The hook of .pre-commit-hooks.yaml, run by pre-commit at a real commit in a repository of three invented areas.

Its entry and arguments are those of the file; only the environment pre-commit would install is the one of the tests.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.in_git import git, repository
from tests.three_areas import write_text

pytestmark = pytest.mark.once

BIN = Path(sys.executable).parent


@pytest.fixture(scope="module")
def hook(root):
    (hook,) = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return hook


@pytest.fixture
def surroundings(cache, tmp_path):
    return {
        "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
        "ALIGNCTL_CACHE": str(cache),
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
    }


@pytest.fixture
def place(hook, surroundings, tmp_path):
    folder = repository(tmp_path / "procedures")
    settings = {"repos": [{"repo": "local", "hooks": [{**hook, "language": "system"}]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    words = [sys.executable, "-m", "pre_commit", "install"]
    subprocess.run(words, cwd=folder, check=True, capture_output=True, env={**os.environ, **surroundings})
    return folder


@pytest.fixture
def commit(place, surroundings):
    def commit(message):
        git(place, "add", "--all", **surroundings)
        return git(place, "commit", "--quiet", "--message", message, check=False, **surroundings)

    return commit


def test_a_commit_with_a_new_finding_is_held_back(commit, place):
    before = git(place, "rev-parse", "HEAD").stdout
    write_text(place, "ash", interview="5 working days")
    done = commit("A later interview")
    assert done.returncode == 1
    assert "Does not pass" in done.stdout + done.stderr
    assert "must take place" not in done.stdout + done.stderr
    assert git(place, "rev-parse", "HEAD").stdout == before
    write_text(place, "ash", board="Safeguarding Children Partnership")
    done = commit("Rename the board")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_commit_without_procedures_does_not_run_it(commit, place):
    (place / "notes.csv").write_text("a,b\n", encoding="utf-8")
    done = commit("Notes")
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"alignctl check\.+.*Skipped", done.stdout + done.stderr)


def test_a_page_that_is_no_document_of_the_workspace_passes(commit, place):
    (place / "README.md").write_text("# Our procedures\n", encoding="utf-8")
    done = commit("A page")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout + done.stderr


def test_the_file_of_hooks_is_valid(root):
    words = [sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml"]
    done = subprocess.run(words, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
