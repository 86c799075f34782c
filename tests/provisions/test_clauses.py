"""Which words belong to one act."""

from __future__ import annotations

import pytest

from alignctl.provisions.clauses import clauses, conditions


def parts(text: str) -> list[str]:
    return [text[low:high].strip(" ,") for low, high in clauses(text)]


@pytest.mark.parametrize(
    "text",
    [
        "After seven days, the manager is told.",
        "The social worker and the carer write the plan.",
        "After two days, the manager and the head of service are told.",
    ],
)
def test_opening_words_of_time_and_joint_subjects_part_no_clauses(text: str) -> None:
    assert len(parts(text)) == 1


def test_names_in_a_list_stay_in_their_clause():
    text = "The carer tells the social worker, or the duty team, within 4 hours and the police at once."
    assert parts(text)[0].endswith("within 4 hours and the police at once.")


def test_two_acts_are_two_clauses():
    assert parts("The carer rings the police and sends the form.") == [
        "The carer rings the police",
        "and sends the form.",
    ]


def test_the_conditions_of_an_act_are_the_clauses_before_it_in_its_sentence():
    text = "Where the child is at risk, or where harm is likely, the carer must report at once."
    found = conditions(text, text.index("the carer"))
    assert [text[low:high].strip(" ,") for low, high in found] == [
        "Where the child is at risk",
        "or where harm is likely",
    ]
