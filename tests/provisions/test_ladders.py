"""Ladders as their posts rise: in tables, items, sentences and under headings; what only looks like one."""

from __future__ import annotations

import pytest

from alignctl.model.provision import Attribute
from alignctl.model.values import Steps
from alignctl.provisions.posts import highest, posts
from tests.provisions.provision_builders import find, rule, section, value

DISPUTES = rule("settle", finder="steps", attribute=Attribute.ESCALATION, topic="escalation", under=("escalation",))
ABSENCES = rule(
    "tell",
    finder="steps",
    attribute=Attribute.ESCALATION,
    topic="escalation",
    under=("escalation",),
    unless=("disagreement",),
)
BOTH = (DISPUTES, ABSENCES)


def ladders(*sections, rules=BOTH):
    found = [one for one in find(rules, *sections) if one.attribute is Attribute.ESCALATION]
    return {one.action: [(step.actor, _figure(step)) for step in value(Steps, one).steps] for one in found}


def _figure(step):
    return step.within and (step.within.amount, step.within.unit)


ABSENCE_ROWS = (
    ("Time away", "Who is rung", "What they do"),
    ("5 hours", "Team manager", "reads the plan"),
    ("20 hours", "Head of service", "rings the force"),
    ("3 days", "Director of children's services", "tells the members"),
)


@pytest.mark.parametrize("title", ["Going up the line", "Escalation", "Annex C"])
def test_a_table_whose_times_and_posts_rise_is_the_ladder_of_an_absence_under_any_heading(title):
    assert ladders(section(title, tables=(ABSENCE_ROWS,))) == {
        "tell": [("team-manager", (5, "hours")), ("head-of-service", (20, "hours")), ("director", (3, "days"))]
    }


def test_bare_numbers_count_in_the_unit_of_their_column():
    table = (("Hours gone", "Rung up"), ("5", "Team manager"), ("20", "Head of service"))
    assert ladders(section("Going up the line", tables=(table,)))["tell"] == [
        ("team-manager", (5, "hours")),
        ("head-of-service", (20, "hours")),
    ]


def test_counted_rows_under_a_disagreement_are_its_ladder_and_more_days_are_days():
    table = (
        ("", "Who meets", "Allowed"),
        ("I", "the two workers", "one working day"),
        ("II", "team managers", "three more"),
        ("III", "heads of service", "a further two working days"),
    )
    found = ladders(section("If colleagues disagree", tables=(table,)))
    assert [figure for _, figure in found["settle"]] == [
        (1, "working-days"),
        (3, "working-days"),
        (2, "working-days"),
    ]


def test_a_table_of_what_the_police_do_at_each_grade_is_no_ladder():
    table = (
        ("Grade", "Response", "Reviewed by"),
        ("Low", "a call within 12 hours", "sergeant"),
        ("Medium", "a visit within 4 hours", "sergeant"),
        ("High", "a visit within 30 minutes", "inspector"),
    )
    assert ladders(section("Escalation", tables=(table,))) == {}


@pytest.mark.parametrize(
    "text",
    [
        (
            "A dispute goes from social worker to team manager, from team manager to head of "
            "service, then to the director "
            "of children's services."
        ),
        (
            "Where they disagree it is taken up between the social workers, between the team "
            "managers, between the head of "
            "service and, as a last resort, by the director of children's services."
        ),
        (
            "The disagreement has four rungs: the social worker, the team manager, the head of "
            "service and the director of "
            "children's services."
        ),
        (
            "Rung one is the social worker, rung two the team manager, rung three the head of "
            "service and rung four the "
            "director of children's services, should people disagree."
        ),
        (
            "Those who disagree speak first to the social worker; next to the team manager; after "
            "that to the head of service; "
            "and in the end to the director of children's services."
        ),
    ],
)
def test_a_disagreement_that_climbs_in_one_sentence(text):
    assert [actor for actor, _ in ladders(section("Working together", text))["settle"]] == [
        "social-worker",
        "team-manager",
        "head-of-service",
        "director",
    ]


def test_a_ladder_over_sentences_with_limits_of_their_own():
    text = (
        "First, the social workers talk it over. If that fails, the team managers meet within two working days. "
        "Failing agreement there, the head of service decides within a further three."
    )
    assert ladders(section("When we disagree", text))["settle"] == [
        ("social-worker", None),
        ("team-manager", (2, "working-days")),
        ("head-of-service", (3, "working-days")),
    ]


@pytest.mark.parametrize(
    "limit",
    [
        "Each step has two working days.",
        "No stage may take longer than two working days.",
        "Two working days are given to each.",
    ],
)
def test_a_limit_said_once_for_all_rungs_is_that_of_each(limit):
    text = f"A dispute goes to the team managers, then to the head of service, then to the scrutineer. {limit}"
    found = ladders(section("When we disagree", text))["settle"]
    assert [figure for _, figure in found] == [(2, "working-days")] * 3


def test_whoever_raises_a_matter_is_no_rung():
    text = "A worker who disagrees goes to the team manager; if nothing is agreed, the head of service decides."
    assert [actor for actor, _ in ladders(section("Disagreements", text))["settle"]] == [
        "team-manager",
        "head-of-service",
    ]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Disagreements", "A disagreement is noted by the team manager within two days."),
        ("Disagreements", "Complaints go to the team manager, then to the head of service."),
        ("Step 1. Listen", "The social worker writes it down. Then the team manager reads it."),
        ("Step 2. Tell", "The police hear within one hour. The head of service hears within two days."),
    ],
)
def test_what_does_not_climb_or_is_another_matter_is_no_ladder(title, text):
    assert ladders(section(title, text)) == {}


def test_posts_are_ranked_by_their_head_nouns():
    text = "the hub lead, an assistant director and the Compact's scrutineer"
    assert [post.words for post in posts(text)] == ["hub lead", "assistant director", "scrutineer"]
    ranks = [post.rank for post in posts(text)]
    assert ranks == sorted(ranks)
    top = highest(text)
    assert top is not None
    assert top.words == "scrutineer"
