"""What the Word reader keeps of a text, and what it leaves out."""

from __future__ import annotations

import io
import zipfile

import pytest

from alignctl.extract.block import Heading, Reading, TableBlock, TextBlock
from alignctl.extract.readers.word import read
from alignctl.text.normalise import solid_length

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Big"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Toc1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="House"><w:name w:val="House style"/><w:basedOn w:val="H1"/></w:style>
"""


OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{OFFICE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{OFFICE}.styles+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{OFFICE}.numbering+xml"/></Types>'
)


def part(name: str, body: str) -> str:
    return f'<w:{name} xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{MC}">{body}</w:{name}>'


def word_file(body: str, **others: str) -> bytes:
    """A Word file of raw WordprocessingML; `others` are further parts by the kind of their relation."""
    ids = {kind: f"r{place}" for place, kind in enumerate(others)}
    relations = "".join(f'<Relationship Id="{ids[kind]}" Type="{R}/{kind}" Target="{kind}.xml"/>' for kind in others)
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{RELATIONS}">'
            f'<Relationship Id="a" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        archive.writestr("word/document.xml", part("document", f"<w:body>{body}</w:body>"))
        archive.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{RELATIONS}">{relations}</Relationships>'
        )
        for kind, text in others.items():
            archive.writestr(f"word/{kind}.xml", text)
    return content.getvalue()


def paragraph(text: str, style: str = "Normal", mark: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{mark}</w:pPr>{run(text)}</w:p>'


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def read_body(body: str, **others: str) -> Reading:
    return read(word_file(body, styles=part("styles", STYLES), **others), "small.docx")


def texts(reading: Reading) -> list[str]:
    return [block.text for block in reading.blocks if isinstance(block, TextBlock)]


def kept(reading: Reading) -> int:
    held = reading.dropped.furniture + reading.dropped.contents
    for block in reading.blocks:
        if isinstance(block, TableBlock):
            held += sum(solid_length(cell) for row in block.rows for cell in row)
        else:
            held += solid_length(block.text if isinstance(block, TextBlock) else block.title)
    return held


def test_heading_styles_count_through_the_styles_they_are_based_on() -> None:
    reading = read_body(paragraph("Purpose", "House") + paragraph("Why this exists."))
    assert reading.blocks == (Heading(title="Purpose", level=1), TextBlock(text="Why this exists."))


def test_an_outline_level_of_the_paragraph_goes_before_its_style() -> None:
    body = paragraph("Scope", "H1", '<w:outlineLvl w:val="2"/>') + paragraph(
        "Not one", "H1", '<w:outlineLvl w:val="9"/>'
    )
    assert read_body(body).blocks == (Heading(title="Scope", level=3), TextBlock(text="Not one"))


def test_empty_headings_are_no_headings() -> None:
    reading = read_body(paragraph(" ", "H1") + paragraph("Text."))
    assert reading.blocks == (TextBlock(text="Text."),)


def test_a_title_style_gives_the_title_and_stays_in_the_text() -> None:
    reading = read_body(paragraph("Joint procedure", "Big") + paragraph("Purpose", "H1") + paragraph("Text."))
    assert reading.title == "Joint procedure"
    assert reading.blocks[0] == TextBlock(text="Joint procedure")


def test_tracked_changes_are_read_as_accepted_with_a_warning() -> None:
    body = (
        f"<w:p>{run('Call within ')}<w:del>{'<w:r><w:delText>24</w:delText></w:r>'}</w:del>"
        f"<w:ins>{run('12')}</w:ins>{run(' hours.')}</w:p>"
        f"<w:p><w:moveFrom>{run('Moved away.')}</w:moveFrom></w:p>"
        f"<w:p><w:moveTo>{run('Moved here.')}</w:moveTo></w:p>"
    )
    reading = read_body(body)
    assert texts(reading) == ["Call within 12 hours.", "Moved here."]
    assert [warning.code for warning in reading.warnings] == ["pending-revisions"]
    assert kept(reading) == reading.found


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    body = paragraph("Call the ", mark="<w:rPr><w:del/></w:rPr>") + paragraph("police.")
    assert texts(read_body(body)) == ["Call the police."]


def test_deleted_rows_are_left_out() -> None:
    row = "<w:tr>{}<w:tc>" + paragraph("{}") + "</w:tc><w:tc>" + paragraph("x") + "</w:tc></w:tr>"
    body = "<w:tbl>" + row.format("", "kept") + row.format("<w:trPr><w:del/></w:trPr>", "gone") + "</w:tbl>"
    assert read_body(body).blocks == (TableBlock(rows=(("kept", "x"),)),)


def test_content_controls_links_and_smart_tags_give_their_text() -> None:
    body = (
        f"<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:hyperlink>{run('Linked')}</w:hyperlink>"
        f"<w:smartTag>{run(' and')}</w:smartTag><w:sdt><w:sdtContent>{run(' held')}</w:sdtContent></w:sdt></w:p>"
        "</w:sdtContent></w:sdt>"
    )
    assert texts(read_body(body)) == ["Linked and held"]


def test_a_field_gives_its_result_and_not_its_instruction() -> None:
    body = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("section 4")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    assert texts(read_body(body)) == ["section 4"]


def test_a_contents_list_is_left_out_with_its_heading_and_counted() -> None:
    body = (
        paragraph("Contents", "H1")
        + '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>'
        + f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("Purpose 2")}</w:p>'
        + f'<w:p>{run("Scope 3")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        + paragraph("Annex 9", "Toc1")
        + paragraph("Purpose", "H1")
        + paragraph("Text.")
    )
    reading = read_body(body)
    assert [block.title for block in reading.blocks if isinstance(block, Heading)] == ["Purpose"]
    assert texts(reading) == ["Text."]
    assert reading.dropped.contents == len("ContentsPurpose2Scope3Annex9")
    assert kept(reading) == reading.found


def test_a_contents_field_that_never_ends_swallows_nothing() -> None:
    body = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>{paragraph("All the text.")}'
    )
    assert texts(read_body(body)) == ["All the text."]


def test_a_typed_contents_list_is_left_out() -> None:
    lines = ["Contents", "Purpose .... 1", "Scope .... 2", "Duties .... 3"]
    body = "".join(paragraph(line) for line in lines) + paragraph("Purpose", "H1") + paragraph("Text.")
    assert texts(read_body(body)) == ["Text."]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('In the box.')}</w:txbxContent>"
    body = (
        f"<w:p>{run('Outside.')}<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{box}</mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    reading = read_body(body)
    assert texts(reading) == ["Outside.", "In the box."]
    assert kept(reading) == reading.found


def test_footnotes_stand_at_the_end_of_their_section() -> None:
    body = (
        paragraph("One", "H1")
        + f'<w:p>{run("Text")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
        + paragraph("More.")
        + paragraph("Two", "H1")
        + paragraph("End.")
    )
    notes = part(
        "footnotes",
        f'<w:footnote w:type="separator" w:id="0">{paragraph("line")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("The note.")}</w:footnote>',
    )
    assert texts(read_body(body, footnotes=notes)) == ["Text", "More.", "The note.", "End."]


def test_merged_cells_leave_the_covered_cells_empty() -> None:
    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"

    body = (
        "<w:tbl><w:tr>" + cell("wide", '<w:gridSpan w:val="2"/>') + cell("c") + "</w:tr>"
        "<w:tr>" + cell("tall", '<w:vMerge w:val="restart"/>') + cell("b") + cell("c") + "</w:tr>"
        "<w:tr>" + cell("", "<w:vMerge/>") + cell("b") + cell("c") + "</w:tr></w:tbl>"
    )
    assert read_body(body).blocks == (TableBlock(rows=(("wide", "", "c"), ("tall", "b", "c"), ("", "b", "c"))),)


def test_a_nested_table_becomes_text_of_its_cell() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('x')}</w:tc><w:tc>{paragraph('y')}</w:tc></w:tr></w:tbl>"
    body = f"<w:tbl><w:tr><w:tc>{paragraph('a')}{inner}<w:p/></w:tc><w:tc>{paragraph('b')}</w:tc></w:tr></w:tbl>"
    assert read_body(body).blocks == (TableBlock(rows=(("a\nx y", "b"),)),)


def test_a_frame_of_one_cell_is_read_as_plain_text() -> None:
    body = f"<w:tbl><w:tr><w:tc>{paragraph('Aims', 'H1')}{paragraph('Text.')}</w:tc></w:tr></w:tbl>"
    assert read_body(body).blocks == (Heading(title="Aims", level=1), TextBlock(text="Text."))


def test_tabs_breaks_and_hyphens_read_as_they_look() -> None:
    body = (
        "<w:p><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t><w:noBreakHyphen/>"
        "<w:t>four</w:t><w:softHyphen/><w:t>five</w:t></w:r></w:p>"
    )
    assert texts(read_body(body)) == ["one two three-fourfive"]


def test_hidden_text_is_not_read() -> None:
    body = f"<w:p>{run('Shown.')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r></w:p>"
    reading = read_body(body)
    assert texts(reading) == ["Shown."]
    assert reading.found == len("Shown.")


def test_headers_are_counted_left_out_and_asked_for_a_marking() -> None:
    body = paragraph("Text.") + '<w:sectPr><w:headerReference r:id="r1"/></w:sectPr>'
    reading = read_body(body, header=part("hdr", paragraph("OFFICIAL-SENSITIVE page 1")))
    assert texts(reading) == ["Text."]
    assert reading.dropped.furniture == len("OFFICIAL-SENSITIVEpage1")
    assert reading.metadata.marking == "OFFICIAL-SENSITIVE"


@pytest.mark.parametrize("text", ["Duty to refer. " * 12, "Who calls whom, and when, " * 12])
def test_a_whole_paragraph_that_borrows_a_heading_style_stays_text(text: str) -> None:
    reading = read_body(paragraph(text, "H1"))
    assert texts(reading) == [text.strip()]
