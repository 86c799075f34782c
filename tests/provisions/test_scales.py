"""Scales by their shape: rows, items and headings that grow graver, and sentences that count their levels."""

from __future__ import annotations

import pytest

from alignctl.model.provision import Attribute
from alignctl.model.values import Level
from tests.provisions.provision_builders import find, rule, section, value

NEED = rule(
    "need", "(level*|universal|need)", finder="scale", attribute=Attribute.THRESHOLD, topic="risk", under=("risk",)
)
RISK = rule("risk", "(level*|risk)", finder="scale", attribute=Attribute.THRESHOLD, topic="risk", under=("risk",))


def scale(used, *sections):
    found = [one for one in find((used,), *sections) if one.attribute is Attribute.THRESHOLD]
    return [value(Level, one).scale for one in found]


NEED_ROWS = (
    ("Zone", "What it looks like", "Who helps"),
    ("Meadow", "Needs are met by family and universal services", "nursery"),
    ("Path", "Some additional help is wanted", "a hub"),
    ("Thicket", "A child in need under section 17", "a social worker"),
    ("Storm", "Significant harm, or its likelihood", "a social worker and the police"),
)


@pytest.mark.parametrize("turned", [False, True])
def test_local_names_whose_descriptions_grow_graver_are_a_scale_of_need(turned):
    rows = (NEED_ROWS[0], *(NEED_ROWS[:0:-1] if turned else NEED_ROWS[1:]))
    assert scale(NEED, section("Where is the child?", tables=(rows,))) == [("Meadow", "Path", "Thicket", "Storm")]


def test_local_names_of_a_scale_of_risk():
    table = (
        ("Sign", "Means"),
        ("Ember", "vulnerable, no sign of exploitation"),
        ("Flame", "the child is being groomed"),
        ("Blaze", "exploitation is happening"),
    )
    assert scale(RISK, section("Levels", tables=(table,))) == [("Ember", "Flame", "Blaze")]


def test_rows_that_are_only_counted_take_the_name_beside_the_number():
    table = (
        ("No", "Name", "Meaning"),
        ("1", "Everyone", "universal services"),
        ("2", "A bit more", "some early help"),
        ("3", "Protect", "significant harm"),
    )
    assert scale(NEED, section("Levels", tables=(table,))) == [("1 Everyone", "2 A bit more", "3 Protect")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Risk is told in three shades: chalk, slate and coal.", ("chalk", "slate", "coal")),
        ("We use four levels, called calm, watch, act and rescue.", ("calm", "watch", "act", "rescue")),
        (
            "There are three bands: Band 1, few signs; Band 2, more of them; Band 3, plain.",
            ("Band 1", "Band 2", "Band 3"),
        ),
        ("The bands are drizzle (a few signs), rain (more) and flood (all).", ("drizzle", "rain", "flood")),
        ("Three grades are in use, from faint through plain to glaring.", ("faint", "plain", "glaring")),
        ("Four grades are used: none apparent, low, medium and high.", ("none apparent", "low", "medium", "high")),
    ],
)
def test_a_sentence_that_counts_levels_and_names_them(text, names):
    assert scale(RISK, section("Risk", text)) == [names]


def test_headings_that_count_levels():
    levels = (
        section("Level 1: universal", "Every child has this.", id_="1.1"),
        section("Level 2: additional help", "A hub helps.", id_="1.2"),
        section("Level 3: child in need", "A social worker helps.", id_="1.3"),
    )
    assert scale(NEED, section("Levels of need", children=levels)) == [
        ("Level 1: universal", "Level 2: additional help", "Level 3: child in need")
    ]


def test_items_named_before_a_colon():
    items = ("- Open: universal services", "- Shared: early help from a hub", "- Held: significant harm is likely")
    assert scale(NEED, section("Levels of need", "There are three levels:", *items)) == [("Open", "Shared", "Held")]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Risk", "The ladder has three rungs: the team manager, the head of service and the director."),
        ("Risk", "A plan has three boxes: people, places and phone."),
        ("Risk levels", "Three steps must be taken: the child is seen, the plan is made, the file is closed."),
    ],
)
def test_other_counted_things_are_no_levels(title, text):
    assert scale(RISK, section(title, text)) == []


def test_a_table_of_what_is_done_at_each_grade_is_no_scale():
    table = (
        ("Grade", "Who", "How often"),
        ("High", "inspector", "hourly"),
        ("High", "sergeant", "two-hourly"),
        ("Medium", "sergeant", "daily"),
    )
    assert scale(RISK, section("Risk levels", tables=(table,))) == []


def test_levels_of_need_are_no_scale_of_risk():
    rows = (
        ("Level", "Meaning"),
        ("One", "no signs, universal"),
        ("Two", "some signs, extra help"),
        ("Three", "likely significant harm"),
    )
    assert scale(RISK, section("Levels of need", tables=(rows,))) == []
