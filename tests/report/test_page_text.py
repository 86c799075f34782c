"""Words of documents in a page."""

import pytest
from markupsafe import Markup

from alignctl.report.page_text import isolated, joined, seen


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bell\x07 and null\x00", "bell and null"),
        ("half \ud800 a letter", "half \ufffd a letter"),
        ("turned \u202eabout\u2066 here", "turned about here"),
        ("Ŵyn a Môn\n\tbach", "Ŵyn a Môn\n\tbach"),
        ("marked \u200fעיר, hid\u200bden, soft\u00ad hyphen", "marked עיר, hidden, soft hyphen"),
        ("a form\x0cfeed and a next\x85line", "a form feed and a next line"),
    ],
)
def test_what_is_not_seen_goes_and_half_a_character_is_shown_as_such(text, expected):
    assert seen(text) == expected


def test_markup_stays_markup_and_a_number_a_number():
    assert isinstance(seen(Markup("<b>\x07</b>")), Markup)
    assert seen(3) == 3


def test_a_name_from_right_to_left_keeps_to_itself_and_is_escaped():
    assert isolated("עיר is stricter <b>", ("עיר", "Ash")) == "<bdi>עיר</bdi> is stricter &lt;b&gt;"
    assert isolated("Ash is stricter", ("Ash",)) == "Ash is stricter"


def test_the_longer_of_two_names_is_taken_whole():
    assert isolated("עיר חדשה differs", ("עיר", "עיר חדשה")) == "<bdi>עיר חדשה</bdi> differs"


def test_names_are_listed_as_people_list_them():
    assert joined(("A", "B <b>", "C")) == "<bdi>A</bdi>, <bdi>B &lt;b&gt;</bdi> and <bdi>C</bdi>"
    assert joined(("A",)) == "<bdi>A</bdi>"
