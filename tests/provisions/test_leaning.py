"""What a statement may lean on: the sentence before, its lead-in, a bracket, the dash of a list."""

from __future__ import annotations

import pytest

from alignctl.model.provision import Attribute
from tests.provisions.provision_builders import choice, duration, find, id_of, rule, section

FORM = rule("form-due", "(form|report)", "(reach*|sent)")
INTERVIEW_AREA = rule("interview-area", "{return-interview}", finder="area", attribute=Attribute.ROLE)
REPORTER = rule(
    "reporter",
    "report*",
    "police",
    finder="role",
    attribute=Attribute.ROLE,
    choices=(choice("carer"), choice("social-worker")),
)


def claimed(found):
    return [one for one in found if one.action is not None]


def test_a_sentence_that_refers_back_takes_its_subject_from_the_one_before():
    (found,) = claimed(find((FORM,), section("Papers", "The worker fills in the form. It reaches us within 3 days.")))
    assert duration(found).amount == 3


def test_a_sentence_that_does_not_refer_back_takes_none():
    text = "The worker fills in the form. A child reaches us within 3 days."
    assert all(one.confidence < 0.8 for one in claimed(find((FORM,), section("Papers", text))))


@pytest.mark.parametrize(
    ("item", "amounts"),
    [
        ("Call to the hub (30 min)", [30]),
        ("Mother and father, unless that is not safe (24 hours)", [24]),
        ("Training for carers (2 days)", []),
    ],
)
def test_a_bracket_that_holds_a_time_alone_is_a_limit(item, amounts):
    assert [duration(found).amount for found in find((), section("Steps", f"- {item}"))] == amounts


@pytest.mark.parametrize(
    "text", ["Return interview – placing authority", "It is the placing authority that arranges the return interview."]
)
def test_an_area_singled_out_has_the_duty(text):
    found = claimed(find((INTERVIEW_AREA,), section("Children placed elsewhere", text)))
    assert {str(one.responsible_area) for one in found} == {"placing"}


def test_whoever_acts_in_the_lead_in_acts_in_the_items():
    text = ("In homes it is for the carer to:", "- report the absence to the police")
    found = [one for one in find((REPORTER,), section("Homes", *text)) if one.action == "reporter"]
    assert [id_of(one) for one in found] == ["carer"]
