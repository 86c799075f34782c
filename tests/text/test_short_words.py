"""Short words of forms and notes, written out where they can be no other word."""

import pytest

from alignctl.text.short_words import written_out


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Prev. addr.", "Previous address"),
        ("Own mob. / tel.", "Own mobile / telephone"),
        ("SW + team mgr", "social worker + team manager"),
        ("Rep\u2019d to police", "Reported to police"),
        ("Strat. mtg date", "Strategy meeting date"),
        ("Resp. LA", "Responsible local authority"),
    ],
)
def test_short_words_are_written_out(text, whole):
    assert written_out(text) == whole


@pytest.mark.parametrize("text", ["la la land", "Rep for the family", "sig@rep.example", "Add a photo", "Med school"])
def test_words_that_may_be_others_stay(text):
    assert written_out(text) == text
