"""What a program cannot see to is left to people, each time with the reason and both sentences."""

from dataclasses import replace

import pytest

from alignctl.draft.amending import addition_to, changes_to
from alignctl.draft.left_to_people import (
    ALREADY,
    LEANS,
    MIXED,
    NOT_PLAIN,
    OTHER_CASE,
    SEVERAL,
    SHARED_WORDS,
    SURER,
    TWO_VALUES,
    UNLIKE,
)
from alignctl.model.provision import Direction, Force
from alignctl.model.values import Bound, Duration, Role, Unit
from alignctl.model.values import Text as Threshold
from tests.draft.drafted_points import limit, statement
from tests.draft.test_amending import ASH, BIRCH, WHY, only, source

HOST, PLACING = Role(id="area-host", display="that area"), Role(id="area-placing", display="home area")
EVERY = Threshold(id="every", display="After every episode")
SECOND = Threshold(id="second", display="From a second episode")
SAID = statement("birch", limit(24), "Held within 24 hours, told within 24 hours.")
NEXT_DAY = Duration(amount=1, unit=Unit.WORKING_DAYS, bound=Bound.BY, display="the next working day")


def left(found, why):
    assert found.edit is None
    assert found.proposed
    assert found.why_not == why


def test_a_sentence_on_children_elsewhere_never_stands_for_one_on_children_here():
    here = statement("birch", HOST, "A child from elsewhere is reviewed here.", direction=Direction.INCOMING)
    elsewhere = source(PLACING, "Ash reviews a child of its own elsewhere.", direction=Direction.OUTGOING)
    left(only([here], elsewhere), OTHER_CASE)


def test_what_may_be_done_never_stands_for_what_must_be():
    said = statement("birch", limit(24), "It is held within 24 hours.")
    left(only([said], source(limit(72), "It may be held within 72 hours.", force=Force.MAY)), OTHER_CASE)


def test_one_sentence_never_takes_the_place_of_two():
    every = source(EVERY, "Every child is offered one.")
    said = [
        statement("birch", SECOND, quote) for quote in ("It is offered twice a year.", "It is offered the next time.")
    ]
    for found in changes_to(BIRCH, said, [every], WHY):
        left(found, SEVERAL)


@pytest.mark.parametrize(
    ("value", "action", "why"), [(limit(48), "hold", TWO_VALUES), (limit(24), "tell", SHARED_WORDS)]
)
def test_words_that_say_more_than_the_point_are_not_changed(value, action, why):
    said = statement("birch", limit(24), "It is held within 24 hours.")
    other = replace(said, id="other", value=value, action=action)
    left(only([said], ASH, text=replace(BIRCH, said=(said, other))), why)


def test_a_source_with_two_answers_is_only_to_go_by():
    said = statement("birch", limit(24), "It is held within 24 hours.")
    other = replace(ASH.provision, id="other", value=limit(5))
    left(only([said], replace(ASH, others=(other,))), MIXED)


def test_a_limit_that_binds_otherwise_is_left():
    said = statement("birch", NEXT_DAY, "They are told the next working day.")
    left(only([said], ASH), UNLIKE)


@pytest.mark.parametrize(
    ("quote", "sentence", "sure", "why"),
    [
        ("It is offered the second time, and recorded.", "Every child is offered one.", 0.9, NOT_PLAIN),
        ("It is offered the second time.", "They are offered one every time.", 0.9, LEANS),
        ("It is offered the second time.", "Every child is offered one.", 0.7, SURER),
    ],
)
def test_a_sentence_is_replaced_whole_only_where_nothing_is_lost(quote, sentence, sure, why):
    said = statement("birch", SECOND, quote)
    left(only([said], source(EVERY, sentence, confidence=sure)), why)


def test_a_sentence_that_states_another_point_is_kept():
    said = statement("birch", SECOND, "It is offered the second time.")
    other = replace(said, id="other", action="record", value=limit(24))
    found = only([said], source(EVERY, "Every child is offered one."), text=replace(BIRCH, said=(said, other)))
    left(found, "The sentence there says more, which would be lost: “within 24 hours”.")


def added(given, **text):
    behind = statement("birch", limit(24), "Last words.").citation
    return addition_to(replace(BIRCH, **text), given, behind, WHY)


def test_nothing_is_added_to_a_text_that_speaks_of_it_already():
    held = statement("birch", limit(24), "It is held in good time.", confidence=0.3)
    found = added(ASH, said=(held,))
    left(found, ALREADY)
    assert found.before is held.citation


def test_a_sentence_with_another_scheme_or_another_duty_is_left():
    banded = source(limit(72), "A child in Band 3 is seen within 72 hours.")
    assert "“Band 3”" in added(banded).why_not
    assert added(banded, words="Every Band 3 child has a plan.").edit is not None
    other = replace(ASH.provision, id="other", action="tell", value=limit(5))
    assert "more than was agreed" in added(replace(ASH, others=(other,))).why_not


def test_only_the_sentence_that_states_it_is_added():
    long = source(limit(72), "The interview is held within 72 hours. Plans use the headings.")
    assert added(long).edit.after == "The interview is held within 72 hours."
