"""Fields put to data items: by their label, by whose they are, by columns and answers, or not at all."""

import pytest

from alignctl.forms import Dictionary, mapped
from alignctl.forms.scales import levels_of
from alignctl.rules import load_rules
from tests.forms.asked_sheet import field, form


@pytest.fixture(scope="module")
def dictionary():
    return Dictionary(load_rules(), {})


def one(dictionary, label, kind="text", part="The child", **more):
    (found,) = mapped(form("ash", {part: [field(label, kind, **more)]}), dictionary)
    return found


@pytest.mark.parametrize(
    ("part", "label", "item"),
    [
        ("The child", "Full name of child", "item-name"),
        ("The child", "D.O.B.", "item-date-of-birth"),
        ("The child", "NHS number", "item-nhs-number"),
        ("The child", "Legal status", "item-legal-status"),
        ("The child", "Ethnic origin", "item-ethnicity"),
        ("The child", "First language", "item-language"),
        ("The child", "Interpreter required?", "item-interpreter"),
        ("The child", "Immigration status", "item-immigration"),
        ("The child", "Does the child have a disability?", "item-disability"),
        ("The child", "GP name and surgery", "item-gp"),
        ("The absence", "Date and time last seen", "item-last-seen"),
        ("The absence", "Clothing when last seen", "item-clothing"),
        ("The absence", "Mobile number", "item-telephone"),
        ("The absence", "Essential medication", "item-medication"),
        ("The absence", "Bank account details", "item-bank-card"),
        ("The absence", "Vehicle registration", "item-vehicle"),
        ("The absence", "Facebook / Instagram username", "item-social-media"),
        ("The absence", "Number of previous missing episodes", "item-missing-history"),
        ("Concerns", "Has consent been obtained?", "item-consent"),
        ("Concerns", "Who has parental responsibility?", "item-parental-responsibility"),
        ("Concerns", "Child sexual exploitation concerns", "item-risk-exploitation"),
        ("Concerns", "Vulnerabilities", "item-risk-indicators"),
    ],
)
def test_labels_name_their_items(dictionary, part, label, item):
    assert one(dictionary, label, part=part).item == item


@pytest.mark.parametrize(
    ("part", "item"),
    [
        ("2. Referrer's details", "item-referrer"),
        ("Parents / carers", "item-parents"),
        ("Section 4 Interviewer", "item-interviewer"),
        ("Part A Details of child", "item-telephone"),
    ],
)
def test_the_same_label_is_another_item_under_another_title(dictionary, part, item):
    assert one(dictionary, "Telephone", part=part).item == item


def test_an_unknown_field_is_shown_without_an_item_and_says_so(dictionary):
    found = one(dictionary, "Favourite biscuit")
    assert (found.item, found.confidence, found.items) == (None, 0.0, ())
    assert found.reasons == ("No data item of the rules has words for it.",)


def test_a_name_of_an_item_is_surer_than_a_question_that_speaks_of_it(dictionary):
    named, spoken = one(dictionary, "Medication"), one(dictionary, "Tablets or medication missed this week")
    assert named.item == spoken.item == "item-medication"
    assert named.confidence > spoken.confidence >= 0.5
    assert "is a name of it" in named.reasons[0]
    assert "it speaks of" in spoken.reasons[0]


def test_a_table_is_known_by_its_columns_and_a_choice_by_its_answers(dictionary):
    table = one(dictionary, "Please list", "table", columns=("Name", "Relationship to child"))
    choice = one(dictionary, "How serious?", "choice", options=("Low", "Medium", "High"))
    assert table.item == "item-household"
    assert choice.item == "item-level-of-need"
    assert [level for _, level in choice.levels] == ["level-low", "level-medium", "level-high"]


def test_an_answer_that_is_no_level_stays_unmapped_in_the_scale(dictionary):
    found = one(dictionary, "Risk level", "choice", options=("Medium", "Purple"))
    assert found.levels == (("Medium", "level-medium"), ("Purple", None))


def test_a_question_goes_on_with_the_one_before_it(dictionary):
    asked = form("ash", {"Agreement": ["Do the parents agree to this?", "If not, why?", "Favourite biscuit"]})
    items = [found.item for found in mapped(asked, dictionary)]
    assert items == ["item-consent", "item-consent", None]


def test_a_label_of_two_things_names_both(dictionary):
    found = one(dictionary, "Ethnicity, religion")
    assert set(found.items) == {"item-ethnicity", "item-religion"}


def test_every_field_is_there_in_the_order_of_the_form(dictionary):
    asked = form("ash", {"The child": ["Surname", "Biscuit"], "Office use only": ["Decision"]})
    found = mapped(asked, dictionary)
    assert [each.field.label for each in found] == ["Surname", "Biscuit", "Decision"]
    assert [each.office_use for each in found] == [False, False, True]


@pytest.mark.parametrize(
    ("answers", "levels"),
    [
        (("Level 1 Universal", "Level 2 Early help", "Level 3 Targeted", "Level 4"), ("none", "low", "medium", "high")),
        (("Tier 1", "Tier 2", "Tier 3", "Tier 4"), ("none", "low", "medium", "high")),
        (("Level 3 Targeted early help", "Level 4 Specialist"), ("medium", "high")),
        (("Level 1 - low risk", "Level 2 - medium risk", "Level 3 - high risk"), ("low", "medium", "high")),
        (("Level 1", "Level 2", "Level 3"), (None, None, None)),
        (
            ("Not at risk – no concerns, low needs", "Low Risk – child is vulnerable", "Medium: no immediate risk"),
            ("none", "low", "medium"),
        ),
        (("No apparent risk (of high harm)", "High (critical cases apart)"), ("none", "high")),
        (
            ("Level 1: may seem vulnerable", "Level 2: no high concern", "Level 3 - high risk", "Level 4"),
            ("none", "low", "high", "high"),
        ),
    ],
)
def test_steps_of_need_are_levels_and_three_bare_numbers_are_not(dictionary, answers, levels):
    found = levels_of(answers, dictionary.levels)
    assert [level for _, level in found] == [level and f"level-{level}" for level in levels]
