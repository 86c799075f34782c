"""How long commands take beside one another: shares measured in one run, never seconds. Run by themselves."""

import subprocess
import sys
from time import perf_counter

import pytest

HELP_OVER_LIBRARIES = 1.5
TIMES = 9


def seconds(*words):
    """How long one process takes."""
    began = perf_counter()
    subprocess.run([sys.executable, *words], capture_output=True, check=True)
    return perf_counter() - began


@pytest.mark.bench
@pytest.mark.xdist_group("bench")
def test_help_takes_hardly_longer_than_its_libraries():
    pairs = [(seconds("-m", "alignctl", "--help"), seconds("-c", "import typer, rich")) for _ in range(TIMES)]
    helps, libraries = zip(*pairs, strict=True)
    assert min(helps) <= HELP_OVER_LIBRARIES * min(libraries)  # the least disturbed run of each
