from hypothesis import given
from hypothesis import strategies as st

from alignctl.text.similarity import nearest, token_set, token_sort, wording


@given(st.text(), st.text())
def test_likeness_stays_between_0_and_1_and_is_the_same_both_ways(a, b):
    for measure in (token_set, token_sort, wording):
        assert 0 <= measure(a, b) <= 1
        assert measure(a, b) == measure(b, a)


def test_equal_texts_are_wholly_alike():
    assert wording("Return interview", "return  interview") == 1


def test_wording_hardly_sees_a_changed_limit():
    assert wording("within 24 hours", "within 48 hours") > 0.9


def test_the_nearest_known_word_is_suggested_and_a_far_one_is_not():
    assert nearest("northmore", ["northmoor", "westvale"]) == "northmoor"
    assert nearest("zzz", ["northmoor"]) is None
