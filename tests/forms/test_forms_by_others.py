"""Traits of forms by other hands: questions in a row, dates, guidance, matrices with headings, boxes in cells."""

from __future__ import annotations

import pytest

from alignctl.forms.labels import kind_of, label_of
from alignctl.forms.options import printed_options, questions_in
from alignctl.text.form_marks import GUIDANCE
from tests.forms.sheets import fields_of, form_of, told


@pytest.mark.parametrize(
    ("printed", "label", "guidance"),
    [
        ("Why did you go? What was happening before?", "Why did you go? What was happening before?", ""),
        ("What has happened? Give dates: when and where", "What has happened?", "Give dates: when and where"),
        ("Cash (amount)", "Cash", "amount"),
        ("Telephone (home)", "Telephone (home)", ""),
        ("Signed (manager)", "Signed (manager)", ""),
        ("Protective factors For example a trusted adult.", "Protective factors", "For example a trusted adult."),
        ("Concerns (tick more than one if needed)", "Concerns", "tick more than one if needed"),
    ],
)
def test_a_label_is_told_from_its_guidance(printed: str, label: str, guidance: str):
    assert label_of(printed)[:2] == (label, guidance)


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Date last seen", "date"),
        ("Received on", "date"),
        ("Feedback sent to referrer on", "date"),
        ("Return interview due by", "date"),
        ("If yes, date", "date"),
        ("Missing from (date)", "date"),
        ("Date and time received", "text"),
        ("Date and place of birth", "text"),
        ("What is the child keen on", "text"),
    ],
)
def test_labels_that_ask_for_a_date_alone_are_dates(label: str, kind: str):
    assert kind_of(label, None).value == kind


@pytest.mark.parametrize(
    ("printed", "question", "options"),
    [
        ("Circle one: 0 1 2 3", "", ("0", "1", "2", "3")),
        ("How safe (0 to 3)? 0 1 2 3", "How safe (0 to 3)?", ("0", "1", "2", "3")),
        ("Seen alone? Yes No Not known", "Seen alone?", ("Yes", "No", "Not known")),
        ("Telephone 01632 960 141", "Telephone 01632 960 141", ()),
        ("No other home", "No other home", ()),
    ],
)
def test_numbers_and_usual_answers_in_a_row_are_answers(printed: str, question: str, options: tuple[str, ...]):
    assert printed_options(printed) == (question, options)


def test_two_questions_of_one_line_are_told_apart():
    assert list(questions_in("Offered? Yes / No Accepted? Yes / No (delete as appropriate)")) == [
        ("Offered?", ("Yes", "No")),
        ("Accepted?", ("Yes", "No")),
    ]


def test_a_label_behind_printed_answers_has_its_own_place():
    assert told("Did you drink? Yes / No (delete as appropriate) How much? ______") == [
        ("Did you drink?", "choice"),
        ("How much?", "text"),
    ]


def test_an_aside_behind_a_date_goes_with_the_words_before_it():
    assert told("Missing from (date) __/__/____ (time) ____ : ____ hrs") == [
        ("Missing from (date)", "date"),
        ("Missing from (time)", "text"),
    ]


def test_strokes_alone_are_a_date():
    assert told([["Born *", "/ /", "Gender", "@c"]]) == [("Born", "date"), ("Gender", "text")]


def test_headings_among_the_rows_of_a_matrix_do_not_end_it():
    rows = [
        ["Indicator", "0 Not seen", "1 Suspected", "Evidence"],
        ["A Home", "", "", ""],
        ["Goes missing", "@c", "@c", "@c"],
        ["B School", "", "", ""],
        ["Absent", "@c", "@c", "@c"],
        ["Total score", "@c", "", ""],
    ]
    found = fields_of(rows)
    assert [(each.label, each.options) for each in found] == [
        ("Goes missing", ("0 Not seen", "1 Suspected")),
        ("Goes missing (details)", ()),
        ("Absent", ("0 Not seen", "1 Suspected")),
        ("Absent (details)", ()),
        ("Total score", ()),
    ]


def test_a_form_that_says_to_tick_one_column_has_scales_of_any_words():
    rows = [
        ["Concern", "Not once", "Now and then", "What you saw"],
        ["Gifts", "@c", "@c", "@c"],
        ["Cash", "@c", "@c", "@c"],
    ]
    found = fields_of("Tick one column for each line.", rows)
    assert [(each.label, each.options) for each in found if each.options] == [
        ("Gifts", ("Not once", "Now and then")),
        ("Cash", ("Not once", "Now and then")),
    ]


def test_one_column_to_tick_gives_a_box_for_each_row():
    assert told([["Indicator", "Tick", "Comments"], ["Gifts", "@c", "@c"], ["Cash", "@c", "@c"]]) == [
        ("Gifts", "tick-box"),
        ("Gifts (details)", "text"),
        ("Cash", "tick-box"),
        ("Cash (details)", "text"),
    ]


def test_a_grid_of_printed_levels_asks_nothing():
    rows = [["Likelihood", "Minor", "Severe"], ["Unlikely", "Low", "Medium"], ["Likely", "Medium", "High"]]
    assert fields_of(rows) == ()


def test_a_table_named_down_its_left_side_is_one_field():
    (found,) = fields_of([["Carers", "Name", "Phone"], ["", "@c", "@c"], ["", "@c", "@c"]])
    assert (found.label, found.columns) == ("Carers", ("Name", "Phone"))


def test_answers_in_cells_of_their_own_are_one_choice():
    (found,) = fields_of([["In education?", "Yes @x", "No @x"]])
    assert (found.label, found.options) == ("In education?", ("Yes", "No"))


def test_rows_of_boxes_below_a_question_are_one_choice_and_go_on_below_the_table():
    found = fields_of(
        "What concerns you? Tick all that apply.",
        [["@x Neglect", "@x Gangs"], ["@x Bullying", "@x Drugs"]],
        "@x Other (please say): @t",
    )
    assert [(each.label, each.options, each.several) for each in found] == [
        ("What concerns you?", ("Neglect", "Gangs", "Bullying", "Drugs", "Other"), True)
    ]


def test_boxes_with_answers_in_cells_beside_them_are_one_choice_under_a_line_that_asks():
    (found,) = fields_of("Lives in:", [["Home", "@x", "Hostel", "@x"], ["Refuge", "@x", "Other", "@x"]])
    assert (found.label, found.options) == ("Lives in", ("Home", "Hostel", "Refuge", "Other"))


def test_one_box_with_a_statement_is_no_answer_to_the_heading_above():
    assert told("@x I have told the child who will see this form.", title="Agreement and signatures") == [
        ("I have told the child who will see this form", "tick-box")
    ]


def test_a_sentence_of_guidance_between_heading_and_place_is_no_label():
    rows = [["Name", "Age"], ["@c", "@c"], ["@c", "@c"]]
    (found,) = fields_of("Put the youngest first.", rows, title="Children in the home")
    assert found.label == "Children in the home"
    assert told("Say what you saw and when.", "@t", title="What has happened?") == [("What has happened?", "text")]


def test_advice_alone_between_heading_and_boxes_is_guidance():
    (found,) = fields_of("Please tick all that apply", "@x Neglect @x Gangs", title="Concerns")
    assert (found.label, found.options, found.several) == ("Concerns", ("Neglect", "Gangs"), True)


def test_names_under_signatures_with_a_date_behind_them_are_signatures():
    assert told("Young person @t Date @t", "Name of worker @t Date @t", title="Signatures") == [
        ("Young person", "signature"),
        ("Date", "date"),
        ("Name of worker", "text"),
        ("Date", "date"),
    ]


def test_what_type_sets_apart_as_guidance_is_no_part_of_the_label():
    (found,) = fields_of([[f"People of concern {GUIDANCE}Names, nicknames, cars.", "@c"]])
    assert (found.label, found.guidance) == ("People of concern", "Names, nicknames, cars.")


def test_a_part_s_number_is_no_title():
    (part,) = form_of("Part 2", "Where the child lives", "Address: @t").parts
    assert part.title == "Part 2 Where the child lives"


def test_an_answer_with_words_behind_a_comma_is_whole():
    (found,) = fields_of("Was it taken up? @x Yes @x No, the parent declined @x No, could not be reached")
    assert found.options == ("Yes", "No, the parent declined", "No, could not be reached")


def test_heads_in_two_rows_name_one_scale():
    rows = [
        ["Indicator", "Score", "", "Evidence"],
        ["", "Not seen", "Known", ""],
        ["Gifts", "@c", "@c", "@c"],
        ["Cash", "@c", "@c", "@c"],
    ]
    assert [(each.label, each.options) for each in fields_of(rows)] == [
        ("Gifts", ("Not seen", "Known")),
        ("Gifts (details)", ()),
        ("Cash", ("Not seen", "Known")),
        ("Cash (details)", ()),
    ]


def test_numbers_before_the_names_of_rows_are_no_names():
    rows = [["No.", "Indicator", "Yes", "No"], ["1", "Gifts", "@x", "@x"], ["2", "Cash", "@x", "@x"]]
    assert [(each.label, each.options) for each in fields_of(rows)] == [
        ("Gifts", ("Yes", "No")),
        ("Cash", ("Yes", "No")),
    ]


def test_rows_answered_in_a_cell_of_their_own_are_choices():
    rows = [["Indicator", "Rating", "Notes"], ["Gifts", "Low / High / Not known", "@c"], ["Cash", "@l", "@c"]]
    assert [(each.label, each.options) for each in fields_of(rows)] == [
        ("Gifts", ("Low", "High", "Not known")),
        ("Gifts (details)", ()),
        ("Cash", ("Low", "High")),
        ("Cash (details)", ()),
    ]


def test_a_line_in_brackets_below_a_question_is_guidance():
    (found,) = fields_of("What happened?", "(tell me in your own words) @t")
    assert (found.label, found.guidance) == ("What happened?", "(tell me in your own words)")


def test_office_use_begins_a_part():
    (first, office) = form_of("Name: @t", "Office use only", "Received: @t").parts
    assert (first.office_use, office.office_use) == (False, True)


def test_answers_of_a_head_far_above_are_those_of_boxes_below_it():
    rows = [
        ["Explain why you ask.", "Yes", "No", ""],
        ["Tick what is true. Ask for help where you are not sure.", "", "", "Source"],
        ["Are you frightened?", "@x", "@x", "@c"],
    ]
    found = fields_of(rows)
    assert [(each.label, each.options) for each in found if each.options] == [("Are you frightened?", ("Yes", "No"))]
