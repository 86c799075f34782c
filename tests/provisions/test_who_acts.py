"""Who acts, where a statement names several, or none."""

from __future__ import annotations

import pytest

from alignctl.model.provision import Attribute
from tests.provisions.provision_builders import choice, find, id_of, rule, section

CHOICES = tuple(choice(id_) for id_ in ("police", "social-worker", "carer", "team-manager", "head-of-service"))


def acting(*texts, choices=CHOICES):
    rules = (rule("it", "interview|decision", finder="role", attribute=Attribute.ROLE, choices=choices),)
    return [id_of(one) for one in find(rules, section("Return interviews", *texts)) if one.action]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "The decision is a matter for the head of service, who hears the views of the carer and the police.",
            ["head-of-service"],
        ),
        ("The decision is that of the team manager, who shall first hear the police.", ["team-manager"]),
        ("The decision belongs to the team manager on duty with the police.", ["team-manager"]),
        ("It is the carer, and not the police, who makes the decision.", ["carer"]),
        ("The interview is the carer's job.", ["carer"]),
        ("The team manager of the child's team settles the decision.", ["team-manager"]),
        ("The police officer, who may come in plain clothes, conducts the interview.", ["police"]),
        ("The decision falls to the carer and in a hospital to the social worker.", ["carer", "social-worker"]),
        ("The interview is for a carer (or a social worker).", ["carer"]),
        ("For the interview, talk to a social worker.", ["social-worker"]),
        ("Is the interview held by the police?", []),
        ("The interview is not delegated to the social worker.", []),
    ],
)
def test_whoever_acts_is_told_from_whoever_is_heard_or_shut_out(text, roles):
    assert acting(text) == roles


def test_she_goes_back_to_the_sentence_before():
    assert acting("The team manager reads the form.", "She makes the decision.") == ["team-manager"]


def test_a_narrower_role_answers_for_the_broader_one_a_rule_tells_apart():
    choices = (choice("childrens-social-care"),)
    assert acting("The MASH makes the decision.", choices=choices) == ["childrens-social-care"]
