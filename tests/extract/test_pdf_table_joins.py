"""Tables that go on over pages, and list labels kept apart from their text."""

from __future__ import annotations

from collections.abc import Sequence

from alignctl.extract.readers.pdf import read
from tests.extract.pdfs import BOLD, PROSE, REGULAR, Sheet, pdf, tables, texts

HEADER = ("Level 1", "Level 2", "Level 3")
Rows = Sequence[Sequence[str]]


def ruled(sheet: Sheet, rows: Rows, *, y: float, xs: Sequence[float] = (72, 222, 372, 522), bold: int = -1) -> Sheet:
    ys = [y + 30 * n for n in range(len(rows) + 1)]
    sheet.grid(xs, ys)
    for number, row in enumerate(rows):
        for x, cell in zip(xs, row, strict=False):
            for line, part in enumerate(cell.split("\n")):
                font = BOLD if number == bold else REGULAR
                sheet.text(part, x=x + 4, y=ys[number] + 12 + 11 * line, size=9, font=font)
    return sheet


def over_two_pages(first: Rows, second: Rows, *, bold: int = -1, shift: float = 0) -> list[tuple[tuple[str, ...], ...]]:
    one = ruled(Sheet().lines(PROSE, y=150), first, y=620, bold=0)
    xs = [x + shift for x in (72, 222, 372, 522)]
    return tables(read(pdf(one, ruled(Sheet(), second, y=150, xs=xs, bold=bold)), "a.pdf"))


FIRST = (HEADER, ("well", "some need", "complex need"))
MORE = (("settled", "unsettled", "missing often"), ("at school", "late", "excluded"))


def test_a_table_without_a_second_header_goes_on() -> None:
    assert over_two_pages(FIRST, MORE) == [(*FIRST, *MORE)]


def test_a_second_header_is_left_out_even_if_set_in_other_capitals() -> None:
    again = (tuple(cell.upper() for cell in HEADER), *MORE)
    assert over_two_pages(FIRST, again, bold=0) == [(*FIRST, *MORE)]


def test_a_new_header_begins_a_new_table() -> None:
    other = (("Who", "What", "When"), *MORE)
    assert over_two_pages(FIRST, other, bold=0) == [FIRST, other]


def test_a_title_row_within_the_table_begins_no_new_one() -> None:
    titled = (("Education", "", ""), *MORE)
    assert over_two_pages(FIRST, titled, bold=0) == [(*FIRST, *titled)]


def test_a_sheet_bound_on_the_other_side_goes_on() -> None:
    assert over_two_pages(FIRST, MORE, shift=-30) == [(*FIRST, *MORE)]


def test_columns_that_stand_elsewhere_are_another_table() -> None:
    one = ruled(Sheet().lines(PROSE, y=150), FIRST, y=620, bold=0)
    two = ruled(Sheet(), MORE, y=150, xs=(72, 122, 442, 522))
    assert tables(read(pdf(one, two), "a.pdf")) == [FIRST, MORE]


def test_a_column_empty_on_one_page_keeps_its_place() -> None:
    more = (("settled", "", "missing often"), ("at school", "", "excluded"))
    assert over_two_pages(FIRST, more) == [(*FIRST, *more)]


def test_a_row_broken_between_pages_is_made_whole() -> None:
    first = (HEADER, ("well", "needs some help with", "tells the"))
    second = (("", "the school run", "police"), ("settled", "late", "missing"))
    whole = ("well", "needs some help with the school run", "tells the police")
    assert over_two_pages(first, second) == [(HEADER, whole, ("settled", "late", "missing"))]


def test_a_row_whose_first_cell_is_merged_stays_a_row() -> None:
    first = (HEADER, ("well", "Some need.", "No need."), ("", "Often late.", "Never late."))
    second = (("", "Missing once.", "Missing often."), ("settled", "late", "missing"))
    assert over_two_pages(first, second) == [(*first, *second)]


def test_an_unruled_table_goes_on_over_the_page() -> None:
    def unruled(sheet: Sheet, rows: Rows, y: float) -> Sheet:
        for number, row in enumerate(rows):
            for x, cell in zip((72, 222, 372), row, strict=True):
                font = BOLD if row == HEADER else REGULAR
                sheet.text(cell, x=x, y=y + 18 * number, size=10, font=font)
        return sheet

    rows = [(f"well {n}", f"some need {n}", f"complex {n}") for n in range(12)]
    one = unruled(Sheet().lines(PROSE, y=150), (HEADER, *rows[:6]), 580)
    found = tables(read(pdf(one, unruled(Sheet(), (HEADER, *rows[6:]), 150)), "a.pdf"))
    assert found == [(HEADER, *rows)]


def test_a_label_tagged_apart_goes_with_its_text() -> None:
    sheet = Sheet().text("•", x=72, y=200).tagged("P", 0).text("tell the lead", x=90, y=200).tagged("P", 1)
    sheet.text("(b)", x=72, y=220).tagged("P", 2).text("write it down", x=90, y=220).tagged("P", 3)
    sheet.text("4", x=300, y=400).tagged("P", 4).text("A line far below", x=72, y=500).tagged("P", 5)
    reading = read(pdf(sheet, tags=[("P", 0, n) for n in range(6)]), "a.pdf")
    assert texts(reading)[:2] == ["• tell the lead", "(b) write it down"]
    assert texts(reading)[-1] == "A line far below"
