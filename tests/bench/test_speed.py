"""How long commands take beside one another: shares measured in one run, never seconds."""

import os
import subprocess
import sys
from statistics import median
from time import perf_counter

HELP_OVER_LIBRARIES = 1.5
TIMES = 9


def seconds(*words, **settings):
    """How long one process takes."""
    began = perf_counter()
    subprocess.run([sys.executable, *map(str, words)], env={**os.environ, **settings}, capture_output=True, check=True)
    return perf_counter() - began


def test_help_takes_hardly_longer_than_its_libraries():
    pairs = [(seconds("-m", "alignctl", "--help"), seconds("-c", "import typer, rich")) for _ in range(TIMES)]
    helps, libraries = zip(*pairs, strict=True)
    assert min(helps) <= HELP_OVER_LIBRARIES * min(libraries)  # the least disturbed run of each


def test_comparing_again_takes_less_than_half_the_time(vale, tmp_path):
    words = ("-m", "alignctl", "compare", "northmoor", "westvale", "-w", vale, "--kind", "missing")
    first = seconds(*words, ALIGNCTL_CACHE=str(tmp_path))
    again = median(seconds(*words, ALIGNCTL_CACHE=str(tmp_path)) for _ in range(3))
    assert again < first / 2
