"""Tables of a form: labels beside and above empty cells, rows to fill in, scales, the same asked again."""

from __future__ import annotations

from tests.forms.sheets import fields_of, form_of, told


def test_an_empty_cell_is_answered_under_the_label_left_of_it():
    assert told([["Name", "@c", "Date of birth", "@c"], ["School", "@c", "", ""]]) == [
        ("Name", "text"),
        ("Date of birth", "date"),
        ("School", "text"),
    ]


def test_labels_above_one_row_of_empty_cells_are_fields():
    assert told([["Missing since", "Returned"], ["@c", "@c"]]) == [("Missing since", "text"), ("Returned", "text")]


def test_a_head_over_several_empty_rows_is_one_table():
    (field,) = fields_of([["Name", "Date of birth", "Relationship"], ["@c"] * 3, ["@c"] * 3], title="Family")
    assert (field.label, field.kind.value) == ("Family", "table")
    assert field.columns == ("Name", "Date of birth", "Relationship")


def test_counted_rows_are_a_table_without_the_count():
    rows = [["@c", "Name", "Address"], ["1.", "@c", "@c"], ["2.", "@c", "@c"]]
    (field,) = fields_of("Friends", rows)
    assert (field.label, field.columns) == ("Friends", ("Name", "Address"))


def test_counted_lines_beside_one_label_are_one_field():
    assert told([["Previous addresses:", "1.", "@c"], ["", "2.", "@c"], ["", "3.", "@c"]]) == [
        ("Previous addresses", "text")
    ]


def test_a_scale_over_rows_is_a_choice_for_each_row():
    found = fields_of([["Risk", "Yes", "No"], ["Needs medication", "@x", "@x"], ["Self-harm", "@x", "@x"]])
    assert [(field.label, field.options) for field in found] == [
        ("Needs medication", ("Yes", "No")),
        ("Self-harm", ("Yes", "No")),
    ]


def test_the_same_asked_of_several_children_is_told_once():
    found = fields_of([["", "Child 1", "Child 2"], ["Name", "@c", "@c"], ["Date of birth", "@c", "@c"]])
    assert [(field.label, field.kind.value, field.repeats) for field in found] == [
        ("Name", "text", ("Child 1", "Child 2")),
        ("Date of birth", "date", ("Child 1", "Child 2")),
    ]


def test_rows_with_the_same_labels_are_told_once():
    found = fields_of([["Site", "@c", "User name", "@c"]] * 3)
    assert [(field.label, field.repeats) for field in found] == [
        ("Site", ("1", "2", "3")),
        ("User name", ("1", "2", "3")),
    ]


def test_answers_printed_in_a_cell_are_a_choice():
    (field,) = fields_of([["Level of risk", "Low / Medium / High (circle one)"]])
    assert (field.label, field.options) == ("Level of risk", ("Low", "Medium", "High"))


def test_answers_printed_in_cells_of_their_own_are_a_choice():
    found = fields_of([["Seen by a doctor?", "YES", "NO", "Details:"]])
    assert found[0].options == ("YES", "NO")
    assert found[1].label == "Details"


def test_boxes_in_cells_of_their_own_are_the_answers_of_one_question():
    rows = [["Markers", "@x", "Suicidal", "@x", "Violent"], ["", "@x", "Drugs", "@x", "Other"]]
    (field,) = fields_of(rows)
    assert (field.label, field.options) == ("Markers", ("Suicidal", "Violent", "Drugs", "Other"))


def test_a_question_over_a_wide_empty_cell_is_a_field():
    assert told([["What happened?"], ["@c"]]) == [("What happened?", "text")]


def test_a_shaded_row_is_the_heading_of_a_part():
    form = form_of([["1. About the child#", ""], ["Name", "@c"], ["2. The time away#", ""], ["Last seen", "@c"]])
    assert [part.title for part in form.parts] == ["1. About the child", "2. The time away"]
    assert [[field.label for field in part.fields] for part in form.parts] == [["Name"], ["Last seen"]]


def test_the_place_of_a_logo_is_no_answer_to_the_title():
    assert fields_of([["", "Vale Police missing child form", ""], ["", "", "@c"]]) == ()


def test_a_sentence_in_a_table_is_an_instruction():
    form = form_of(
        [["Send the form to the hub as soon as you have spoken to them, and keep a copy of it.", ""], ["Name", "@c"]]
    )
    assert [field.label for field in form.fields] == ["Name"]
    assert form.parts[0].instructions[0].startswith("Send the form")


def test_a_table_that_only_tells_asks_nothing():
    assert fields_of([["Level", "What it means"], ["1", "Universal"], ["2", "Additional needs"]]) == ()


def test_where_a_format_marks_no_cells_an_empty_one_beside_words_is_a_place_to_write():
    assert told([["Name", ""], ["Date of birth", ""]], marks_cells=False) == [
        ("Name", "text"),
        ("Date of birth", "date"),
    ]


def test_several_labels_in_one_cell_are_several_fields():
    assert told([["Name: Address: Telephone:", "@c"]]) == [("Name", "text"), ("Address", "text"), ("Telephone", "text")]


def test_an_item_of_a_list_over_an_empty_cell_asks_nothing():
    assert fields_of([["\u2022 The police search the house"], ["@c"]]) == ()


def test_an_empty_cell_behind_a_choice_is_for_its_details():
    assert told([["Is anybody a risk to the child?", "@l", "@c"]]) == [
        ("Is anybody a risk to the child?", "choice"),
        ("Is anybody a risk to the child? (details)", "text"),
    ]


def test_a_column_beside_a_scale_is_asked_of_each_row():
    found = told([["Risk", "Yes", "No", "Comments"], ["Self-harm", "@x", "@x", "@c"], ["Drugs", "@x", "@x", "@c"]])
    assert found == [
        ("Self-harm", "choice"),
        ("Self-harm (details)", "text"),
        ("Drugs", "choice"),
        ("Drugs (details)", "text"),
    ]


def test_where_cells_leave_room_below_their_words_bold_labels_are_answered_in_their_own():
    rows = [["Circumstances@c", ""], ["Medication@c", ""], ["Legal status#", "School#"], ["Ethnicity: Religion:#", ""]]
    assert told(rows) == [
        ("Circumstances", "text"),
        ("Medication", "text"),
        ("Legal status", "text"),
        ("School", "text"),
        ("Ethnicity", "text"),
        ("Religion", "text"),
    ]


def test_a_heading_with_room_below_it_opens_the_form_and_asks_nothing():
    form = form_of([["Missing person form@c#", ""], ["Name", "@c"]])
    assert [field.label for field in form.fields] == ["Name"]
