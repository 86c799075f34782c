"""What pilots changed, by hand: hours before and now, against a standard of 24 hours."""

from dataclasses import replace

from alignctl.graph import pilots
from alignctl.model.cluster import PointOfPractice
from alignctl.model.pilots import Course, Shift
from alignctl.model.provision import Attribute
from tests.graph.by_hand import cluster, hours, said
from tests.graph.region_by_hand import versions

STANDARD = said("vale", 24)


def told(found, *both, **more):
    (one,) = pilots(found, both, **more)
    return one


def changes(one):
    return {change.title: (change.shift, change.course) for change in one.changes}


def test_a_change_leads_to_the_standard_away_from_it_or_beside_it():
    found = [
        cluster({"ash": 24, "birch": 24}, "reached", standard=(STANDARD,)),
        cluster({"ash": 72, "birch": 24}, "left", standard=(STANDARD,)),
        cluster({"ash": 48, "birch": 24}, "beside", standard=(STANDARD,)),
        cluster({"ash": 48, "birch": 24}, "unheld"),
        cluster({"ash": 24, "birch": 24}, "same", standard=(STANDARD,)),
    ]
    one = told(found, versions("ash", reached=(72, 24), left=(24, 72), beside=(72, 48), unheld=(72, 48), same=(24, 24)))
    assert changes(one) == {
        "reached": (Shift.CHANGED, Course.TO_STANDARD),
        "left": (Shift.CHANGED, Course.FROM_STANDARD),
        "beside": (Shift.CHANGED, Course.BESIDE_STANDARD),
        "unheld": (Shift.CHANGED, None),
    }
    assert (one.before, one.now, one.of) == (2, 2, 4)
    assert [change.title for change in one.changes] == ["reached", "left", "beside", "unheld"]


def test_what_is_newly_said_and_no_longer_said_is_told():
    found = [
        cluster({"ash": 24, "birch": 24}, "new", standard=(STANDARD,)),
        cluster({"ash": None, "birch": 24}, "gone", standard=(STANDARD,)),
        cluster({"ash": None, "birch": 24}, "never", standard=(STANDARD,)),
    ]
    one = told(found, versions("ash", new=(None, 24), gone=(24, None)))
    assert changes(one) == {
        "new": (Shift.NEWLY_SAID, Course.TO_STANDARD),
        "gone": (Shift.NO_LONGER_SAID, Course.FROM_STANDARD),
    }
    assert (one.before, one.now, one.of) == (1, 1, 3)


def test_the_same_effect_in_other_words_is_no_change():
    days = replace(said("ash", 24).value, amount=1, unit="days", display="within a day")
    earlier = versions("ash", act=(48, 24))
    reworded = replace(earlier.points[0], before=(replace(said("ash", 48), value=days),))
    one = told([cluster({"ash": 24, "birch": 24}, standard=(STANDARD,))], replace(earlier, points=(reworded,)))
    assert (one.changes, one.before, one.now) == ((), 1, 1)


def test_a_pilot_that_held_the_standard_beside_something_else_had_not_adopted_it():
    earlier = versions("ash", act=(24, 24))
    both = replace(earlier.points[0], before=(said("ash", 24), said("ash", 72)))
    one = told([cluster({"ash": 24, "birch": 24}, standard=(STANDARD,))], replace(earlier, points=(both,)))
    assert changes(one) == {"act": (Shift.CHANGED, Course.TO_STANDARD)}
    assert (one.before, one.now) == (0, 1)


def test_areas_that_are_no_pilots_are_counted_on_the_same_points():
    found = [
        cluster({"ash": 24, "birch": 24, "cedar": 72, "dale": 24}, "first", standard=(STANDARD,)),
        cluster({"ash": 24, "birch": 24, "cedar": None, "dale": 24}, "second", standard=(STANDARD,)),
        cluster({"birch": 24, "cedar": 24}, "not-of-ash", standard=(STANDARD,)),
    ]
    one = told(found, versions("ash", first=(72, 24), second=(24, 24)), named=("ash", "dale"))
    assert one.of == 2
    assert [(peer.area, peer.holds, peer.moved) for peer in one.peers] == [("birch", 2, 1), ("cedar", 0, 0)]


def test_where_a_version_may_speak_all_the_same_nothing_is_claimed():
    found = [cluster({"ash": 24, "birch": 24}, standard=(STANDARD,))]
    one = told(found, versions("ash", act=("unclear", 24)))
    assert (one.changes, one.unclear, one.of) == ((), 1, 0)


def test_what_the_comparisons_left_aside_is_left_aside_in_both_versions():
    found = [cluster({"ash": 24, "birch": 24}, standard=(STANDARD,))]
    earlier = versions("ash", act=(48, 24))
    further = replace(
        earlier.points[0], before=(said("ash", 48), said("ash", 72)), now=(said("ash", 24), said("ash", 72))
    )
    (change,) = told(found, replace(earlier, points=(further,))).changes
    assert [one.value.display for one in change.before] == ["within 48 hours"]
    silent = [cluster({"ash": None, "birch": 24}, standard=(STANDARD,))]
    one = told(silent, replace(earlier, points=(further,)))
    assert (one.changes, one.unclear) == ((), 1)


def test_a_limit_belongs_where_its_own_start_of_the_clock_is():
    first = cluster({"ash": 24, "birch": 24}, standard=(STANDARD,))
    found = [replace(first, event="found"), replace(first, id=first.id + ".told", event="told")]
    earlier = versions("ash", act=(72, 24))
    point = replace(earlier.points[0], before=(replace(said("ash", 72), event="told"),))
    one = told(found, replace(earlier, points=(point,)))
    assert {change.point: change.shift for change in one.changes} == {
        found[0].id: Shift.NEWLY_SAID,
        found[1].id: Shift.CHANGED,
    }


def test_points_on_which_no_areas_were_compared_are_told_and_not_counted():
    points = [
        PointOfPractice(kind="missing", topic="talk", attribute=Attribute.TIME_LIMIT, action=action, title=action)
        for action in ("dropped", "moved", "same", "odd")
    ]
    found = [cluster({"ash": 24, "birch": 24}, standard=(STANDARD,))]
    both = versions(
        "ash", act=(24, 24), dropped=(48, None), moved=(72, 24), same=(24, 24), odd=(24, "unclear"), unknown=(1, 2)
    )
    standard = replace(STANDARD, topic="talk", action="moved")
    one = told(found, both, points=points, regional=(standard, replace(standard, value=hours(48), confidence=0.5)))
    assert changes(one) == {
        "dropped": (Shift.NO_LONGER_SAID, None),
        "moved": (Shift.CHANGED, Course.TO_STANDARD),
    }
    assert (one.before, one.now, one.of, one.unclear) == (1, 1, 1, 0)


def test_a_pilot_others_were_not_compared_with_on_a_point_is_held_by_what_its_text_says():
    found = [cluster({"birch": 24, "cedar": 24}, standard=(STANDARD,))]
    one = told(found, versions("ash", act=(72, 24)))
    assert changes(one) == {"act": (Shift.CHANGED, Course.TO_STANDARD)}
    assert (one.before, one.now, one.of) == (0, 1, 1)


def test_each_kind_is_held_against_its_own_points():
    found = [
        cluster({"ash": 24, "birch": 24}, standard=(STANDARD,)),
        cluster({"ash": 72}, kind="cse", standard=(STANDARD,)),
    ]
    made = pilots(found, (versions("ash", "missing", act=(72, 24)), versions("ash", "cse", act=(72, 72))))
    assert [(one.kind, one.before, one.now, one.of) for one in made] == [("cse", 0, 0, 1), ("missing", 0, 1, 1)]
