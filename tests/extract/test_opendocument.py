"""What the OpenDocument reader keeps of a text, and what it leaves out."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.block import Heading, Reading, TableBlock, TextBlock
from alignctl.extract.readers import opendocument, word

BASE = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = " ".join(
    f'xmlns:{prefix}="{BASE}{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "style": "style",
        "table": "table",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
    }.items()
)
LISTS = """
<text:list-style style:name="Numbers">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>
</text:list-style>
<text:list-style style:name="Dots"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/></text:list-style>
<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Title" style:family="paragraph"/>
"""
OUTLINE = """
<text:outline-style>
<text:outline-level-style text:level="1" style:num-format="1"/>
<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>
</text:outline-style>
"""


def open_file(body: str, styles: str = "", meta: str = "", body_of: str = "text") -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"<office:document-content {SPACES}><office:automatic-styles>{LISTS}</office:automatic-styles>"
            f"<office:body><office:{body_of}>{body}</office:{body_of}></office:body></office:document-content>",
        )
        archive.writestr("styles.xml", f"<office:document-styles {SPACES}>{styles}</office:document-styles>")
        archive.writestr(
            "meta.xml",
            f'<office:document-meta {SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/">{meta}</office:document-meta>',
        )
    return content.getvalue()


def read_body(body: str, styles: str = "", meta: str = "") -> Reading:
    return opendocument.read(open_file(body, styles, meta), "small.odt")


def texts(reading: Reading) -> list[str]:
    return [block.text for block in reading.blocks if isinstance(block, TextBlock)]


def test_headings_carry_the_numbers_the_outline_displays() -> None:
    body = (
        '<text:h text:outline-level="1">Purpose</text:h><text:p>Text.</text:p>'
        '<text:h text:outline-level="2">Scope</text:h><text:h text:outline-level="1">Duties</text:h>'
        "<text:p>End.</text:p>"
    )
    assert [block for block in read_body(body, OUTLINE).blocks if isinstance(block, Heading)] == [
        Heading(title="Purpose", level=1, number="1"),
        Heading(title="Scope", level=2, number="1.1"),
        Heading(title="Duties", level=1, number="2"),
    ]


def test_list_items_carry_their_labels_and_only_their_first_paragraph_does() -> None:
    body = (
        '<text:list text:style-name="Numbers"><text:list-item><text:p>one</text:p><text:p>more</text:p>'
        "<text:list><text:list-item><text:p>inner</text:p></text:list-item></text:list></text:list-item>"
        "<text:list-item><text:p>two</text:p></text:list-item></text:list>"
        '<text:list text:style-name="Dots"><text:list-item><text:p>dot</text:p></text:list-item></text:list>'
        '<text:list text:style-name="Numbers" text:continue-numbering="true">'
        "<text:list-item><text:p>three</text:p></text:list-item></text:list>"
    )
    assert texts(read_body(body)) == ["1. one", "more", "(a) inner", "2. two", "• dot", "3. three"]


def test_deletions_notes_and_comments_are_kept_out_of_the_line() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        '<text:p>Call<text:s text:c="3"/>the<office:annotation><text:p>why?</text:p></office:annotation>'
        "<text:line-break/>police<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>The note.</text:p></text:note-body></text:note>.</text:p><text:p>More.</text:p>"
    )
    reading = read_body(body)
    assert texts(reading) == ["Call the police.", "More.", "The note."]
    assert [warning.code for warning in reading.warnings] == ["pending-revisions"]
    assert reading.found == sum(len(text.replace(" ", "")) for text in texts(reading))


def test_contents_lists_are_left_out_and_counted() -> None:
    body = (
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>Contents"
        "</text:index-title-template></text:table-of-content-source><text:index-body><text:p>Purpose 1</text:p>"
        '</text:index-body></text:table-of-content><text:h text:outline-level="1">Purpose</text:h>'
        "<text:p>Text.</text:p>"
    )
    reading = read_body(body)
    assert texts(reading) == ["Text."]
    assert reading.dropped.contents == len("Purpose1")


def test_covered_cells_are_empty() -> None:
    body = (
        "<table:table><table:table-header-rows><table:table-row>"
        '<table:table-cell table:number-columns-spanned="2"><text:p>wide</text:p></table:table-cell>'
        "<table:covered-table-cell/></table:table-row></table:table-header-rows>"
        "<table:table-row><table:table-cell><text:p>a</text:p><text:p>b</text:p></table:table-cell>"
        "<table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>"
    )
    assert read_body(body).blocks == (TableBlock(rows=(("wide", ""), ("a\nb", "c"))),)


def test_text_boxes_follow_the_paragraph_they_hang_on() -> None:
    body = (
        "<text:p>Outside.<draw:frame><draw:text-box><text:p>First.</text:p><text:p>Second.</text:p></draw:text-box>"
        "</draw:frame></text:p>"
    )
    assert texts(read_body(body)) == ["Outside.", "First.", "Second."]


def test_headers_are_counted_and_left_out() -> None:
    reading = read_body("<text:p>Text.</text:p>", "<style:header><text:p>Page 1</text:p></style:header>")
    assert texts(reading) == ["Text."]
    assert reading.dropped.furniture == len("Page1")


def test_the_title_is_that_of_the_text_before_that_of_the_properties() -> None:
    meta = "<office:meta><dc:title>Joint procedure</dc:title></office:meta>"
    assert read_body("<text:p>Text.</text:p>", meta=meta).title == "Joint procedure"
    titled = '<text:p text:style-name="Title">Another procedure</text:p><text:p>Text.</text:p>'
    assert read_body(titled, meta=meta).title == "Another procedure"


def test_a_text_without_declared_headings_is_asked_for_its_looks() -> None:
    bold = '<text:p><text:span text:style-name="Strong">{}</text:span></text:p>'
    running = "<text:p>Staff tell the duty desk what they know, and write down who was told and when it was.</text:p>"
    body = bold.format("Purpose") + running + bold.format("Scope") + running
    headings = [block.title for block in read_body(body).blocks if isinstance(block, Heading)]
    assert headings == ["Purpose", "Scope"]


def test_a_cell_that_claims_to_repeat_without_end_does_not() -> None:
    body = (
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
        '<table:table-cell table:number-columns-repeated="999999"><text:p>b</text:p></table:table-cell>'
        "</table:table-row></table:table>"
    )
    table = read_body(body).blocks[0]
    assert isinstance(table, TableBlock)
    assert table.rows[0][:3] == ("a", "b", "")
    assert len(table.rows[0]) < 100


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"plain", "no sound zip"),
        (open_file("", body_of="spreadsheet"), "another kind"),
        (open_file(""), "found none"),
    ],
)
def test_what_is_no_open_text_is_refused_with_a_hint(content: bytes, told: str) -> None:
    with pytest.raises(UnreadableDocumentError, match=told) as caught:
        opendocument.read(content, "small.odt")
    assert caught.value.hint


@pytest.mark.libreoffice
def test_libreoffice_and_word_files_of_one_text_read_alike(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Purpose", level=1)
    for text, style in (("one", "List Number"), ("two", "List Number"), ("dot", "List Bullet"), ("End.", "Normal")):
        document.add_paragraph(text, style=style)
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text = "a"
    table.cell(1, 1).text = "d"
    source = tmp_path / "a.docx"
    document.save(str(source))
    office = shutil.which("soffice")
    assert office
    subprocess.run(
        [
            office,
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "odt",
            "--outdir",
            str(tmp_path),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    converted = opendocument.read((tmp_path / "a.odt").read_bytes(), "a.odt")
    assert converted.blocks == word.read(source.read_bytes(), "a.docx").blocks
