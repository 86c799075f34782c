"""Each other finder on a small invented section."""

from __future__ import annotations

from alignctl.model.provision import Attribute, Force
from alignctl.model.values import LegalSource, Level, Meeting, Steps, Term
from tests.provisions.provision_builders import choice, duration, find, id_of, rule, section, value


def values(found):
    return [id_of(one) for one in found]


def of(finder, attribute, *look_for, **parts):
    return (rule("it", *look_for, finder=finder, attribute=attribute, **parts),)


def test_role_after_by_and_joined_roles():
    rules = of("role", Attribute.ROLE, "interview", "(held|conducted)")
    one = section("Return interviews", "The interview is held by a social worker or by an independent charity.")
    found = find(rules, one)
    assert values(found) == ["social-worker", "youth-charity"]
    assert found[1].value.display == "independent charity"


def test_role_as_subject_and_not_as_object():
    rules = of("role", Attribute.ROLE, "(notify|notifies)")
    assert values(find(rules, section("Reporting", "The police must notify the social worker."))) == ["police"]


def test_role_under_a_column_of_who():
    rules = of("role", Attribute.ROLE, "interview")
    table = (("What", "Who"), ("Return interview", "Team manager"))
    (found,) = find(rules, section("Times", tables=(table,)))
    assert (id_of(found), found.citation.quote) == ("team-manager", "Team manager")


def test_whoever_only_stands_in_does_not_hold_the_role():
    rules = of("role", Attribute.ROLE, "chair*")
    one = section("Panel", "The panel is chaired by the head of service, with a detective inspector as deputy.")
    assert values(one for one in find(rules, one) if one.rule) == ["head-of-service"]


def test_role_of_a_team_under_its_own_name_in_a_column_of_who():
    rules = of("role", Attribute.ROLE, "highest level")
    table = (("Level", "Who leads"), ("Highest level", "Harbour Team"))
    (found,) = find(rules, section("Levels", tables=(table,)))
    assert (id_of(found), found.value.display) == ("local-team", "Harbour Team")


def test_a_column_that_says_what_another_text_has_is_not_read():
    rules = of("role", Attribute.ROLE, "interview")
    table = (("What", "The manual", "Who"), ("Return interview", "Social worker", "Team manager"))
    assert values(find(rules, section("Times", tables=(table,)))) == ["team-manager"]


def test_role_restricted_to_choices():
    rules = of("role", Attribute.ROLE, "meeting", choices=(choice("head-of-service"),))
    one = section("Meetings", "The team manager and the head of service lead the meeting.")
    claimed, listed = ([role for role in find(rules, one) if (role.action is None) is none] for none in (False, True))
    assert values(claimed) == ["head-of-service"]
    assert values(listed) == ["team-manager"]


def test_role_of_no_rule_is_listed_without_action():
    rules = of("role", Attribute.ROLE, "interview", "(held|conducted)")
    one = section("Search", "The social worker and the team manager check the address.")
    found = find(rules, one)
    assert [(id_of(role), role.action) for role in found] == [("social-worker", None), ("team-manager", None)]


def test_form_with_its_local_name():
    rules = of("form", Attribute.FORM, "(send|complete*)", value="referral-form")
    (found,) = find(rules, section("Referral", "Practitioners must complete the Anyshire MARF and send it."))
    assert (id_of(found), found.value.display, found.force) == ("referral-form", "Anyshire MARF", Force.MUST)


def test_form_of_an_unknown_name_is_less_sure():
    rules = of("form", Attribute.FORM, "send*", value="referral-form")
    (known,) = find(rules, section("Referral", "The school sends the MARF."))
    (unknown,) = find(rules, section("Referral", "The school sends the Concern About A Child Form."))
    assert unknown.value.display == "Concern About A Child Form"
    assert unknown.confidence < known.confidence


def test_form_of_another_purpose_is_not_taken():
    rules = of("form", Attribute.FORM, "send*", value="referral-form")
    (found,) = find(rules, section("Referral", "The school sends the Missing Child Report."))
    assert (id_of(found), found.action) == ("missing-form", None)


def test_items_of_a_list_under_its_lead():
    rules = of("items", Attribute.DATA_ITEM, "record*", under=("recording",))
    one = section("Recording", "The record holds:", "- the full name", "- a recent photograph")
    assert values(find(rules, one)) == ["item-name", "item-photograph"]


def test_scale_from_a_table_in_rising_order():
    rules = of("scale", Attribute.THRESHOLD, "level", under=("risk",))
    table = (("Level", "Meaning"), ("Band 3", "grave"), ("Band 2", "some"), ("Band 1", "slight"))
    (found,) = find(rules, section("Risk levels", tables=(table,)))
    assert value(Level, found).scale == ("Band 1", "Band 2", "Band 3")
    assert id_of(found) == "level-low/level-medium/level-high"


def test_scale_in_one_line_with_scores():
    rules = of("scale", Attribute.THRESHOLD, "(low|high)", under=("risk",))
    (found,) = find(rules, section("Risk", "0-5 low; 6-15 band 1; 16+ high."))
    assert value(Level, found).scale == ("low", "band 1", "high")


def test_scale_in_one_line_with_meanings():
    rules = of("scale", Attribute.THRESHOLD, "level", under=("risk",))
    one = section("Risk", "Level 3 (entrenched), Level 2 (targeted and groomed), Level 1 (vulnerable).")
    (found,) = find(rules, one)
    assert value(Level, found).scale == (
        "Level 1 (vulnerable)",
        "Level 2 (targeted and groomed)",
        "Level 3 (entrenched)",
    )


def test_levels_merely_named_in_a_list_of_other_things_are_no_scale():
    rules = of("scale", Attribute.THRESHOLD, "risk", under=("risk",))
    assert not find(rules, section("Risk", "Write down the score, the low points, the school and any high points."))


def test_scale_from_a_sentence():
    rules = of("scale", Attribute.THRESHOLD, "risk", under=("risk",))
    (found,) = find(rules, section("Risk levels", "The police grade risk as high, medium or low."))
    assert value(Level, found).scale == ("low", "medium", "high")


def test_answer_said_by_a_list_item_together_with_the_words_before_it():
    rules = of("choice", Attribute.ROLE, "tool", choices=(choice("trained-only", "only by ... trained"),))
    lead, item = "The tool is completed only by:", "workers who have been trained"
    (found,) = find(rules, section("Risk", lead, f"- {item}"))
    assert (id_of(found), found.citation.quote) == ("trained-only", item)


def test_a_position_on_consent_answers_the_rule_of_its_own_topic():
    choices = (choice("not-needed", "not (needed|required)"),)
    share = rule("share", "consent", finder="choice", topic="consent", attribute=Attribute.CONSENT, choices=choices)
    refer = rule("refer", "consent", finder="choice", topic="referral", attribute=Attribute.CONSENT, choices=choices)
    (found,) = find((share, refer), section("Referrals", "Consent is not needed."))
    assert found.action == "refer"


def test_choice_takes_the_first_that_matches():
    rules = of(
        "choice",
        Attribute.CONSENT,
        "consent",
        choices=(choice("not-needed", "not (needed|required)"), choice("always", "consent")),
    )
    one = section(
        "Consent", "Consent is not required where there is a lawful basis.", "Consent is always sought first."
    )
    assert values(find(rules, one)) == ["not-needed", "always"]


def test_definition_with_its_standing():
    rules = of(
        "definition",
        Attribute.DEFINITION,
        "missing",
        value="missing",
        choices=(
            choice("superseded", "out of character", standing="superseded"),
            choice("same", "whereabouts", standing="same"),
        ),
    )
    one = section("Definitions", "Missing: a child whose whereabouts cannot be established.")
    (found,) = find(rules, one)
    assert (id_of(found), value(Term, found).standing, found.value.display) == ("missing", "same", "Missing")


def test_meeting_with_name_and_frequency():
    rules = of("meeting", Attribute.MEETING, "panel", value="exploitation-panel")
    one = section("Panel", "The Anyshire Exploitation Panel meets every three weeks.")
    found = [one for one in find(rules, one) if one.attribute is Attribute.MEETING]
    assert found[0].value.display == "Anyshire Exploitation Panel"
    every = value(Meeting, found[0]).every
    assert every is not None
    assert (every.amount, every.unit) == (3, "weeks")


def test_steps_of_marked_stages():
    rules = of("steps", Attribute.ESCALATION, "(stage|disagree*)", under=("escalation",))
    one = section(
        "Disagreements",
        "- Stage 1: the social worker raises it within 2 working days",
        "- Stage 2: the team manager decides within 3 working days",
    )
    (found,) = [one for one in find(rules, one) if one.attribute is Attribute.ESCALATION]
    assert [(step.actor, step.within and step.within.amount) for step in value(Steps, found).steps] == [
        ("social-worker", 2),
        ("team-manager", 3),
    ]


def test_steps_of_one_sentence():
    rules = of("steps", Attribute.ESCALATION, "told", under=("escalation",))
    one = section(
        "Escalation",
        "After 24 hours the team manager is told; after 72 hours the head of service; "
        "after 7 days the director of children's services.",
    )
    (found,) = [one for one in find(rules, one) if one.attribute is Attribute.ESCALATION]
    assert [step.actor for step in value(Steps, found).steps] == ["team-manager", "head-of-service", "director"]


def test_a_publisher_before_it_makes_words_in_small_letters_a_title():
    rules = of("source", Attribute.LEGAL_BASIS)
    cited = section("Law", "Read the statutory guidance on working together to safeguard children.")
    assert values(find(rules, cited)) == ["working-together"]
    assert not find(rules, section("Law", "Partners are working together to safeguard children."))


def test_sources_with_their_editions():
    rules = of("source", Attribute.LEGAL_BASIS)
    one = section(
        "Law", "The Children Act 1989 and Working Together to Safeguard Children (HM Government, 2023) apply."
    )
    found = find(rules, one)
    assert [(id_of(one), value(LegalSource, one).edition) for one in found] == [
        ("children-act-1989", "1989"),
        ("working-together", "2023"),
    ]


def test_contacts_in_a_table():
    rules = of("contact", Attribute.CONTACT, under=("contacts",))
    table = (("Service", "Telephone", "Hours"), ("MASH", "01632 960110, hub@any.example", "9am to 5pm"))
    found = find(rules, section("Contacts", tables=(table,)))
    assert [(id_of(one), one.value.display) for one in found] == [
        ("telephone", "01632 960110"),
        ("e-mail", "hub@any.example"),
        ("hours", "9am to 5pm"),
    ]


def test_lasting_takes_thresholds_only():
    rules = of("lasting", Attribute.THRESHOLD, "(told|informed)")
    one = section(
        "Escalation",
        "The director of children's services is told within 2 hours of any child missing for more than 24 hours.",
    )
    assert [duration(one).amount for one in find(rules, one) if one.action == "it"] == [24]


def test_a_length_of_time_under_a_head_of_time_missing_is_a_threshold():
    rules = of("lasting", Attribute.THRESHOLD, "team manager", "(missing|absent)")
    table = (("Time missing", "Who is told"), ("24 hours", "Team manager"))
    (found,) = find(rules, section("Escalation", tables=(table,)))
    assert (duration(found).amount, found.action) == (24, "it")
