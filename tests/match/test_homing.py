from __future__ import annotations

import pytest

from alignctl.match.context import weigh_sides
from alignctl.match.homing import passages_at_home
from alignctl.match.preparing import prepare
from tests.match.procedures import document, procedure, rule_book, section

ASK = "The interviewer asks the child why they left and whom they met."
COLLECT = "The carer collects the child from the station and brings a coat."
COUNT = "Figures go to the partnership each quarter."


@pytest.fixture
def context():
    whole = section("1", "Coming home", f"{COLLECT}\n{ASK}")
    parts = (section("1", "Collecting", COLLECT), section("2", "Asking", ASK), section("3", "Counting", COUNT))
    sides = (procedure("a", document("a.md", whole)), procedure("b", document("b.md", *parts)))
    return weigh_sides(*(prepare(side, (), rule_book()) for side in sides))


def test_each_half_of_a_split_section_takes_the_passage_it_holds(context):
    homes = passages_at_home([(0, 0), (0, 1), (0, 2)], context)
    assert homes[0, 0][1] == homes[0, 1][1] == 1.0
    assert homes[0, 0][0] >= 0.5
    assert homes[0, 1][0] >= 0.5
    assert homes[0, 2][0] < 0.1


def test_only_the_sections_listed_are_rivals(context):
    assert passages_at_home([(0, 2)], context).keys() == {(0, 2)}


def test_the_order_of_pairs_does_not_matter(context):
    pairs = [(0, 0), (0, 1), (0, 2)]
    assert passages_at_home(pairs, context) == passages_at_home(reversed(pairs), context)
