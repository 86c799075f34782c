"""Headings told by their looks, in documents that declare none or too few."""

from __future__ import annotations

import pytest

from alignctl.extract.readers.line_parts.headings import heading_levels
from alignctl.extract.readers.line_parts.line import Grid, Label, Line

RUNNING = Line(text="Staff tell the duty desk what they know, and write down who was told and when it was.", size=11)


def levels(*lines: Line | Grid) -> dict[str, int]:
    found = heading_levels(lines)
    return {line.text: found[place] for place, line in enumerate(lines) if place in found and isinstance(line, Line)}


def bold(text: str, size: float = 11) -> Line:
    return Line(text=text, bold=True, caps=text.isupper(), size=size)


def test_short_bold_lines_head_the_text_below_them() -> None:
    assert levels(bold("Purpose"), RUNNING, bold("Who to call"), RUNNING) == {"Purpose": 1, "Who to call": 1}


def test_larger_headings_stand_above_smaller_ones() -> None:
    found = levels(bold("Part one", 16), RUNNING, bold("Purpose", 13), RUNNING, bold("Scope", 13), RUNNING)
    assert found == {"Part one": 1, "Purpose": 2, "Scope": 2}


def test_capitals_stand_above_the_same_letters_without() -> None:
    assert levels(bold("DUTIES"), RUNNING, bold("Of carers"), RUNNING) == {"DUTIES": 1, "Of carers": 2}


def test_the_depth_of_typed_numbers_settles_levels_of_lines_that_look_alike() -> None:
    found = levels(bold("1. Purpose"), RUNNING, bold("1.1 Scope"), RUNNING, bold("2. Duties"), RUNNING)
    assert found == {"1. Purpose": 1, "1.1 Scope": 2, "2. Duties": 1}


@pytest.mark.parametrize(
    "text",
    [
        "12 March 2024",
        "Signed: ________",
        "Approved by the board",
        "Figure 3 The pathway",
        "01234 567 890",
        "Owner: Head of service",
        "4 High Street, AB1 2CD",
        "Version 3.1",
        "duty.desk@example.org",
        "The child must be seen within one working day of this",
        "Tell the police at once.",
        "Created on 01/01/25 by Ash Moor",
        "Created January 1st 2025",
        "Date created March 2024",
        "Date for review January 2026",
        "Employee's signature and date",
        "Please refer to the complaints policy",
        "• Missing people",
    ],
)
def test_bold_lines_that_are_no_headings(text: str) -> None:
    assert levels(bold(text), RUNNING, bold("Purpose"), RUNNING) == {"Purpose": 1}


def test_a_block_of_lines_that_look_alike_is_no_row_of_headings() -> None:
    block = [bold(text) for text in ("Northmoor", "Safeguarding partnership", "Joint procedure", "Purpose")]
    assert levels(*block, RUNNING) == {"Purpose": 1}


def test_nothing_heads_the_end_of_a_document() -> None:
    assert levels(RUNNING, bold("The end")) == {}


def test_bold_says_nothing_where_most_text_is_bold() -> None:
    loud = Line(text=RUNNING.text, bold=True, size=11)
    assert levels(loud, bold("Purpose"), loud, RUNNING) == {}


def test_declared_headings_are_enough_where_there_are_enough_of_them() -> None:
    styled = [Line(text=text, level=2, bold=True, size=14) for text in ("One", "Two", "Three")]
    assert levels(styled[0], RUNNING, bold("Aside"), RUNNING, styled[1], RUNNING, styled[2], RUNNING) == {
        "One": 2,
        "Two": 2,
        "Three": 2,
    }


def test_looks_go_below_the_few_headings_a_document_declares() -> None:
    styled = Line(text="Joint procedure", level=1, bold=True, size=20)
    assert levels(styled, bold("Purpose", 13), RUNNING) == {"Joint procedure": 1, "Purpose": 2}


def test_plain_numbered_lines_with_text_below_are_headings() -> None:
    lines: list[Line] = []
    for place, text in enumerate(("Purpose", "Scope", "Duties"), start=1):
        lines += [Line(text=text, size=11, label=Label(text=f"{place}.", depth=0)), RUNNING]
    assert levels(*lines) == {"Purpose": 1, "Scope": 1, "Duties": 1}


def test_a_plain_numbered_list_is_no_row_of_headings() -> None:
    lines = [
        Line(text=text, size=11, label=Label(text=f"{place}.", depth=0))
        for place, text in enumerate(("Name", "Address", "School", "Carer"), start=1)
    ]
    assert levels(RUNNING, *lines, RUNNING) == {}


def test_bold_list_items_with_bullets_are_no_headings() -> None:
    item = Line(text="Who was told", bold=True, size=11, label=Label(text="•", depth=0, is_bullet=True))
    assert levels(item, RUNNING, bold("Purpose"), RUNNING) == {"Purpose": 1}


def test_a_line_above_a_table_heads_it() -> None:
    assert levels(RUNNING, bold("Contacts"), Grid(rows=(("a", "b"),))) == {"Contacts": 1}
