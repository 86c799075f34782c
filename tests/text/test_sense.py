"""What a sentence says of figures, force, negation and conditions, whatever other words it has."""

import pytest

from alignctl.text.sense import changed, sense


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ("be told within 24 hours of it", "be told no later than one day after it", False),
        ("be told within twenty-eight days", "be told within 28 days", False),
        ("is checked weekly", "is checked at least every 7 days", False),
        ("Ring 01632 960117 before 3 March 2026", "Ring 01632 960143 before 4 May 2027", False),
        ("If the child is found", "Where the child is found", False),
        ("be told within 2 working days", "be told within 2 days", True),
        ("be told within 24 hours", "be told after 24 hours", True),
        ("must tell before the move", "must tell after the move", True),
        ("must tell", "must tell, except at night", True),
        ("children graded high", "children graded medium", True),
    ],
)
def test_the_sense_changes_with_what_is_asked_and_not_with_its_words(before, now, expected):
    assert changed(sense(before), sense(now), 0.9) is expected


def test_a_sentence_written_anew_is_held_by_its_figures_alone():
    before, now = sense("The two must not be combined."), sense("They must be kept separate.")
    assert not changed(before, now, 0.5)
    assert changed(before, sense("within 2 days"), 0.5)
