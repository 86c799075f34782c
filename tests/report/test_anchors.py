"""Ids of the parts of a page."""

import pytest

from alignctl.report.anchors import Anchors


def test_the_same_page_made_anew_has_the_same_ids():
    asked = [("ash", "birch", "missing"), ("ash", None, "missing"), ("ash", "birch", "missing")]
    first, second = Anchors(), Anchors()
    assert [first.fresh(*parts) for parts in asked] == [second.fresh(*parts) for parts in asked]


def test_parts_whose_words_run_together_alike_get_ids_of_their_own():
    anchors = Anchors(taken=("summary",))
    found = [anchors.fresh("a b", "c"), anchors.fresh("a", "b c"), anchors.fresh("a-b-c"), anchors.fresh("Summary")]
    assert found == ["a-b-c", "a-b-c-2", "a-b-c-3", "summary-2"]


@pytest.mark.parametrize(
    ("name", "expected"), [("Ynys Môn", "ynys-mon"), ("עיר", "part"), ('"><b>x</b>', "b-x-b"), ("", "part")]
)
def test_an_id_is_plain_whatever_the_name(name, expected):
    assert Anchors().fresh(name) == expected
