from dataclasses import replace

import made_for_diverge as make
import pytest
from made_for_diverge import only

from alignctl.model.divergence import ComparisonKind, Severity
from alignctl.model.provision import Attribute
from alignctl.model.values import Contact, LegalSource, Level, Meeting, Position, Step, Steps, Term

WHO = make.rule("interview-child", attribute=Attribute.ROLE, finder="role", title="Who holds the return interview")
FORM = make.rule("refer", attribute=Attribute.FORM, finder="form", title="The form a referral is made on")
ITEMS = make.rule("record-episode", attribute=Attribute.DATA_ITEM, finder="items", title="What is recorded")
ROLES = (
    make.name("social-worker", agency="social-care"),
    make.name("childrens-social-care", agency="social-care"),
    make.name("team-manager", agency="social-care"),
    make.name("independent-provider", agency="voluntary"),
)


def test_a_team_under_another_name_is_the_same_role():
    found = make.values(make.role("front-door", "the MASH"), make.role("front-door", "First Contact"), WHO)
    assert found.divergences == ()
    assert len(found.shared) == 1


def test_another_role_is_material():
    found = only(make.values(make.role("independent-provider"), make.role("social-worker"), WHO, names=ROLES))
    assert found.severity is Severity.MATERIAL
    assert found.explanation.startswith("Northmoor and Eastmere differ on who holds the return interview: ")


def test_a_post_is_compared_though_the_text_also_names_its_body():
    def side(area, *ids):
        return tuple(make.provision(area, make.role(id_), WHO) for id_ in ids)

    a = side("northmoor", "childrens-social-care", "social-worker")
    b = side("eastmere", "childrens-social-care", "team-manager")
    assert only(make.compare(a, b, WHO, names=ROLES)).severity is Severity.MATERIAL


def test_a_whole_body_against_one_of_its_posts_is_wording():
    found = only(make.values(make.role("childrens-social-care"), make.role("team-manager"), WHO, names=ROLES))
    assert found.severity is Severity.WORDING


def test_a_rule_about_a_name_reports_another_name_as_wording():
    about_name = replace(WHO, severity=Severity.WORDING)
    found = make.values(make.role("front-door", "the MASH"), make.role("front-door", "First Contact"), about_name)
    assert only(found).severity is Severity.WORDING


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("MARF", "Multi-Agency Referral Form"),
        ("NM1", "NM1 Missing Child Notification"),
        ("Northmoor MARF", "Eastmere MARFs"),
    ],
)
def test_a_form_shortened_is_the_same_form(first, second):
    assert make.values(make.form(first), make.form(second), FORM).divergences == ()


def test_another_form_is_as_grave_as_the_rule_says():
    pair = make.form("MARF"), make.form("Request for Support")
    assert only(make.values(*pair, FORM)).severity is Severity.MATERIAL
    assert only(make.values(*pair, replace(FORM, severity=Severity.WORDING))).severity is Severity.WORDING


def test_a_form_that_is_only_described_makes_no_claim():
    found = make.values(make.form("the written form"), make.form("Return Note"), FORM)
    assert found.divergences == ()


def test_a_numbered_form_differs_from_one_without_a_number():
    found = only(make.values(make.form("NM6 Screening Tool"), make.form("the screening tool"), FORM))
    assert found.severity is Severity.MATERIAL
    assert "no form of its own is named" in found.explanation


def _items(area, *ids):
    return [make.provision(area, make.item(id_), ITEMS) for id_ in ids]


def test_items_are_one_set_and_one_divergence():
    found = only(
        make.compare(_items("northmoor", "photo", "phone", "friends"), _items("eastmere", "photo", "clothing"), ITEMS)
    )
    assert found.distance == 0.75
    assert found.severity is Severity.MATERIAL
    assert found.explanation == (
        "Northmoor and Eastmere differ on what is recorded. Only Northmoor asks for friends and phone. Only "
        "Eastmere asks for clothing."
    )


def test_silence_on_a_single_item_is_never_material():
    found = only(make.compare(_items("northmoor", "photo", "phone"), _items("eastmere", "photo"), ITEMS))
    assert found.severity is Severity.WORDING


CONSENT = make.rule(
    "share-information",
    attribute=Attribute.CONSENT,
    finder="choice",
    title="Whether consent is needed before sharing",
    choices=(
        make.choice("always", "consent is always needed", standing="contrary"),
        make.choice("lawful-basis", "consent is not needed where there is a lawful basis"),
        make.choice("where-safe", "consent is sought where safe"),
    ),
)


def test_a_position_against_the_national_one_is_contrary_and_statutory():
    first, second = (Position(id=id_, display=id_) for id_ in ("lawful-basis", "always"))
    found = only(make.values(first, second, CONSENT))
    assert (found.comparison, found.severity) == (ComparisonKind.CONTRARY, Severity.STATUTORY)
    assert "consent is always needed, which is not the national position" in found.explanation


def test_two_positions_that_both_stand_differ():
    first, second = (Position(id=id_, display=id_) for id_ in ("lawful-basis", "where-safe"))
    found = only(make.values(first, second, CONSENT))
    assert (found.comparison, found.severity) == (ComparisonKind.DIFFERS, Severity.MATERIAL)


PANEL = make.rule("panel", attribute=Attribute.MEETING, finder="meeting", title="The exploitation meeting")


def test_a_meeting_under_another_name_is_wording_and_one_held_less_often_is_not():
    def meeting(name, weeks):
        return Meeting(id="exploitation-panel", display=name, every=make.within(weeks, "weeks", "at-least-every"))

    assert only(make.values(meeting("MACE", 4), meeting("MASE", 4), PANEL)).severity is Severity.WORDING
    found = only(make.values(meeting("MACE", 3), meeting("MASE", 6), PANEL))
    assert (found.comparison, found.severity) == (ComparisonKind.A_STRICTER, Severity.MATERIAL)


def test_scales_of_as_many_levels_differ_in_wording_only():
    rule = make.rule("grade-risk", attribute=Attribute.THRESHOLD, finder="scale", title="The levels of risk")

    def scale(*names):
        return Level(id="-".join(names), display=names[0], scale=names)

    three, also_three, four = (
        scale("low", "medium", "high"),
        scale("1", "2", "3"),
        scale("none", "low", "medium", "high"),
    )
    assert only(make.values(three, also_three, rule)).severity is Severity.WORDING
    assert only(make.values(three, four, rule)).severity is Severity.MATERIAL


def test_a_superseded_definition_is_statutory_and_a_narrower_one_is_not():
    rule = make.rule("define-cse", attribute=Attribute.DEFINITION, finder="definition", title="The definition of CSE")

    def term(standing):
        return Term(id="cse", display="child sexual exploitation", standing=standing)

    assert only(make.values(term("same"), term("superseded"), rule)).severity is Severity.STATUTORY
    assert only(make.values(term("same"), term("narrower"), rule)).severity is Severity.MATERIAL
    assert make.values(term("same"), term(None), rule).divergences == ()


SOURCES = make.rule("cite", attribute=Attribute.LEGAL_BASIS, finder="source", title="The law and guidance cited")
KNOWN = (
    make.name("working-together", "sources", editions=("2023",)),
    make.name("old-act", "sources", current=False),
)


def test_only_replaced_sources_are_a_difference():
    current = LegalSource(id="working-together", display="Working Together", edition="2023")
    old = LegalSource(id="working-together", display="Working Together", edition="2018")
    found = only(make.values(current, old, SOURCES, names=KNOWN))
    assert found.severity is Severity.STATUTORY
    assert found.explanation == (
        "Eastmere cites Working Together (2018), which has been replaced; Northmoor cites Working Together (2023)."
    )
    other = LegalSource(id="children-act-1989", display="Children Act 1989")
    assert make.values(current, other, SOURCES, names=KNOWN).divergences == ()
    old_act = LegalSource(id="old-act", display="Old Act 1998")
    found = only(make.values(old_act, other, SOURCES, names=KNOWN))
    assert (found.comparison, found.b) == (ComparisonKind.ONLY_A, None)


def test_ladders_are_compared_rung_by_rung():
    rule = make.rule("disagree", attribute=Attribute.ESCALATION, finder="steps", title="Resolving disagreements")

    def ladder(*days):
        steps = tuple(Step(actor=None, display=str(n), within=make.within(n, "working-days")) for n in days)
        return Steps(steps=steps, display="")

    assert make.values(ladder(2, 3, 2), ladder(2, 3, 2), rule).divergences == ()
    assert only(make.values(ladder(2, 3, 2), ladder(2, 5, 2), rule)).comparison is ComparisonKind.A_STRICTER
    assert only(make.values(ladder(2, 5), ladder(5, 2), rule)).comparison is ComparisonKind.DIFFERS
    assert only(make.values(ladder(2, 3), ladder(2, 3, 2), rule)).comparison is ComparisonKind.DIFFERS


def test_telephone_numbers_and_local_topics_are_local():
    rule = make.rule("call", attribute=Attribute.CONTACT, finder="contact", title="The telephone number")
    first, second = (Contact(id="phone", display=number) for number in ("01632 960001", "01632 960002"))
    assert only(make.values(first, second, rule)).severity is Severity.LOCAL
    hours = make.rule("open", topic="contacts", title="Opening hours")
    assert only(make.values(make.within(1, "days"), make.within(2, "days"), hours)).severity is Severity.LOCAL


def test_a_threshold_has_no_strict_side_unless_the_rule_says_so():
    rule = make.rule("offer-interview", attribute=Attribute.THRESHOLD, finder="lasting", protects=None)
    lengths = make.within(24, "hours"), make.within(48, "hours")
    assert only(make.values(*lengths, rule)).comparison is ComparisonKind.DIFFERS
    assert only(make.values(*lengths, replace(rule, protects="shorter"))).comparison is ComparisonKind.A_STRICTER


def test_the_lower_threshold_is_the_shorter_length_and_the_longer_window():
    rule = make.rule("offer-interview", attribute=Attribute.THRESHOLD, finder="lasting", protects="lower-threshold")
    windows = make.within(30, "days"), make.within(90, "days")
    assert only(make.values(*windows, rule)).comparison is ComparisonKind.B_STRICTER
    lengths = make.within(24, "hours", "after"), make.within(48, "hours", "after")
    assert only(make.values(*lengths, rule)).comparison is ComparisonKind.A_STRICTER
    assert only(make.values(lengths[0], windows[0], rule)).comparison is ComparisonKind.DIFFERS


def test_a_local_name_beside_a_post_of_another_rank_is_another_role():
    pair = make.role("role-other:harbour-team-worker", "worker from the Harbour Team"), make.role("service-manager")
    assert only(make.values(*pair, WHO)).severity is Severity.MATERIAL


def test_two_local_names_of_the_same_rank_make_no_claim():
    pair = (
        make.role("role-other:harbour-team-worker", "worker from the Harbour Team"),
        make.role("role-other:beacon-worker", "Beacon worker"),
    )
    assert make.values(*pair, WHO).divergences == ()


def test_the_inter_agency_form_is_the_multi_agency_form():
    pair = make.form("MARF"), make.form("Inter-Agency Referral Form")
    assert make.values(*pair, FORM).divergences == ()


def test_a_slip_of_its_own_colour_is_another_form():
    assert only(make.values(make.form("blue slip"), make.form("MARF"), FORM)).severity is Severity.MATERIAL
