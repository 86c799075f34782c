"""The command line as people run it: a process of its own, in a folder of its own."""

import os
import subprocess
import sys

import pytest


@pytest.fixture(scope="session")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def run(tmp_path, cache):
    def run(*words, cwd=tmp_path, **environment):
        settings = {**os.environ, "ALIGNCTL_CACHE": str(cache), "COLUMNS": "100", "PYTHONUTF8": "1", **environment}
        return subprocess.run(
            [sys.executable, "-m", "alignctl", *map(str, words)],
            cwd=cwd,
            env=settings,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=300,
        )

    return run
