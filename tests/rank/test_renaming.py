"""Areas under other names: nothing else may change, from clusters to the plan (of friction see tests/graph)."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from alignctl.model.asked import Asked
from alignctl.model.ranking import Ranking
from alignctl.rank.plan import make_plan
from alignctl.rank.region import Shaking, rank_region
from alignctl.rules import load_rules
from tests.rank.test_ranking import NATIONAL, limits

FRAME = Ranking(title="Region", areas=(), on="2026-01-01", as_of="2026-01-01", problems=(), names={})
WEIGHTS = load_rules().weights
AREAS = "wxyz"
PAIRS = (("w", "x"), ("w", "y"), ("x", "y"), ("y", "z"))

amounts = st.fixed_dictionaries(dict.fromkeys(AREAS, st.sampled_from([None, 2, 24, 48, 72, 120])))
points = st.lists(st.tuples(amounts, st.booleans()), min_size=1, max_size=8)
weights = st.tuples(*[st.sampled_from([0.0, 0.5, 1.0, 2.0])] * len(PAIRS))
namings = st.permutations(["ash", "birch", "cedar", "dale"]).map(lambda names: dict(zip(AREAS, names, strict=True)))


def edges_of(naming, strengths):
    return {
        tuple(sorted((naming[a], naming[b]))): weight for (a, b), weight in zip(PAIRS, strengths, strict=True) if weight
    }


def made(found, naming):
    return [
        limits(
            {naming[area]: amount for area, amount in values.items()},
            f"act-{n}",
            national=NATIONAL if national else None,
        )
        for n, (values, national) in enumerate(found)
    ]


def told(found, naming, strengths):
    """All that a ranking and its plan say, with areas under the names they had first."""
    back = {name: area for area, name in naming.items()}
    ranking = rank_region(
        FRAME, made(found, naming), WEIGHTS, edges_of(naming, strengths), {}, shaking=Shaking(weightings=40)
    )
    plan = make_plan(ranking, Asked(capacity=1.0), WEIGHTS.precedence)
    listed = [
        (
            one.candidate.id,
            one.candidate.score,
            one.candidate.target,
            sorted(back[area] for area in one.candidate.moves),
            one.friction,
            one.robustness.in_first,
            one.low_hanging,
        )
        for one in (*ranking.musts, *ranking.candidates)
    ]
    return listed, [step.one.id for step in plan.steps], plan.friction, plan.cost


@settings(max_examples=30)
@given(points, weights, namings)
def test_renaming_areas_changes_nothing_in_ranking_and_plan(found, strengths, naming):
    assert told(found, naming, strengths) == told(found, {area: area for area in AREAS}, strengths)
