"""Forms that speak to a child: "your name" is the child's there, and the worker's where a worker fills the part in."""

import pytest

from alignctl.forms import Dictionary, mapped
from alignctl.rules import load_rules
from tests.forms.asked_sheet import field, form

ASKED_OF_A_CHILD = ["Why did you go?", "Where did you stay?", "What made you come back?"]


@pytest.fixture(scope="module")
def dictionary():
    return Dictionary(load_rules(), {})


def items(dictionary, parts):
    made = {part: [field(one, "text") for one in labels] for part, labels in parts.items()}
    return [one.item for one in mapped(form("ash", made), dictionary)]


def test_your_name_is_the_childs_where_a_form_asks_a_child(dictionary):
    parts = {"About you": ["Your name", "Your address"], "Being away": ASKED_OF_A_CHILD}
    assert items(dictionary, parts)[:2] == ["item-name", "item-address"]


def test_your_name_is_the_workers_where_a_post_is_asked_for_in_the_part(dictionary):
    parts = {"About you": ["Your name", "Your job title"], "Being away": ASKED_OF_A_CHILD}
    assert items(dictionary, parts)[:2] == ["item-referrer", "item-referrer"]


def test_your_name_is_the_senders_where_no_child_is_asked(dictionary):
    assert items(dictionary, {"About you": ["Your name"], "Worries": ["What has happened?"]})[0] == "item-referrer"


def test_a_field_keeps_its_label_and_its_part(dictionary):
    made = {"About you": [field("Your name", "text")], "Being away": [field(one, "text") for one in ASKED_OF_A_CHILD]}
    found = mapped(form("ash", made), dictionary)[0]
    assert (found.field.label, found.part) == ("Your name", "About you")
