"""Pages that are only pictures, read by a text recognition program where one is installed."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.readers.pdf import read
from alignctl.extract.readers.pdf_parts import recognition
from alignctl.extract.readers.pdf_parts.recognised_words import words_of
from alignctl.model.reading import Limits, ReadingOptions
from tests.extract.pdfs import PROSE, Sheet, pdf, texts

OCR = ReadingOptions(ocr=True)
ROW = "5\t1\t1\t1\t{line}\t{word}\t{left}\t{top}\t100\t40\t{sure}\t{text}"


def scanned(*sheets: Sheet) -> bytes:
    """Sheets as a scanner makes them: each page nothing but a picture of itself."""
    printed = pypdfium2.PdfDocument(pdf(*sheets))
    copy = pypdfium2.PdfDocument.new()
    for page in printed:
        bitmap = page.render(scale=200 / 72, grayscale=True)
        image = pypdfium2.PdfImage.new(copy)
        image.set_bitmap(bitmap)
        image.set_matrix(pypdfium2.PdfMatrix().scale(595, 842))
        empty = copy.new_page(595, 842)
        empty.insert_obj(image)
        empty.gen_content()
    buffer = io.BytesIO()
    copy.save(buffer)
    return buffer.getvalue()


@pytest.mark.ocr
def test_a_scan_is_recognised_and_said_to_be() -> None:
    content = scanned(Sheet().lines(PROSE, y=200, size=12, pitch=16), Sheet().lines(PROSE[::-1], y=300))
    with pytest.raises(UnreadableDocumentError, match="--ocr"):
        read(content, "a.pdf")
    reading = read(content, "a.pdf", OCR)
    assert " ".join(PROSE) in texts(reading)
    assert [(warning.code, warning.page) for warning in reading.warnings] == [("ocr", 1), ("ocr", 2)]
    assert {warning.message for warning in reading.warnings} == {
        "Pages 1 and 2 were recognised by machine from pictures: check their words against the pages."
    }


@pytest.mark.parametrize("content", [pdf(Sheet().lines(PROSE)), pdf(Sheet().lines(PROSE), Sheet())])
def test_a_file_with_text_asks_no_program(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        pytest.fail("a program was run")

    monkeypatch.setattr(subprocess, "run", refuse)
    assert texts(read(content, "a.pdf", OCR)) == [" ".join(PROSE)]


def test_without_a_program_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(UnreadableDocumentError, match=r"neither tesseract nor ocrmypdf.*apt install tesseract-ocr"):
        read(pdf(Sheet().image()), "a.pdf", OCR)
    reading = read(pdf(Sheet().lines(PROSE), Sheet().image()), "a.pdf", OCR)
    assert [warning.code for warning in reading.warnings] == ["no-text-layer", "ocr-not-installed"]
    assert "winget install" in reading.warnings[1].message


def test_a_program_among_the_documents_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    planted = tmp_path / "tesseract"
    planted.write_text("#!/bin/sh\ntouch ran\n", encoding="utf-8")
    planted.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(shutil, "which", lambda name: str(tmp_path / name) if name == "tesseract" else None)
    with pytest.raises(UnreadableDocumentError, match="neither tesseract"):
        read(pdf(Sheet().image()), "a.pdf", OCR)
    assert not (tmp_path / "ran").exists()


def test_a_program_that_hangs_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = tmp_path / "tesseract"
    slow.write_text(f"#!{sys.executable}\nimport time\ntime.sleep(60)\n", encoding="utf-8")
    slow.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda name: str(slow) if name == "tesseract" else None)
    monkeypatch.setattr(recognition, "_TO_LIST", 0.1)
    options = ReadingOptions(ocr=True, limits=Limits(seconds=0.2))
    reading = read(pdf(Sheet().lines(PROSE), Sheet().image()), "a.pdf", options)
    assert [(warning.code, warning.page) for warning in reading.warnings] == [("no-text-layer", 2)]


@pytest.mark.ocr
def test_a_scan_without_words_is_said_to_have_been_tried() -> None:
    with pytest.raises(UnreadableDocumentError, match=r"recognition found none in 1 with pictures only") as caught:
        read(pdf(Sheet().image()), "a.pdf", OCR)
    assert "--ocr" not in str(caught.value)
    reading = read(pdf(Sheet().lines(PROSE), Sheet().image()), "a.pdf", OCR)
    assert [warning.message for warning in reading.warnings] == [
        "Page 2 holds pictures in which recognition found no text: look at it."
    ]


def test_ocrmypdf_is_asked_for_the_pages_without_text_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = tmp_path / "result.pdf"
    result.write_bytes(pdf(Sheet().lines(PROSE), Sheet().text("Recognised words here", y=300)))
    program = tmp_path / "ocrmypdf"
    program.write_text(
        f"#!{sys.executable}\nimport shutil, sys\nassert sys.argv[sys.argv.index('--pages') + 1] == '2'\n"
        f"shutil.copy({str(result)!r}, sys.argv[-1])\n",
        encoding="utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda name: str(program) if name == "ocrmypdf" else None)
    reading = read(pdf(Sheet().lines(PROSE), Sheet().image()), "a.pdf", OCR)
    assert texts(reading) == [" ".join(PROSE), "Recognised words here"]
    assert [(warning.code, warning.page) for warning in reading.warnings] == [("ocr", 2)]


def test_words_hardly_sure_of_are_left_out_and_sizes_made_steady() -> None:
    rows = [
        ROW.format(line=1, word=1, left=100, top=100, sure=96.5, text="First"),
        ROW.format(line=1, word=2, left=220, top=104, sure=91, text="line"),
        ROW.format(line=2, word=1, left=100, top=170, sure=90, text="second"),
        ROW.format(line=2, word=2, left=220, top=172, sure=3, text="~;"),
        "4\t1\t1\t1\t2\t0\t0\t0\t10\t10\t-1\t",
    ]
    words = words_of("level\tpage_num\n" + "\n".join(rows), 2.0)
    assert [word.text for word in words] == ["First", "line", "second"]
    assert len({word.face for word in words}) == 1
    assert words[0].y == words[1].y < words[2].y
    assert (words[0].x0, words[0].x1) == (50.0, 100.0)
