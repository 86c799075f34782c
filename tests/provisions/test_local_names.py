"""Forms, roles and ladders under names no vocabulary knows."""

from __future__ import annotations

import pytest

from alignctl.model.provision import Attribute
from alignctl.model.values import Steps
from alignctl.provisions.form_names import form_names
from tests.provisions.provision_builders import find, id_of, rule, section


def shown(text):
    return [text[low:high] for (low, high), _ in form_names(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Attach the Harvest Card.", ["Harvest Card"]),
        ("Staff fill in the Daybreak Log (Form 31) and keep it.", ["Daybreak Log (Form 31)"]),
        ("The Weather Prism is filled in by the worker.", ["Weather Prism"]),
        ("A green slip is filled in and sent to the desk.", ["green slip"]),
        ("Use the “Tell Us Early” form.", ["Tell Us Early"]),
        ("The Safety Plan Coordinator rings back.", []),
        ("The Independent Return Interview is offered.", []),
        ("A fact sheet is sent to parents.", []),
        ("The child is seen at home.", []),
    ],
)
def test_forms_are_known_by_their_shape_and_by_what_is_done_with_them(text, names):
    assert shown(text) == names


def test_form_of_a_local_name_goes_to_the_rule_whose_subject_is_spoken_of():
    rules = (rule("it", "MARF", finder="form", attribute=Attribute.FORM, value="referral-form", under=("referral",)),)
    (found,) = find(rules, section("Referrals", "The call is confirmed on the Brighter Days Slip."))
    assert (id_of(found), found.value.display, found.action) == ("referral-form", "Brighter Days Slip", "it")
    assert found.confidence < 0.64


def test_form_no_rule_claims_is_listed_without_action():
    rules = (rule("it", "MARF", finder="form", attribute=Attribute.FORM, value="referral-form", under=("referral",)),)
    (found,) = find(rules, section("Panels", "The clerk completes the Seating Grid."))
    assert (id_of(found), found.action) == ("form-other", None)


def roles(text, *look_for):
    rules = (rule("it", *look_for, finder="role", attribute=Attribute.ROLE),)
    return [(id_of(one), one.value.display) for one in find(rules, section("Return interviews", text)) if one.action]


def test_worker_of_a_team_under_its_own_name_after_by():
    text = "The interview is held by a worker from the Meadow Team."
    assert roles(text, "interview", "held") == [("role-other:meadow-team-worker", "worker from the Meadow Team")]


def test_somebody_of_a_house_as_subject():
    found = roles("Somebody from Orchard House sees the child for the interview.", "interview", "sees")
    assert found == [("role-other:orchard-house", "Somebody from Orchard House")]


def test_vocabulary_post_of_a_renamed_team_keeps_its_id():
    text = "The interview is held by the Sunrise Team manager."
    assert [id_ for id_, _ in roles(text, "interview", "held")] == ["team-manager"]


def test_ladder_told_by_the_rows_of_a_table():
    rules = (rule("it", finder="steps", attribute=Attribute.ESCALATION, under=("escalation",)),)
    table = (
        ("Step", "Who", "By when"),
        ("1", "Social workers", "2 working days"),
        ("2", "Team managers", "4 working days"),
    )
    found = [one for one in find(rules, section("Disagreements", tables=(table,))) if one.action]
    steps = found[0].value
    assert isinstance(steps, Steps)
    assert [(one.actor, one.within.amount) for one in steps.steps] == [("social-worker", 2), ("team-manager", 4)]
