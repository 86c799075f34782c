"""A target is one value that an area can adopt, and a length of time is held against its like alone."""

from dataclasses import replace

from alignctl.graph.exemplars import holders_of_safest
from alignctl.model.provision import Attribute
from alignctl.model.values import Bound, Duration, Unit
from alignctl.rank.camps import Distances
from alignctl.rank.ranking import rank
from alignctl.rank.target import choices, choose_target
from tests.rank.test_loosening import SAME_DAY, lasting
from tests.rank.test_ranking import WEIGHTS, hours
from tests.rank.test_target import bill, point

TEN_DAYS = Duration(amount=10, unit=Unit.WORKING_DAYS, bound=Bound.WITHIN, display="within ten working days")
MONTH = lasting(30, Unit.DAYS, Bound.WITHIN)
QUARTER = lasting(90, Unit.DAYS, Bound.WITHIN)


def directed(cluster, protects):
    return replace(cluster, point=replace(cluster.point, protects=protects))


def test_of_two_limits_at_once_the_one_that_protects_most_is_the_target():
    both = [SAME_DAY, TEN_DAYS]
    cluster = point(Attribute.TIME_LIMIT, {"ash": both, "birch": [hours(72)]}, standard=both)
    assert choose_target(cluster).display == "on the same day"
    assert [(move.area, move.before) for move in bill(cluster)] == [
        ("ash", "within ten working days"),
        ("birch", "within 72 hours"),
    ]
    alone = point(Attribute.TIME_LIMIT, {"ash": both, "birch": both, "cedar": [hours(72)]})
    told = [one.display for one in choices(alone, Distances(alone))]
    assert all(";" not in display for display in told)
    assert "within 72 hours" in told
    longest = directed(alone, "longer")
    assert "within ten working days" in {one.display.split(",")[0] for one in choices(longest, Distances(longest))}


def test_two_limits_are_no_target_beside_a_text_that_says_the_safer_alone():
    cluster = point(Attribute.TIME_LIMIT, {"ash": [hours(24), hours(72)], "birch": [hours(24)]})
    target = choose_target(cluster)
    assert (target.display, target.movers) == ("within 24 hours", ("ash",))


def test_where_nothing_says_which_of_two_lengths_is_safer_there_is_no_candidate():
    both = [lasting(24), lasting(72)]
    cluster = point(Attribute.THRESHOLD, {"ash": both, "birch": both})
    assert rank([cluster], WEIGHTS) == ()
    assert choose_target(directed(cluster, "shorter")).display.startswith("24 hours")


def test_a_length_is_never_weighed_against_a_window():
    said = {"ash": [lasting(24)], "birch": [lasting(48)], "cedar": [lasting(48)], "dell": [MONTH], "elm": [QUARTER]}
    cluster = directed(point(Attribute.THRESHOLD, said), "lower-threshold")
    target = choose_target(cluster)
    lengths, windows = {"24 hours", "48 hours"}, {"30 days", "90 days"}
    told = {one.display.split(",")[0] for one in choices(cluster, Distances(cluster))}
    assert told <= lengths or told <= windows
    areas = {"ash", "birch", "cedar"} if told <= lengths else {"dell", "elm"}
    assert set(target.movers) | set(target.holders) <= areas
    assert holders_of_safest(cluster) == frozenset()


def test_a_length_and_a_window_alone_are_no_candidate():
    cluster = directed(point(Attribute.THRESHOLD, {"ash": [lasting(24)], "dell": [MONTH]}), "lower-threshold")
    assert rank([cluster], WEIGHTS) == ()


def test_the_safest_of_a_lower_threshold_is_the_shorter_length_and_the_longer_window():
    lengths = directed(point(Attribute.THRESHOLD, {"ash": [lasting(24)], "birch": [lasting(48)]}), "lower-threshold")
    windows = directed(point(Attribute.THRESHOLD, {"ash": [MONTH], "birch": [QUARTER]}), "lower-threshold")
    assert holders_of_safest(lengths) == {"ash"}
    assert holders_of_safest(windows) == {"birch"}
    assert choose_target(lengths).display.startswith("24 hours")
    assert choose_target(windows).display.startswith("90 days")
