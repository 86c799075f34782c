"""Text recognition (OCR) for pages that are only pictures, by a program of this machine where one is installed."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2 as pdfium_document

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.programs import find_program
from alignctl.extract.readers.pdf_parts.opening import read_pages
from alignctl.extract.readers.pdf_parts.page import Page, Pages
from alignctl.extract.readers.pdf_parts.readability import is_picture_only, said_of
from alignctl.extract.readers.pdf_parts.recognised_words import DOTS_PER_INCH, words_of
from alignctl.model.document import OCR_NOT_INSTALLED, ReadingWarning
from alignctl.model.reading import Limits
from alignctl.text.normalise import solid_length

INSTALL = (
    "Install Tesseract (Windows: winget install UB-Mannheim.TesseractOCR; macOS: brew install tesseract;"
    " Debian and Ubuntu: sudo apt install tesseract-ocr) and read the file again with --ocr."
)
_LANGUAGES = ("eng", "cym")
_POINTS = 72
_MOST_PIXELS = 30_000_000
_TO_LIST = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """A file whose pictures have been read as far as a program could (`tried`), and what to say of that."""

    document: Pages
    warnings: tuple[ReadingWarning, ...] = ()
    tried: bool = False


def recognise(document: Pages, content: bytes, where: str, limits: Limits) -> Recognised:
    """Read the pages without text by their pictures, each within the limit of time; all others stay as they are.

    Without Tesseract or ocrmypdf a warning says what to install. Raises UnreadableDocumentError saying the
    same where the file has no other text.
    """
    wanted = [page.number for page in document.pages if is_picture_only(page)]
    if not wanted:
        return Recognised(document=document)
    tesseract, ocrmypdf = find_program("tesseract"), find_program("ocrmypdf")
    if tesseract:
        found = _by_tesseract(tesseract, content, [document.pages[number - 1] for number in wanted], limits.seconds)
    elif ocrmypdf:
        found = _by_ocrmypdf(ocrmypdf, content, wanted, limits)
    else:
        return _without_program(document, where)
    pages = tuple(found.get(page.number, page) for page in document.pages)
    says = (
        "was recognised by machine from a picture: check its words against the page",
        "were recognised by machine from pictures: check their words against the pages",
    )
    read = [number for number in wanted if number in found]
    return Recognised(document=replace(document, pages=pages), warnings=said_of(read, "ocr", says), tried=True)


def _without_program(document: Pages, where: str) -> Recognised:
    if not any(page.found for page in document.pages):
        raise UnreadableDocumentError(
            f"Expected a program for text recognition, found neither tesseract nor ocrmypdf; all"
            f" {len(document.pages)} page(s) are without a text layer.",
            where=where,
            hint=INSTALL,
        )
    message = f"No program for text recognition was found (neither tesseract nor ocrmypdf). {INSTALL}"
    return Recognised(document=document, warnings=(ReadingWarning(code=OCR_NOT_INSTALLED, message=message),))


def _by_tesseract(program: str, content: bytes, pages: Sequence[Page], seconds: float) -> dict[int, Page]:
    languages = _languages(program)
    found: dict[int, Page] = {}
    opened = pdfium_document.PdfDocument(content)
    try:
        for page in pages:
            picture, scale = _picture(opened, page)
            command = [program, "stdin", "stdout", "-l", languages, "--dpi", str(round(scale * _POINTS)), "tsv"]
            table = _run(command, picture, seconds)
            words = words_of(table.decode("utf-8", "replace"), scale)
            if words:
                size = sum(solid_length(word.text) for word in words)
                found[page.number] = replace(page, words=words, found=size, unmapped=0, tree=())
    finally:
        opened.close()
    return found


def _picture(document: pdfium_document.PdfDocument, page: Page) -> tuple[bytes, float]:
    """A page in shades of grey as a portable grey map, and how many dots a point has."""
    area = max(1.0, page.width * page.height)
    scale = min(DOTS_PER_INCH / _POINTS, (_MOST_PIXELS / area) ** 0.5)
    loaded = document[page.number - 1]
    try:
        bitmap = loaded.render(scale=scale, grayscale=True, may_draw_forms=False)
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        raw = memoryview(bitmap.buffer).cast("B")
        rows = [bytes(raw[row * stride : row * stride + width]) for row in range(height)]
        bitmap.close()
    finally:
        loaded.close()
    return b"P5 %d %d 255\n" % (width, height) + b"".join(rows), scale


def _languages(program: str) -> str:
    """English, and Welsh where the program knows it."""
    listed = _run([program, "--list-langs"], b"", _TO_LIST).decode("utf-8", "replace").split()
    return "+".join(language for language in _LANGUAGES if language in listed) or _LANGUAGES[0]


def _by_ocrmypdf(program: str, content: bytes, wanted: Sequence[int], limits: Limits) -> dict[int, Page]:
    with tempfile.TemporaryDirectory(prefix="alignctl-ocr-") as folder:
        before, after = Path(folder) / "in.pdf", Path(folder) / "out.pdf"
        before.write_bytes(content)
        numbers = ",".join(map(str, wanted))
        command = [program, "--quiet", "--output-type", "pdf", "--force-ocr", "--pages", numbers, "--language", "eng"]
        _run([*command, str(before), str(after)], b"", limits.seconds * len(wanted))
        if not after.is_file():
            return {}
        read = read_pages(after.read_bytes(), "the recognised copy", limits)
    return {page.number: page for page in read.pages if page.number in wanted and page.found}


def _run(command: Sequence[str], given: bytes, seconds: float) -> bytes:
    """What a program writes; nothing where it fails or takes too long."""
    surroundings = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(  # noqa: S603  (the program is looked up by a fixed name, its arguments are ours)
            command, input=given, capture_output=True, timeout=seconds, check=False, env=surroundings
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout if done.returncode == 0 else b""
