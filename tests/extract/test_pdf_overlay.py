"""Fields of forms, typed-in text, comments' authors, and pages turned on their side."""

from __future__ import annotations

import pytest

from alignctl.extract.readers.pdf import read
from tests.extract.pdfs import PROSE, Sheet, pdf, texts

TICKED = "/FT/Btn/T(b{0})/V/Yes/AS/Yes/AP<</N<</Yes 3 0 R/Off 3 0 R>>>>"
UNTICKED = "/FT/Btn/T(b{0})/V/Off/AS/Off/AP<</N<</Yes 3 0 R/Off 3 0 R>>>>"


def test_a_text_field_is_read_after_its_label() -> None:
    sheet = Sheet().lines(PROSE, y=80).text("Team that makes the referral:", y=200).text("Telephone:", y=230)
    sheet.note("Widget", (240, 190), says="/FT/Tx/T(team)/V(Early Help North)")
    sheet.note("Widget", (240, 220), says="/FT/Tx/T(tel)/V(01632 960 001)")
    said = " ".join(texts(read(pdf(sheet), "a.pdf")))
    assert "Team that makes the referral: Early Help North" in said
    assert "Telephone: 01632 960 001" in said


def test_empty_hidden_and_secret_fields_leave_nothing() -> None:
    sheet = Sheet().lines(PROSE, y=80).text("Name of the lead:", y=200)
    bare = read(pdf(sheet), "a.pdf")
    sheet.note("Widget", (200, 190), says="/FT/Tx/T(a)").note("Widget", (200, 220), says="/FT/Tx/T(b)/V()")
    sheet.note("Widget", (200, 250), says="/FT/Tx/T(c)/Ff 8192/V(secret)")
    sheet.notes.append(sheet.notes[0].replace(b"/F 4", b"/F 2").replace(b"/T(a)", b"/T(d)/V(hidden)"))
    filled = read(pdf(sheet), "a.pdf")
    assert texts(filled) == texts(bare)
    assert filled.found == bare.found


def test_tick_boxes_and_choices_show_what_was_chosen() -> None:
    sheet = Sheet().lines(PROSE, y=80).text("Consent was given", x=100, y=200).text("Parents know", x=100, y=240)
    sheet.note("Widget", (72, 190), wide=12, says=TICKED.format(1))
    sheet.note("Widget", (72, 230), wide=12, says=UNTICKED.format(2))
    sheet.text("Level of need:", y=280)
    sheet.note("Widget", (180, 270), says="/FT/Ch/Ff 131072/T(level)/Opt[(Level 2)(Level 3)]/V(Level 3)")
    said = texts(read(pdf(sheet), "a.pdf"))
    assert "☒ Consent was given" in said
    assert "☐ Parents know" in said
    assert "Level of need: Level 3" in said


def test_every_character_of_a_field_is_counted_and_kept() -> None:
    sheet = Sheet().lines(PROSE, y=80).note("Widget", (72, 200), says="/FT/Tx/T(a)/V(kept as it is)")
    reading = read(pdf(sheet), "a.pdf")
    assert len("".join("".join(texts(reading)).split())) == reading.found


def test_a_field_is_read_in_its_place_on_a_tagged_page() -> None:
    sheet = Sheet()
    for number, (text, y) in enumerate((("Referral form", 80), ("Name of the school:", 140), ("Last words here", 300))):
        sheet.text(text, y=y).tagged("P", number)
    sheet.note("Widget", (200, 130), says="/FT/Tx/T(a)/V(Oak Lane)")
    said = texts(read(pdf(sheet, tags=[("P", 0, 0), ("P", 0, 1), ("P", 0, 2)]), "a.pdf"))
    assert said.index("Name of the school:") < said.index("Oak Lane") < said.index("Last words here")


def test_comments_give_their_authors_and_no_text() -> None:
    sheet = Sheet().lines(PROSE, y=80)
    sheet.note("Text", (400, 80), says="/T(R. Marsh)/Contents(is this still so?)")
    sheet.note("Highlight", (72, 80), says="/T(A. Dale)/Contents(check)")
    sheet.note("Link", (72, 300), says="/T(no author)").note("Text", (400, 90), says="/T(R. Marsh)/Contents(again)")
    reading = read(pdf(sheet), "a.pdf")
    assert reading.metadata.people == ("A. Dale", "R. Marsh")
    assert texts(reading) == [" ".join(PROSE)]


def test_text_typed_onto_the_page_is_text() -> None:
    sheet = Sheet().lines(PROSE, y=80).text("Date agreed:", y=200)
    sheet.note("FreeText", (150, 190), says="/IT/FreeTextTypeWriter/Contents(June 2031)/DA(/Helv 10 Tf)")
    assert "Date agreed: June 2031" in texts(read(pdf(sheet), "a.pdf"))


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize(("a", "b"), [(1, 0), (0, 1), (-1, 0), (0, -1)])
def test_a_page_is_read_in_the_direction_its_text_runs(turn: int, a: int, b: int) -> None:
    sheet = Sheet(turn=turn)
    for number, line in enumerate(PROSE):
        sheet.turned(line, (a, b), 300 + 14 * number * b - 200 * a, 400 - 14 * number * a - 200 * b)
    assert texts(read(pdf(sheet), "a.pdf")) == [" ".join(PROSE)]


def test_pages_of_several_orientations_read_on() -> None:
    sideways = Sheet(turn=90)
    for number, line in enumerate(PROSE):
        sideways.turned(line, (0, 1), 300 + 14 * number, 100)
    said = texts(read(pdf(Sheet().lines(PROSE, y=300), sideways, Sheet().lines(PROSE, y=500)), "a.pdf"))
    assert said == [" ".join(PROSE)] * 3
