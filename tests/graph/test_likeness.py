from alignctl.graph import Agreement, communities, profiles
from tests.graph.by_hand import cluster

TWO_CAMPS = [cluster({"ash": 1, "birch": 1, "cedar": 72, "dale": 72}, f"act-{n}") for n in range(4)]


def test_areas_that_do_the_same_are_one_group():
    first, second = communities(Agreement(TWO_CAMPS), ["dale", "cedar", "birch", "ash"])
    assert (first.areas, second.areas) == (("ash", "birch"), ("cedar", "dale"))
    assert (first.inside, first.outside) == (1.0, 0.0)
    assert len(first.points) == len(TWO_CAMPS)


def test_where_all_agree_there_is_one_group():
    agreed = [cluster({"ash": 1, "birch": 1, "cedar": 1}, f"act-{n}") for n in range(4)]
    (group,) = communities(Agreement(agreed), ["ash", "birch", "cedar"])
    assert (group.areas, group.outside, group.points) == (("ash", "birch", "cedar"), None, ())


def test_an_area_that_agrees_with_nobody_stands_by_itself():
    apart = [cluster({"ash": 1, "birch": 1, "cedar": 72}, f"act-{n}") for n in range(4)]
    assert [group.areas for group in communities(Agreement(apart), ["ash", "birch", "cedar"])] == [
        ("ash", "birch"),
        ("cedar",),
    ]


def test_every_area_is_in_one_group_even_one_without_texts():
    found = communities(Agreement(TWO_CAMPS), ["ash", "birch", "cedar", "dale", "elm"])
    assert sorted(area for group in found for area in group.areas) == ["ash", "birch", "cedar", "dale", "elm"]


def test_a_profile_says_whom_an_area_is_like_and_where_it_stands_alone():
    points = [
        cluster({"ash": 1, "birch": 1, "cedar": 72}, "alone", below=("cedar",)),
        cluster({"ash": 1, "birch": 24, "cedar": 72}, "nobody-agrees"),
        cluster({"ash": 1, "birch": None, "cedar": 1}, "shared"),
        cluster({"ash": 1, "birch": None, "cedar": 72}, "two-only"),
    ]
    ash, birch, cedar = profiles(Agreement(points), ["ash", "birch", "cedar"], {"ash": ["missing"]})
    assert [(one.area, one.agreed, one.both) for one in ash.shares] == [("birch", 1, 2), ("cedar", 1, 4)]
    assert (ash.kinds, ash.stated, birch.stated, cedar.below) == (("missing",), 4, 2, 1)
    assert [(one.title, one.value, one.others) for one in cedar.alone] == [
        ("alone", "within 72 hours", "within 1 hours")
    ]
    assert ash.alone == birch.alone == ()
