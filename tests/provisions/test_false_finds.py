"""What real documents hold beside duties: matrices, lists of signs, sentences with several limits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from alignctl.model.provision import Attribute
from alignctl.model.values import Steps
from alignctl.rules.rule import Example
from tests.provisions.provision_builders import choice, find, id_of, rule, section, value

ITEMS = rule("give", finder="items", attribute=Attribute.DATA_ITEM, topic="referral", under=("referral",))
LADDER = rule("climb", finder="steps", attribute=Attribute.ESCALATION, topic="escalation", under=("escalation",))
REFERS = "The referral is made. Each referral counts."


def claimed(rules, *sections):
    return [one for one in find(rules, *sections) if one.action]


def test_a_matrix_of_needs_asks_for_no_data():
    table = (("All is well", "The full name is often forgotten"), ("Photographs hang at home", "None do"))
    assert claimed((ITEMS,), section("Continuum of need", REFERS, tables=(table,))) == []
    assert claimed((ITEMS,), section("Referral: the matrix", tables=(table,))) == []


def test_a_list_of_signs_asks_for_no_data():
    signs = ("Warning signs are:", "- hides every photograph")
    assert claimed((ITEMS,), section("Referral", *signs)) == []
    assert [id_of(one) for one in claimed((ITEMS,), section("Referral", "Please give:", "- a photograph"))] == [
        "item-photograph"
    ]


def test_a_section_that_only_mentions_referrals_asks_for_no_data():
    assert claimed((ITEMS,), section("Families", REFERS, "- every photograph counts")) == []


def test_a_sentence_before_a_list_does_not_lead_into_it():
    records = replace(ITEMS, look_for=rule("x", "record*").look_for)
    apart = section("Referral", "Somebody records the reasons in the file.", "- a photograph on the wall")
    assert claimed((records,), apart) == []
    assert claimed((records,), section("Referral", "Record:", "- a photograph")) != []


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Escalation", "Ring immediately, write within 24 hours, and hear within one working day."),
        ("Worries", "The social worker rings within one day. The team manager replies within two days."),
        ("Escalation", "The child is told within one day, and whoever asks hears within two days."),
        ("Escalation", "The panel reports yearly. The police and the head of service publish yearly."),
    ],
)
def test_several_limits_are_no_ladder(title, text):
    assert claimed((LADDER,), section(title, text)) == []


def test_a_ladder_names_who_takes_each_step():
    text = "The social worker replies within one day. If they disagree, the team manager replies within two days."
    (found,) = claimed((LADDER,), section("Escalation", text))
    assert [step.actor for step in value(Steps, found).steps] == ["social-worker", "team-manager"]


def test_immediate_belongs_to_the_word_after_it():
    assesses = rule("assess", "assess*", "complet*|made")
    tells = rule("refer", "refer*", "made")
    row = (("Assessment complete", "An immediate referral should be made to the MASH."),)
    found = claimed((assesses, tells), section("Reporting", tables=(row,)))
    assert {one.action for one in found} == {"refer"}


def test_how_often_answers_only_rules_with_such_an_example():
    once = replace(rule("tell", "report*"), examples=(Example(text="Report within 2 days.", finds={}),))
    often = replace(rule("return", "report*"), examples=(Example(text="Report every month.", finds={}),))
    monthly = section("Reporting", "They report every month.")
    assert claimed((once,), monthly) == []
    assert len(claimed((often,), monthly)) == 1
    assert claimed((often,), section("Reporting", "They report immediately.")) == []


def test_a_long_section_is_about_its_parts():
    filler = "The kitchen garden yields beans, and the children water them after tea. " * 8
    texts = ["They escalate. Escalation is slow.", *[filler] * 8, "The answer comes within two days."]
    one_look = rule("step", "answer*", topic="escalation", under=("escalation",))
    assert claimed((one_look,), section("Life here", *texts)) == []
    assert len(claimed((one_look,), section("Life here", texts[0], texts[-1]))) == 1


def test_a_rule_that_looks_for_nothing_needs_its_topic_near():
    asks = rule(
        "consent",
        finder="choice",
        attribute=Attribute.CONSENT,
        topic="consent",
        under=("consent",),
        choices=(choice("needed", "must agree"),),
    )
    mentions = "Consent is kept in mind. Consent matters here."
    far = section("Trips", mentions, "The coach is booked.", "Lunch is packed.", "Drivers must agree to the fare.")
    assert claimed((asks,), far) == []
    assert len(claimed((asks,), section("Consent", "Parents must agree."))) == 1


def test_a_source_is_cited_by_its_title():
    cites = rule("cite", finder="source", attribute=Attribute.LEGAL_BASIS, topic="legal-basis")
    one = section("Law", "Partners are working together.", "Working Together is followed.")
    assert [found.value.display for found in claimed((cites,), one)] == ["Working Together"]
