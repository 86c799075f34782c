from dataclasses import replace

import pytest

from alignctl.rank import rank
from alignctl.rank.friction import Ties
from alignctl.rank.target import choose_target
from tests.rank.test_ranking import WEIGHTS, limits

ALL_HOLD = limits({"x": 24, "y": 96, "z": 96}, "held")
TWO_HOLD = limits({"x": 24, "y": 96}, "rare")
OTHER_KIND = replace(TWO_HOLD, id="cse", point=replace(TWO_HOLD.point, kind="cse"))


def test_a_kind_that_only_two_areas_hold_does_not_outweigh_one_that_all_hold():
    ties = Ties((ALL_HOLD, OTHER_KIND), {("x", "y"): 1.0, ("y", "z"): 1.0, ("x", "z"): 1.0})
    wide, narrow = (ties.removed(one, choose_target(one)) for one in (ALL_HOLD, OTHER_KIND))
    assert wide == pytest.approx(2 * narrow, abs=1e-5)
    assert 0 < narrow <= 1 / 3


def test_areas_without_a_tie_have_no_friction_though_those_with_one_agree():
    """Whether anybody is tied is asked of all areas compared, as it is where friction is told by border."""
    agreeing, apart = limits({"ash": 24, "birch": 24}), limits({"ash": 24, "cedar": 72}, action="other")
    (found,) = rank([agreeing, apart], WEIGHTS, {("ash", "birch"): 1.0})
    assert found.friction_removed == 0.0
    (alone,) = rank([apart], WEIGHTS, {("ash", "birch"): 1.0})
    assert alone.friction_removed > 0.0  # nobody compared is tied: every pair counts alike
