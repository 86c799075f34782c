"""Watermarks, bullets of symbol fonts, and what browsers print round a page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from alignctl.extract.readers.pdf import read
from alignctl.extract.readers.pdf_parts.item import Item, Role
from alignctl.extract.readers.pdf_parts.labels import list_label, starts_with_bullet
from alignctl.extract.readers.pdf_parts.navigation import mark_navigation
from alignctl.extract.readers.pdf_parts.page import Face
from alignctl.extract.readers.pdf_parts.symbols import SYMBOLS
from tests.extract.pdfs import PROSE, Sheet, pdf, texts


def stamped(says: str, *, angle: bool = True, pale: bool = True, size: float = 80, y: float = 300) -> Sheet:
    sheet = Sheet()
    color = b"0.8 g" if pale else b"0 g"
    matrix = b"0.7071 0.7071 -0.7071 0.7071 120 250" if angle else b"1 0 0 1 120 %g" % (842 - y)
    sheet.parts.append(b"%s BT /F1 %g Tf %s Tm (%s) Tj ET 0 g" % (color, size, matrix, says.encode()))
    return sheet.lines([f"{line} ({y:g})" for line in PROSE], y=y)


@pytest.mark.parametrize(
    "pages",
    [
        [stamped("DRAFT")],
        [stamped("Vale Partnership", y=y) for y in (300, 340, 380)],
        [stamped("DRAFT", angle=False, y=y) for y in (300, 340)],
    ],
    ids=["one stamp", "a name on many pages", "pale and level"],
)
def test_a_watermark_is_furniture(pages: list[Sheet]) -> None:
    reading = read(pdf(*pages), "a.pdf")
    said = " ".join(texts(reading))
    assert "DRAFT" not in said
    assert "Vale Partnership" not in said
    assert said.count("Staff who worry") == len(pages)
    assert reading.dropped.furniture + len("".join(said.split())) == reading.found


@pytest.mark.parametrize(
    "sheet",
    [
        stamped("Vale", y=300),
        stamped("DRAFT", angle=False, pale=False, size=30),
        stamped("DRAFT", angle=False, size=12),
    ],
    ids=["a name once", "black title", "small"],
)
def test_what_stands_out_once_is_kept(sheet: Sheet) -> None:
    reading = read(pdf(sheet), "a.pdf")
    assert reading.dropped.furniture == 0


@pytest.mark.parametrize("sign", ["\uf0b7", "\uf0a7", "\uf0d8", "\uf06e", "\uf076", "\uf0f0", "\uf0fc"])
def test_bullets_of_symbol_fonts_are_bullets(sign: str) -> None:
    assert starts_with_bullet(SYMBOLS[sign])
    assert list_label(f"{SYMBOLS[sign]} tell the lead") == SYMBOLS[sign]


def test_lists_of_several_depths_keep_their_items_apart() -> None:
    sheet = Sheet().lines(PROSE, y=120)
    items = [
        (72, "• tell the lead about what was seen and what was said, and about any"),
        (84, "child who may be harmed"),
        (90, "– at school"),
        (90, "– at home, with the name of the adult who looks after the"),
        (100, "child there"),
        (72, "• write it down"),
        (90, "(a) in ink"),
        (90, "(b) on the form"),
        (108, "i. signed"),
        (108, "ii. dated"),
    ]
    for number, (x, text) in enumerate(items):
        sheet.text(text, x=x, y=200 + 14 * number)
    assert texts(read(pdf(sheet), "a.pdf"))[1:] == [
        "• tell the lead about what was seen and what was said, and about any child who may be harmed",
        "– at school",
        "– at home, with the name of the adult who looks after the child there",
        "• write it down",
        "(a) in ink",
        "(b) on the form",
        "i. signed",
        "ii. dated",
    ]


def test_a_box_beside_the_main_column_is_read_by_itself() -> None:
    main = [f"Main line {n} runs on to the edge of the column, and then" for n in range(8)]
    sheet = Sheet().lines([*main, "it ends."], x=72, y=200)
    sheet.parts.append(b"400 %d 140 60 re S" % (842 - 280))
    sheet.lines(["Call the police", "at once on 999", "if a child is in danger."], x=408, y=236)
    assert texts(read(pdf(sheet), "a.pdf")) == [
        " ".join([*main, "it ends."]),
        "Call the police at once on 999 if a child is in danger.",
    ]


def test_a_box_round_a_passage_stays_where_it_stands() -> None:
    sheet = Sheet().lines(PROSE, y=150).lines(["A boxed passage of some words."], y=250).lines(PROSE[:1], y=330)
    sheet.parts.append(b"60 %d 250 40 re S" % (842 - 270))
    assert texts(read(pdf(sheet), "a.pdf"))[1] == "A boxed passage of some words."


@pytest.mark.parametrize(
    "says", ["Top of page", "Back to top ↑", "Return to the top of the page", "☰", "Skip to content"]
)
def test_what_browsers_print_to_be_clicked_is_navigation(says: str) -> None:
    item = Item(text=says, page=1, role=Role.BODY, face=Face(size=10.0, bold=False, color=0))
    text = replace(item, text="The top of the page says who leads.")
    roles = [one.role for one in mark_navigation([item, text], "Skia/PDF m120", "")]
    assert roles == [Role.NAVIGATION, Role.BODY]


@pytest.mark.parametrize(
    "line", ["https://vale.example/missing Page 1 of 1", "file:///c/missing.html 1/1", "1 of 1 03/02/2031, 10:22"]
)
def test_what_browsers_print_at_the_foot_is_furniture(line: str) -> None:
    reading = read(pdf(Sheet().lines(PROSE, y=200).text(line, y=810)), "a.pdf")
    assert texts(reading) == [" ".join(PROSE)]
    assert reading.dropped.furniture == len("".join(line.split()))
