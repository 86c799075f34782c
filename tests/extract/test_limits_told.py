"""Every limit in every reader it is for: the message names the option that raises it and the figure that holds."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hostile import BOMB, open_text, paragraph, pdf, word

from alignctl.errors import UnreadableDocumentError
from alignctl.extract import Worker, read_document
from alignctl.extract.files import read_file
from alignctl.extract.readers import READERS
from alignctl.model.reading import (
    BOUNDS,
    CELLS,
    FILE_SIZE,
    MEMORY,
    NESTING,
    PAGES,
    RATIO,
    SECONDS,
    UNPACKED,
    Bound,
    Limits,
    ReadingOptions,
)

LONG = " " * 21 * 2**20
RICH = b"{\\rtf1\\ansi Call the police.\\par}"
GRID = "<w:tbl><w:tr>{}</w:tr></w:tbl>".format("<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>" * 4)
OPEN_GRID = (
    '<table:table xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><table:table-row>'
    + "<table:table-cell><text:p>x</text:p></table:table-cell>" * 4
    + "</table:table-row></table:table>"
)
WEB_GRID = b"<html><body><p>x</p><table><tr>" + b"<td>x</td>" * 4 + b"</tr></table></body></html>"
DEEP = 60


def deep_web() -> bytes:
    return b"<html><body>" + b"<div>" * DEEP + b"<p>deep</p>" + b"</div>" * DEEP + b"</body></html>"


def deep_word() -> bytes:
    return word("<w:smartTag>" * DEEP + paragraph() + "</w:smartTag>" * DEEP)


def deep_open() -> bytes:
    return open_text("<text:section>" * DEEP + "<text:p>deep</text:p>" + "</text:section>" * DEEP)


# bound, the limit in its field's unit, how it is told, and a file of each format that breaks it
CASES: tuple[tuple[Bound, float, str, dict[str, Callable[[], bytes]]], ...] = (
    (UNPACKED, 100, "100 bytes", {"docx": lambda: word(paragraph()), "odt": lambda: open_text("<text:p>x</text:p>")}),
    (RATIO, 3, "3 times", {"docx": lambda: word(paragraph(LONG)), "odt": lambda: open_text(LONG)}),
    (PAGES, 0, "0 pages", {"pdf": pdf}),
    (CELLS, 3, "3 cells", {"docx": lambda: word(GRID), "odt": lambda: open_text(OPEN_GRID), "html": lambda: WEB_GRID}),
    (NESTING, 30, "30 deep", {"docx": deep_word, "odt": deep_open, "html": deep_web}),
)
OF_READERS = [
    pytest.param(bound, limit, told, made, id=f"{bound.field}-{ending}")
    for bound, limit, told, files in CASES
    for ending, made in files.items()
]
SMALL: dict[str, bytes] = {
    "docx": word(paragraph()),
    "odt": open_text("<text:p>x</text:p>"),
    "pdf": pdf(),
    "html": b"<html><body><p>x</p></body></html>",
    "markdown": b"# A\n\nx\n",
    "text": b"A text.\n",
    "rtf": RICH,
    "doc": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600),
}


def limited(bound: Bound, limit: float) -> ReadingOptions:
    return ReadingOptions(limits=Limits(**{bound.field: limit}))


def check(error: UnreadableDocumentError, bound: Bound, told: str) -> None:
    assert told in error.message
    assert f"{bound.option} " in (error.hint or "")
    assert error.where


def test_every_limit_and_every_format_is_tried_here() -> None:
    assert {bound for bound, *_ in CASES} | {FILE_SIZE, SECONDS, MEMORY} == set(BOUNDS)
    assert {reader.format for reader in READERS} <= set(SMALL)


@pytest.mark.parametrize(("bound", "limit", "told", "made"), OF_READERS)
def test_a_reader_tells_the_limit(bound: Bound, limit: float, told: str, made: Callable[[], bytes]) -> None:
    with pytest.raises(UnreadableDocumentError) as caught:
        read_document(made(), "a", limited(bound, limit))
    check(caught.value, bound, told)


@pytest.mark.parametrize("ending", SMALL)
def test_the_size_of_a_file_is_told_whatever_its_format(ending: str, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(SMALL[ending])
    with pytest.raises(UnreadableDocumentError) as caught:
        read_file(tmp_path / "a", "a", Limits(file_bytes=5))
    check(caught.value, FILE_SIZE, "5 bytes")


@pytest.mark.parametrize("ending", SMALL)
def test_the_time_is_told_whatever_the_format(ending: str) -> None:
    with Worker(limited(SECONDS, 0.0)) as worker, pytest.raises(UnreadableDocumentError) as caught:
        worker.read(SMALL[ending], "a")
    check(caught.value, SECONDS, "0 seconds")


@pytest.mark.skipif("sys.platform != 'linux'", reason="not run: only Linux holds a process to a limit of memory")
def test_the_memory_is_told() -> None:
    with Worker(limited(MEMORY, 2**28)) as worker, pytest.raises(UnreadableDocumentError) as caught:
        worker.read(b"- a\n" * 3_000_000, "a.md")
    check(caught.value, MEMORY, "256 MB of memory")


def renamed(content: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """The archive with each part of XML passed through a change."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, change(source.read(name)) if name.endswith("xml") else source.read(name))
    return buffer.getvalue()


IN_TEXT = (paragraph("&l9;"), "<text:p>&l9;</text:p>")
IN_ATTRIBUTE = ('<w:p w:rsidR="&l9;"/>' + paragraph(), '<text:p text:style-name="&l9;">x</text:p>')
GIVEN = '<!DOCTYPE x [<!ATTLIST w:p a CDATA "lol"><!ATTLIST text:p a CDATA "lol">]>'


@pytest.mark.parametrize("made", [word, open_text])
@pytest.mark.parametrize(
    ("bodies", "doctype", "declared"),
    [
        (IN_TEXT, BOMB, "declares entities"),
        (IN_ATTRIBUTE, BOMB, "declares entities"),
        ((paragraph(), "<text:p>x</text:p>"), GIVEN, "declares attributes"),
    ],
)
def test_what_grows_in_parsing_is_refused_as_what_it_is(
    made: Callable[..., bytes], bodies: tuple[str, str], doctype: str, declared: str
) -> None:
    body = bodies[0] if made is word else bodies[1]
    with pytest.raises(UnreadableDocumentError, match=f"{declared}, and none were expected"):
        read_document(made(body, doctype=doctype), "a")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-7", "cp1252", "shift_jis", "no-such"])
def test_entities_in_another_encoding_never_grow(encoding: str) -> None:
    known = encoding if encoding != "no-such" else "utf-8"

    def encoded(part: bytes) -> bytes:
        head = f'<?xml version="1.0" encoding="{encoding}"?>'
        return (head + part.decode().replace('<?xml version="1.0"?>', "")).encode(known)

    made = renamed(word(IN_ATTRIBUTE[0], doctype=BOMB), encoded)
    with Worker(limited(MEMORY, 2**29)) as worker, pytest.raises(UnreadableDocumentError, match=r"damaged|entities"):
        worker.read(made, "a.docx")


def test_a_piece_of_text_above_ten_megabytes_is_read_where_the_limits_let_it() -> None:
    made = word(paragraph("word " * 2_200_000))
    assert read_document(made, "a.docx", ReadingOptions(limits=Limits(unpacked_ratio=5_000))).coverage == 1.0
