"""Text and headings that look like furniture, contents lists, covers or diagrams, and are none."""

from __future__ import annotations

from alignctl.extract.readers.pdf import read
from alignctl.extract.readers.pdf_parts.page import Edge, Face, Word
from alignctl.extract.readers.pdf_parts.underlines import with_underlines
from tests.extract.pdfs import BOLD, PROSE, Sheet, headings, pdf, texts

PAGES = ("one", "two", "three", "four", "five", "six", "seven")


def titles(*sheets: Sheet) -> list[str]:
    return [title for _, title in headings(read(pdf(*sheets), "a.pdf"))]


def said(*sheets: Sheet) -> str:
    return " ".join(texts(read(pdf(*sheets), "a.pdf")))


def sections(*names: str, size: float = 14, font: str = BOLD) -> Sheet:
    """A page of sections, each with running text."""
    sheet = Sheet()
    for at, name in enumerate(names):
        sheet.text(name, y=90 + 110 * at, size=size, font=font).lines(PROSE, y=115 + 110 * at)
    return sheet


def underlined(sheet: Sheet, text: str, y: float, wide: float) -> Sheet:
    sheet.text(text, y=y).parts.append(b"72 %g m %g %g l S" % (840.5 - y, 72 + wide, 840.5 - y))
    return sheet


def test_rows_of_a_table_in_the_margins_are_kept_where_one_cell_comes_again() -> None:
    sheets = []
    for page in PAGES:
        sheet = Sheet()
        for at in range(25):
            step = f"Step {'abcdefghijklmnopqrstuvwxyz'[at]} of part {page}"
            sheet.text(step, y=40 + 31 * at).text("Social worker and police", x=260, y=40 + 31 * at)
            sheet.text(f"rule {page}", x=460, y=40 + 31 * at)
        sheets.append(sheet)
    reading = read(pdf(*sheets), "a.pdf")
    assert reading.dropped.furniture == 0
    assert str(reading.blocks).count("Social worker and police") == 25 * len(PAGES)


def test_a_cell_in_the_first_row_of_each_page_takes_no_row_away() -> None:
    sheets = []
    for page in PAGES:
        sheet = Sheet().text(f"Step {page} of all", y=60).text("Social worker and police", x=260, y=60)
        sheets.append(sheet.lines([f"On day {page} the lead calls {other} people." for other in PAGES], y=110))
    assert read(pdf(*sheets), "a.pdf").dropped.furniture == 0


def test_a_running_title_left_or_right_of_the_page_number_goes_where_only_some_pages_have_it() -> None:
    sheets = []
    for at in range(18):
        sheet = Sheet().lines([f"On day {(at * 7 + day) % 50} the lead calls {PAGES[at % 7]}." for day in range(6)])
        if at % 3:
            first, last = sorted((72, 330), reverse=bool(at % 2))
            sheet.text(str(at + 13), x=first, y=780).text("Northshire care rules", x=last, y=780)
        sheets.append(sheet)
    assert "Northshire" not in said(*sheets)


def test_a_form_that_is_printed_on_several_pages_is_no_contents_list() -> None:
    names = ("Reason for the referral", "Actions agreed", "Decision taken", "What works", "What is next")
    sheets = [sections("How to refer")]
    for page in PAGES[:3]:
        sheet = Sheet().text(f"Level {page}: complete at once.", y=72)
        for at, name in enumerate(names):
            sheet.text(name, y=110 + 40 * at, size=14, font=BOLD)
        sheets.append(sheet.text(f"Send it to manager {page}.", y=330))
    assert titles(*sheets).count("Actions agreed") == 3
    assert read(pdf(*sheets), "a.pdf").dropped.contents == 0


def test_levels_that_head_sections_of_a_policy_on_them_are_no_markings() -> None:
    first = Sheet().text("Levels of files", y=72, size=18, font=BOLD)
    first.text("OFFICIAL", y=110, size=14, font=BOLD).lines(PROSE, y=135)
    first.text("SECRET", y=250, size=14, font=BOLD).lines(PROSE, y=275)
    assert titles(first, sections("Storing"))[-3:] == ["OFFICIAL", "SECRET", "Storing"]


def test_levels_that_a_text_lists_at_its_end_are_no_markings() -> None:
    names = ("OFFICIAL", "RESTRICTED", "SECRET")
    several = sections("Purpose", "Levels").text("From the lowest to the highest these are:", y=400)
    for at, name in enumerate(names):
        several.text(name, y=425 + 25 * at)
    for name in names:
        assert name in str(read(pdf(several), "a.pdf").blocks)
    single = sections("Purpose", "Levels").text("At the head of every file stands:", y=400).text("SECRET", y=425)
    assert "SECRET" in str(read(pdf(single), "a.pdf").blocks)


def test_a_level_that_heads_two_pages_and_looks_like_other_headings_is_no_marking() -> None:
    sheets = [sections("Aims", "PREVENT", "PURSUE"), sections("PROTECT", "PREPARE"), sections("PROTECT", "REVIEW")]
    assert titles(*sheets).count("PROTECT") == 2
    single = Sheet().text("Files", y=60, size=20, font=BOLD).text("OFFICIAL", y=90, size=14, font=BOLD)
    single.lines(PROSE, y=110).text("Storing", y=190, size=14, font=BOLD).lines(PROSE, y=210)
    assert titles(single) == ["OFFICIAL", "Storing"]


def test_a_page_of_short_lines_one_below_the_other_is_no_diagram() -> None:
    names = ("Purpose", "Who should attend", "When it is held", "Recording", "What happens next of all")
    sheet = Sheet().text("Discussions at a glance", x=200, y=72, size=18, font=BOLD)
    for at, name in enumerate(names):
        sheet.text(name, x=270 - 4 * len(name), y=120 + 90 * at, size=13, font=BOLD)
        sheet.text(f"It is held within {at + 2} days of the referral.", y=142 + 90 * at)
        sheet.text("The worker tells all who attend.", x=90, y=160 + 90 * at)
    assert titles(sheet) == list(names)


def test_underlined_list_items_and_fields_are_no_headings() -> None:
    listed = sections("Duties")
    for at, text in enumerate(("1. Tell the police", "2. Ring the parents", "3. Record the call")):
        underlined(listed, text, 200 + 22 * at, 105)
    underlined(listed.lines(PROSE, y=290), "Team manager", 360, 72)
    underlined(listed, "Social worker", 385, 70).lines(PROSE, y=420)
    assert titles(listed, sections("Records")) == ["Duties", "Records"]


def test_a_line_drawn_twice_underlines_no_more_than_one() -> None:
    word = Word("Advice", 72, 132, 200, Face(size=11, bold=False, color=0))
    half = Edge(x0=72, x1=102, top=201.2, bottom=201.2)
    assert not with_underlines((word,), [half, half])[0].face.underlined


def test_a_first_page_of_terms_and_their_meaning_is_no_cover() -> None:
    first = Sheet().text("Missing children", y=60, size=20, font=BOLD).text("Who does what", y=90, size=14, font=BOLD)
    for at, term in enumerate(("Social worker", "Team manager", "Police officer", "Health visitor")):
        first.lines((f"{term}: staff who worry about a child speak to the named lead and", *PROSE), y=120 + 90 * at)
    assert titles(first, sections("Records")) == ["Who does what", "Records"]


def test_a_word_set_wide_is_a_heading() -> None:
    assert titles(sections("P U R P O S E", "D U T I E S")) == ["P U R P O S E", "D U T I E S"]


def test_white_type_larger_than_the_body_on_a_banner_is_a_heading() -> None:
    sheet = Sheet()
    for at, name in enumerate(("Referrals and first steps", "Strategy discussions")):
        y = 90 + 120 * at
        sheet.parts.append(b"0 0 0.5 rg 60 %g 400 25 re f 1 g" % (835 - y))
        sheet.text(name, y=y, size=13).parts.append(b"0 g")
        sheet.lines(PROSE, y=y + 30)
    assert titles(sheet) == ["Referrals and first steps", "Strategy discussions"]


def test_sentences_that_begin_low_pages_and_count_with_them_are_kept() -> None:
    sheets = [Sheet().text(f"The worker visits in {at + 1} days", y=200).lines(PROSE, y=240) for at in range(7)]
    words = said(*sheets)
    assert all(f"visits in {at + 1} days" in words for at in range(7))


def test_a_title_that_begins_with_a_large_with_is_of_its_own() -> None:
    sheet = sections("Scope").text("Duties", y=220, size=12, font=BOLD)
    sheet.text("With the parents", y=240, size=12, font=BOLD).lines(PROSE, y=262)
    assert titles(sheet)[-2:] == ["Duties", "With the parents"]
