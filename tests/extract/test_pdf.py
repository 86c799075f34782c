"""The PDF reader, on small PDFs written byte by byte, and on files LibreOffice and Chromium make."""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.block import Heading, Reading, TableBlock, TextBlock
from alignctl.extract.readers.pdf import read

REGULAR, BOLD = "F1", "F2"
PROSE = (
    "Staff who worry about a child speak to the named lead on the same day and",
    "write down what was seen and heard, in the words that were used, before they",
    "go home; the lead decides within 24 hours whether a referral is needed.",
)


class Sheet:
    """One page being written: text at a place counted from the top left, and rulings."""

    def __init__(self, turn: int = 0) -> None:
        self.parts: list[bytes] = []
        self.turn = turn

    def text(self, text: str, x: float = 72, y: float = 72, *, size: float = 11, font: str = REGULAR) -> Sheet:
        body = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        shown = b"BT /%s %g Tf %g %g Td (%s) Tj ET" % (font.encode(), size, x, 842 - y, body)
        self.parts.append(shown)
        return self

    def tagged(self, kind: str, content: int) -> Sheet:
        """Mark the text written last as one piece of content."""
        self.parts[-1] = b"/%s <</MCID %d>> BDC %s EMC" % (kind.encode(), content, self.parts[-1])
        return self

    def lines(
        self, lines: Sequence[str], x: float = 72, y: float = 72, *, size: float = 11, pitch: float = 14
    ) -> Sheet:
        for number, line in enumerate(lines):
            self.text(line, x, y + number * pitch, size=size)
        return self

    def grid(self, xs: Sequence[float], ys: Sequence[float]) -> Sheet:
        for x in xs:
            self.parts.append(b"%g %g m %g %g l S" % (x, 842 - ys[0], x, 842 - ys[-1]))
        for y in ys:
            self.parts.append(b"%g %g m %g %g l S" % (xs[0], 842 - y, xs[-1], 842 - y))
        return self

    def image(self) -> Sheet:
        self.parts.append(b"q 400 0 0 400 72 200 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q")
        return self


def pdf(
    *sheets: Sheet,
    tags: Sequence[tuple[str, int, int]] | None = None,
    title: str | None = None,
    roles: dict[str, str] | None = None,
) -> bytes:
    """Write sheets as a PDF; `tags` are (type, page, content id) elements below one Document."""
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R%s>>" % (b"/StructTreeRoot 5 0 R/MarkInfo<</Marked true>>" if tags else b"")
    }
    objects[3] = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    objects[4] = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>"
    pages = []
    for number, sheet in enumerate(sheets):
        page, stream = 100 + 2 * number, 101 + 2 * number
        content = b"\n".join(sheet.parts)
        objects[page] = (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate %d/Contents %d 0 R/StructParents %d"
            b"/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>" % (sheet.turn, stream, number)
        )
        objects[stream] = b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)
        pages.append(b"%d 0 R" % page)
    objects[2] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), b" ".join(pages))
    if tags:
        objects.update(_tree(tags, roles or {}))
    info = b""
    if title:
        objects[99] = b"<</Title(%s)>>" % title.encode()
        info = b"/Info 99 0 R"
    return _file(objects, info)


def _tree(tags: Sequence[tuple[str, int, int]], roles: dict[str, str]) -> dict[int, bytes]:
    parents: dict[int, dict[int, bytes]] = {}
    kids: list[bytes] = []
    objects: dict[int, bytes] = {}
    for number, (kind, page, content) in enumerate(tags):
        name = 500 + number
        kids.append(b"%d 0 R" % name)
        parents.setdefault(page, {})[content] = b"%d 0 R" % name
        objects[name] = b"<</Type/StructElem/S/%s/P 6 0 R/Pg %d 0 R/K %d>>" % (kind.encode(), 100 + 2 * page, content)
    numbers = b" ".join(
        b"%d [%s]" % (page, b" ".join(named.get(i, b"null") for i in range(max(named) + 1)))
        for page, named in parents.items()
    )
    mapped = b" ".join(b"/%s/%s" % (a.encode(), b.encode()) for a, b in roles.items())
    objects[5] = b"<</Type/StructTreeRoot/K 6 0 R/ParentTree<</Nums[%s]>>/RoleMap<<%s>>>>" % (numbers, mapped)
    objects[6] = b"<</Type/StructElem/S/Document/P 5 0 R/K[%s]>>" % b" ".join(kids)
    return objects


def _file(objects: dict[int, bytes], info: bytes) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    offsets: dict[int, int] = {}
    for number, body in sorted(objects.items()):
        offsets[number] = len(out)
        out += b"%d 0 obj%s\nendobj\n" % (number, body)
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, offset in sorted(offsets.items()):
        out += b"%d 1\n%010d 00000 n \n" % (number, offset)
    out += b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (size, info, start)
    return bytes(out)


def headings(reading: Reading) -> list[tuple[int, str]]:
    return [(block.level, block.title) for block in reading.blocks if isinstance(block, Heading)]


def texts(reading: Reading) -> list[str]:
    return [block.text for block in reading.blocks if isinstance(block, TextBlock)]


def tables(reading: Reading) -> list[tuple[tuple[str, ...], ...]]:
    return [block.rows for block in reading.blocks if isinstance(block, TableBlock)]


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


@pytest.mark.real
def test_real_policies_keep_their_characters(real_folder: Path) -> None:
    shares: dict[str, float] = {}
    for path in sorted((real_folder / "policy" / "pdf").glob("*.pdf")):
        try:
            reading = read(path.read_bytes(), path.name)
        except UnreadableDocumentError:
            continue
        kept = "".join(
            "".join(cell for row in block.rows for cell in row)
            if isinstance(block, TableBlock)
            else getattr(block, "title", "") or getattr(block, "text", "")
            for block in reading.blocks
        )
        held = len("".join(kept.split())) + reading.dropped.furniture + reading.dropped.contents
        shares[path.name] = (held + len("".join(reading.title.split()))) / reading.found
    assert len(shares) > 40
    assert not {name: share for name, share in shares.items() if share < 0.98}
