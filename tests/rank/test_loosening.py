"""A move that makes a limit looser than an area has it today is told; what cannot be put in order is not."""

from dataclasses import replace

import pytest

from alignctl.model.asked import Asked
from alignctl.model.national import Below
from alignctl.model.provision import Attribute
from alignctl.model.values import Bound, Duration, Item, Meeting, Role, Unit
from alignctl.rank.items import items_of
from alignctl.rank.loosening import loosened
from alignctl.rank.plan import make_plan
from alignctl.rank.ranking import rank
from alignctl.rank.reasons import is_low_hanging
from alignctl.rank.target import choose_target
from tests.rank.regions import candidate, option, ranking
from tests.rank.test_ranking import NATIONAL, WEIGHTS, hours, limits
from tests.rank.test_target import PLAIN, assess, bill, point

SAME_DAY = Duration(amount=0, unit=Unit.DAYS, bound=Bound.BY, display="on the same day")
AT_ONCE = Duration(amount=None, unit=None, bound=Bound.IMMEDIATELY, display="at once")
SOON = Duration(amount=None, unit=None, bound=Bound.AS_SOON_AS_POSSIBLE, display="as soon as possible")


def towards(own, target, attribute=Attribute.TIME_LIMIT, **fixed):
    """Whether ash, which says its own, loosens it for what birch and cedar say."""
    cluster = point(attribute, {"ash": [own], "birch": [target], "cedar": [target]}, standard=[target])
    cluster = replace(cluster, point=replace(cluster.point, **fixed))
    (move,) = bill(cluster)
    assert move.area == "ash"
    assert loosened(cluster, choose_target(cluster)) == (("ash",) if move.loosens else ())
    return move.loosens


def lasting(amount, unit=Unit.HOURS, bound=Bound.AFTER):
    return Duration(amount=amount, unit=unit, bound=bound, display=f"{amount} {unit.value}")


@pytest.mark.parametrize(
    ("own", "target", "protects", "expected"),
    [
        (SAME_DAY, hours(24), "shorter", True),
        (hours(24), SAME_DAY, "shorter", False),
        (hours(24), hours(72), None, True),
        (hours(72), hours(24), None, False),
        (AT_ONCE, hours(1), "shorter", True),
        (SOON, hours(1), "shorter", False),
        (hours(72), hours(24), "longer", True),
        (hours(24), hours(72), "longer", False),
        (lasting(24), hours(72), "shorter", False),
    ],
)
def test_a_limit_is_loosened_where_the_rule_calls_ones_own_safer(own, target, protects, expected):
    assert towards(own, target, protects=protects) is expected


@pytest.mark.parametrize(
    ("own", "target", "protects", "expected"),
    [
        (lasting(24), lasting(48), "lower-threshold", True),
        (lasting(48), lasting(24), "lower-threshold", False),
        (lasting(90, Unit.DAYS, Bound.WITHIN), lasting(30, Unit.DAYS, Bound.WITHIN), "lower-threshold", True),
        (lasting(30, Unit.DAYS, Bound.WITHIN), lasting(90, Unit.DAYS, Bound.WITHIN), "lower-threshold", False),
        (lasting(24), lasting(48), None, False),
        (lasting(24), lasting(48, bound=Bound.WITHIN), "shorter", True),
    ],
)
def test_a_threshold_is_loosened_only_where_the_rule_says_which_way_is_safer(own, target, protects, expected):
    assert towards(own, target, Attribute.THRESHOLD, protects=protects) is expected


def test_choices_are_loosened_by_their_rank():
    every, second, length = (Item(id=id_, display=id_) for id_ in ("every", "second", "length"))
    ranks = (("every", 4.0), ("second", 2.0), ("length", 1.0))
    fixed = {"protects": "every", "ranks": ranks}
    assert towards(every, second, Attribute.THRESHOLD, **fixed)
    assert towards(second, length, Attribute.THRESHOLD, **fixed)
    assert not towards(length, second, Attribute.THRESHOLD, **fixed)
    assert not towards(second, length, Attribute.THRESHOLD, protects="every")
    assert towards(every, length, Attribute.THRESHOLD, protects="every")
    assert not towards(every, length, Attribute.THRESHOLD)


def test_a_meeting_that_would_be_held_less_often_is_loosened():
    monthly, yearly = (Meeting(id="panel", display="panel", every=hours(amount)) for amount in (720, 8760))
    assert towards(monthly, yearly, Attribute.MEETING)
    assert not towards(yearly, monthly, Attribute.MEETING)


def test_roles_and_silences_loosen_nothing_that_is_known():
    social, manager = (Role(id=id_, display=id_) for id_ in ("social-worker", "team-manager"))
    assert not towards(social, manager, Attribute.ROLE)
    (move,) = bill(limits({"x": None, "y": 24}))
    assert not move.loosens


def test_a_candidate_that_loosens_is_never_low_hanging_fruit_and_says_why():
    cluster = limits({"w": 24, "x": 24, "y": 24, "z": 1})
    (one,) = rank([cluster], WEIGHTS)
    assert one.loosens == ("z",)
    assert one.reasons[:2] == (
        "Not low-hanging fruit: a limit would be loosened.",
        "This loosens what Z says today.",
    )
    assert not is_low_hanging(assess([cluster], PLAIN, {}).ordered[0].case)
    (other,) = rank([limits({"w": 24, "x": 24, "y": 24, "z": 72})], WEIGHTS)
    assert (other.loosens, other.reasons[0].startswith("Low-hanging fruit")) == ((), True)


def test_a_move_says_in_what_way_it_is_below():
    (move,) = bill(limits({"x": 24, "y": 120}, national=NATIONAL))
    assert (move.area, move.below, move.how) == ("y", True, Below.FIGURE)
    manager, senior = (Role(id=id_, display=id_) for id_ in ("team-manager", "service-manager"))
    roles = point(Attribute.ROLE, {"ash": [manager], "birch": [senior]}, below=("ash",), contrary=("team-manager",))
    assert [(one.area, one.how) for one in bill(roles)] == [("ash", Below.POSITION)]


def with_loosening(one, *targets):
    """A candidate of which all moves to these targets loosen a limit."""
    options = tuple(
        replace(option_, moves=tuple(replace(move, loosens=True) for move in option_.moves))
        if option_.target in targets
        else option_
        for option_ in one.options
    )
    return replace(one, options=options)


def two_targets():
    loose = option("loose", {"x": 0.25}, [("x", "y", 2.0, 0.0, 0.0)])
    tight = option("tight", {"y": 0.25}, [("x", "y", 1.0, 0.0, 0.0)])
    return candidate("two", 1, loose, tight), candidate("one", 2, loose)


def test_a_plan_takes_what_loosens_only_where_asked():
    two, one = (with_loosening(found, "loose") for found in two_targets())
    plan = make_plan(ranking([two, one]), Asked(capacity=5), ())
    assert [(step.one.id, step.target, step.alternative) for step in plan.steps] == [("two", "tight", True)]
    (left,) = plan.left_out
    assert (left.id, left.loosens, left.friction, left.cost) == ("one", True, 2.0, 0.25)
    assert left.why == "It would loosen what X says today; add --may-loosen to let such changes in."
    asked = make_plan(ranking([two, one]), Asked(capacity=5, may_loosen=True), ())
    assert [(step.one.id, step.target) for step in asked.steps] == [("two", "loose"), ("one", "loose")]
    assert asked.left_out == ()


def test_what_loosens_for_an_area_that_stays_anyway_is_not_refused():
    both = option("loose", {"x": 0.25, "z": 0.25}, [("x", "y", 2.0, 0.0, 0.0)])
    moves = tuple(replace(move, loosens=move.area == "z") for move in both.moves)
    (item,) = items_of([candidate("one", 1, replace(both, moves=moves))], Asked(capacity=5, will_not_move=("z",)), {})
    assert [move.area for move in item.choices[0].moves] == ["x"]
    assert item.refused == ()
