"""Text that a Word file keeps outside its main part: diagrams and charts are read, and what is not read is counted."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from hostile import W, paragraph, word

from alignctl.extract import read_document
from alignctl.model.document import Document
from alignctl.model.reading import ReadingOptions, Revisions
from alignctl.text.normalise import solid_length

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/"
STRICT = "http://purl.oclc.org/ooxml/drawingml/"
STRICT_W = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
SAID = "An independent return interview must be held within 72 hours."
BODY = paragraph("Return interviews are held as the flow chart says.")


def host(element: str) -> str:
    return (
        f'<w:p><w:r><w:drawing><a:graphic xmlns:a="{DRAWING}main" xmlns:d="{DRAWING}diagram" xmlns:c="{DRAWING}chart">'
        f"<a:graphicData>{element}</a:graphicData></a:graphic></w:drawing></w:r></w:p>"
    )


def points(*texts: str) -> str:
    listed = "".join(f"<d:pt><d:t><a:p><a:r><a:t>{text}</a:t></a:r></a:p></d:t></d:pt>" for text in texts)
    return f'<d:dataModel xmlns:d="{DRAWING}diagram" xmlns:a="{DRAWING}main"><d:ptLst>{listed}</d:ptLst></d:dataModel>'


def with_part(body: str, kind: str, name: str, content: bytes | str) -> Document:
    made = word(BODY + body, links=((kind, name, False),), parts=((f"word/{name}", content),))
    return read_document(made, "a.docx")


def texts(document: Document) -> list[str]:
    return [entry.text for section, _ in document.walk() for entry in section.paragraphs]


def codes(document: Document) -> set[str]:
    return {warning.code for warning in document.warnings}


def as_strict(content: bytes) -> bytes:
    """The same file in the names of strict OOXML."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            part = source.read(name).decode()
            for plain, strict in ((W, STRICT_W), (DRAWING, STRICT)):
                part = part.replace(plain, strict)
            target.writestr(name, part)
    return buffer.getvalue()


@pytest.mark.parametrize("written", [bytes, as_strict])
def test_a_diagram_is_read_point_by_point_where_it_stands(written: Callable[[bytes], bytes]) -> None:
    made = word(
        BODY + host('<d:relIds r:dm="r0"/>') + paragraph("After it."),
        links=(("diagramData", "diagrams/data1.xml", False),),
        parts=(("word/diagrams/data1.xml", points("Tell the police.", SAID)),),
    )
    read = read_document(written(made), "a.docx")
    assert texts(read)[1:] == ["Tell the police.", SAID, "After it."]
    assert read.coverage == 1.0


def test_the_title_of_a_chart_is_read() -> None:
    part = (
        f'<c:chartSpace xmlns:c="{DRAWING}chart" xmlns:a="{DRAWING}main"><c:chart><c:title><c:tx><c:rich><a:p><a:r>'
        "<a:t>Return</a:t></a:r><a:br/><a:r><a:t>interviews</a:t></a:r></a:p></c:rich></c:tx></c:title></c:chart>"
        "</c:chartSpace>"
    )
    assert "Return interviews" in texts(with_part(host('<c:chart r:id="r0"/>'), "chart", "charts/chart1.xml", part))


def test_drawing_text_in_the_main_part_itself_is_read() -> None:
    read = read_document(word(BODY + host(f"<a:sp><a:p><a:r><a:t>{SAID}</a:t></a:r></a:p></a:sp>")), "a.docx")
    assert texts(read)[-1] == SAID
    assert read.coverage == 1.0


def test_a_diagram_deleted_in_tracked_changes_is_in_the_former_text_only() -> None:
    drawing = host('<d:relIds r:dm="r0"/>').replace("<w:r>", "<w:del><w:r>").replace("</w:r>", "</w:r></w:del>")
    made = word(
        BODY + drawing,
        links=(("diagramData", "diagrams/data1.xml", False),),
        parts=(("word/diagrams/data1.xml", points(SAID)),),
    )
    now = read_document(made, "a.docx")
    before = read_document(made, "a.docx", ReadingOptions(revisions=Revisions.ORIGINAL))
    assert SAID not in texts(now)
    assert SAID in texts(before)
    assert now.coverage == before.coverage == 1.0


def test_a_damaged_diagram_counts_as_not_read() -> None:
    part = points(SAID).replace("</d:dataModel>", "")
    read = with_part(host('<d:relIds r:dm="r0"/>'), "diagramData", "diagrams/data1.xml", part)
    assert "damaged-part" in codes(read)
    assert read.coverage == pytest.approx(share_read(), abs=0.001)


def share_read() -> float:
    kept = solid_length(BODY.split("<w:t>")[1].split("</w:t>")[0])
    return kept / (kept + solid_length(SAID))


def small_word() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("word/document.xml", f"<w:document {W}><w:body>{paragraph(SAID)}</w:body></w:document>")
    return buffer.getvalue()


EMBEDDED = {
    "a web page": f"<html><head><style>p {{ color: red }}</style></head><p>{SAID}</p></html>".encode(),
    "a text": SAID.encode("utf-16"),
    "rich text": b"{\\rtf1\\ansi " + SAID.encode() + b"\\par}",
    "a saved page": b"MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>"
    + SAID.encode().replace(b" must", b"=\n must")
    + b"</p>",
    "a Word file": small_word(),
}


@pytest.mark.parametrize("kind", EMBEDDED)
def test_an_embedded_document_is_not_read_and_its_text_counts(kind: str) -> None:
    read = with_part('<w:altChunk r:id="r0"/>', "aFChunk", "chunk.bin", EMBEDDED[kind])
    assert {"embedded-document", "low-coverage"} <= codes(read)
    assert read.is_read_in_part
    assert read.coverage == pytest.approx(share_read(), abs=0.001)


def test_an_embedded_document_nothing_refers_to_does_not_count() -> None:
    assert with_part("", "aFChunk", "chunk.htm", SAID).coverage == 1.0


def test_damaged_footnotes_count_as_not_read() -> None:
    part = f'<w:footnotes {W}><w:footnote w:id="2">{paragraph(SAID)}</w:footnote>'
    read = with_part("", "footnotes", "footnotes.xml", part)
    assert {"damaged-part", "low-coverage"} <= codes(read)
    assert read.coverage == pytest.approx(share_read(), abs=0.001)
