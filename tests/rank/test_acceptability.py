from dataclasses import replace

import pytest

from alignctl.model.divergence import Severity
from alignctl.model.ranking import Ranking
from alignctl.model.weights import Weights
from alignctl.rank import rank
from alignctl.rank.acceptability import WHOLE, Row, acceptability, drawn, pareto
from alignctl.rank.region import Shaking, rank_region
from alignctl.rank.robustness import shares_in_first
from alignctl.rank.shares import shares_of
from tests.rank.test_ranking import NATIONAL, WEIGHTS, limits

FRAME = Ranking(title="Region", areas=(), on="2026-01-01", as_of="2026-01-01", problems=(), names={})
FEW = Shaking(weightings=200)


def rows(*figures, stands=1.0):
    return [Row(id=f"id-{n}", figures=one, stands=stands) for n, one in enumerate(figures)]


def test_weightings_are_the_same_everywhere_and_come_to_one():
    found = drawn(1, 1000, 4, ())
    assert found.sum(axis=1).tolist() == [WHOLE] * 1000
    assert found.mean(axis=0) / WHOLE == pytest.approx([0.25] * 4, abs=0.02)
    assert drawn(1989, 2, 3, ()).tolist() == [[136509742, 753083912, 184148170], [117117525, 605669459, 350954840]]


def test_weightings_keep_the_order_of_the_group():
    found = drawn(1, 500, 4, (2, 0))
    assert (found[:, 2] >= found[:, 0]).all()
    assert (found[:, 0] >= found[:, [1, 3]].max(axis=1)).all()
    assert (found[:, 1] > found[:, 3]).mean() == pytest.approx(0.5, abs=0.1)
    assert found.sum(axis=1).tolist() == [WHOLE] * 500


def test_acceptability_of_two_that_share_the_weights_evenly():
    found = acceptability(rows((1.0, 0.0), (0.0, 1.0)), ("p", "q"), (), seed=1, weightings=4000)
    assert found.of["id-0"].acceptability[0] == pytest.approx(0.5, abs=0.03)
    assert dict(found.of["id-0"].central)["p"] == pytest.approx(0.75, abs=0.02)
    assert found.tied == (("id-0", "id-1"),)
    ordered = acceptability(rows((1.0, 0.0), (0.0, 1.0)), ("p", "q"), (0,), seed=1, weightings=4000)
    assert ordered.of["id-0"].acceptability == (1.0, 0.0)
    assert ordered.of["id-1"].central == ()
    assert ordered.tied == ()


def test_doubt_about_the_reading_takes_a_candidate_out_as_often_as_it_is_misread():
    found = acceptability(rows((0.9, 0.9), stands=0.6), ("p", "q"), (), seed=1, weightings=5000)
    assert found.of["id-0"].in_first == 1.0
    assert found.of["id-0"].in_first_with_doubt == pytest.approx(0.6, abs=0.03)
    seven = rows(*((1 - n / 10, 1 - n / 10) for n in range(7)), stands=0.5)
    shaken = acceptability(seven, ("p", "q"), (), seed=1, weightings=5000).of
    assert (shaken["id-5"].in_first, shaken["id-5"].best, shaken["id-5"].worst) == (0.0, 6, 6)
    assert shaken["id-5"].in_first_with_doubt > 0.3


def test_pareto_layers_and_who_dominates():
    layers, over = pareto(rows((1.0, 0.0), (0.0, 1.0), (0.5, 0.0), (0.4, 0.0), (0.5, 0.0)))
    assert layers == {"id-0": 1, "id-1": 1, "id-2": 2, "id-3": 3, "id-4": 2}
    assert over["id-3"] == ("id-0", "id-2", "id-4")
    assert over["id-2"] == ("id-0",)


def test_musts_stand_apart_and_local_values_never_appear():
    free, must = limits({"x": 24, "y": 48}, "free"), limits({"x": 72, "y": 144}, "must", national=NATIONAL)
    local = replace(limits({"x": 1, "y": 2}, "local"), severity=Severity.LOCAL)
    found = rank_region(FRAME, [free, must, local], WEIGHTS, {}, {}, shaking=FEW)
    assert [one.candidate.action for one in found.candidates] == ["free"]
    assert [(one.candidate.action, one.candidate.rank) for one in found.musts] == [("must", 1)]


def test_a_candidate_in_full():
    cluster = limits({"x": 24, "y": 24, "z": 48}, agencies=("police", "social-care"))
    (one,) = rank_region(FRAME, [cluster], WEIGHTS, {}, {}, shaking=FEW).candidates
    (move,) = one.moves
    assert (move.area, move.before, move.after) == ("z", "within 48 hours", "within 24 hours")
    assert move.citation is not None
    assert one.options[1].target == "within 48 hours"
    assert one.price == pytest.approx(one.options[1].change - one.options[0].change)
    assert one.price > 0
    assert one.bodies == ("authority", "police")
    assert [(load.change.value, load.areas) for load in one.workloads] == [("rises", ("z",))]
    assert sum(figure.points for figure in one.figures) == pytest.approx(one.candidate.score, abs=1e-5)
    assert all(figure.raw for figure in one.figures)
    assert one.friction == pytest.approx(0.5)


def test_an_audience_keeps_the_ranks_of_the_whole():
    police, schools = (
        limits({"x": 24, "y": 48}, "a", agencies=("schools",)),
        limits({"x": 24, "y": 48}, "b", agencies=("police",)),
    )
    found = rank_region(FRAME, [police, schools], WEIGHTS, {}, {}, audience="police", shaking=FEW)
    assert [(one.candidate.action, one.candidate.rank) for one in found.candidates] == [("b", 2)]


def test_an_order_of_the_criteria_gives_their_shares_too():
    ordered = Weights(criteria={"effort": 1, "consensus": 1, "salience": 1}, cost={}, salience={}, order=("consensus",))
    shares = shares_of(ordered)
    assert shares["consensus"] == pytest.approx(11 / 18)
    assert shares["effort"] == shares["salience"] == pytest.approx(7 / 36)
    assert sum(shares.values()) == pytest.approx(1.0)
    assert rank([limits({"x": 24, "y": 48})], ordered)[0].robustness == 1.0


def test_equal_candidates_share_their_places_and_cannot_be_told_apart():
    """No name is luckier than another."""
    three = rows((0.5, 0.5), (0.5, 0.5), (0.5, 0.5))
    found = acceptability(three, ("p", "q"), (), seed=1, weightings=3000)
    assert found.tied == (("id-0", "id-1", "id-2"),)
    for one in found.of.values():
        assert (one.best, one.worst) == (1, 3)
        assert one.acceptability == pytest.approx((1 / 3, 1 / 3, 1 / 3), abs=0.04)
    seven = acceptability(rows(*[(0.5, 0.5)] * 7), ("p", "q"), (), seed=1, weightings=3000).of
    assert [one.in_first for one in seven.values()] == pytest.approx([5 / 7] * 7, abs=0.04)
    assert shares_in_first({str(n): (0.5, 0.5) for n in range(7)}, seed=1, weightings=50) == dict.fromkeys(
        map(str, range(7)), round(5 / 7, 4)
    )
