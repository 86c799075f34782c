"""Places to write on PDF pages: fields of the file's own form, and what is only drawn."""

from __future__ import annotations

from pathlib import Path

import pytest

from alignctl.extract.reading import read_sheet
from alignctl.model.form import BlankKind, FormSheet
from alignctl.text.form_marks import MARK, number_of
from tests.extract.pdfs import PROSE, Sheet, pdf

FORMS = Path(__file__).parents[2] / "corpora" / "vale" / "forms"


def sheet_of(page: Sheet) -> FormSheet:
    return read_sheet(pdf(page), "form.pdf")


def texts_of(sheet: FormSheet) -> list[str]:
    """Lines and cells in order, each mark told by its kind."""

    def told(text: str) -> str:
        return MARK.sub(lambda mark: f"<{sheet.blanks[number_of(mark[0])].kind.value}>", text)

    sections = [section for section, _ in sheet.document.walk()]
    lines = [told(text) for section in sections for text in (section.title, section.text)]
    return lines + [
        told(cell) for section in sections for table in section.tables for row in table.rows for cell in row
    ]


def test_empty_ruled_cells_are_marked_where_they_stand() -> None:
    page = Sheet().lines(PROSE, y=60).grid([72, 200, 400], [200, 240, 280])
    page.text("Surname", 80, 225).text("School", 80, 265)
    assert texts_of(sheet_of(page))[-4:] == ["Surname", "<cell>", "School", "<cell>"]


def test_a_drawn_line_behind_a_label_is_marked() -> None:
    page = Sheet().lines(PROSE, y=60).text("Surname", 72, 200)
    page.parts.append(b"150 640 m 400 640 l S")
    assert any("Surname <text>" in text for text in texts_of(sheet_of(page)))


def test_a_line_under_words_is_not() -> None:
    page = Sheet().lines(PROSE, y=60).text("A heading that is underlined by hand", 72, 200)
    page.parts.append(b"72 640 m 260 640 l S")
    assert sheet_of(page).blanks == ()


def test_a_small_drawn_square_is_a_box_to_tick() -> None:
    page = Sheet().lines(PROSE, y=60).text("Yes", 90, 200)
    page.parts.append(b"72 641 10 10 re S")
    assert [blank.kind for blank in sheet_of(page).blanks] == [BlankKind.TICK]


def test_fields_of_the_form_carry_name_kind_options_and_need() -> None:
    sheet = read_sheet((FORMS / "northmoor-referral.pdf").read_bytes(), "form.pdf")
    by_title = {blank.title: blank for blank in sheet.blanks}
    assert by_title["Full name of child"].required
    assert not by_title["Other names"].required
    assert by_title["Date of birth or EDD"].kind is BlankKind.DATE
    assert by_title["Sex"].options[-3:] == ("Female", "Male", "Not known")
    assert by_title["What is going well"].has_lines
    assert by_title["Not asked"].kind is BlankKind.TICK


@pytest.mark.parametrize("name", ["eastmere-missing.pdf", "eastmere-referral.pdf"])
def test_reading_a_document_knows_nothing_of_marks(name: str) -> None:
    from alignctl.extract.reading import read_document

    document = read_document((FORMS / name).read_bytes(), name)
    assert not any(MARK.search(section.text) for section, _ in document.walk())


def test_a_page_of_hardly_more_than_places_to_write_is_no_font_without_a_map() -> None:
    page = Sheet()
    for at in range(120):
        x, y = 40 + 60 * (at % 8), 90 + 40 * (at // 8)
        page.text("Q", x, y)
        page.parts.append(f"{x + 15} {842 - y} 10 10 re {x + 30} {842 - y} 10 10 re S".encode())
    sheet = sheet_of(page)
    assert len(sheet.blanks) >= 120
    assert "unreadable-font" not in [warning.code for warning in sheet.document.warnings]
