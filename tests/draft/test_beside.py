"""What else a sentence says decides whether it may be changed, and whether it may stand for another."""

from dataclasses import replace

import pytest

from alignctl.draft.beside import beside, is_explained, is_mixed, is_same_case, shares_words
from alignctl.model.provision import Direction, Force
from tests.draft.drafted_points import limit, statement

ONE = statement("ash", limit(24), "Within 24 hours it is held and told.")
OTHER_POINT = replace(ONE, id="b", action="tell")
OTHER_VALUE = replace(ONE, id="c", value=limit(48))


def test_only_sure_statements_with_an_action_in_the_same_sentence_count():
    guessed = replace(OTHER_POINT, confidence=0.4)
    unnamed = replace(OTHER_POINT, action=None)
    elsewhere = statement("ash", limit(24), "Another sentence.", action="tell")
    assert beside(ONE, (ONE, OTHER_POINT, OTHER_VALUE, guessed, unnamed, elsewhere)) == (OTHER_POINT, OTHER_VALUE)


def test_two_values_of_one_point_are_mixed_and_words_of_two_points_shared():
    assert is_mixed(ONE, (OTHER_VALUE,))
    assert not is_mixed(ONE, (OTHER_POINT,))
    assert shares_words(ONE, (OTHER_POINT,))
    assert not shares_words(ONE, (OTHER_VALUE,))


def test_a_surer_statement_of_the_same_value_on_another_point_explains_it():
    assert is_explained(ONE, (replace(OTHER_POINT, confidence=0.95),))
    assert not is_explained(ONE, (replace(OTHER_POINT, confidence=0.6),))


@pytest.mark.parametrize(
    ("source", "said", "same"),
    [
        ({}, {}, True),
        ({"direction": Direction.INCOMING}, {"direction": Direction.INCOMING}, True),
        ({"direction": Direction.INCOMING}, {"direction": Direction.OUTGOING}, False),
        ({"direction": Direction.INCOMING}, {}, False),
        ({"event": "found"}, {"event": None}, True),
        ({"event": "found"}, {"event": "reported"}, False),
        ({"force": Force.MAY}, {"force": Force.MUST}, False),
        ({"force": Force.MAY}, {"force": Force.MAY}, True),
        ({"action": "tell"}, {}, False),
    ],
)
def test_a_sentence_stands_only_for_one_of_the_same_case(source, said, same):
    assert is_same_case(replace(ONE, **source), replace(ONE, **said)) is same
