from dataclasses import replace

import pytest

from alignctl.rank.friction import Ties
from alignctl.rank.target import choose_target
from tests.rank.test_ranking import limits

ALL_HOLD = limits({"x": 24, "y": 96, "z": 96}, "held")
TWO_HOLD = limits({"x": 24, "y": 96}, "rare")
OTHER_KIND = replace(TWO_HOLD, id="cse", point=replace(TWO_HOLD.point, kind="cse"))


def test_a_kind_that_only_two_areas_hold_does_not_outweigh_one_that_all_hold():
    ties = Ties((ALL_HOLD, OTHER_KIND), {("x", "y"): 1.0, ("y", "z"): 1.0, ("x", "z"): 1.0})
    wide, narrow = (ties.removed(one, choose_target(one)) for one in (ALL_HOLD, OTHER_KIND))
    assert wide == pytest.approx(2 * narrow, abs=1e-5)
    assert 0 < narrow <= 1 / 3
