from __future__ import annotations

import pytest

from alignctl.evaluate import Side
from alignctl.evaluate.typed_values import score_values
from alignctl.model.evaluation import Tally
from alignctl.model.provision import Attribute
from alignctl.model.values import Bound, Unit
from tests.evaluate.answers import form, gold, hours, provision

QUOTE = "The interview is held within 72 hours of the return."


def limit(quote=QUOTE, amount=72, unit="hours", bound="within", amount_max=None):
    value = {"type": "duration", "amount": amount, "amount_max": amount_max, "unit": unit, "bound": bound}
    return {"document": "a", "attribute": "time-limit", "value": value, "quote": quote}


def tally(rows, *claims):
    return score_values(gold(provisions=rows), {Side.A: claims}).get(
        claims[0].attribute if claims else Attribute.TIME_LIMIT
    )


def test_a_time_limit_is_found_by_value_and_words():
    assert tally([limit()], provision("is held within 72 hours of the return", hours(72))) == Tally(right=1)


@pytest.mark.parametrize(
    "value",
    [
        hours(48),
        hours(72, unit=Unit.DAYS),
        hours(72, amount_max=96),
        hours(72, bound=Bound.AFTER),
        hours(72, bound=Bound.AT_LEAST_EVERY),
    ],
)
def test_another_value_is_wrong(value):
    assert tally([limit()], provision(QUOTE, value)) == Tally(wrong=1, missed=1)


def test_the_same_value_in_other_words_of_the_document_is_wrong():
    assert tally([limit()], provision("The plan is sent within 72 hours.", hours(72))) == Tally(wrong=1, missed=1)


def test_by_and_within_agree_except_on_the_next_day():
    assert tally([limit()], provision(QUOTE, hours(72, bound=Bound.BY))) == Tally(right=1)
    next_day = provision(QUOTE, hours(1, unit=Unit.WORKING_DAYS, bound=Bound.BY))
    assert tally([limit(amount=1, unit="working-days")], next_day) == Tally(wrong=1, missed=1)


def test_urgencies_agree_whatever_their_word():
    rows = [limit("The carer rings immediately.", None, None, "immediately")]
    claim = provision("The carer rings immediately.", hours(None, unit=None, bound=Bound.AS_SOON_AS_POSSIBLE))
    assert tally(rows, claim) == Tally(right=1)


def test_a_repeated_claim_counts_once_and_two_rows_want_two_claims():
    claims = provision(QUOTE, hours(72), id_="p1"), provision(QUOTE, hours(72), id_="p2")
    assert tally([limit()], *claims) == Tally(right=1)
    assert tally([limit(), limit()], *claims) == Tally(right=2)
    assert tally([limit(), limit()], claims[0]) == Tally(right=1, missed=1)


def test_documents_without_gold_are_left_alone():
    found = score_values(gold(provisions=[limit()]), {Side.B: (provision(QUOTE, hours(1)),)})
    assert found[Attribute.TIME_LIMIT] == Tally(missed=1)


def test_names_are_found_on_their_sentence():
    rows = [{"document": "a", "attribute": "form", "value": "NM1 Missing Child Notification", "quote": "Send the NM1."}]
    assert tally(rows, provision("Send the NM1.", form("NM1"), Attribute.FORM)) == Tally(right=1)
    assert tally(rows, provision("Send the NM1.", form("MARF"), Attribute.FORM)) == Tally(wrong=1, missed=1)
    assert tally(rows, provision("Send the MARF to us.", form("MARF"), Attribute.FORM)) == Tally(missed=1)
