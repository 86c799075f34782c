"""Levels settled by the order of headings, their kinds of number and their colours."""

from __future__ import annotations

from alignctl.extract.readers.pdf_parts.item import Item, Role
from alignctl.extract.readers.pdf_parts.levels import settle_levels
from alignctl.extract.readers.pdf_parts.page import Face


def _heading(text: str, size: float = 12, color: int = 0) -> Item:
    return Item(text=text, page=1, role=Role.HEADING, face=Face(size=size, bold=True, color=color))


def _text() -> Item:
    return Item(text="Some text.", page=1, role=Role.BODY, face=Face(size=11, bold=False, color=0))


def _levels(*items: Item) -> dict[str, int | None]:
    settled = settle_levels([part for item in items for part in (item, _text())])
    return {item.text: item.level for item in settled if item.role is Role.HEADING}


def test_a_heading_between_two_numbers_that_follow_stands_inside_the_first() -> None:
    levels = _levels(
        _heading("1 Staff", 20), _heading("1.1 Pay"), _heading("1.2 Merit"), _heading("METHOD"), _heading("1.3 Appeals")
    )
    assert levels == {"1 Staff": 1, "1.1 Pay": 2, "1.2 Merit": 2, "METHOD": 3, "1.3 Appeals": 2}


def test_letters_and_roman_numbers_are_told_apart() -> None:
    levels = _levels(
        _heading("I. Scope", 14),
        _heading("A. Staff"),
        _heading("B. Homes"),
        _heading("II. Duties", 14),
        _heading("A. Lead"),
        _heading("V. Forms", 14),
    )
    assert levels == {"I. Scope": 1, "A. Staff": 2, "B. Homes": 2, "II. Duties": 1, "A. Lead": 2, "V. Forms": 1}


def test_a_larger_foreword_stands_beside_section_1() -> None:
    levels = _levels(
        _heading("Foreword", 14), _heading("1. Scope"), _heading("2. Duties"), _heading("3. Forms"), _heading("4. Law")
    )
    assert set(levels.values()) == {1}


def test_the_colour_that_always_comes_second_is_lower() -> None:
    items = [_heading("Scope"), _heading("Staff", color=255), _text(), _heading("Homes", color=255), _text()]
    items += [_heading("Duties"), _heading("Lead", color=255), _text()]
    levels = {item.text: item.level for item in settle_levels(items) if item.role is Role.HEADING}
    assert levels == {"Scope": 1, "Staff": 2, "Homes": 2, "Duties": 1, "Lead": 2}
