"""Up to twelve candidates ranked anew by plain loops, and held against the ranking."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from alignctl.model.ranking import Ranking
from alignctl.rank.acceptability import Row, acceptability, drawn, pareto
from alignctl.rank.region import Shaking, rank_region
from alignctl.rules import load_rules
from tests.rank.test_ranking import NATIONAL, limits

FRAME = Ranking(title="Region", areas=(), on="2026-01-01", as_of="2026-01-01", problems=(), names={})
FEW = 150
FIRST = 5
WEIGHTS = load_rules().weights

amounts = st.fixed_dictionaries(dict.fromkeys("wxyz", st.sampled_from([None, 2, 24, 48, 72, 120])))
agencies = st.sampled_from([("police",), ("police", "health"), ("police", "health", "schools")])
points = st.lists(st.tuples(amounts, agencies, st.booleans()), min_size=1, max_size=12)


def ranked(found, order=()):
    made = [
        limits(values, f"act-{n:02}", agencies=who, national=NATIONAL if national else None)
        for n, (values, who, national) in enumerate(found)
    ]
    weights = type(WEIGHTS)(criteria=WEIGHTS.criteria, cost=WEIGHTS.cost, salience=WEIGHTS.salience, order=order)
    return rank_region(FRAME, made, weights, {("w", "x"): 2.0, ("y", "z"): 1.0}, {}, shaking=Shaking(weightings=FEW))


def scores_by_hand(ranking):
    """Score by id from what the performance matrix shows: the figure times the stated weight's share of their sum."""
    whole = sum(WEIGHTS.criteria.values())
    return {
        one.candidate.id: sum(WEIGHTS.criteria[entry.criterion] / whole * entry.value for entry in one.figures)
        for one in ranking
    }


@settings(max_examples=30)
@given(points)
def test_scores_and_order_are_those_of_the_performance_matrix(found):
    ranking = ranked(found)
    for listed in (ranking.candidates, ranking.musts):
        by_hand = scores_by_hand(listed)
        assert {one.candidate.id: one.candidate.score for one in listed} == pytest.approx(by_hand, abs=1e-5)
        for one, other in pairwise(one.candidate for one in listed):
            assert one.score >= other.score
            assert one.score > other.score or one.id < other.id


def ranks_by_hand(rows, weightings):
    """The place of every row (from 0) under every weighting, in plain whole numbers."""
    whole = [tuple(round(figure * 10**6) for figure in row.figures) for row in rows]
    for weighting in weightings:
        sums = [sum(weight * figure for weight, figure in zip(weighting, row, strict=True)) for row in whole]
        order = sorted(range(len(rows)), key=lambda place: (-sums[place], rows[place].id))
        yield {rows[place].id: rank for rank, place in enumerate(order)}


figures = st.tuples(*[st.integers(0, 20).map(lambda n: n / 20)] * 3)


@settings(max_examples=40)
@given(st.lists(figures, min_size=1, max_size=12, unique=True), st.sampled_from([(), (1,), (2, 0)]))
def test_robustness_by_plain_loops_over_the_same_weightings(found, ahead):
    rows = [Row(id=f"id-{n:02}", figures=row, stands=1.0) for n, row in enumerate(found)]
    shares = acceptability(rows, ("p", "q", "r"), ahead, seed=7, weightings=FEW).of
    by_hand = list(ranks_by_hand(rows, drawn(7, FEW, 3, ahead).tolist()))
    for row in rows:
        places = sorted(ranks[row.id] for ranks in by_hand)
        assert shares[row.id].in_first == round(sum(place < FIRST for place in places) / FEW, 4)
        told = shares[row.id].acceptability
        assert told == tuple(round(places.count(rank) / FEW, 4) for rank in range(len(told)))
        assert (shares[row.id].best, shares[row.id].worst) == (places[7] + 1, places[-8] + 1)


@settings(max_examples=40)
@given(st.lists(figures, min_size=1, max_size=12))
def test_who_dominates_whom_by_plain_loops(found):
    rows = [Row(id=f"id-{n:02}", figures=row, stands=1.0) for n, row in enumerate(found)]
    layers, over = pareto(rows)

    def beats(one, other):
        return one != other and all(mine >= theirs for mine, theirs in zip(one, other, strict=True))

    for row in rows:
        assert over[row.id] == tuple(one.id for one in rows if beats(one.figures, row.figures))
        above = [layers[id_] for id_ in over[row.id]]
        assert layers[row.id] == max(above, default=0) + 1


@settings(max_examples=20)
@given(points)
def test_robustness_of_a_whole_ranking_by_plain_loops(found):
    ranking = ranked(found).candidates
    rows = [
        Row(id=one.candidate.id, figures=tuple(entry.value for entry in one.figures), stands=1.0) for one in ranking
    ]
    assume(rows and len({row.figures for row in rows}) == len(rows))  # equal ones share their places
    by_hand = list(ranks_by_hand(rows, drawn(Shaking().seed, FEW, len(rows[0].figures), ()).tolist()))
    for one in ranking:
        share = sum(ranks[one.candidate.id] < FIRST for ranks in by_hand) / FEW
        assert one.robustness.in_first == pytest.approx(share, abs=1e-4)
