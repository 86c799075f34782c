"""The title told from the headings below it, and numbers in paragraphs of their own, alike in every format."""

from __future__ import annotations

from alignctl.extract.readers.line_parts.declared_title import is_no_title
from alignctl.extract.readers.line_parts.line import Grid, Label, Line
from alignctl.extract.readers.line_parts.title_lines import title_lines
from alignctl.extract.readers.office_parts.assemble import assemble
from alignctl.extract.readers.office_parts.lone_numbers import joined_numbers
from alignctl.extract.readers.pdf import read as read_pdf
from tests.extract.pdfs import BOLD, PROSE, Sheet, headings, pdf, texts
from tests.extract.web import read, titles

RUNNING = Line(text="Staff tell the duty desk what they know, and write down who was told and when it was.", size=12)


def bold(text: str, size: float = 12) -> Line:
    return Line(text=text, bold=True, size=size)


def test_opening_lines_larger_than_every_heading_are_the_title() -> None:
    items = [Line(text="Version 1", size=9), bold("Working with others", 16), bold("(Moves)", 16)]
    items += [bold("Scope"), RUNNING, bold("Duties"), RUNNING]
    assembled = assemble(items, "")
    assert assembled.title == "Working with others (Moves)"
    assert title_lines(items, {1: 1, 2: 2, 3: 3, 5: 3}) == (1, 2)


def test_a_line_is_no_title_where_another_is_as_large_or_text_stands_before_it() -> None:
    items = [bold("Moves", 16), RUNNING, bold("Duties"), RUNNING]
    assert title_lines(items, {0: 1, 2: 2}) == (0,)
    assert title_lines([*items, bold("Forms", 16), RUNNING], {0: 1, 2: 2, 4: 1}) == ()
    assert title_lines([RUNNING, *items], {1: 1, 3: 2}) == ()
    assert title_lines([Grid(rows=(("a", "b"),)), *items], {1: 1, 3: 2}) == ()
    assert title_lines([bold("Moves", 13), RUNNING, bold("Duties"), RUNNING], {0: 1, 2: 2}) == ()


def test_numbered_lines_and_marked_headings_with_text_below_are_no_lines_of_a_title() -> None:
    rest = [RUNNING, bold("Duties"), RUNNING]
    levels = {0: 1, 1: 1, 3: 2}
    for first, second in (("1. Scope", "2. Moves"), ("Moves", "1. Scope"), ("Part A: Scope", "Moves")):
        assert title_lines([bold(first, 16), bold(second, 16), *rest], levels) == ()
    numbered = bold("Moves", 16)._replace(label=Label(text="2.", depth=0))
    assert title_lines([bold("Scope", 16), numbered, *rest], levels) == ()
    marked = [bold(text, 16)._replace(level=1) for text in ("Moves", "Scope")]
    assert title_lines([*marked, *rest], levels) == ()
    assert title_lines([*marked, *rest[1:]], {0: 1, 1: 1, 2: 2}) == (0, 1)


def test_a_number_alone_in_its_paragraph_numbers_the_next_one() -> None:
    for before in (
        Line(text="5. Meaning"),
        Line(text="Meaning", label=Label(text="5.", depth=0)),
        Line(text="What is meant.", label=Label(text="5.1", depth=1)),
    ):
        joined = joined_numbers([before, Line(text="5.2", notes=("a",)), Line(text="What is not?", notes=("b",))])
        assert joined == [before, Line(text="What is not?", label=Label(text="5.2", depth=0), notes=("a", "b"))]


def test_numbers_alone_in_their_paragraphs_follow_each_other() -> None:
    texts = ["5. Meaning", *(text for place in range(1, 13) for text in (f"5.{place}", "Staff tell the desk."))]
    joined = joined_numbers([Line(text=text) for text in texts])
    assert [line.label.text for line in joined if isinstance(line, Line) and line.label] == texts[1::2]


UNFITTING = [
    ["The visits begin at", "9.30"],
    ["Monthly sum", "48.00"],
    ["9. Visits", "Visits begin at", "9.1"],
    ["9. Visits", "Visits begin at:", "9.1"],
    ["9. Visits", "9.30"],
    ["9. Visits", "9.05"],
    ["12. Dates", "12.10.26"],
    ["12.10 Dates", "12.10.26"],
    ["4. Scope", "It is for all.", "7.2"],
]


def test_times_sums_dates_and_versions_number_nothing() -> None:
    for before in UNFITTING:
        items = [*(Line(text=text) for text in before), Line(text="The worker tells the parents.")]
        assert joined_numbers(items) == items


def test_times_and_sums_number_nothing_in_a_pdf() -> None:
    for before in UNFITTING:
        sheet = Sheet().text("Visits", y=72, font=BOLD).lines(PROSE, y=100)
        for place, text in enumerate(before):
            sheet.text(text, y=170 + 30 * place)
        sheet.text("The worker tells the parents.", y=170 + 30 * len(before)).lines(PROSE, y=340)
        assert "The worker tells the parents." in texts(read_pdf(pdf(sheet), "a.pdf"))


def test_years_counts_and_list_items_take_no_number_from_above() -> None:
    for items in (
        [Line(text="2024"), Line(text="Scope")],
        [Line(text="5.2"), Line(text="5.3")],
        [Line(text="5.2"), Line(text="Scope", label=Label(text="a)", depth=0))],
    ):
        assert joined_numbers(items) == items


def test_a_number_on_a_line_of_its_own_numbers_the_heading_below_it_in_a_pdf() -> None:
    sheet = Sheet().text("5. Meaning", y=72, font=BOLD).lines(PROSE, y=100)
    sheet.text("5.2", y=160).text("What is not meant?", y=184, font=BOLD).lines(PROSE, y=210)
    assert headings(read_pdf(pdf(sheet), "a.pdf")) == [(1, "5. Meaning"), (2, "5.2 What is not meant?")]


def test_a_program_s_own_title_is_none() -> None:
    assert all(map(is_no_title, ("(anonymous)", "", "Untitled", "Microsoft Word - x", "policy.docx")))
    assert not is_no_title("Missing children")
    prose = "<p>Staff tell the duty desk what they know, and write down who was told and when it was told.</p>"
    page = f"<title>(anonymous)</title><p><b>Moves</b></p>{prose}<p><b>Scope</b></p>{prose}"
    assert read(page).title != "(anonymous)"


def test_text_of_no_given_size_is_as_large_as_browsers_show_it() -> None:
    prose = "<p>Staff tell the duty desk what they know, and write down who was told and when it was told.</p>"
    page = f"<h2>Scope</h2>{prose}<p style='font-size: 12pt'>Proof of address</p>{prose}"
    assert titles(read(page)) == ["Scope"]
