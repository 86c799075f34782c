"""A made country from kept provisions: shares measured in one run, never seconds. Run by themselves."""

import pytest

from tests.bench.country_speed import Asked, made, run_apart

pytestmark = [pytest.mark.bench, pytest.mark.xdist_group("bench")]
FEW, MANY = 12, 36
MOST_PER_PAIR = 1.5
TIMES = 3
KINDS = ("missing",)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("country")
    made(folder, MANY, KINDS)
    return folder


def per_pair(folder, areas, day):
    """Processor seconds for each tied pair, all that is told of it, without what a run takes before its first pair."""
    told = run_apart("country", Asked(folder=str(folder), areas=areas, kinds=KINDS, day=day))
    return sum(processor for stage, (_, processor) in told["seconds"].items() if stage != "start") / told["pairs"]


def test_a_tied_pair_costs_the_same_however_many_areas_there_are(folder):
    runs = [(per_pair(folder, MANY, day), per_pair(folder, FEW, day)) for day in range(1, TIMES + 1)]
    many, few = map(min, zip(*runs, strict=True))
    print(f"\na tied pair of {MANY} areas costs {many / few:.2f} times what one of {FEW} costs")  # noqa: T201  the figure asked for
    assert many <= MOST_PER_PAIR * few
