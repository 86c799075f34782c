"""Marks for places to write."""

import pytest

from alignctl.text.form_marks import BOLD, MARK, MOST_MARKS, SHADED, mark_of, number_of, without_marks
from alignctl.text.normalise import tidy


@pytest.mark.parametrize("number", [0, 1, 4711, MOST_MARKS - 1])
def test_a_mark_gives_its_number_back(number):
    assert number_of(mark_of(number)) == number
    assert MARK.fullmatch(mark_of(number))


def test_there_is_an_end_to_marks():
    with pytest.raises(ValueError, match="below"):
        mark_of(MOST_MARKS)


def test_marks_survive_tidying_and_are_not_shown():
    text = tidy(f"Name:  {mark_of(7)} {SHADED}{BOLD}")
    assert mark_of(7) in text
    assert without_marks(text) == "Name:"
