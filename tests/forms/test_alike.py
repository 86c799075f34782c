"""Like fields held against like: answers of different questions are never poured together."""

import pytest

from alignctl.forms import Dictionary, area_form, grouped
from alignctl.model.forms_compared import Apart
from alignctl.rules import load_rules
from tests.forms.asked_sheet import field, form

NAMES = {"ash": "Ash", "birch": "Birch", "cedar": "Cedar"}


@pytest.fixture(scope="module")
def dictionary():
    return Dictionary(load_rules(), NAMES)


def compared(dictionary, item, **asked):
    made = [area_form(area, "referral", form(area, {"The child": held}), dictionary) for area, held in asked.items()]
    (group,) = grouped(made, dictionary)
    return next(one for one in group.items if one.item == item)


def risk(*options, label="Risk level"):
    return field(label, "choice", options=options)


def test_a_scale_printed_high_to_low_is_the_same_scale(dictionary):
    found = compared(
        dictionary, "item-level-of-need", ash=[risk("Low", "Medium", "High")], birch=[risk("High", "Medium", "Low")]
    )
    assert found.differences == ()


def test_other_words_for_the_same_levels_the_other_way_round_are_other_words_alone(dictionary):
    found = compared(
        dictionary,
        "item-level-of-need",
        ash=[risk("Low", "Medium", "High")],
        birch=[risk("Significant", "Moderate", "Standard")],
    )
    assert [one.apart for one in found.differences] == [Apart.OPTIONS]


def test_two_scales_of_one_item_are_held_against_their_like(dictionary):
    ash = [risk("Low", "High"), risk("Level 1", "Level 2", "Level 3", "Level 4", label="Level of need")]
    birch = [risk("Level 1", "Level 2", "Level 3", "Level 4", label="Level of need"), risk("Low", "High")]
    assert compared(dictionary, "item-level-of-need", ash=ash, birch=birch).differences == ()


def test_a_second_field_is_no_part_of_the_answers_of_the_first(dictionary):
    ash = [field("Sex", "choice", options=("Male", "Female"))]
    birch = [
        field("Sex", "choice", options=("Male", "Female")),
        field("Pronouns", "choice", options=("She", "He", "They")),
    ]
    found = compared(dictionary, "item-sex", ash=ash, birch=birch)
    assert Apart.OPTIONS not in [one.apart for one in found.differences]
    assert [[one.area for one in row] for row in found.alike] == [["ash", "birch"], ["birch"]]


def test_a_date_is_not_held_against_a_person(dictionary):
    found = compared(dictionary, "item-reported", ash=[field("Date reported to police", "date")], birch=["Reported by"])
    assert [one.apart for one in found.differences] == [Apart.WORDING]
    assert [[one.area for one in row] for row in found.alike] == [["ash"], ["birch"]]
    date = "Date reported to police"
    same = compared(dictionary, "item-reported", ash=[field(date, "date")], birch=[date])
    assert [one.apart for one in same.differences] == [Apart.KIND]


def test_a_table_of_children_is_not_held_against_a_field_for_their_name(dictionary):
    ash = [field("Children", "table", columns=("Full name", "NHS number"))]
    found = compared(dictionary, "item-name", ash=ash, birch=["Full name"])
    assert Apart.KIND not in [one.apart for one in found.differences]


def test_copies_of_a_list_are_one(dictionary):
    ash = [field("Sex", "choice", options=("Male", "Female"), repeats=(f"Child {n}",)) for n in range(8)]
    birch = [field("Sex", "choice", options=("Boy", "Girl"))]
    (told, *_) = compared(dictionary, "item-sex", ash=ash, birch=birch).differences
    assert told.explanation == "No answer is the same. Ash: Male, Female; Birch: Boy, Girl."
