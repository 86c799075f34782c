"""What changed between two snapshots: only what was there on both days counts, and nothing that joined is progress."""

import pytest
from snapshots_by_hand import candidate, point, snapshot

from alignctl.errors import UsageError
from alignctl.history import check_pair, check_topic, trend, view_of
from alignctl.model.history import State

THEN, NOW = "2025-01-10", "2026-01-10"


def test_points_shared_are_counted_over_those_on_both_days():
    then = snapshot(
        THEN,
        point("one", ash="a", birch="a", cedar="a"),
        point("two", ash="a", birch="b", cedar="a"),
        point("three", ash="a", birch="b", cedar="c"),
        point("gone", ash="a", birch="a", cedar="a"),
    )
    now = snapshot(
        NOW,
        point("one", ash="a", birch="a", cedar="b"),
        point("two", ash="a", birch="a", cedar="a"),
        point("three", ash="a", birch="a", cedar="a"),
        point("new", ash="a", birch="a", cedar="a"),
    )
    found = trend([now, then])
    assert (found.then.shared, found.now.shared, found.then.of, found.now.of) == (1, 2, 3, 3)
    assert [one.title for one in found.together] == ["three", "two"]
    assert [one.title for one in found.drew_apart] == ["one"]
    assert [one.title for one in found.came] == ["new"]
    assert [one.title for one in found.went] == ["gone"]
    assert (found.then.friction, found.now.friction) == (2.5, 1.0)


def test_an_area_that_left_is_no_progress_and_is_told_apart():
    then = snapshot(THEN, point("one", ash="a", birch="a", cedar="b"))
    now = snapshot(NOW, point("one", ash="a", birch="a"), areas=("ash", "birch"))
    found = trend([then, now])
    assert (found.then.shared, found.now.shared, found.then.of) == (1, 1, 1)
    assert found.together == ()
    assert found.membership.areas_left == ("cedar",)


def test_an_area_that_joined_is_no_setback():
    then = snapshot(THEN, point("one", ash="a", birch="a"), areas=("ash", "birch"))
    now = snapshot(NOW, point("one", ash="a", birch="a", cedar="b"))
    found = trend([then, now])
    assert (found.then.shared, found.now.shared, found.now.of) == (1, 1, 1)
    assert found.membership.areas_joined == ("cedar",)
    assert [one.id for one in found.pairs] == ["ash+birch"]


def test_a_text_an_area_got_is_told_apart_and_not_counted():
    points = point("one", ash="a", birch="a", cedar="b"), point("cse", ash="a", birch="b")
    then = snapshot(THEN, *points, texts={"missing": ("ash", "birch"), "cse": ("ash", "birch")})
    now = snapshot(NOW, *points, texts={"missing": ("ash", "birch", "cedar"), "cse": ("ash",)})
    found = trend([then, now])
    assert found.kinds == ("missing",)
    assert (found.now.shared, found.now.of) == (1, 1)
    assert found.membership.texts_joined == (("cedar", "missing"),)
    assert found.membership.texts_left == (("birch", "cse"),)


def test_a_point_one_area_alone_spoke_of_is_new_and_not_counted():
    then = snapshot(THEN, point("one", compared=False, ash="a"), point("two", ash="a", birch="b"))
    now = snapshot(NOW, point("one", ash="a", birch="a"), point("two", ash="a", birch="b"))
    found = trend([then, now])
    assert found.now.of == 1
    assert [(one.title, one.then, one.now) for one in found.came] == [("one", State.ONE, State.SHARED)]


@pytest.mark.parametrize(
    ("held", "matters", "state"),
    [
        ({"ash": "a", "birch": "a"}, True, State.SHARED),
        ({"ash": "a", "birch": "b"}, True, State.APART),
        ({"ash": "a", "birch": "b"}, False, State.APART),  # a name to look up is no shared point
        ({"ash": "a", "birch": None}, True, State.APART),
        ({"ash": "a", "birch": None}, False, State.ONE),
        ({"ash": "a", "birch": "a", "cedar": None}, False, State.APART),
        ({"ash": None, "birch": None}, False, None),
    ],
)
def test_where_areas_stand(held, matters, state):
    assert point("one", matters=matters, **held).state({"ash", "birch", "cedar"}) is state


def test_a_silence_that_matters_and_is_filled_brings_areas_together():
    then = snapshot(THEN, point("one", ash="a", birch=None))
    now = snapshot(NOW, point("one", ash="a", birch="a"))
    assert [one.title for one in trend([then, now]).together] == ["one"]


def test_friction_is_counted_with_the_ties_of_the_last_day():
    points = point("one", ash="a", birch="b", cedar="b")
    then = snapshot(THEN, points, ties=[("ash", "birch", 1.0)])
    now = snapshot(NOW, points, ties=[("ash", "birch", 3.0)])
    found = trend([then, now])
    assert (found.then.friction, found.now.friction) == (1.5, 1.5)


def test_days_between_count_the_same_points():
    one = point("one", ash="a", birch="b"), point("two", ash="a", birch="a")
    between = snapshot("2025-06-01", point("one", ash="a", birch="a"))
    found = trend([snapshot(THEN, *one), between, snapshot(NOW, *one)])
    assert [(day.figures.shared, day.figures.of) for day in found.days] == [(1, 2), (1, 2), (1, 2)]


def test_a_pair_is_counted_over_the_points_both_stand_on():
    then = snapshot(THEN, point("one", ash="a", birch="b", cedar="a"), point("two", birch="b", cedar="b"))
    now = snapshot(NOW, point("one", ash="a", birch="a", cedar="b"), point("two", birch="b", cedar="b"))
    found = trend([then, now])
    assert {one.id: (one.then.shared, one.now.shared, one.then.of) for one in found.pairs} == {
        "ash+birch": (0, 1, 1),
        "ash+cedar": (1, 0, 1),
        "birch+cedar": (1, 1, 2),
    }
    alone = trend([then, now], ("ash", "birch"))
    assert (alone.then.shared, alone.now.shared, alone.then.of) == (0, 1, 1)
    assert [one.title for one in alone.together] == ["one"]


def test_a_topic_is_looked_at_alone():
    points = point("one", ash="a", birch="b"), point("two", topic="other", ash="a", birch="a")
    found = trend([snapshot(THEN, *points), snapshot(NOW, *points)], topic="other")
    assert (found.now.shared, found.now.of) == (1, 1)
    assert [one.id for one in found.topics] == ["missing.other"]


@pytest.mark.parametrize(
    ("held", "wholly", "partly"),
    [
        ({"ash": "a", "birch": "a", "cedar": "a"}, ["one"], []),
        ({"ash": "a", "birch": "a", "cedar": "c"}, [], ["one"]),
        ({"ash": "a", "birch": "b", "cedar": "c"}, [], []),
        ({"ash": "b", "birch": "a", "cedar": "a"}, [], ["one"]),  # the one that held it gave it up
        ({"ash": "a", "birch": "a/b", "cedar": "a"}, [], ["one"]),  # one says the target and something else
        ({"ash": "a", "birch": "a", "cedar": None}, [], ["one"]),
    ],
)
def test_a_candidate_is_adopted_where_all_its_areas_hold_the_target(held, wholly, partly):
    then = snapshot(
        THEN,
        point("one", ash="a", birch="b", cedar="c"),
        candidates=[candidate("one", "a", ["ash"], ["birch", "cedar"])],
    )
    found = trend([then, snapshot(NOW, point("one", **held))])
    assert [one.title for one in found.adopted] == wholly
    assert [one.title for one in found.begun] == partly
    assert found.candidates == 1


def test_a_target_that_is_no_typed_value_is_adopted_by_who_is_below_no_longer():
    then = snapshot(THEN, point("one", ash="a", birch="LOW"), candidates=[candidate("one", "", ["ash"], ["birch"])])
    assert trend([then, snapshot(NOW, point("one", ash="a", birch="LOW"))]).adopted == ()
    assert [one.moved for one in trend([then, snapshot(NOW, point("one", ash="a", birch="b"))]).adopted] == [("birch",)]


def test_a_candidate_whose_mover_left_is_not_counted_as_adopted():
    then = snapshot(
        THEN,
        point("one", ash="a", birch="a", cedar="c"),
        candidates=[candidate("one", "a", ["ash", "birch"], ["cedar"])],
    )
    found = trend([then, snapshot(NOW, point("one", ash="a", birch="a"), areas=("ash", "birch"))])
    assert (found.adopted, found.begun, found.candidates) == ((), (), 0)


def test_snapshots_measured_with_other_rules_are_told():
    one = point("one", ash="a", birch="b")
    assert not trend([snapshot(THEN, one), snapshot(NOW, one, measure="other")]).measured_alike
    assert trend([snapshot(THEN, one), snapshot(NOW, one)]).measured_alike


def test_one_snapshot_has_no_trend_and_nothing_in_common_neither():
    one = snapshot(THEN, point("one", ash="a", birch="b"))
    with pytest.raises(UsageError, match="Two snapshots"):
        trend([one])
    with pytest.raises(UsageError, match="Two areas"):
        trend([one, snapshot(NOW, point("one", dale="a", elm="a"), areas=("dale", "elm"))])


def test_words_nobody_knows_are_refused_with_the_nearest():
    known = [snapshot(THEN, point("one", ash="a", birch="b"))]
    assert check_pair(known, ("ash", "Birch")) == ("ash", "birch")
    with pytest.raises(UsageError) as told:
        check_pair(known, ("ash", "birsh"))
    assert "birch" in str(told.value)
    with pytest.raises(UsageError, match="twice"):
        check_pair(known, ("ash", "Ash"))
    with pytest.raises(UsageError) as told:
        check_topic(known, "return-interveiw")
    assert "return-interview" in str(told.value)


def test_a_history_counts_each_day_by_itself():
    first = snapshot(THEN, point("one", ash="a", birch="b"), point("two", compared=False, ash="a"), label="start")
    view = view_of([snapshot(NOW, point("one", ash="a", birch="a")), first], THEN)
    assert [(one.day, one.shared, one.of, one.alone, one.label) for one in view.entries] == [
        (THEN, 0, 1, 1, "start"),
        (NOW, 1, 1, 0, ""),
    ]
    assert view.snapshot == first
