"""Protective markings are read from every place a format may carry them, and never from running text."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.document import Document as WordFile
from docx.oxml import parse_xml

from alignctl.extract.reading import read_document
from tests.extract.pdfs import PROSE, Sheet, pdf
from tests.extract.test_opendocument import open_file

LABEL = "MSIP_Label_0a1b2c3d-0000-1111-2222-333344445555"
MENTION = "Records marked OFFICIAL-SENSITIVE are kept in the restricted area; the official list is SECRET."
PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"


def marking_of(content: bytes, name: str) -> str | None:
    return read_document(content, name).metadata.marking


def word_file(*, header: str = "", footer: str = "", first: str = "", cells: tuple[str, str] | None = None) -> WordFile:
    made = docx.Document()
    if first:
        made.add_paragraph(first)
    made.add_heading("Missing children", level=1)
    if cells:
        table = made.add_table(rows=1, cols=2)
        table.cell(0, 0).text, table.cell(0, 1).text = cells
    made.add_paragraph(MENTION)
    made.sections[0].header.paragraphs[0].text = header
    made.sections[0].footer.paragraphs[0].text = footer
    return made


def saved(made: WordFile, **properties: str) -> bytes:
    """A Word file's bytes, with custom properties."""
    content = io.BytesIO()
    made.save(content)
    if not properties:
        return content.getvalue()
    each = (f'<property name="{name}"><v:lpwstr>{value}</v:lpwstr></property>' for name, value in properties.items())
    custom = f'<Properties xmlns="{PROPERTIES}" xmlns:v="{VALUES}">{"".join(each)}</Properties>'
    with zipfile.ZipFile(content, "a") as archive:
        archive.writestr("docProps/custom.xml", custom)
    return content.getvalue()


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({}, None),
        ({"header": "OFFICIAL"}, "OFFICIAL"),
        ({"header": "Vale Partnership\tOFFICIAL: SENSITIVE\tPage 1"}, "OFFICIAL-SENSITIVE"),
        ({"footer": "Official"}, "OFFICIAL"),
        ({"header": "OFFICIAL", "footer": "OFFICIAL - SENSITIVE [PERSONAL]"}, "OFFICIAL-SENSITIVE PERSONAL"),
        ({"header": "RESTRICTED ACCESS POLICY"}, None),
        ({"first": "PRIVATE AND CONFIDENTIAL"}, "PRIVATE AND CONFIDENTIAL"),
        ({"first": "NOT PROTECTIVELY MARKED", "header": "OFFICIAL"}, "OFFICIAL"),
        ({"cells": ("Protective marking", "Official")}, "OFFICIAL"),
    ],
)
def test_word_headers_footers_first_lines_and_control_tables(parts, expected):
    assert marking_of(saved(word_file(**parts)), "small.docx") == expected


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ({f"{LABEL}_Enabled": "true", f"{LABEL}_Name": "Official - Sensitive"}, "OFFICIAL-SENSITIVE"),
        ({f"{LABEL}_Enabled": "false", f"{LABEL}_Name": "Official - Sensitive"}, None),
        ({f"{LABEL}_Name": "General"}, None),
        ({"Protective Marking": "OFFICIAL"}, "OFFICIAL"),
        ({"Author": "Secret"}, None),
    ],
)
def test_word_sensitivity_labels_and_properties(properties, expected):
    assert marking_of(saved(word_file(), **properties), "small.docx") == expected


def test_a_watermark_of_word():
    made = word_file()
    shape = (
        '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:pict>'
        '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="OFFICIAL SENSITIVE"/></v:shape>'
        "</w:pict></w:r>"
    )
    made.sections[0].header.paragraphs[0]._p.append(parse_xml(shape))
    assert marking_of(saved(made), "small.docx") == "OFFICIAL-SENSITIVE"


def test_word_keywords():
    made = word_file()
    made.core_properties.keywords = "missing; OFFICIAL"
    assert marking_of(saved(made), "small.docx") == "OFFICIAL"


def test_a_running_footer_of_a_pdf_is_dropped_and_its_marking_kept():
    sheets = [
        Sheet().lines(PROSE, y=120).text("OFFICIAL-SENSITIVE", 250, 815).text(f"Page {number}", 500, 815)
        for number in range(1, 5)
    ]
    read = read_document(pdf(*sheets), "small.pdf")
    assert read.metadata.marking == "OFFICIAL-SENSITIVE"
    assert "OFFICIAL" not in "".join(section.text for section, _ in read.walk())


def test_a_pdf_of_one_page_shows_its_marking_among_the_first_lines():
    assert marking_of(pdf(Sheet().text("OFFICIAL", 270, 40).lines(PROSE, y=120)), "small.pdf") == "OFFICIAL"
    assert marking_of(pdf(Sheet().lines((MENTION, *PROSE), y=120)), "small.pdf") is None


def test_pdf_properties_and_labels():
    plain = pdf(Sheet().lines(PROSE), title="T")
    assert marking_of(plain.replace(b"<</Title(T)", b"<</Title(T)/Keywords(OFFICIAL)"), "small.pdf") == "OFFICIAL"
    labelled = plain.replace(b"<</Title(T)", b"<</Title(T)/%s_Name(Official Sensitive)" % LABEL.encode())
    assert marking_of(labelled, "small.pdf") == "OFFICIAL-SENSITIVE"


def test_web_pages():
    page = "<html><head>{head}</head><body>{before}<h1>Missing children</h1><p>{text}</p>{after}</body></html>"
    plain = {"head": "", "before": "", "text": MENTION, "after": ""}
    for more, expected in (
        ({}, None),
        ({"before": "<div class='banner'>OFFICIAL</div>"}, "OFFICIAL"),
        ({"after": "<footer><p>OFFICIAL - SENSITIVE</p></footer>"}, "OFFICIAL-SENSITIVE"),
        ({"head": '<meta name="classification" content="Official">'}, "OFFICIAL"),
        ({"text": "Send it <span>SECRET</span> and by hand."}, None),
    ):
        assert marking_of(page.format(**(plain | more)).encode(), "page.html") == expected


def test_markdown_front_matter_and_first_line():
    assert marking_of(b"---\nmarking: OFFICIAL\n---\n# Missing\n\nText.\n", "a.md") == "OFFICIAL"
    assert marking_of(b"**OFFICIAL**\n\n# Missing\n\nText.\n", "a.md") == "OFFICIAL"


def test_open_document_headers_and_properties():
    text = f"<text:h text:outline-level='1'>Missing children</text:h><text:p>{MENTION}</text:p>"
    header = "<style:header><text:p>Vale<text:tab/>OFFICIAL<text:tab/>2</text:p></style:header>"
    master = f"<office:master-styles><style:master-page>{header}</style:master-page></office:master-styles>"
    assert marking_of(open_file(text), "small.odt") is None
    assert marking_of(open_file(text, styles=master), "small.odt") == "OFFICIAL"
    spaces = 'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
    label = f'<meta:user-defined {spaces} meta:name="{LABEL}_Name">Official</meta:user-defined>'
    assert marking_of(open_file(text, meta=label), "small.odt") == "OFFICIAL"
