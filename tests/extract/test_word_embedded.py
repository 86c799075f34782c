"""Objects of other programs in a Word file, and text that notes, headers and footers keep in drawings."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from alignctl.extract import read_document
from alignctl.model.document import Document
from alignctl.text.normalise import solid_length
from tests.extract.hostile import W, paragraph, relations, word

TEXT = "Missing children are reported as the form says."
SAID = "Ring the police within one hour."
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/"
DIAGRAM = (
    f'<d:dataModel xmlns:d="{DRAWING}diagram" xmlns:a="{DRAWING}main"><d:ptLst><d:pt><d:t><a:p><a:r><a:t>{SAID}'
    "</a:t></a:r></a:p></d:t></d:pt></d:ptLst></d:dataModel>"
)
SHOWN = (
    f'<w:p><w:r><w:drawing><a:graphic xmlns:a="{DRAWING}main" xmlns:d="{DRAWING}diagram" xmlns:r='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships"><a:graphicData><d:relIds r:dm="r0"/>'
    "</a:graphicData></a:graphic></w:drawing></w:r></w:p>"
)


def saved(document: docx.document.Document | openpyxl.Workbook) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def small_word() -> bytes:
    made = docx.Document()
    made.add_paragraph(SAID)
    return saved(made)


def workbook() -> bytes:
    made = openpyxl.Workbook()
    made.active.append([SAID])
    return saved(made)


OBJECTS = {
    "a Word file": ("package", "Word.Document.12", small_word, solid_length(SAID)),
    "a workbook": ("package", "Excel.Sheet.12", workbook, solid_length(SAID)),
    "an old container": ("oleObject", "Package", lambda: bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), 0),
}


def with_object(kind: str, program: str, content: bytes) -> Document:
    """What is read of a Word file made by python-docx, with an object put where Word puts one."""
    made = docx.Document()
    made.add_paragraph(TEXT)
    name = PackURI("/word/embeddings/object1.bin")
    part = Part(name, "application/vnd.openxmlformats-officedocument.oleObject", content, made.part.package)
    relation = made.part.relate_to(part, RELATIONSHIP_TYPE.OLE_OBJECT.replace("oleObject", kind))
    element = (
        f'<w:object {W} xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:r='
        '"http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        f'<o:OLEObject Type="Embed" ProgID="{program}" ShapeID="s1" DrawAspect="Icon" r:id="{relation}"/></w:object>'
    )
    made.add_paragraph().add_run()._r.append(parse_xml(element))
    return read_document(saved(made), "a.docx")


@pytest.mark.parametrize("kind", OBJECTS)
def test_an_embedded_object_is_not_read_and_said_and_its_known_text_counts(kind: str) -> None:
    relation, program, make, unread = OBJECTS[kind]
    read = with_object(relation, program, make())
    (told,) = [each for each in read.warnings if each.code == "embedded-document"]
    assert "object of another program" in told.message
    assert read.is_read_in_part
    kept = solid_length(TEXT)
    assert read.coverage == pytest.approx(kept / (kept + unread), abs=0.001)


def test_a_formula_is_no_unread_document() -> None:
    read = with_object("oleObject", "Equation.DSMT4", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    assert "embedded-document" not in {each.code for each in read.warnings}
    assert not read.is_read_in_part


def test_a_subdocument_that_lies_in_the_file_counts_as_not_read() -> None:
    made = word(
        paragraph(TEXT) + '<w:p><w:subDoc r:id="r0"/></w:p>',
        links=(("subDocument", "chapter.docx", False),),
        parts=(("word/chapter.docx", small_word()),),
    )
    read = read_document(made, "a.docx")
    assert "embedded-document" in {each.code for each in read.warnings}
    kept = solid_length(TEXT)
    assert read.coverage == pytest.approx(kept / (kept + solid_length(SAID)), abs=0.001)


def with_story(kind: str, name: str, root: str, body: str) -> Document:
    """What is read of a Word file with a story of its own, whose drawing refers to a diagram."""
    story = f"<w:{root} {W}>{SHOWN}</w:{root}>"
    if root == "footnotes":
        story = f'<w:footnotes {W}><w:footnote w:id="2">{paragraph("As follows:")}{SHOWN}</w:footnote></w:footnotes>'
    made = word(
        body,
        links=((kind, f"{name}.xml", False),),
        parts=(
            (f"word/{name}.xml", story),
            (f"word/_rels/{name}.xml.rels", relations(("diagramData", "diagrams/data7.xml", False))),
            ("word/diagrams/data7.xml", DIAGRAM),
        ),
    )
    return read_document(made, "a.docx")


def test_a_diagram_in_a_footnote_is_read_with_the_note() -> None:
    body = f'<w:p><w:r><w:t>{TEXT}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    read = with_story("footnotes", "footnotes", "footnotes", body)
    texts = [entry.text for section, _ in read.walk() for entry in section.paragraphs]
    assert texts == [TEXT, f"As follows: {SAID}"]
    assert read.coverage == 1.0


@pytest.mark.parametrize(("kind", "root"), [("header", "hdr"), ("footer", "ftr")])
def test_a_diagram_in_a_header_or_footer_counts_as_furniture(kind: str, root: str) -> None:
    body = f'{paragraph(TEXT)}<w:sectPr><w:{kind}Reference w:type="default" r:id="r0"/></w:sectPr>'
    read = with_story(kind, f"{kind}1", root, body)
    assert read.dropped.furniture == solid_length(SAID)
    assert read.coverage == 1.0


@pytest.mark.real
def test_real_files_with_embedded_objects_say_so(real_folder: Path) -> None:
    for name in ("poi__EmbeddedDocument.docx", "tika__testWORD_embedded_pdf.docx", "tika__EmbeddedOutlook.docx"):
        read = read_document((real_folder / "odd" / name).read_bytes(), name)
        assert "embedded-document" in {each.code for each in read.warnings}, name
