from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from alignctl.match.assignment import assign, one_to_one

LEAST = 0.4

scores = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)),
    st.floats(0, 1).map(lambda value: round(value, 4)),
    max_size=14,
)


def best_by_trying_all(scores):
    """The greatest sum of gains over every one-to-one choice: slow and obvious."""
    rows = sorted({i for i, _ in scores})
    choices = [[None, *(j for (one, j) in scores if one == i)] for i in rows]
    best = 0.0
    for chosen in product(*choices):
        taken = [j for j in chosen if j is not None]
        if len(taken) == len(set(taken)):
            gain = sum(max(scores[i, j] - LEAST, -9) for i, j in zip(rows, chosen, strict=True) if j is not None)
            best = max(best, gain)
    return best


@given(scores)
def test_the_choice_is_one_to_one_and_as_good_as_any(scores):
    chosen = one_to_one(scores, LEAST)
    assert len(set(chosen.values())) == len(chosen)
    assert all(scores[pair] >= LEAST for pair in chosen.items())
    gain = sum(scores[pair] - LEAST for pair in chosen.items())
    assert abs(gain - best_by_trying_all(scores)) < 1e-9


@given(scores, st.randoms(use_true_random=False))
def test_the_order_of_candidates_does_not_matter(scores, random):
    shuffled = list(scores.items())
    random.shuffle(shuffled)
    assert assign(dict(shuffled)) == assign(scores)


def test_a_section_gives_way_where_the_whole_gains():
    assert one_to_one({(0, 0): 0.9, (0, 1): 0.85, (1, 0): 0.8}, LEAST) == {0: 1, 1: 0}


def test_no_counterpart_is_a_choice():
    assert one_to_one({(0, 0): 0.9, (1, 0): 0.8, (1, 1): 0.1}, LEAST) == {0: 0}
