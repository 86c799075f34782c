"""All pairs of the bundled region from the store: shares measured in one run, never seconds. Run by themselves."""

import resource
import subprocess
import sys

import pytest

from tests.bench.region_speed import run_apart

pytestmark = [pytest.mark.bench, pytest.mark.xdist_group("bench")]
# Measured: 18 to 20 times (1.25 s beside 0.07 s); before the ranking was kept, 44 times. 2 s would be 28 times.
MOST_OVER_LIBRARIES = 26.0
# Measured: 0.9 to 1.1.
MOST_PER_PAIR = 1.5
TIMES = 3
# What a run takes before its first pair.
BEFORE = ("start", "rules")


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    folder = tmp_path_factory.mktemp("region")
    run_apart(folder)
    run_apart(folder, areas=4)
    return folder


def libraries():
    """Processor seconds of a process that loads the libraries of the command line."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", "import typer, rich"], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_all_pairs_from_the_store_take_few_times_as_long_as_loading_the_libraries(cache):
    runs = [(sum(run_apart(cache)["seconds"].values()), libraries()) for _ in range(TIMES)]
    ours, theirs = map(min, zip(*runs, strict=True))
    print(f"\n{ours / theirs:.1f} times as long as loading the libraries")  # noqa: T201  the figure asked for
    assert ours <= MOST_OVER_LIBRARIES * theirs


def per_pair(cache, areas):
    told = run_apart(cache, areas=areas)
    return sum(seconds for stage, seconds in told["seconds"].items() if stage not in BEFORE) / told["pairs"]


def test_a_pair_costs_the_same_however_many_there_are(cache):
    runs = [(per_pair(cache, 6), per_pair(cache, 4)) for _ in range(TIMES)]
    many, few = map(min, zip(*runs, strict=True))
    print(f"\na pair of fifteen costs {many / few:.2f} times what one of six costs")  # noqa: T201  the figure asked for
    assert many <= MOST_PER_PAIR * few
