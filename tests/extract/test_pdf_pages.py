"""Columns, divided words, tables, pages and damage of PDFs; files LibreOffice and Chromium make."""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.readers.pdf import read
from alignctl.extract.readers.pdf_parts.opening import read_pages
from alignctl.model.reading import Limits
from tests.extract.pdfs import PROSE, Sheet, headings, pdf, tables, texts


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [f"left line {n} runs to the edge of its column" for n in range(12)]
    right = [f"right line {n} runs to the edge of its column" for n in range(12)]
    sheet = Sheet().lines(left, x=50, y=80, size=10).lines(right, x=310, y=80, size=10)
    text = " ".join(texts(read(pdf(sheet), "a.pdf")))
    assert text.index("left line 11") < text.index("right line 0")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("the safe-", "guarding lead and safeguarding staff"), "safeguarding lead"),
        (("a multi-", "agency meeting takes place"), "multi-agency meeting"),
        (("within 24-", "48 hours of the report"), "24-48 hours"),
    ],
)
def test_words_divided_at_a_line_end_are_made_whole(lines: Sequence[str], expected: str) -> None:
    assert expected in " ".join(texts(read(pdf(Sheet().lines(lines)), "a.pdf")))


def test_a_sentence_goes_on_over_the_page() -> None:
    first = Sheet().lines([*PROSE[:2], "go home, and the lead then tells the"], y=700)
    second = Sheet().text("police within one hour.", y=80)
    assert texts(read(pdf(first, second), "a.pdf"))[0].endswith("tells the police within one hour.")


def test_many_words_of_many_looks_each_keep_their_own_place_and_face() -> None:
    sheet = Sheet()
    for at in range(200):
        sheet.text(f"w{at}", x=50 + 60 * (at % 8), y=80 + 20 * (at // 8), size=8 + at // 100, font=f"F{1 + at % 2}")
    (page,) = read_pages(pdf(sheet), "a.pdf", Limits()).pages
    found = [(word.text, round(word.x0, -1), round(word.y), word.face.size, word.face.bold) for word in page.words]
    assert found == [
        (f"w{at}", 50 + 60 * (at % 8), 80 + 20 * (at // 8), 8 + at // 100, at % 2 == 1) for at in range(200)
    ]


def ruled(sheet: Sheet, rows: Sequence[Sequence[str]], y: float = 200) -> Sheet:
    xs, ys = (72, 222, 372), [y + 40 * n for n in range(len(rows) + 1)]
    sheet.grid(xs, ys)
    for number, row in enumerate(rows):
        for x, cell in zip(xs, row, strict=False):
            sheet.lines(cell.split("\n"), x=x + 5, y=ys[number] + 15, size=10, pitch=12)
    return sheet


def test_a_ruled_table_is_no_paragraph_and_joins_the_lines_of_a_cell() -> None:
    sheet = ruled(Sheet().lines(PROSE, y=80), [("Who", "When"), ("Duty\nsocial worker", "within\n4 hours")])
    reading = read(pdf(sheet), "a.pdf")
    assert tables(reading) == [(("Who", "When"), ("Duty social worker", "within 4 hours"))]
    assert texts(reading) == [" ".join(PROSE)]


def test_a_table_going_on_over_the_page_is_one_table_without_its_second_header_row() -> None:
    first = ruled(Sheet().lines(PROSE, y=80), [("Who", "When"), ("Police", "at once")], y=680)
    second = ruled(Sheet(), [("Who", "When"), ("School", "by noon")], y=80)
    reading = read(pdf(first, second), "a.pdf")
    assert tables(reading) == [(("Who", "When"), ("Police", "at once"), ("School", "by noon"))]
    assert reading.dropped.furniture == len("WhoWhen")


def test_every_character_is_kept_or_knowingly_dropped() -> None:
    reading = read(pdf(ruled(Sheet().lines(PROSE, y=80), [("Who", "When"), ("Police", "at once")])), "a.pdf")
    kept = "".join(texts(reading)) + "".join(cell for rows in tables(reading) for row in rows for cell in row)
    assert len("".join(kept.split())) == reading.found


def test_a_page_turned_on_its_side_is_read_as_it_is_shown() -> None:
    plain, turned = (read(pdf(Sheet(turn=turn).lines(PROSE)), "a.pdf") for turn in (0, 180))
    assert Counter(" ".join(texts(plain)).split()) == Counter(" ".join(texts(turned)).split())


def test_a_scan_among_the_pages_is_warned_of_by_its_page() -> None:
    reading = read(pdf(Sheet().lines(PROSE), Sheet().image()), "a.pdf")
    assert [(warning.code, warning.page) for warning in reading.warnings] == [("no-text-layer", 2)]


def test_a_file_of_scans_is_an_error_that_names_ocr() -> None:
    with pytest.raises(UnreadableDocumentError, match=r"2 page.*ocrmypdf"):
        read(pdf(Sheet().image(), Sheet().image()), "a.pdf")


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", b"not a pdf at all", pdf(Sheet().lines(PROSE))[:200]])
def test_damaged_bytes_are_an_error_with_the_file_named(content: bytes) -> None:
    with pytest.raises(UnreadableDocumentError, match=r"a\.pdf"):
        read(content, "a.pdf")


def test_letters_a_font_does_not_map_are_an_error() -> None:
    words = "7KLV WHVW SURFHGXUH VKDOO JLYH QRQVHQVH WR DOO ZKR UHDG LW"
    with pytest.raises(UnreadableDocumentError, match="unreadable-font"):
        read(pdf(Sheet().lines([words] * 12)), "a.pdf")


@pytest.mark.parametrize("title", ["Microsoft Word - draft.docx", "(anonymous)", "Untitled"])
def test_a_title_that_says_nothing_is_not_taken(title: str) -> None:
    assert read(pdf(Sheet().lines(PROSE), title=title), "a.pdf").title == ""


def test_the_files_own_title_is_taken_where_no_text_stands_out() -> None:
    assert read(pdf(Sheet().lines(PROSE), title="Referral procedure"), "a.pdf").title == "Referral procedure"


PAGE = """<html><head><title>Referrals</title></head><body><h1>Referrals</h1><h2>Making a referral</h2>
<p>Ring the front door at once.</p><ul><li>say who you are</li><li>say what you saw</li></ul>
<h2>Afterwards</h2><table border=1><tr><th>Who</th><th>When</th></tr><tr><td>Lead</td><td>24 hours</td></tr></table>
<p>Keep a copy.</p></body></html>"""


@pytest.mark.browser
def test_a_page_printed_by_a_browser_reads_as_the_page(tmp_path: Path, chromium: str) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={tmp_path / 'page.pdf'}"]
    subprocess.run([*command, str(tmp_path / "page.html")], check=True, capture_output=True, timeout=60)
    reading = read((tmp_path / "page.pdf").read_bytes(), "page.pdf")
    assert reading.title == "Referrals"
    assert [title for _, title in headings(reading)] == ["Making a referral", "Afterwards"]
    assert tables(reading) == [(("Who", "When"), ("Lead", "24 hours"))]
    assert not any("file://" in text for text in texts(reading))


@pytest.mark.libreoffice
@pytest.mark.parametrize("tagged", ["true", "false"])
def test_a_libreoffice_export_reads_alike_with_and_without_tags(tmp_path: Path, tagged: str) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    options = f'pdf:writer_web_pdf_Export:{{"UseTaggedPDF":{{"type":"boolean","value":"{tagged}"}}}}'
    command = ["soffice", f"-env:UserInstallation={tmp_path.as_uri()}/office", "--headless", "--convert-to", options]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), str(tmp_path / "page.html")], check=True, capture_output=True, timeout=120
    )
    reading = read((tmp_path / "page.pdf").read_bytes(), "page.pdf")
    assert [title for _, title in headings(reading)] == ["Making a referral", "Afterwards"]
    assert tables(reading) == [(("Who", "When"), ("Lead", "24 hours"))]
    assert "• say who you are" in texts(reading)
