"""What finders know by its own shape or wording: contacts, ladders without marks, definitions, data asked for."""

from __future__ import annotations

import pytest

from alignctl.model.provision import Attribute
from alignctl.model.values import Steps
from tests.provisions.provision_builders import choice, find, id_of, rule, section, value

CONTACTS = (rule("it", finder="contact", attribute=Attribute.CONTACT, topic="contacts", under=("contacts",)),)
LADDER = (rule("it", finder="steps", attribute=Attribute.ESCALATION, topic="escalation", under=("escalation",)),)


def shown(found):
    return [(id_of(one), one.value.display) for one in found if one.attribute is Attribute.CONTACT]


def takers(*paragraphs):
    found = [one for one in find(LADDER, section("Escalation", *paragraphs)) if one.attribute is Attribute.ESCALATION]
    return [step.actor for one in found for step in value(Steps, one).steps]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ring (01632) 960123 or +44 1632 960 124.",
            [("telephone", "(01632) 960123"), ("telephone", "+44 1632 960 124")],
        ),
        ("Tel. 960 123, ext. 4412", [("telephone", "960 123"), ("telephone", "ext. 4412")]),
        ("Call 020 7946 0018 ext. 24334.", [("telephone", "020 7946 0018 ext. 24334")]),
        ("Write to 14 Mill Row, Wexborough.", [("address", "14 Mill Row, Wexborough")]),
        ("E-mail rhi@lantern.example at once.", [("e-mail", "rhi@lantern.example")]),
        ("Circular DFE-00128-2017 of 01-02-2023 is cited.", []),
        ("The duty desk is open from 9am to 5pm; in an emergency dial 999.", []),
    ],
)
def test_numbers_and_addresses_stand_in_sections_of_any_topic(text, wanted):
    assert shown(find(CONTACTS, section("Assessment", text))) == wanted


def test_emergency_numbers_are_contacts_only_under_a_heading_of_contacts():
    assert shown(find(CONTACTS, section("Contacts", "In an emergency dial 999."))) == [("telephone", "999")]


def test_a_ladder_told_in_one_sentence():
    text = (
        "Take the disagreement to the team manager; failing that, to the head of service "
        "and, last of all, the director of children's services."
    )
    assert takers(text) == ["team-manager", "head-of-service", "director"]


def test_a_ladder_of_stages_counted_in_one_sentence():
    assert takers("Level A – talking; Level B – team manager; Level C – head of service") == [
        None,
        "team-manager",
        "head-of-service",
    ]


def test_a_ladder_of_fragments():
    assert takers("24 hours: team manager; 48 hours: head of service") == ["team-manager", "head-of-service"]


def test_a_complaint_is_no_ladder():
    assert takers("A parent may complain to the team manager and then to the head of service.") == []


def test_a_known_wording_that_defines_counts_under_any_heading():
    rules = (
        rule(
            "it",
            "missing",
            finder="definition",
            attribute=Attribute.DEFINITION,
            value="missing",
            under=("definitions",),
            choices=(choice("same", "cannot be established", standing="same"),),
        ),
    )
    defining = "Anyone whose whereabouts cannot be established will be considered as missing until located."
    mentioning = "Where the address cannot be established the child is still missing from school."
    assert [one.action for one in find(rules, section("Escalation", defining))] == ["it"]
    assert not find(rules, section("Escalation", mentioning))
