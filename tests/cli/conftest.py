"""The command line as people run it: a process of its own, in a folder of its own."""

import os
import subprocess
import sys

import pytest


@pytest.fixture(scope="session")
def cache(tmp_path_factory, worker_id):
    """One store for all commands of the session, whichever worker runs them: it is safe for several at once."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "cache"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def run_in(cache):
    """Runs a command in a folder."""

    def run_in(folder, *words, **environment):
        settings = {**os.environ, "ALIGNCTL_CACHE": str(cache), "COLUMNS": "100", "PYTHONUTF8": "1", **environment}
        return subprocess.run(
            [sys.executable, "-m", "alignctl", *map(str, words)],
            cwd=folder,
            env=settings,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=300,
        )

    return run_in


@pytest.fixture
def run(tmp_path, run_in):
    def run(*words, cwd=tmp_path, **environment):
        return run_in(cwd, *words, **environment)

    return run
