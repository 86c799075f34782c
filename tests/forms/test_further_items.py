"""Further items of a field: pieces of its label, columns of a table, and printed rows; sides of a thing are none."""

import pytest

from alignctl.forms import Dictionary, area_form, grouped, mapped
from alignctl.rules import load_rules
from tests.forms.asked_sheet import field, form

CHILDREN = ("Full name", "Date of birth", "Sex", "Ethnicity", "School or nursery", "NHS number")


@pytest.fixture(scope="module")
def dictionary():
    return Dictionary(load_rules(), {"ash": "Ash", "birch": "Birch"})


def one(dictionary, label, kind="text", part="Details", **more):
    (found,) = mapped(form("ash", {part: [field(label, kind, **more)]}), dictionary)
    return found


@pytest.mark.parametrize("label", ["Children", "Child or children you are referring", "Details of the child"])
def test_a_table_of_children_asks_for_each_of_its_columns(dictionary, label):
    found = one(dictionary, label, "table", columns=CHILDREN)
    wanted = {"name", "date-of-birth", "sex", "ethnicity", "school", "nhs-number"}
    assert {f"item-{each}" for each in wanted} == set(found.items)
    told = next(each for each in found.further if each.item == "item-nhs-number")
    assert told.reason == "it has a column “NHS number”, and “NHS number” is a name of it"
    assert 0.5 < found.sureness("item-nhs-number") == told.confidence < 0.95


def test_a_column_is_asked_for_where_areas_are_held_against_each_other(dictionary):
    forms = {
        "ash": [field("Children", "table", columns=CHILDREN)],
        "birch": [field("Name of child"), field("NHS number")],
    }
    made = [area_form(area, "referral", form(area, {"The child": asked}), dictionary) for area, asked in forms.items()]
    (group,) = grouped(made, dictionary)
    asked_by = {each.item: each.areas for each in group.items}
    assert asked_by["item-nhs-number"] == asked_by["item-name"] == ("ash", "birch")
    assert asked_by["item-ethnicity"] == ("ash",)
    gives_up = {change.area: change.gives_up for change in group.minimums[0].changes}
    assert gives_up["birch"] == ()
    # how a column is answered, and what its table is called, is not held against a field of its own
    assert [each.differences for each in group.items if each.item == "item-nhs-number"] == [()]


@pytest.mark.parametrize(
    ("label", "columns", "further"),
    [
        ("People living in the household", ("Full name", "Date of birth", "Ethnicity", "Relationship"), ()),
        ("Siblings", ("Name", "Parental responsibility (Y/N)"), ("item-parental-responsibility",)),
        ("Places the child is known to go", ("Place", "Checked by", "Date"), ()),
        ("Who did you tell?", ("Name", "Age"), ()),
    ],
)
def test_names_and_dates_in_a_table_of_others_are_theirs(dictionary, label, columns, further):
    assert one(dictionary, label, "table", columns=columns).also == further


def test_printed_rows_of_a_table_of_people_are_asked_for(dictionary):
    told = one(dictionary, "Agencies involved", "table", columns=("Name", "Telephone"), rows=("GP", "Police"))
    assert told.also == ("item-gp",)
    who = one(dictionary, "Who has been told", "table", columns=("Name", "Time"), rows=("GP", "School"))
    assert who.also == ()


@pytest.mark.parametrize(
    ("label", "items"),
    [
        ("Date and time last seen", ("item-last-seen",)),
        ("GP name and address", ("item-gp",)),
        ("Social worker name & contact details", ("item-social-worker",)),
        ("Name and address", ("item-name", "item-address")),
        ("Ethnicity, religion", ("item-ethnicity", "item-religion")),
    ],
)
def test_a_piece_of_a_label_counts_where_it_says_more_than_a_side(dictionary, label, items):
    assert one(dictionary, label, part="The child").items == items
