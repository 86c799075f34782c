from __future__ import annotations

from alignctl.evaluate.divergences import score_divergences
from alignctl.model.divergence import Severity
from alignctl.model.evaluation import Share
from alignctl.model.provision import Attribute
from tests.evaluate.answers import divergence, gold

A = "The interview is held within 72 hours of the return."
B = "We hold the conversation within five working days."
OTHER = "The police visit on the day after the child is found."


def answer(a=(A,), b=(B,), attribute="time-limit", severity="material", **more):
    return {"attribute": attribute, "a_quotes": list(a), "b_quotes": list(b), "severity": severity, **more}


def trap(a=A, b=B, attribute="time-limit"):
    return {"attribute": attribute, "a_quotes": [a], "b_quotes": [b]}


def test_a_claim_is_right_by_attribute_and_words_of_either_side():
    for claim in (divergence(A, OTHER), divergence(OTHER, B), divergence(A, None)):
        found = score_divergences(gold(divergences=[answer()]), (claim,))
        assert found.found == found.right == Share(count=1, of=1)


def test_another_attribute_is_right_where_both_sides_words_are_the_rows_own():
    found = score_divergences(gold(divergences=[answer()]), (divergence(A, B, Attribute.THRESHOLD),))
    assert found.found == found.right == Share(count=1, of=1)


def test_another_attribute_on_one_side_or_other_words_are_not_it():
    for claim in (divergence(A, OTHER, Attribute.ROLE), divergence(A, None, Attribute.ROLE), divergence(OTHER, OTHER)):
        found = score_divergences(gold(divergences=[answer()]), (claim,))
        assert found.found == Share(count=0, of=1)
        assert found.right == Share(count=0, of=1)


def strictly(answers, *claims):
    found = score_divergences(gold(divergences=answers), claims)
    return found.found_strictly, found.right_strictly


def test_strictly_a_claim_has_the_sentences_of_both_sides_and_the_severity():
    met, missed = Share(count=1, of=1), Share(count=0, of=1)
    assert strictly([answer()], divergence(A, B)) == (met, met)
    assert strictly([answer()], divergence(A, B, Attribute.THRESHOLD)) == (met, met)
    for claim in (
        divergence(A, OTHER),
        divergence(OTHER, B),
        divergence(A, None),
        divergence(A, B, severity=Severity.STATUTORY),
    ):
        assert score_divergences(gold(divergences=[answer()]), (claim,)).right == met
        assert strictly([answer()], claim) == (missed, missed)


def test_strictly_a_side_that_says_nothing_is_met_by_silence_only():
    silent = [answer(b=())]
    assert strictly(silent, divergence(A, None)) == (Share(count=1, of=1), Share(count=1, of=1))
    assert strictly(silent, divergence(A, OTHER)) == (Share(count=0, of=1), Share(count=0, of=1))


def test_strictly_is_of_the_same_numbers_as_the_generous_figures():
    answers = [answer(), answer(a=[OTHER], b=(), required=False)]
    claims = (divergence(A, B), divergence(OTHER, None), divergence("Quite other words than any of these.", None))
    found = score_divergences(gold(divergences=answers), claims)
    assert found.right == found.right_strictly == Share(count=1, of=2)
    assert found.found == found.found_strictly == Share(count=1, of=1)


def test_claims_of_mere_wording_are_not_held_against_the_gold():
    found = score_divergences(gold(divergences=[answer()]), (divergence(A, B, severity=Severity.WORDING),))
    assert found.right == Share(count=0, of=0)
    assert found.found == Share(count=0, of=1)


def test_an_arguable_row_counts_neither_for_nor_against():
    found = score_divergences(gold(divergences=[answer(required=False)]), (divergence(A, B),))
    assert found.found == found.right == Share(count=0, of=0)


def test_a_trap_is_a_false_alarm_when_both_its_sides_are_quoted():
    answers = gold(traps=[trap()])
    assert score_divergences(answers, (divergence(A, B),)).false_alarms == Share(count=1, of=1)
    assert score_divergences(answers, (divergence(A, OTHER),)).false_alarms == Share(count=0, of=1)
    assert score_divergences(answers, ()).false_alarms == Share(count=0, of=1)


def test_a_known_difference_of_another_attribute_is_no_false_alarm():
    claim = divergence(A, B, Attribute.ROLE)
    assert score_divergences(gold(traps=[trap()]), (claim,)).false_alarms.count == 1
    known = gold(traps=[trap()], divergences=[answer(attribute="role")])
    assert score_divergences(known, (claim,)).false_alarms.count == 0


def test_short_cells_do_not_match_whole_sentences():
    found = score_divergences(
        gold(divergences=[answer(a=["immediately"], b=[])]), (divergence("The carer rings the police immediately.", B),)
    )
    assert found.found == Share(count=0, of=1)
