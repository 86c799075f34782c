from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignctl.graph import friction
from alignctl.model.divergence import Severity
from alignctl.model.tie import Tie
from tests.graph.by_hand import cluster

AREAS = ("ash", "birch", "cedar", "dale")


def tie(a, b, weight=1.0):
    return Tie(a=min(a, b), b=max(a, b), weight=weight, reasons=("land border",))


def borders(found):
    return {(one.a, one.b): one.friction for one in found.borders}


def test_friction_is_the_weight_of_the_tie_times_the_distance():
    point = cluster({"ash": 24, "birch": 48, "cedar": None})
    apart = {(pair.a, pair.b): pair.distance for pair in point.pairs}
    found = friction([point], [tie("ash", "birch", 2.0), tie("birch", "cedar")])
    assert borders(found) == pytest.approx(
        {("ash", "birch"): 2 * apart["ash", "birch"], ("birch", "cedar"): apart["birch", "cedar"]}
    )
    assert found.total == pytest.approx(sum(borders(found).values()))
    assert {one.id: one.friction for one in found.areas} == pytest.approx(
        {"ash": 2 * apart["ash", "birch"], "birch": found.total, "cedar": apart["birch", "cedar"]}
    )
    assert not found.untied


def test_wording_counts_three_tenths():
    material, wording = (
        friction([cluster({"ash": 24, "birch": 48}, severity=severity)], [tie("ash", "birch")]).total
        for severity in (Severity.MATERIAL, Severity.WORDING)
    )
    assert wording == pytest.approx(0.3 * material, abs=1e-6)


def test_without_any_tie_every_pair_weighs_one_and_that_is_told():
    point = cluster({"ash": 24, "birch": 48, "cedar": 24})
    found = friction([point], [tie("ash", "dale")])
    assert found.untied
    assert found.total == pytest.approx(sum(pair.distance for pair in point.pairs), abs=1e-6)


def test_an_area_without_a_tie_stands_with_no_friction():
    found = friction([cluster({"ash": 24, "birch": 48, "cedar": 1})], [tie("ash", "birch")])
    assert next(one for one in found.areas if one.id == "cedar").friction == 0


amounts = st.dictionaries(st.sampled_from(AREAS), st.sampled_from([1, 24, 48, 72, None]), min_size=2)
points = st.lists(amounts, min_size=1, max_size=4)
ties = st.lists(
    st.tuples(st.sampled_from(list(combinations(AREAS, 2))), st.sampled_from([0.5, 1.0, 2.0])),
    unique_by=lambda one: one[0],
)


def made(points):
    return [cluster(amounts, f"act-{n}") for n, amounts in enumerate(points)]


@given(points, ties)
def test_borders_topics_and_points_add_up_and_areas_to_twice_as_much(points, ties):
    found = friction(made(points), [tie(*ends, weight) for ends, weight in ties])
    assert sum(borders(found).values()) == pytest.approx(found.total, abs=1e-4)
    assert sum(one.friction for one in found.topics) == pytest.approx(found.total, abs=1e-4)
    assert sum(one.friction for one in found.areas) == pytest.approx(2 * found.total, abs=1e-4)


@given(points, ties)
def test_an_identical_area_raises_the_friction_of_no_border(points, ties):
    before = friction(made(points), [tie(*ends, weight) for ends, weight in ties])
    twin = [{**amounts, "zed": amounts["ash"]} if "ash" in amounts else amounts for amounts in points]
    more = [tie(*ends, weight) for ends, weight in ties]
    after = borders(friction(made(twin), [*more, tie("ash", "zed")] if more else []))
    assert all(after.get(ends, 0.0) <= cost + 1e-9 for ends, cost in borders(before).items()) or before.untied
    assert after.get(("ash", "zed"), 0.0) == 0


@given(points, ties)
def test_other_names_change_nothing(points, ties):
    other = dict(zip(AREAS, reversed(["wick", "xen", "yarm", "zeal"]), strict=True))
    first = friction(made(points), [tie(*ends, weight) for ends, weight in ties])
    renamed = [{other[area]: amount for area, amount in amounts.items()} for amounts in points]
    second = friction(made(renamed), [tie(other[a], other[b], weight) for (a, b), weight in ties])
    assert second.total == pytest.approx(first.total, abs=1e-6)
    assert sorted(borders(second).values()) == pytest.approx(sorted(borders(first).values()), abs=1e-6)
