import pytest

from alignctl.text.editions import says_edition


@pytest.mark.parametrize(
    "line",
    ["Version 3.2.", "Issued: 14 March 2025.", "Review date | 31 March 2027", "Date for full implementation: May 2024"],
)
def test_a_line_of_the_edition_is_known(line):
    assert says_edition(line)


@pytest.mark.parametrize(
    "line",
    ["Review | Within 7 days", "Next review: within 6 months", "The version of events a child gives is written down."],
)
def test_a_time_limit_or_a_sentence_is_none(line):
    assert not says_edition(line)
