from dataclasses import replace

from alignctl.graph import adoption, exemplars
from alignctl.model.divergence import Silence
from tests.graph.by_hand import cluster, said


def test_the_exemplar_holds_the_safest_value():
    (found,) = exemplars([cluster({"ash": 72, "birch": 24, "cedar": 48})])
    assert (found.area, found.runner_up) == ("birch", "ash")
    assert found.reasons[0].startswith("Birch holds the safest value stated on the one point")


def test_where_longer_protects_the_longest_is_safest():
    assert exemplars([cluster({"ash": 72, "birch": 24}, protects="longer")])[0].area == "ash"


def test_who_is_below_the_national_figure_is_never_one():
    points = [cluster({"ash": 24, "birch": 48}, "first"), cluster({"ash": 120, "birch": 72}, "second", below=("ash",))]
    assert exemplars(points)[0].area == "birch"
    (nobody,) = exemplars([cluster({"ash": 120, "birch": 96}, below=("ash", "birch"))])
    assert nobody.area is None
    assert "below statutory guidance" in nobody.reasons[0]


def test_what_was_not_read_clearly_is_no_example():
    point = cluster({"ash": 24, "birch": 48})
    unclear = replace(point.areas[0], provisions=(said("ash", 24, confidence=0.5),))
    assert exemplars([replace(point, areas=(unclear, point.areas[1]))])[0].area == "birch"


def test_where_the_rules_name_no_safer_side_who_says_most_is_the_example():
    points = [
        cluster({"ash": 24, "birch": 48}, "first", protects=None),
        cluster({"ash": None, "birch": 48}, "second", protects=None),
    ]
    (found,) = exemplars(points)
    assert found.area == "birch"
    assert found.reasons[0].startswith("The rules do not say which way is safer")


def test_a_topic_on_which_one_area_speaks_has_no_exemplar():
    assert exemplars([cluster({"ash": 24, "birch": None})]) == ()


def test_adoption_counts_what_areas_hold_as_the_standard_has_it():
    points = [
        cluster({"ash": 24, "birch": 48, "cedar": None}, "first", standard=(said("vale", 24),)),
        cluster({"ash": 24, "birch": 24}, "second", standard=(said("vale", 24),)),
        cluster({"ash": 24, "birch": 48}, "no-standard"),
    ]
    adopted, drift = adoption(points)
    assert [(one.area, one.adopted, one.of) for one in adopted] == [("ash", 2, 2), ("birch", 1, 2), ("cedar", 0, 1)]
    assert [(one.area, one.title, one.stated is None, one.silence) for one in drift] == [
        ("birch", "first", False, None),
        ("cedar", "first", True, Silence.NOT_SAID),
    ]


def test_an_area_that_says_the_standard_and_something_else_drifts():
    point = cluster({"ash": 24, "birch": 24}, standard=(said("vale", 24),))
    both = replace(point.areas[0], provisions=(said("ash", 24), said("ash", 72, confidence=0.8)))
    _, drift = adoption([replace(point, areas=(both, point.areas[1]))])
    assert [one.stated.value.display for one in drift] == ["within 72 hours"]
