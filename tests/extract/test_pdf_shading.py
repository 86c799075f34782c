"""Shades of a form's cells: what parts one line's shade from the next of the same colour is no ruling."""

from __future__ import annotations

from tests.extract.pdfs import PROSE, Sheet
from tests.extract.test_form_pdf import sheet_of as form_sheet
from tests.extract.test_form_pdf import texts_of

_NAVY, _GREY = b"0 0 0.4 rg ", b"0.8 0.8 0.8 rg "


def _labels(second: bytes) -> list[str]:
    page = Sheet().lines(PROSE, y=60).grid([72, 250, 400], [200, 240])
    page.text("Where does the child", 80, 212).text("go to school?", 80, 232)
    page.parts.insert(0, _NAVY + b"72 622 178 20 re f " + second + b"72 602 178 20 re f 0 0 0 rg")
    return texts_of(form_sheet(page))[-2:]


def test_lines_shaded_one_by_one_are_one_cell() -> None:
    assert _labels(_NAVY) == ["Where does the child go to school?", "<cell>"]


def test_shades_of_two_colours_part_cells() -> None:
    assert _labels(_GREY) != _labels(_NAVY)
