"""Lists to tick whose boxes reach us as arrows, answers behind advice, and scales told in words."""

from __future__ import annotations

from tests.forms.sheets import fields_of, form_of, told


def test_a_list_of_arrows_below_a_line_that_says_to_tick_is_a_choice() -> None:
    fields = fields_of(
        "ii) Who looks after the child? Tick the box that applies.",
        "\u2192 A parent",
        "\u2192 A carer",
        "\u2192 Other (please say) ________",
        "Name: @t",
    )
    assert [(field.label, field.options) for field in fields] == [
        ("Who looks after the child?", ("A parent", "A carer", "Other")),
        ("Other", ()),
        ("Name", ()),
    ]


def test_arrows_below_any_other_line_are_text() -> None:
    form = form_of("What happens next:", "\u2192 We ring you", "\u2192 You come in", "Name: @t")
    assert [field.label for field in form.fields] == ["Name"]


def test_advice_between_a_question_and_its_answers_is_neither() -> None:
    (field,) = fields_of("Are you the parent? Please delete as appropriate. YES / NO")
    assert (field.label, field.options) == ("Are you the parent?", ("YES", "NO"))


def test_a_scale_told_in_words_is_a_choice_of_its_numbers() -> None:
    (field,) = fields_of([["Safety scale: on 0 \u2013 5, where 0 is no safety and 5 is safe", ""]])
    assert (field.label, field.options) == ("Safety scale", ("0", "1", "2", "3", "4", "5"))
    assert fields_of([["Ring within 0 - 5 days where the child is safe.", ""]]) == ()


def test_rows_that_sign_a_form_off_are_asked() -> None:
    assert told([["Completed by", "Date / Time"], ["Received by", "Date / Time"]])[::2] == [
        ("Completed by", "text"),
        ("Received by", "text"),
    ]


def test_several_labels_in_one_cell_are_asked_apart() -> None:
    row = [
        "Contact Mobile number: E-mail addresses: Any other media: (games, say)",
        "Height: \u2026\u2026\u2026 Weight: @t",
    ]
    assert [label for label, _ in told([row])] == [
        "Contact Mobile number",
        "E-mail addresses",
        "Any other media",
        "Height",
        "Weight",
    ]


def test_rows_under_a_head_for_answers_are_questions_of_their_own() -> None:
    rows = [["No.", "Item", "Answer"], ["1", "Is a plan held?2,3", "Yes/No"], ["2", "Is it read?4", "Yes/No"]]
    assert told(rows) == [("Is a plan held?", "choice"), ("Is it read?", "choice")]
