"""OpenDocument texts in one XML file: read as the zipped ones are, and no less safely."""

from __future__ import annotations

import io
import subprocess
import zipfile

import docx
import openpyxl
import pytest

from alignctl.errors import UnreadableDocumentError
from alignctl.extract import read_document
from alignctl.extract.programs import find_soffice
from alignctl.extract.readers import opendocument
from alignctl.extract.readers.office_parts.archive import Archive
from alignctl.extract.sniff import sniff
from alignctl.model.reading import Limits, ReadingOptions
from alignctl.text.normalise import solid_length
from tests.extract.hostile import BOMB

BASE = "urn:oasis:names:tc:opendocument:xmlns:"
NAMES = " ".join(
    f'xmlns:{prefix}="{BASE}{name}:1.0"'
    for prefix, name in (("office", "office"), ("text", "text"), ("draw", "drawing"), ("table", "table"))
)
TEXT = "application/vnd.oasis.opendocument.text"
SAID = "Ring the police within one hour."
HELD = "An agreed form of the region."


def flat(body: str, *, doctype: str = "", kind: str = TEXT) -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n{doctype}<office:document {NAMES} office:mimetype="{kind}">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def paragraph(text: str = SAID) -> str:
    return f"<text:p>{text}</text:p>"


def held(text: str) -> str:
    """An object in the text that is a document of its own, as LibreOffice writes it."""
    return (
        f'<text:p><draw:frame><draw:object><office:document office:mimetype="{TEXT}"><office:body><office:text>'
        f"{paragraph(text)}</office:text></office:body></office:document></draw:object></draw:frame></text:p>"
    )


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    """One text written by python-docx, as LibreOffice makes it zipped and flat."""
    folder = tmp_path_factory.mktemp("flat")
    made = docx.Document()
    made.core_properties.title = "Joint procedure"
    made.core_properties.keywords = "OFFICIAL-SENSITIVE"
    made.sections[0].header.paragraphs[0].text = "Page head"
    made.add_heading("Purpose", level=1)
    for text, style in (("one", "List Number"), ("two", "List Number"), ("dot", "List Bullet"), (SAID, "Normal")):
        made.add_paragraph(text, style=style)
    made.add_heading("Duties", level=2)
    made.add_table(rows=2, cols=2).cell(0, 0).text = "a"
    made.save(str(folder / "a.docx"))
    for ending in ("odt", "fodt"):
        command = [str(find_soffice()), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
        command += ["--convert-to", ending, "--outdir", str(folder), str(folder / "a.docx")]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / "a.odt").read_bytes(), (folder / "a.fodt").read_bytes()


@pytest.mark.libreoffice
def test_a_flat_text_of_libreoffice_reads_as_the_zipped_one(both: tuple[bytes, bytes]) -> None:
    zipped, one_file = both
    assert sniff(one_file, "a.fodt") == "odt"
    read = opendocument.read(one_file, "a.fodt")
    assert read == opendocument.read(zipped, "a.odt")
    assert read.metadata.marking == "OFFICIAL-SENSITIVE"
    assert read.dropped.furniture == len("Pagehead")
    assert read_document(one_file, "a.fodt").coverage == 1.0


@pytest.mark.libreoffice
def test_a_flat_text_in_another_encoding_reads_the_same(both: tuple[bytes, bytes]) -> None:
    wide = both[1].decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")
    assert sniff(wide, "a.fodt") == "odt"
    assert opendocument.read(wide, "a.fodt") == opendocument.read(both[1], "a.fodt")


@pytest.mark.parametrize(
    ("kind", "told"),
    [("spreadsheet", "a spreadsheet"), ("presentation", "a presentation"), ("graphics", "a presentation or drawing")],
)
def test_other_flat_documents_are_refused_by_name(kind: str, told: str) -> None:
    with pytest.raises(UnreadableDocumentError, match=told):
        sniff(flat("", kind=f"application/vnd.oasis.opendocument.{kind}"), "a.fods")


def test_a_web_page_that_shows_a_flat_text_is_a_web_page() -> None:
    shown = flat(paragraph()).decode().replace("<", "&lt;")
    assert sniff(f"<html><body><h1>A</h1><pre>{shown}</pre></body></html>".encode(), "a.html") == "html"


@pytest.mark.parametrize("start", ["<html><body>", "<!DOCTYPE html><title>A</title>", "<p>Flat files</p><html>"])
def test_a_web_page_that_names_a_flat_text_s_root_is_a_web_page(start: str) -> None:
    named = f'<h1>A</h1><code><office:document office:mimetype="{TEXT}"></code>'
    assert sniff(f"{start}{named}</body></html>".encode(), "a.html") == "html"


@pytest.mark.parametrize("doctype", [BOMB, '<!DOCTYPE x [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>'])
def test_a_flat_text_that_declares_entities_is_refused(doctype: str) -> None:
    content = flat(paragraph("&l9;"), doctype=doctype)
    with pytest.raises(UnreadableDocumentError, match="declares entities"):
        read_document(content, "a.fodt")


def test_limits_hold_for_flat_texts() -> None:
    deep = "<text:section>" * 400 + paragraph() + "</text:section>" * 400
    with pytest.raises(UnreadableDocumentError, match="--max-nesting"):
        read_document(flat(deep), "a.fodt")
    row = "<table:table-row>" + "<table:table-cell/>" * 30 + "</table:table-row>"
    with pytest.raises(UnreadableDocumentError, match="--max-cells"):
        read_document(
            flat(f"<table:table>{row}</table:table>{paragraph()}"), "a.fodt", ReadingOptions(limits=Limits(cells=20))
        )


def test_a_damaged_flat_text_is_refused() -> None:
    with pytest.raises(UnreadableDocumentError, match="is damaged in line"):
        read_document(flat(paragraph())[:-30], "a.fodt")


def zipped(body: str, name: str, content: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("mimetype", TEXT)
        package.writestr("content.xml", flat(body))
        package.writestr(name, content)
    return buffer.getvalue()


def workbook() -> bytes:
    made = openpyxl.Workbook()
    made.active.append([HELD])
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


LINK = 'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="./Object 1"'
EMBEDDED = {
    "flat": flat(paragraph() + held(HELD)),
    "zipped": zipped(
        f"{paragraph()}<text:p><draw:object {LINK}/></text:p>", "Object 1/content.xml", flat(paragraph(HELD))
    ),
    "foreign": zipped(f"{paragraph()}<text:p><draw:object-ole {LINK}/></text:p>", "Object 1", workbook()),
}


@pytest.mark.parametrize("form", EMBEDDED)
def test_an_embedded_document_is_not_read_and_said(form: str) -> None:
    read = read_document(EMBEDDED[form], "a.odt")
    assert [entry.text for section, _ in read.walk() for entry in section.paragraphs] == [SAID]
    assert read.is_read_in_part
    assert read.coverage == pytest.approx(solid_length(SAID) / solid_length(SAID + HELD), abs=0.001)


def test_an_object_shown_many_times_is_looked_into_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    parse = Archive.parse
    monkeypatch.setattr(Archive, "parse", lambda self, name: (asked.append(name), parse(self, name))[1])
    shown = f"<text:p><draw:object {LINK}/></text:p>" * 50
    content = zipped(paragraph() + shown, "Object 1/content.xml", flat(paragraph(HELD)))
    read = read_document(content, "a.odt")
    assert asked.count("Object 1/content.xml") == 1
    assert read.is_read_in_part
    assert read.coverage == pytest.approx(solid_length(SAID) / solid_length(SAID + HELD), abs=0.001)


def test_an_embedded_formula_is_no_unread_document() -> None:
    marks = '<m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:mi>abcdef</m:mi></m:math>'
    formula = f"<text:p><draw:frame><draw:object>{marks}</draw:object></draw:frame></text:p>"
    read = read_document(flat(paragraph() + formula), "a.fodt")
    assert not read.is_read_in_part
    assert read.coverage == 1.0
