from __future__ import annotations

import pytest

from alignctl.model.provision import Force
from tests.provisions.provision_builders import duration, find, rule, section

OFFER = rule("offer", "{return-interview}", "offer*", under=("return-interview",), events=("child-found",))
HOLD = rule(
    "hold",
    "{return-interview}",
    "(held|hold*|carried out|complete*|take* place)",
    under=("return-interview",),
    events=("child-found",),
)
TELL = rule("tell", "(tell|tells|told|notif*|inform*)", topic="reporting", events=("report-made",))
MEET = rule("meet", "{strategy-meeting}", topic="strategy", unless=("(again|further|reconven*)",))
AGAIN = rule("again", "{strategy-meeting}", "(again|further|reconven*)", topic="strategy")
RULES = (OFFER, HOLD, TELL, MEET, AGAIN)


def shown(found):
    return [(one.action, duration(one).amount, one.event) for one in found]


def test_two_limits_of_a_sentence_go_to_two_acts():
    one = section(
        "Return interviews", "A return interview must be offered within 24 hours and held within 72 hours of return."
    )
    assert shown(find(RULES, one)) == [("offer", 24, None), ("hold", 72, "child-found")]


def test_the_limit_nearer_to_an_act_is_its_own():
    one = section("Strategy", "A strategy meeting is held within 3 days, and is held again every 7 days.")
    assert [(one.action, duration(one).amount) for one in find(RULES, one)] == [("meet", 3), ("again", 7)]


def test_the_words_that_lead_into_a_list_count():
    one = section(
        "Return interviews", "A return home interview is:", "- offered within 24 hours", "- carried out within 72 hours"
    )
    assert [(one.action, duration(one).amount) for one in find(RULES, one)] == [("offer", 24), ("hold", 72)]


def test_a_row_of_a_table_counts():
    table = (("What", "Who", "By when"), ("Return interview held", "Social worker", "72 hours"))
    (found,) = find(RULES, section("Appendix: times", tables=(table,)))
    assert (found.action, found.actor, found.citation.cell) == ("hold", "social-worker", (0, 1, 2))
    assert found.value.display == "72 hours"


def test_a_row_without_a_verb_goes_to_the_one_act_it_can_mean():
    table = (("What", "By when"), ("Return interview", "72 hours"))
    (found,) = find((HOLD, TELL), section("Appendix: times", tables=(table,)))
    assert found.action == "hold"


def test_a_row_that_could_mean_two_acts_is_left_open():
    table = (("What", "By when"), ("Return interview", "72 hours"))
    (found,) = find((HOLD, OFFER), section("Appendix: times", tables=(table,)))
    assert found.action is None


def test_the_sections_title_counts_for_less():
    named = section("Return interviews", "A return interview is held within 72 hours.")
    titled = section("Return interviews", "It is held within 72 hours.")
    (sure,), (less,) = find(RULES, named), find(RULES, titled)
    assert sure.action == less.action == "hold"
    assert less.confidence < sure.confidence


def test_a_rule_counts_only_under_its_topics():
    one = section("Recording", "A return interview is held within 72 hours.")
    (found,) = find((rule("hold", "interview", "held", under=("escalation",)),), one)
    assert (found.action, found.rule) == (None, "limit")


def test_words_a_rule_shuns_keep_it_away():
    one = section("Strategy", "A further strategy meeting is held within 7 days.")
    assert [found.action for found in find((MEET,), one)] == [None]


def test_a_limit_no_rule_claims_is_kept_with_the_sections_topic():
    one = section("Escalation", "The file is closed within 5 working days.")
    (found,) = find((), one)
    assert (found.action, found.topic, duration(found).amount) == (None, "escalation", 5)
    assert found.confidence < 0.5


def test_thresholds_and_ages_are_no_limits():
    one = section("Strategy", "A strategy meeting is held for a child aged 16 missing for more than 24 hours.")
    assert find(RULES, one) == ()


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The police must notify the MASH within 24 hours.", "police"),
        ("The social worker is told by the carer within 4 hours.", "carer"),
        ("The social worker must be told within 4 hours.", None),
        ("On a report the team manager informs the parents within 4 hours.", "team-manager"),
    ],
)
def test_the_actor_is_the_subject_or_stands_after_by(text, actor):
    (found,) = find(RULES, section("Reporting", text))
    assert found.actor == actor


def test_the_lead_in_names_the_actor_of_its_items():
    (found,) = find(RULES, section("Reporting", "The police will:", "- notify the MASH within 24 hours"))
    assert found.actor == "police"


@pytest.mark.parametrize(
    ("verb", "force"),
    [("must tell", Force.MUST), ("should tell", Force.SHOULD), ("will tell", Force.STATES), ("tells", Force.STATES)],
)
def test_force_is_that_of_the_verb(verb, force):
    (found,) = find(RULES, section("Reporting", f"The carer {verb} the police within 2 hours."))
    assert found.force is force


def test_the_event_is_none_where_unsaid():
    (found,) = find(RULES, section("Reporting", "The carer tells the police within 2 hours."))
    assert found.event is None


def test_the_event_follows_the_limit():
    (found,) = find(RULES, section("Reporting", "The police tell the MASH within 2 hours of the report."))
    assert found.event == "report-made"
