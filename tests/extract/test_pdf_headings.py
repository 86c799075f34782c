"""Headings, tags, lists and furniture of PDFs."""

from __future__ import annotations

from alignctl.extract.block import TextBlock
from alignctl.extract.readers.pdf import read
from tests.extract.pdfs import BOLD, PROSE, Sheet, headings, pdf, texts


def test_lines_close_together_make_one_paragraph_and_a_gap_parts_two() -> None:
    sheet = Sheet().lines(PROSE, y=100).lines(PROSE, y=170)
    assert texts(read(pdf(sheet), "a.pdf")) == [" ".join(PROSE)] * 2


def test_headings_of_an_untagged_file_get_levels_by_size_weight_and_number() -> None:
    sheet = Sheet().text("Missing children procedure", y=60, size=22, font=BOLD)
    sheet.text("1. Reporting", y=110, size=14, font=BOLD).lines(PROSE, y=130)
    sheet.text("1.1 By telephone", y=190, size=12, font=BOLD).lines(PROSE, y=210)
    sheet.text("2. Return", y=270, size=14, font=BOLD).lines(PROSE, y=290)
    reading = read(pdf(sheet), "a.pdf")
    assert reading.title == "Missing children procedure"
    assert headings(reading) == [(1, "1. Reporting"), (2, "1.1 By telephone"), (1, "2. Return")]
    assert [block.page for block in reading.blocks] == [1] * 6


def test_a_number_settles_levels_where_all_headings_look_alike() -> None:
    sheet = Sheet()
    for row, title in enumerate(("1 Scope", "1.1 Who", "1.1.1 Staff", "2 Duties")):
        sheet.text(title, y=80 + row * 90, font=BOLD).lines(PROSE, y=100 + row * 90)
    assert [level for level, _ in headings(read(pdf(sheet), "a.pdf"))] == [1, 2, 3, 1]


def test_a_bold_lead_in_to_a_list_is_no_heading() -> None:
    sheet = Sheet().lines(PROSE, y=80).text("All staff must:", y=140, font=BOLD)
    sheet.text("• tell the lead", y=158).text("• write it down", y=172)
    assert headings(read(pdf(sheet), "a.pdf")) == []


def test_list_items_keep_their_labels() -> None:
    sheet = Sheet().lines(PROSE, y=80)
    for row, label in enumerate(("•", "a)", "ii)", "3.")):
        sheet.text(label, x=80, y=140 + row * 14).text("tell the police at once", x=100, y=140 + row * 14)
    items = [block for block in read(pdf(sheet), "a.pdf").blocks if isinstance(block, TextBlock)][1:]
    assert [item.text.split()[0] for item in items] == ["•", "a)", "ii)", "3."]
    assert all(item.is_list_item for item in items)


def test_tags_decide_where_they_cover_the_text() -> None:
    sheet = Sheet().text("Looks like nothing").tagged("H2", 0).text("Body text of the page.", y=90).tagged("P", 1)
    sheet.text("Huge but only a paragraph.", y=130, size=30).tagged("P", 2).text("Next", y=160).tagged("H3", 3)
    tags = [("H2", 0, 0), ("P", 0, 1), ("P", 0, 2), ("H3", 0, 3)]
    assert headings(read(pdf(sheet, tags=tags), "a.pdf")) == [(2, "Looks like nothing"), (3, "Next")]


def test_types_of_the_authors_own_are_read_through_the_role_map() -> None:
    sheet = (
        Sheet().text("One").tagged("Kop", 0).text("Body text.", y=90).tagged("P", 1).text("Two", y=110).tagged("Kop", 2)
    )
    tags = [("Kop", 0, 0), ("P", 0, 1), ("Kop", 0, 2)]
    assert headings(read(pdf(sheet, tags=tags, roles={"Kop": "H1"}), "a.pdf")) == [(1, "One"), (1, "Two")]


def test_text_the_tags_leave_out_is_kept_in_its_place() -> None:
    sheet = Sheet().text("First").tagged("H1", 0).text("A long enough sentence that tags name.", y=90).tagged("P", 1)
    sheet.text("Left out.", y=120).text("Last", y=150).tagged("H1", 2)
    tags = [("H1", 0, 0), ("P", 0, 1), ("H1", 0, 2)]
    blocks = read(pdf(sheet, tags=tags), "a.pdf").blocks
    assert [getattr(block, "title", "") or getattr(block, "text", "") for block in blocks][2:] == ["Left out.", "Last"]


def test_running_headers_and_page_numbers_are_dropped_and_counted() -> None:
    sheets = [
        Sheet()
        .text("Vale Partnership", y=30, size=9)
        .lines([f"Rule {n} {line}" for line in PROSE], y=140)
        .text(f"Page {n} of 4", y=810, size=9)
        for n in range(1, 5)
    ]
    reading = read(pdf(*sheets), "a.pdf")
    assert not any("Vale" in text or "Page" in text for text in texts(reading))
    assert reading.dropped.furniture == 4 * len("ValePartnershipPage1of4")


def test_numbered_appendices_at_page_tops_are_no_running_headers() -> None:
    sheets = [
        Sheet().text(f"Appendix {n}", y=60, size=14, font=BOLD).lines([f"Form {n} {line}" for line in PROSE], y=140)
        for n in range(1, 6)
    ]
    assert [title for _, title in headings(read(pdf(*sheets), "a.pdf"))] == [f"Appendix {n}" for n in range(1, 6)]


def test_a_heading_typed_into_a_tagged_paragraph_with_a_line_break_is_found() -> None:
    sheet = Sheet().text("1. Purpose", y=80, font=BOLD).lines(PROSE, y=94)
    sheet.parts = [b"/P <</MCID 0>> BDC %s EMC" % b"\n".join(sheet.parts)]
    reading = read(pdf(sheet, tags=[("P", 0, 0)]), "a.pdf")
    assert headings(reading) == [(1, "1. Purpose")]
    assert texts(reading) == [" ".join(PROSE)]


def test_a_contents_list_is_dropped_and_counted() -> None:
    front = Sheet().text("Contents", y=80, size=14, font=BOLD)
    front.text("Reporting" + " ." * 40 + " 2", y=110).text("Return" + " ." * 40 + " 2", y=124)
    back = Sheet().text("Reporting", y=80, size=14, font=BOLD).lines(PROSE, y=100)
    back.text("Return", y=170, size=14, font=BOLD).lines(PROSE, y=190)
    reading = read(pdf(front, back), "a.pdf")
    assert headings(reading) == [(1, "Reporting"), (1, "Return")]
    assert reading.dropped.contents > 80
