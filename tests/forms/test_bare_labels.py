"""Labels alone on a line, with room that the file does not show, and stops that stand for an answer."""

from __future__ import annotations

import pytest

from alignctl.extract.reading import read_sheet
from alignctl.forms import read_form
from tests.forms.sheets import told

ALONE = ("Name of child:", "Address:", "School:")


def test_questions_alone_on_a_line_ask_where_labels_stand_alone() -> None:
    found = told(*ALONE, "What has the child said?", "What help has been given so far?", "Seen alone? @x Yes @x No")
    assert found[3:] == [
        ("What has the child said?", "text"),
        ("What help has been given so far?", "text"),
        ("Seen alone?", "choice"),
    ]


def test_questions_alone_on_a_line_ask_nothing_elsewhere() -> None:
    assert told("What has the child said?", "What help has been given?", "Name: @t") == [("Name", "text")]


def test_a_label_before_a_question_is_asked_for_itself() -> None:
    assert told(*ALONE, "Language: Interpreter needed? Yes @x No @x")[3:] == [
        ("Language", "text"),
        ("Interpreter needed?", "choice"),
    ]
    assert told(*ALONE, "Consent: Has the parent agreed? Yes @x No @x")[3:] == [("Consent", "choice")]


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        ("DoB: .", ["DoB"]),
        ("Name: . Telephone: \u2026", ["Name", "Telephone"]),
        ("Surname: Forename(s)", ["Surname", "Forename(s)"]),
    ],
)
def test_stops_and_further_labels_behind_a_colon_are_no_answer(line: str, labels: list[str]) -> None:
    assert [label for label, _ in told(line)] == labels
    assert [label for label, _ in told([[line, "@c"], ["School", "@c"]])][: len(labels)] == labels


def test_lines_of_underscores_are_kept_in_markdown() -> None:
    text = "# Notice\n\nDate of birth: __/__/____\n\nAge: ____ years. Height: ____\n\nA **bold** and __strong__ word.\n"
    sheet = read_sheet(text.encode(), "notice.md")
    assert [(field.label, field.kind.value) for field in read_form(sheet).fields] == [
        ("Date of birth", "date"),
        ("Age", "text"),
        ("Height", "text"),
    ]
    assert sheet.document.sections[0].paragraphs[-1].text == "A bold and strong word."


@pytest.mark.parametrize("label", ["Date the plan was last updated", "Date of last update", "Date of last check"])
def test_a_date_of_the_last_update_is_a_date(label: str) -> None:
    assert told(f"{label}: @t") == [(label, "date")]
