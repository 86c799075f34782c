"""Doubts about a form that was read: told as warnings of its document."""

from __future__ import annotations

from tests.forms.sheets import form_of


def codes_of(*blocks: str) -> list[str]:
    return [warning.code for warning in form_of(*blocks).document.warnings]


def test_a_choice_without_answers_is_told() -> None:
    form = form_of([["Is the child safe?", "@x", "@x", "@x"], ["Name", "@c"]])
    assert [warning.code for warning in form.document.warnings] == ["choice-without-answers"]
    assert "Is the child safe" in form.document.warnings[0].message


def test_a_long_text_with_hardly_a_place_to_write_is_told_to_be_none() -> None:
    prose = "The worker rings the carer and writes down what was said on the same day. " * 60
    assert codes_of(prose, "Name: ____________") == ["hardly-a-form"]
    assert codes_of(prose) == ["hardly-a-form"]


def test_a_form_with_guidance_and_fields_raises_none() -> None:
    prose = "The worker rings the carer and writes down what was said. " * 30
    assert codes_of(prose, *(f"Name of child {number}: ____________" for number in range(1, 9))) == []


def test_levels_side_by_side_over_what_they_mean_ask_nothing() -> None:
    table = [["Level 1", "Level 2", "Level 3"], ["The child is well", "The child needs help", "The child is at risk"]]
    assert form_of(table).fields == ()
