"""One and two in the words of a plan, a ranking and a region: no "first 1 best buys", no group of one area."""

from dataclasses import replace

import pytest

from alignctl.model.asked import Asked, Unit
from alignctl.model.neighbours import Community, Likeness, Profile
from alignctl.model.plan import Knee, Plan, Remaining, Step, Unwilling
from alignctl.report import Layout, render
from alignctl.report.likeness_lines import likeness_lines
from alignctl.report.words import adoption_words, both_or_all, listed, share_words
from tests.graph.region_by_hand import view
from tests.rank.regions import candidate, option, ranking

ONE = candidate("missing.one", 1, option("within 24 hours", {"x": 0.25}, [("x", "y", 1.0, 0, 0)]))


def plan(asked, **changes):
    step = Step(
        place=1, phase=1, one=ONE, target="within 24 hours", moves=(), friction=1.0, total=1.0, cost=0.25, spent=0.25
    )
    values = {
        "ranking": replace(ranking([ONE]), musts=(ONE,)),
        "asked": asked,
        "steps": (step,),
        "friction": 1.0,
        "cost": 0.25,
        "greedy": 1.0,
        "greedy_ids": (ONE.id,),
        "knee": Knee(ids=(ONE.id,), cost=0.25, friction=1.0),
        "curve": (),
        "left_out": (),
        "must_cost": 0.5,
        "unwilling": Unwilling(
            areas=("z",),
            with_all=2.0,
            with_willing=1.0,
            remaining=(Remaining(id=ONE.id, title="One", area="z", keeps=None, friction=0.5),),
        ),
    }
    return Plan(**(values | changes))


def words(result):
    return " ".join(render(result, "text", Layout(width=400)).split())


def test_a_plan_of_one_step_is_told_in_the_singular():
    text = words(plan(Asked(capacity=1)))
    assert "Capacity: 1 unit of effort." in text
    assert "The best buy alone removes 1.00 for 0.25; after it each step buys clearly less." in text
    assert "Check the sentence and the edition first. It takes 0.5 beside the capacity." in text
    assert "Z stays silent, and friction of 0.50 remains." in text
    assert "Capacity: 1 change of one text." in words(plan(Asked(capacity=1, unit=Unit.CHANGES)))
    assert "Capacity: 2 changes of one text." in words(plan(Asked(capacity=2, unit=Unit.CHANGES)))


def test_a_rank_that_hardly_moves_is_one_rank():
    assert "rank 1 in 9 of 10." in words(ranking([ONE]))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (both_or_all(2), "both"),
        (both_or_all(3), "all 3"),
        (share_words(0, 1, "point"), "none"),
        (share_words(1, 1, "point"), "the one point"),
        (share_words(0, 4, "point"), "none of 4 points"),
        (adoption_words(1, 1), "holds the one point of the standard"),
        (adoption_words(0, 1), "does not hold the one point of the standard"),
        (adoption_words(2, 3), "holds 2 of 3 points as the standard has it"),
        (listed(["Ash"]), "Ash"),
        (listed(["Ash", "Birch", "Cedar"]), "Ash, Birch and Cedar"),
    ],
)
def test_counts_and_names_read_as_people_say_them(told, expected):
    assert told == expected


def alike(both, *groups):
    """The region by hand with groups of areas; `both` are the points each pair, by its ends, states."""
    shares = {area: [] for area in ("ash", "birch", "cedar")}
    for ends, number in both.items():
        for one, other in (ends, ends[::-1]):
            shares[one].append(Likeness(area=other, agreed=1, both=number))
    profiles = tuple(
        Profile(area=area, kinds=("missing",), stated=9, below=0, shares=tuple(found), alone=())
        for area, found in shares.items()
    )
    made = tuple(Community(areas=group, inside=None, outside=None, points=()) for group in groups)
    return [line.words for line in likeness_lines(replace(view(), profiles=profiles, communities=made))]


def test_an_area_alone_is_no_group_that_shares_practice():
    enough = {("ash", "birch"): 5, ("ash", "cedar"): 4, ("birch", "cedar"): 3}
    assert alike(enough, ("ash", "birch"), ("cedar",)) == ["Ash, Birch"]
    assert alike(enough, ("ash",), ("birch",), ("cedar",)) == [
        "No areas agree on a greater share of points than the mean pair does."
    ]


def test_pairs_with_too_little_in_common_are_told_and_not_judged():
    few = {("ash", "birch"): 2}
    assert alike(few, ("ash",), ("birch",), ("cedar",)) == [
        "All pairs of areas have fewer than 3 points in common, too few to say."
    ]
    assert alike(few | {("ash", "cedar"): 3}, ("ash", "cedar"), ("birch",)) == [
        "Ash, Cedar",
        "2 of 3 pairs of areas have fewer than 3 points in common, too few to say.",
    ]
