"""Word files as other programs write them, and files made to do harm."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.block import Heading, TextBlock
from alignctl.extract.readers.word import read
from alignctl.extract.reading import read_document

TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"


def written(title: str = "") -> bytes:
    """A file as python-docx writes it."""
    document = docx.Document()
    document.core_properties.title = title
    document.add_heading("Purpose", level=1)
    document.add_paragraph("Why this exists.")
    document.add_paragraph("first", style="List Bullet")
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def changed(content: bytes, change: Callable[[str, bytes], tuple[str, bytes] | None]) -> bytes:
    """The same archive with each part passed through a change; None leaves the part out."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = change(name, source.read(name))
            if part is not None:
                target.writestr(*part)
    return result.getvalue()


def as_workbook(name: str, part: bytes) -> tuple[str, bytes]:
    return name, part.replace(b"<w:document ", b"<w:workbook ").replace(b"</w:document>", b"</w:workbook>")


def test_a_file_of_python_docx_reads_with_its_title_and_list() -> None:
    reading = read(written("Joint procedure"), "a.docx")
    assert reading.title == "Joint procedure"
    assert reading.blocks == (
        Heading(title="Purpose", level=1),
        TextBlock(text="Why this exists."),
        TextBlock(text="• first", is_list_item=True),
    )


def test_strict_files_read_like_transitional_ones() -> None:
    strict = changed(written(), lambda name, part: (name, part.replace(TRANSITIONAL, STRICT)))
    assert read(strict, "a.docx").blocks == read(written(), "a.docx").blocks


def test_templates_read_like_documents() -> None:
    template = changed(
        written(),
        lambda name, part: (name, part.replace(b"document.main+xml", b"template.main+xml")),
    )
    assert read(template, "a.dotx").blocks == read(written(), "a.docx").blocks


def test_a_main_part_by_another_name_is_found() -> None:
    moved = changed(
        written(),
        lambda name, part: (
            name.replace("word/document", "word/main").replace("document.xml.rels", "main.xml.rels"),
            part.replace(b"word/document.xml", b"word/main.xml"),
        ),
    )
    assert read(moved, "a.docx").blocks == read(written(), "a.docx").blocks


@pytest.mark.parametrize(
    ("damaged", "codes", "is_read_in_part"),
    [
        ("docProps/core.xml", ["damaged-properties"], False),
        ("docProps/thumbnail.jpeg", [], False),
        ("word/theme/theme1.xml", [], False),
        ("word/settings.xml", [], False),
        ("word/styles.xml", ["damaged-part"], True),
        ("word/numbering.xml", ["damaged-part"], True),
    ],
)
def test_of_damaged_side_parts_only_those_that_shape_the_text_are_text_not_read(
    damaged: str, codes: list[str], *, is_read_in_part: bool
) -> None:
    assert damaged in zipfile.ZipFile(io.BytesIO(written())).namelist()
    broken = changed(written(), lambda name, part: (name, part[:-20] if name == damaged else part))
    reading = read(broken, "a.docx")
    assert [warning.code for warning in reading.warnings] == codes
    assert reading.blocks
    assert read_document(broken, "a.docx").is_read_in_part is is_read_in_part


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "no sound zip archive"),
        (b"%PDF-1.7", "no sound zip archive"),
        (written()[:900], "no sound zip archive"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "older Office file"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "password"),
        (changed(written(), lambda name, part: None if "document.xml" in name else (name, part)), "holds none"),
        (changed(written(), lambda name, part: (name, part[:400])), "damaged"),
        (changed(written(), as_workbook), "spreadsheet"),
    ],
)
def test_what_is_no_word_file_is_refused_with_a_hint(content: bytes, told: str) -> None:
    with pytest.raises(UnreadableDocumentError, match=told) as caught:
        read(content, "small.docx")
    assert caught.value.where == "small.docx"
    assert caught.value.hint


def test_a_file_without_text_is_refused() -> None:
    content = io.BytesIO()
    docx.Document().save(content)
    with pytest.raises(UnreadableDocumentError, match="found none"):
        read(content.getvalue(), "empty.docx")


def test_a_part_that_unpacks_to_an_absurd_size_is_refused() -> None:
    bomb = changed(
        written(),
        lambda name, part: (name, part + b" " * 30_000_000 if name == "word/document.xml" else part),
    )
    assert len(bomb) < 200_000
    with pytest.raises(UnreadableDocumentError, match=r"at most 250 times in unpacking.*--max-ratio"):
        read(bomb, "bomb.docx")


def test_entities_are_never_expanded() -> None:
    declared = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>'

    def declare(name: str, part: bytes) -> tuple[str, bytes]:
        if name != "word/document.xml":
            return name, part
        head, _, rest = part.partition(b"?>")
        return name, head + b"?>" + declared + rest.replace(b"Why", b"&b;")

    with pytest.raises(UnreadableDocumentError, match="entities"):
        read(changed(written(), declare), "a.docx")


@pytest.mark.real
def test_every_real_word_file_reads_or_is_refused(real_folder: Path) -> None:
    files = sorted(path for path in real_folder.rglob("*") if path.suffix.casefold() in {".docx", ".dotx", ".docm"})
    assert files
    for path in files:
        try:
            reading = read(path.read_bytes(), path.name)
        except UnreadableDocumentError:
            continue
        assert reading.blocks, path
