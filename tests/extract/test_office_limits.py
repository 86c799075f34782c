"""Limits of cells, nesting and unpacked size in Word and OpenDocument texts: kept exactly, and told in one way."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pytest

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.block import Reading
from alignctl.extract.readers import opendocument, word
from alignctl.model.reading import Limits, ReadingOptions

ROWS, COLUMNS = 3, 4
Read = Callable[[bytes, str, ReadingOptions], Reading]


def word_table() -> bytes:
    document = docx.Document()
    table = document.add_table(rows=ROWS, cols=COLUMNS)
    for row in table.rows:
        for cell in row.cells:
            cell.text = "x"
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def open_text(body: str) -> bytes:
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (("office", "office"), ("text", "text"), ("table", "table"))
    )
    main = f"<office:document-content {names}><office:body><office:text>{body}</office:text></office:body>"
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", main + "</office:document-content>")
    return content.getvalue()


def open_table() -> bytes:
    cell = "<table:table-cell><text:p>x</text:p></table:table-cell>"
    row = f"<table:table-row>{cell * COLUMNS}</table:table-row>"
    return open_text(f"<table:table>{row * ROWS}</table:table>")


def nested(levels: int) -> bytes:
    """A text whose deepest element is as many levels deep, the root being the first."""
    sections = levels - 4
    return open_text("<text:section>" * sections + "<text:p>deep</text:p>" + "</text:section>" * sections)


def nested_word(levels: int) -> bytes:
    content = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("deep")
    document.save(content)
    wrap = levels - 5
    result = io.BytesIO()
    with zipfile.ZipFile(content) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                run = b"<w:r><w:t>deep</w:t></w:r>"
                assert run in part
                part = part.replace(run, b"<w:smartTag>" * wrap + run + b"</w:smartTag>" * wrap)
            target.writestr(name, part)
    return result.getvalue()


@pytest.mark.parametrize(("read", "content"), [(word.read, word_table()), (opendocument.read, open_table())])
def test_tables_may_have_as_many_cells_as_the_limit_says_and_no_more(read: Read, content: bytes) -> None:
    cells = ROWS * COLUMNS
    assert read(content, "a", ReadingOptions(limits=Limits(cells=cells))).blocks
    with pytest.raises(UnreadableDocumentError, match=rf"at most {cells - 1} cells together, found {cells}") as caught:
        read(content, "a", ReadingOptions(limits=Limits(cells=cells - 1)))
    assert "--max-cells" in (caught.value.hint or "")


@pytest.mark.parametrize(("read", "made"), [(word.read, nested_word), (opendocument.read, nested)])
@pytest.mark.parametrize("limit", [30, 200, 300])
def test_elements_may_be_nested_as_deeply_as_the_limit_says_and_no_more(
    read: Read, made: Callable[[int], bytes], limit: int
) -> None:
    options = ReadingOptions(limits=Limits(nesting=limit))
    assert read(made(limit), "a", options).blocks
    with pytest.raises(UnreadableDocumentError, match=f"at most {limit} deep") as caught:
        read(made(limit + 2), "a", options)
    assert "--max-nesting" in (caught.value.hint or "")


@pytest.mark.parametrize(("read", "content"), [(word.read, word_table()), (opendocument.read, open_table())])
def test_an_archive_may_unpack_to_as_much_as_the_limit_says(read: Read, content: bytes) -> None:
    with pytest.raises(UnreadableDocumentError, match="unpacks to at most 500 bytes") as caught:
        read(content, "a", ReadingOptions(limits=Limits(unpacked_bytes=500)))
    assert "--max-unpacked-mb" in (caught.value.hint or "")
