"""Headings told by looks with witnesses: contents lists, covers, habits of the author, and tags ignored."""

from __future__ import annotations

from alignctl.extract.readers.pdf import read
from alignctl.model.reading import ReadingOptions
from tests.extract.pdfs import BOLD, PROSE, Sheet, headings, pdf


def test_tags_are_left_aside_where_they_are_to_be_ignored() -> None:
    sheet = Sheet().text("Looks like nothing").tagged("H2", 0).lines(PROSE, y=90)
    sheet.text("Reporting", y=150, size=16, font=BOLD).tagged("P", 1).lines(PROSE, y=170)
    sheet.text("Return", y=230, size=16, font=BOLD).lines(PROSE, y=250)
    content = pdf(sheet, tags=[("H2", 0, 0), ("P", 0, 1)])
    reading = read(content, "a.pdf", ReadingOptions(ignore_tags=True))
    assert [title for _, title in headings(reading)] == ["Reporting", "Return"]


def test_a_contents_list_settles_levels_of_headings_that_look_alike() -> None:
    titles = (("Duties", 72), ("Home", 90), ("Police", 90), ("Return", 72), ("Interview", 90))
    front = Sheet().text("Contents", y=60, size=14, font=BOLD)
    back = Sheet()
    for row, (title, x) in enumerate(titles):
        front.text(title + " ." * 30 + " 2", x=x, y=90 + row * 14)
        back.text(title, y=80 + row * 80, font=BOLD).lines(PROSE, y=100 + row * 80)
    found = headings(read(pdf(front, back), "a.pdf"))
    assert found == [(1, "Duties"), (2, "Home"), (2, "Police"), (1, "Return"), (2, "Interview")]


def test_lines_of_a_cover_head_nothing() -> None:
    cover = Sheet().text("Missing procedure", y=200, size=28, font=BOLD).text("For all staff", y=260, size=16)
    page = Sheet().text("Reporting", y=80, size=14, font=BOLD).lines(PROSE, y=100)
    reading = read(pdf(cover, page), "a.pdf")
    assert reading.title == "Missing procedure"
    assert [title for _, title in headings(reading)] == ["Reporting"]


def test_a_coloured_line_of_body_size_is_a_heading_where_larger_ones_share_its_colour() -> None:
    sheet = Sheet().lines(PROSE, y=60)
    for row, (title, size) in enumerate((("Reporting", 16), ("Return", 16), ("By telephone", 11))):
        sheet.text(title, y=120 + row * 90, size=size).lines(PROSE, y=140 + row * 90)
        place = -1 - len(PROSE)
        sheet.parts[place] = b"0 0 1 rg " + sheet.parts[place] + b" 0 g"
    assert [title for _, title in headings(read(pdf(sheet), "a.pdf"))] == ["Reporting", "Return", "By telephone"]


def test_a_label_and_the_title_below_it_make_one_heading() -> None:
    sheet = Sheet().lines(PROSE, y=40)
    for row, title in enumerate(("Duties", "Staffing")):
        sheet.text(f"PART {row + 1}", y=110 + row * 120, size=14, font=BOLD)
        sheet.text(title, y=132 + row * 120, size=13, font=BOLD).lines(PROSE, y=155 + row * 120)
    assert [title for _, title in headings(read(pdf(sheet), "a.pdf"))] == ["PART 1 Duties", "PART 2 Staffing"]


def test_captions_and_lead_ins_in_bold_are_no_headings() -> None:
    sheet = Sheet().lines(PROSE, y=60)
    for row, text in enumerate(("Figure 2: the steps", "All staff must:", "and tell the lead", "Reporting")):
        sheet.text(text, y=130 + row * 90, font=BOLD).lines(PROSE, y=150 + row * 90)
    assert [title for _, title in headings(read(pdf(sheet), "a.pdf"))] == ["Reporting"]


def test_a_bold_line_with_a_colon_is_a_heading_over_running_text_only() -> None:
    sheet = Sheet().lines(PROSE, y=60).text("Purpose:", y=130, font=BOLD).lines(PROSE, y=150)
    sheet.text("Forms:", y=240, font=BOLD).text("- the first form", y=260).text("- the second form", y=280)
    assert [title for _, title in headings(read(pdf(sheet), "a.pdf"))] == ["Purpose:"]


def test_dates_values_and_orders_in_bold_are_no_headings() -> None:
    sheet = Sheet().lines(PROSE, y=60)
    texts = ("Created on 01/01/25 by the lead", "Dial: 999", "This form should be sent to the police at once", "Scope")
    for row, text in enumerate(texts):
        sheet.text(text, y=130 + row * 90, font=BOLD).lines(PROSE, y=150 + row * 90)
    assert [title for _, title in headings(read(pdf(sheet), "a.pdf"))] == ["Scope"]


def test_plain_numbered_lines_over_text_are_headings_where_all_of_their_depth_are() -> None:
    sheet = Sheet()
    for row, text in enumerate(("1. Scope", "2. Duties", "3. Forms")):
        sheet.text(text, y=60 + row * 90).lines(PROSE, y=80 + row * 90)
    assert [title for _, title in headings(read(pdf(sheet), "a.pdf"))] == ["1. Scope", "2. Duties", "3. Forms"]
