"""Fields that tell little by themselves are put to items by what stands around them, and left alone otherwise."""

import pytest

from alignctl.forms import Dictionary, mapped
from alignctl.rules import load_rules
from tests.forms.asked_sheet import field, form

SCALE = ("0 Not seen", "1 Suspected", "2 Known")
YES_NO = ("Yes", "No")


@pytest.fixture(scope="module")
def dictionary():
    return Dictionary(load_rules(), {})


def items(dictionary, parts, **more):
    return [one.item for one in mapped(form("ash", parts, **more), dictionary)]


@pytest.mark.parametrize(
    ("labels", "item"),
    [
        (("Name of assessor", "Job title", "Agency and team", "Telephone"), "item-completed-by"),
        (("Interviewer", "Organisation"), "item-interviewer"),
        (("Date of interview", "Time", "Place"), "item-interview-offered"),
        (("Place last seen", "Time & Date", "By whom", "Who with"), "item-last-seen"),
        (("Has consent been given?", "Date", "If no, why not?"), "item-consent"),
        (("Does the child have a disability?", "If yes, please describe"), "item-disability"),
        (("Did anyone hurt you?", "If yes, what happened?"), "item-harm"),
    ],
)
def test_fields_go_on_with_the_one_before(dictionary, labels, item):
    assert items(dictionary, {"The matter": list(labels)}) == [item] * len(labels)


def test_a_telephone_behind_a_place_is_the_childs(dictionary):
    asked = ["Full name of child", "School", "Telephone"]
    assert items(dictionary, {"The child": asked})[-1] == "item-telephone"


def test_a_name_begins_a_block_of_its_own(dictionary):
    assert items(dictionary, {"": ["Referrer", "Name of GP"]})[-1] == "item-gp"


def test_rows_of_a_grid_on_risks_are_signs_of_risk_unless_they_name_a_risk(dictionary):
    rows = ["Gets new things nobody can account for", "Very quiet of late", "Sleeps by day", "Self-harm"]
    grid = {"Indicators": [field(one, "choice", options=SCALE) for one in rows]}
    found = mapped(form("ash", grid, title="Child exploitation risk assessment"), dictionary)
    assert [one.item for one in found] == ["item-risk-indicators"] * 3 + ["item-self-harm"]
    assert found[1].also == ("item-risk-exploitation",)


def test_questions_with_the_same_answers_are_no_grid(dictionary):
    rows = ["Paints by day?", "Very quiet of late?", "Draws a lot?", "Reads a lot?"]
    grid = {"Risk": [field(one, "choice", options=YES_NO) for one in rows]}
    assert items(dictionary, grid) == [None] * 4


def test_a_bare_date_is_that_of_what_the_title_of_its_part_names(dictionary):
    assert items(dictionary, {"Return": ["Date and time", "Place"]}) == ["item-returned"] * 2
    assert items(dictionary, {"Views of parent or carer": ["Date"]}) == ["item-parents-view"]
    assert items(dictionary, {"The child": ["Date"]}) == ["item-form-date"]


def test_details_belong_to_their_row(dictionary):
    asked = {"Risk": [field("Medication", "choice", options=YES_NO), "Anything else at all", "Medication (details)"]}
    assert items(dictionary, asked)[-1] == "item-medication"


def test_a_place_to_sign_is_a_signature_whoever_signs_and_a_manager_authorises(dictionary):
    signed = [field(one, "signature") for one in ("Interviewer", "Young person", "Team manager")]
    assert items(dictionary, {"Signatures": signed}) == ["item-signature", "item-signature", "item-authorised-by"]


def test_an_address_is_never_chosen_from_a_list(dictionary):
    lives = field("Where does the child live?", "choice", options=("With family", "Foster care", "Children's home"))
    assert items(dictionary, {"The child": [lives]}) == ["item-placement"]


def test_a_question_like_one_that_forms_print_tells_of_which(dictionary):
    (found,) = mapped(form("ash", {"You": ["What would make it less likely that you go off again?"]}), dictionary)
    assert found.item == "item-support-wanted"
    assert "as forms ask for it" in found.reasons[0]
    assert 0.5 <= found.confidence < 0.95
