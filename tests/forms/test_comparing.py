"""Forms held against each other: who asks for what, how they differ, and what one form for all would change."""

import pytest

from alignctl.forms import Dictionary, against_text, area_form, grouped
from alignctl.model.citation import Citation
from alignctl.model.forms_compared import Apart, AskedBy
from alignctl.model.provision import Attribute, Provision
from alignctl.model.tier import Tier
from alignctl.model.values import Item
from alignctl.rules import load_rules
from tests.forms.asked_sheet import field, form

NAMES = {"ash": "Ash", "birch": "Birch", "cedar": "Cedar"}


@pytest.fixture(scope="module")
def dictionary():
    return Dictionary(load_rules(), NAMES)


def group(dictionary, **forms):
    (found,) = grouped(
        [area_form(area, "referral", form(area, {"The child": fields}), dictionary) for area, fields in forms.items()],
        dictionary,
    )
    return found


def item(found, id_):
    return next(one for one in found.items if one.item == id_)


def ways(found, id_):
    return [one.apart for one in item(found, id_).differences]


def test_standing_counts_the_areas_that_ask(dictionary):
    found = group(
        dictionary,
        ash=["Surname", "Religion", "NHS number"],
        birch=["Name of child", "Religion"],
        cedar=["Full name"],
    )
    asked_by = {one.item: one.asked_by for one in found.items}
    assert asked_by == {
        "item-name": AskedBy.ALL,
        "item-religion": AskedBy.MOST,
        "item-nhs-number": AskedBy.ONE,
    }
    assert item(found, "item-nhs-number").silent == ("birch", "cedar")


def test_one_form_for_all_says_what_each_gives_up_and_adds(dictionary):
    found = group(
        dictionary, ash=["Surname", "Religion", "NHS number"], birch=["Surname", "Religion"], cedar=["Surname"]
    )
    by_all, by_most = found.minimums
    assert (by_all.least, by_all.items) == (AskedBy.ALL, ("item-name",))
    assert [(one.area, one.gives_up, one.adds) for one in by_most.changes] == [
        ("ash", ("item-nhs-number",), ()),
        ("birch", (), ()),
        ("cedar", (), ("item-religion",)),
    ]


def test_scales_are_compared_by_level_and_not_by_words(dictionary):
    def risk(*options):
        return [field("Risk level", "choice", options=options)]

    same = group(dictionary, ash=risk("Low", "Medium", "High"), birch=risk("Standard", "Moderate", "Significant"))
    other = group(dictionary, ash=risk("Low", "Medium", "High"), birch=risk("Low", "High"))
    assert ways(same, "item-level-of-need") == [Apart.OPTIONS]
    assert ways(other, "item-level-of-need") == [Apart.SCALE]
    told = item(other, "item-level-of-need").differences[0].explanation
    assert "Ash: Low (Low), Medium (Medium), High (High)" in told


def test_answers_kind_columns_and_need_are_told_apart(dictionary):
    found = group(
        dictionary,
        ash=[
            field("Gender", "choice", options=("Male", "Female")),
            field("Religion", "text", required=True),
            field("Siblings", "table", columns=("Name", "Age")),
            field("Disability", "text"),
            field("Home address"),
        ],
        birch=[
            field("Gender", "choice", options=("Boy", "Girl", "Other")),
            field("Religion", "text"),
            field("Siblings", "table", columns=("Name", "School")),
            field("Disability", "choice", options=("Yes", "No")),
            field("Address"),
        ],
    )
    assert ways(found, "item-sex") == [Apart.OPTIONS]
    assert ways(found, "item-religion") == [Apart.REQUIRED]
    assert ways(found, "item-household") == [Apart.COLUMNS]
    assert ways(found, "item-disability") == [Apart.KIND]
    assert ways(found, "item-address") == [Apart.WORDING]
    assert item(found, "item-religion").differences[0].explanation == "An answer is required in Ash alone."


def test_the_same_question_is_no_difference(dictionary):
    asked = [field("Religion"), field("Disability", "choice", options=("Yes", "No"))]
    found = group(
        dictionary, ash=asked, birch=[field("Religion"), field("Disability", "choice", options=("No", "Yes"))]
    )
    assert [one.differences for one in found.items] == [(), ()]


def test_fields_without_an_item_stand_together_by_their_words(dictionary):
    found = group(dictionary, ash=["Favourite biscuit"], birch=["Favourite  biscuit:", "Shoe shop"])
    told = {one.label: [asked.area for asked in one.asked] for one in found.unmapped}
    assert told == {"Favourite biscuit": ["ash", "birch"], "Shoe shop": ["birch"]}


def test_parts_for_office_use_are_nobodys_burden(dictionary):
    asked = form("ash", {"The child": ["Surname"], "Office use only": ["Decision", "Religion"]})
    found = area_form("ash", "referral", asked, dictionary)
    assert (found.burden.fields, found.burden.office_use, found.burden.parts) == (1, 2, 1)
    (alone,) = grouped([found], dictionary)
    assert [one.item for one in alone.items] == ["item-name"]


def test_forms_that_serve_for_different_things_are_not_held_together(dictionary):
    report = area_form("ash", "missing", form("ash", {"A": ["Surname"]}, "Missing child report form"), dictionary)
    interview = area_form("birch", "missing", form("birch", {"A": ["Surname"]}, "Return interview record"), dictionary)
    unclear = area_form("cedar", "missing", form("cedar", {"A": ["Surname"]}, "Green sheet"), dictionary)
    apart = grouped([report, interview], dictionary)
    assert [one.purpose for one in apart] == ["missing-report-form", "return-interview-form"]
    assert [one.areas for one in grouped([report, unclear], dictionary)] == [("ash", "cedar")]
    assert [one.areas for one in grouped([report, interview], dictionary, all_alike=True)] == [("ash", "birch")]


def said(item_id, words="", confidence=1.0):
    cited = Citation(
        area="ash",
        document="p.docx",
        section_id="s1",
        section="Form",
        number=None,
        page=1,
        paragraph=1,
        span=(0, 1),
        quote="x",
    )
    return Provision(
        id=item_id,
        kind="referral",
        topic="referral-information",
        attribute=Attribute.DATA_ITEM,
        action="give-in-referral",
        value=Item(id=item_id, display=words or item_id.removeprefix("item-")),
        tier=Tier.LOCAL,
        confidence=confidence,
        rule="referral.referral-items",
        citation=cited,
    )


def test_a_procedure_is_held_against_its_form_both_ways(dictionary):
    asked = area_form("ash", "referral", form("ash", {"A": ["Surname", "Clothing worn", "Religion"]}), dictionary)
    wanted = [said("item-name"), said("item-description"), said("item-photograph")]
    found = against_text((asked,), wanted, dictionary)
    assert [one.value.id for one in found.not_on_form] == ["item-photograph"]
    assert found.not_in_text == ("item-religion",)  # clothing is part of the description the text asks for
    assert found.both == ("item-name", "item-description")
    assert against_text((asked,), [], dictionary) is None


def test_an_item_in_answers_columns_or_a_title_is_on_the_form(dictionary):
    parts = {
        "Clothing and description": ["Surname"],
        "Concerns": [
            field("Tick all that apply", "choice", options=("Substance misuse", "Mental health")),
            field("Who do they see?", "table", columns=("Nickname", "Vehicle registration")),
            field("School name"),
        ],
    }
    asked = area_form("ash", "referral", form("ash", parts), dictionary)
    wanted = [
        said("item-substances", "substance misuse"),
        said("item-vehicle", "vehicles"),
        said("item-description", "a description"),
        said("item-medication", "medication"),
    ]
    found = against_text((asked,), wanted, dictionary)
    assert [one.value.id for one in found.not_on_form] == ["item-medication"]
    assert set(found.both) == {"item-substances", "item-vehicle", "item-description"}


@pytest.mark.parametrize(
    ("item", "words", "sure", "told"),
    [
        ("item-photograph", "a recent photograph", 0.9, True),
        ("item-photograph", "a recent photograph", 0.5, False),
        ("item-location-now", "where the child is now", 0.9, True),
        ("item-source", "by whom", 0.99, False),
        ("item-decision", "reasons", 0.9, False),
    ],
)
def test_a_form_lacks_only_what_the_text_clearly_asks_for(dictionary, item, words, sure, told):
    asked = area_form("ash", "referral", form("ash", {"A": ["Surname"]}), dictionary)
    found = against_text((asked,), [said(item, words, sure)], dictionary)
    assert [one.value.id for one in found.not_on_form] == ([item] if told else [])
