"""Lines of a form: labels with their places to write, boxes to tick, answers to strike out."""

from __future__ import annotations

import pytest

from tests.forms.sheets import fields_of, form_of, told


@pytest.mark.parametrize(
    "line",
    [
        "Name of child: @t",
        "Name of child ________________",
        "Name of child: ..............",
        "Name of child: \u2026\u2026\u2026\u2026",
    ],
)
def test_a_label_before_a_place_to_write_is_a_field(line):
    assert told(line) == [("Name of child", "text")]


def test_one_line_may_ask_for_several_things():
    assert told("Name: @t Date of birth: @d Tel ____________") == [
        ("Name", "text"),
        ("Date of birth", "date"),
        ("Tel", "text"),
    ]


@pytest.mark.parametrize(
    "line", ["Date of birth: @t", "DOB ______", "Date of birth ___/___/____", "Born on (DD/MM/YYYY)"]
)
def test_a_date_is_told_by_its_label_or_by_what_stands_in_its_place(line):
    assert told(line)[0][1] == "date"


def test_words_that_only_contain_a_date_are_text():
    assert told("Time, date and place last seen: @t") == [("Time, date and place last seen", "text")]


@pytest.mark.parametrize("label", ["Signature", "Signed", "Signature of parent"])
def test_a_signature_is_told_by_its_label(label):
    assert told(f"{label}: @t") == [(label, "signature")]


def test_when_it_was_signed_is_a_date():
    assert told("Date signed: @t") == [("Date signed", "date")]


@pytest.mark.parametrize(
    "line",
    [
        "Do the parents agree? @x Yes @x No",
        "Do the parents agree? Yes @x No @x",
        "Do the parents agree? \u2610 Yes \u2610 No",
        "Do the parents agree? [ ] Yes [ ] No",
        "Do the parents agree? Yes / No",
        "Do the parents agree? Yes/No (delete as appropriate)",
    ],
)
def test_boxes_and_printed_answers_make_one_choice(line):
    (field,) = fields_of(line)
    assert (field.label, field.kind.value, field.options) == ("Do the parents agree?", "choice", ("Yes", "No"))


def test_details_asked_behind_an_answer_are_a_field_of_their_own():
    assert told("Is the child hurt? @x Yes @x No If yes, how? @t") == [
        ("Is the child hurt?", "choice"),
        ("If yes, how?", "text"),
    ]


def test_a_second_question_on_the_line_is_not_taken_for_an_answer():
    found = fields_of("Seen alone? @x Yes @x No Was the GP told of the injury? @x Yes @x No")
    assert [field.label for field in found] == ["Seen alone?", "Was the GP told of the injury?"]


def test_a_box_with_a_sentence_is_a_tick_box():
    assert told("@x I have told the parents") == [("I have told the parents", "tick-box")]


def test_boxes_below_a_question_are_its_answers():
    (field,) = fields_of("Why are you worried? Tick all that apply.", "@x Under 13", "@x Medication", "@x Self-harm")
    assert field.label == "Why are you worried?"
    assert field.options == ("Under 13", "Medication", "Self-harm")
    assert field.several


def test_lines_to_write_on_belong_to_the_question_above_them():
    (field,) = fields_of("What has happened?", "_" * 60, "_" * 60)
    assert field.label == "What has happened?"
    assert field.has_lines


def test_a_short_label_with_nothing_behind_it_is_answered_on_its_line():
    assert told("Name:", "Address:") == [("Name", "text"), ("Address", "text")]


def test_a_line_that_advises_is_no_label():
    form = form_of("Please note:", "- send it at once")
    assert form.fields == ()
    assert "Please note:" in form.parts[0].instructions


def test_prose_with_strokes_is_no_choice():
    assert fields_of("The social worker / team manager rings the police and/or the hospital.") == ()


@pytest.mark.parametrize(
    "line", ["Name * @t", "Name (required): @t", "Name (must be completed): @t", "Name (mandatory) @t"]
)
def test_what_must_be_answered_is_told_by_the_form(line):
    (field,) = fields_of(line)
    assert field.required
    assert field.label == "Name"


def test_nothing_said_is_not_required():
    assert not fields_of("Name @t")[0].required


def test_words_in_brackets_are_guidance():
    (field,) = fields_of("Places the child may go (list all addresses you know of): @t")
    assert field.label == "Places the child may go"
    assert field.guidance == "list all addresses you know of"


def test_a_number_before_a_label_is_left_out():
    assert told("3.2 School: @t", "b) GP: @t") == [("School", "text"), ("GP", "text")]


def test_a_prompt_printed_by_a_converter_is_a_place_to_write():
    assert told("Name: Click or tap here to enter text.", "Sex: Choose an item.") == [
        ("Name", "text"),
        ("Sex", "choice"),
    ]


def test_the_prompt_of_a_list_is_none_of_its_options():
    assert fields_of("Risk: @l")[0].options == ("Low", "High")


def test_several_labels_on_a_line_with_nothing_behind_them_are_several_fields():
    assert told("Telephone: E-mail:") == [("Telephone", "text"), ("E-mail", "text")]


def test_a_box_of_a_symbol_font_is_a_box():
    assert fields_of("Seen? \uf0a8 Yes \uf0a8 No")[0].options == ("Yes", "No")


def test_a_private_character_of_the_document_itself_is_no_place_to_write():
    assert told("Ring the hub \U000f4e20 first", "School: @t") == [("School", "text")]


def test_an_abbreviation_ends_no_label():
    (field,) = fields_of("Other agencies, e.g. Police or School: @t")
    assert field.label == "Other agencies, e.g. Police or School"


def test_a_second_sentence_is_guidance():
    (field,) = fields_of("Who has helped with this form? Include the child: @t")
    assert (field.label, field.guidance) == ("Who has helped with this form?", "Include the child")
