"""Floors under what is found in labelled texts the rules never learned from, and under claims about pairs of them."""

import pytest

from alignctl.rules import load_rules
from tests.accuracy import pairs, points, points_page

pytestmark = pytest.mark.accuracy

# a little under the figures of the test set
RIGHT_RULE = 0.92
RIGHT_VALUE = 0.85
PLACED = 0.65
FOUND = 0.6
CLAIMS_RIGHT = 0.78
REQUIRED_FOUND = 0.4


@pytest.fixture(scope="module")
def book():
    return load_rules()


def test_points_of_practice_are_found_with_the_right_rule_and_value(book):
    found = points.tallies("test", book)["all"]
    assert found.wanted > 0
    assert found.share("right_rule") >= RIGHT_RULE
    assert found.share("right_value") >= RIGHT_VALUE
    assert found.share("placed") >= PLACED
    assert found.share("found") >= FOUND


def test_weighty_claims_about_two_areas_are_right(book):
    found = pairs.tallies("test", book)["all"]
    assert found.required > 0
    assert found.precision >= CLAIMS_RIGHT
    assert found.recall >= REQUIRED_FOUND


def test_the_page_of_points_is_what_the_programs_print(book):
    assert points_page.PAGE.read_text(encoding="utf-8") == points_page.page(book), (
        "docs/explanation/points-accuracy.md has drifted: run python -m tests.accuracy.points_page"
    )
