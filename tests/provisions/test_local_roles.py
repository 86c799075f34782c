"""Names a document itself gives to those who act."""

from __future__ import annotations

import pytest

from alignctl.model.provision import Attribute
from alignctl.provisions.local_roles import term_of, with_local_names
from alignctl.provisions.statements import statements
from alignctl.rules.rule import Name
from tests.provisions.provision_builders import document, find, id_of, kind, patterns, rule, section


def role(id_, *names):
    return Name(id=id_, title=id_, group="roles", patterns=patterns(*names))


ROLES = (
    role("front-door", "front door"),
    role("voluntary-organisation", "charit*"),
    role("team-manager", "team manager*"),
    role("out-of-hours", "emergency duty team"),
    role("missing-coordinator", "missing coordinator*"),
    role("police-missing-coordinator", "misper officer*"),
    role("exploitation-lead", "exploitation lead*"),
    role("police", "police"),
)


def learned(*texts, tables=()):
    found = with_local_names(ROLES, statements(document(section("Words", *texts, tables=tables)), kind()))
    return {
        pattern.source: after.id
        for before, after in zip(ROLES, found, strict=True)
        for pattern in after.patterns[len(before.patterns) :]
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ring the Copper Gate, our front door, at any hour.", {"Copper Gate": "front-door"}),
        ("Ring the Copper Gate (our front door) at any hour.", {"Copper Gate": "front-door"}),
        ("The talk is held by the charity we commission (“Open Road”).", {"Open Road": "voluntary-organisation"}),
        ("“Open Road” is a charity which talks with children.", {"Open Road": "voluntary-organisation"}),
        (
            "“The Search Officer” is the council officer who keeps the list of missing children.",
            {"Search Officer": "missing-coordinator"},
        ),
        (
            "“The Finder” means the police officer who deals with missing people.",
            {"Finder": "police-missing-coordinator"},
        ),
        (
            "The Marsh Team works with exploited children and is led by the Marsh Lead.",
            {"Marsh Lead": "exploitation-lead"},
        ),
        (
            "The Evening Bell is the duty social work service when the office is closed.",
            {"Evening Bell": "out-of-hours"},
        ),
        ("Open Road talks with the child and tells the charity.", {}),
        ("It is sent to the Council, a charity and the police.", {}),
    ],
)
def test_names_are_learned_where_a_sentence_says_who_they_are(text, names):
    assert learned(text) == names


def test_names_are_learned_from_a_table_of_terms():
    table = (
        ("Name", "What it is"),
        ("Open Road", "the charity which the council pays"),
        ("Form 9", "a sheet for the police"),
    )
    assert learned(tables=(table,)) == {"Open Road": "voluntary-organisation"}


def test_steps_in_a_table_are_no_explanations():
    table = (("Stage", "What is done"), ("Later On", "Telephones the police"))
    assert learned(tables=(table,)) == {}


def test_a_word_that_opens_every_clause_is_no_name():
    assert learned("Responsibility: the team manager.", "Responsibility: the charity.") == {}


def test_a_name_given_in_one_place_is_known_in_another_and_only_in_its_capitals():
    rules = (rule("it", "interview", finder="role", attribute=Attribute.ROLE),)
    parts = (
        "Ring the Beacon, our MASH.",
        "The interview is held by the Beacon.",
        "The interview is held by the beacon.",
    )
    found = [one for one in find(rules, section("Return interviews", *parts)) if one.action]
    assert [(id_of(one), one.value.display) for one in found] == [("front-door", "Beacon")]


def test_what_a_statement_explains_is_told_in_either_cell_and_in_a_sentence():
    table = (("Term", "Meaning"), ("Green Leaf", "the sheet for a plan"), ("Leaf", "Somebody writes it"))
    terms = [term_of(one) for one in statements(document(section("Words", tables=(table,))), kind())]
    assert terms == ["Green Leaf", "Green Leaf", "Leaf", "Leaf"]
    (sentence,) = statements(document(section("Words", "“The Leaf” is the sheet for a plan.")), kind())
    assert term_of(sentence) == "Leaf"


def test_what_a_sentence_or_another_table_says_explains_no_term():
    table = (("Level", "Holder"), ("High", "A social worker"))
    one = section("Words", "The social worker writes the plan on the Leaf.", tables=(table,))
    assert {term_of(place) for place in statements(document(one), kind())} == {None}
