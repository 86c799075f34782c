from hypothesis import given
from hypothesis import strategies as st

from alignctl.text.counterparts import counterparts

TEXTS = st.lists(st.lists(st.sampled_from("abcdef"), max_size=5), max_size=6)


def test_the_same_words_come_before_like_ones():
    before = [["call", "the", "hub"], ["call", "the", "desk"]]
    assert counterparts(before, [["call", "the", "desk"], ["call", "a", "hub"]]) == ((0, 1), (1, 0))


def test_words_written_anew_have_no_counterpart():
    assert counterparts([["call", "the", "hub"]], [["write", "to", "someone"]]) == ()


@given(TEXTS, TEXTS)
def test_each_text_stands_in_one_pair_at_most(before, now):
    pairs = counterparts(before, now)
    assert len({a for a, _ in pairs}) == len({b for _, b in pairs}) == len(pairs)


@given(TEXTS)
def test_a_list_held_against_itself_is_paired_in_place(texts):
    assert counterparts(texts, texts) == tuple((place, place) for place, text in enumerate(texts) if text)
