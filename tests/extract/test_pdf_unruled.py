"""Tables that no grid draws, and what must not be taken for one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from alignctl.extract.readers.pdf import read
from tests.extract.pdfs import BOLD, PROSE, REGULAR, Sheet, pdf, tables, texts

CONTACTS = (
    ("Team", "Telephone", "Hours"),
    ("Front door", "01632 960 001", "9 to 5"),
    ("Duty team", "01632 960 002", "always"),
    ("Police", "101", "always"),
)
XS = (72.0, 230.0, 400.0)


def set_out(
    rows: Sequence[Sequence[str]], *, y: float = 300, pitch: float = 18, header: str = BOLD, xs: Sequence[float] = XS
) -> Sheet:
    sheet = Sheet().lines(PROSE, y=120)
    for number, row in enumerate(rows):
        for x, cell in zip(xs, row, strict=False):
            for line, part in enumerate(cell.split("\n")):
                font = header if number == 0 else REGULAR
                sheet.text(part, x=x, y=y + number * pitch + 12 * line, size=10, font=font)
    return sheet


def test_aligned_cells_under_a_bold_header_are_a_table() -> None:
    reading = read(pdf(set_out(CONTACTS)), "a.pdf")
    assert tables(reading) == [CONTACTS]
    assert texts(reading) == [" ".join(PROSE)]


def test_two_columns_under_a_bold_header_are_a_table() -> None:
    rows = [row[:2] for row in CONTACTS]
    assert tables(read(pdf(set_out(rows)), "a.pdf")) == [tuple(rows)]


def test_short_cells_in_three_columns_need_no_header() -> None:
    rows = (*CONTACTS[1:], ("Health", "01632 960 004", "by day"))
    assert tables(read(pdf(set_out(rows, header=REGULAR)), "a.pdf")) == [rows]


def test_the_lines_of_a_wrapped_cell_are_joined() -> None:
    rows = (CONTACTS[0], ("Front door", "01632 960 001\nor 960 002", "9 to 5"), *CONTACTS[2:])
    found = tables(read(pdf(set_out(rows, pitch=30)), "a.pdf"))
    assert found[0][1] == ("Front door", "01632 960 001 or 960 002", "9 to 5")
    assert len(found[0]) == 4


def test_figures_set_to_the_right_stay_in_their_column() -> None:
    sheet = Sheet().lines(PROSE, y=120)
    for number, (name, amount) in enumerate((("Cases", "Count"), ("Open", "7"), ("Closed", "1,204"), ("All", "1,211"))):
        font = BOLD if number == 0 else REGULAR
        sheet.text(name, y=300 + 18 * number, size=10, font=font)
        sheet.text(amount, x=300 - 5 * len(amount), y=300 + 18 * number, size=10, font=font)
    assert tables(read(pdf(sheet), "a.pdf")) == [
        (("Cases", "Count"), ("Open", "7"), ("Closed", "1,204"), ("All", "1,211"))
    ]


STEPS = (
    ("Step one", "The worker tells the lead what was seen\nand writes it down before going home"),
    ("Step two", "The lead decides with the police whether a\nreferral is needed and tells the family"),
    ("Step three", "The front door answers within a day and\nsays what will be done and by whom"),
)


def test_rules_between_rows_make_a_table_of_sentences() -> None:
    sheet = set_out(STEPS, pitch=40, header=REGULAR, xs=(72, 200))
    for number in range(4):
        y = 842 - (285 + 40 * number)
        sheet.parts.append(b"70 %g m 480 %g l S" % (y, y))
    expected = tuple(tuple(cell.replace("\n", " ") for cell in row) for row in STEPS)
    assert tables(read(pdf(sheet), "a.pdf")) == [expected]


def test_shaded_rows_make_a_table_of_sentences() -> None:
    sheet = Sheet()
    for number in (0, 2):
        sheet.parts.append(b"0.8 0.9 1 rg 70 %g 410 40 re f 0 g" % (842 - (325 + 40 * number)))
    sheet.parts += set_out(STEPS, pitch=40, header=REGULAR, xs=(72, 200)).parts
    assert len(tables(read(pdf(sheet), "a.pdf"))[0]) == 3


def test_white_boxes_make_no_table() -> None:
    sheet = Sheet()
    for row in range(3):
        for x in (70, 280):
            sheet.parts.append(b"1 1 1 rg %d %d 200 20 re f 0 g" % (x, 842 - 190 - 20 * row))
    sheet.lines(PROSE, y=180, pitch=20)
    assert tables(read(pdf(sheet), "a.pdf")) == []


COLUMN = "the worker tells the lead what was seen and"


@pytest.mark.parametrize(
    ("xs", "rows"),
    [
        ((50, 310), [(f"left {n} {COLUMN}", f"right {n} {COLUMN}") for n in range(12)]),
        ((72, 100), [(f"{n}.", f"Item {n} says what is to be done") for n in range(1, 8)]),
        ((72, 100), [("•", f"Point {n} of the list") for n in range(1, 8)]),
        ((72, 500), [(f"Chapter {n} on what to do", str(3 * n)) for n in range(1, 9)]),
        ((72, 120, 500), [(f"{n}.1", f"Chapter {n} on what to do", str(3 * n)) for n in range(1, 9)]),
        ((72, 330), [("Signed:", "Date:"), ("Name:", "Role:"), ("Signed:", "Date:"), ("Name:", "Role:")]),
        ((72, 330), [("________________", "____________"), ("Print name", "Date")] * 3),
        ((72, 330), [(f"• duty {n} here", f"• other duty {n}") for n in range(6)]),
    ],
    ids=["prose columns", "numbered list", "bullets", "contents", "numbered contents", "labels", "signatures", "lists"],
)
def test_what_is_only_aligned_is_no_table(xs: Sequence[float], rows: Sequence[Sequence[str]]) -> None:
    sheet = Sheet()
    for number, row in enumerate(rows):
        for x, cell in zip(xs, row, strict=True):
            sheet.text(cell, x=x, y=200 + 14 * number, size=10)
    assert tables(read(pdf(sheet), "a.pdf")) == []


def test_columns_the_file_writes_one_after_the_other_are_no_table() -> None:
    sheet = Sheet()
    for x in (72, 240, 400):
        for number in range(8):
            sheet.text(f"short line {number}", x=x, y=200 + 14 * number, size=10)
    assert tables(read(pdf(sheet), "a.pdf")) == []
