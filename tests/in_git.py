"""A git repository that holds the workspace of three invented areas."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from tests.three_areas import write_workspace

if TYPE_CHECKING:
    from pathlib import Path

_SETTINGS = ("user.name=A. Lead", "user.email=lead@example.org", "commit.gpgsign=false", "init.defaultBranch=main")


def git(folder: Path, *words: str, check: bool = True, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run git in a folder, with nothing of the settings of whoever runs the tests."""
    settings = [word for one in _SETTINGS for word in ("-c", one)]
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    return subprocess.run(
        ["git", *settings, *words],
        cwd=folder,
        env={**os.environ, **alone, **environment},
        capture_output=True,
        text=True,
        check=check,
    )


def commit(folder: Path, message: str) -> None:
    """Commit all there is."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--no-verify", "--message", message)


def repository(folder: Path, more: str = "") -> Path:
    """A new repository with the workspace as its first commit."""
    folder.mkdir(parents=True)
    git(folder, "init", "--quiet")
    write_workspace(folder, more)
    commit(folder, "Three areas")
    return folder
