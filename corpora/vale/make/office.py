"""LibreOffice and Chromium as other hands: one turns Word documents into PDF and OpenDocument, one prints pages."""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path

import pypdfium2

_LIMIT = 180  # seconds


def office_pdf(document: bytes, *, tagged: bool, bookmarks: bool) -> bytes:
    """A Word document exported to PDF."""
    options = {
        "UseTaggedPDF": {"type": "boolean", "value": str(tagged).lower()},
        "ExportBookmarks": {"type": "boolean", "value": str(bookmarks).lower()},
    }
    return _convert(document, f"pdf:writer_pdf_Export:{json.dumps(options)}", "pdf")


def office_odt(document: bytes) -> bytes:
    """A Word document saved as OpenDocument text."""
    return _convert(document, "odt", "odt")


def heading_pages(document: bytes) -> list[int]:
    """The page, from 1, on which LibreOffice sets each heading of a Word document, in order."""
    exported = pypdfium2.PdfDocument(office_pdf(document, tagged=False, bookmarks=True))
    places = [mark.get_dest() for mark in exported.get_toc()]
    return [place.get_index() + 1 for place in places if place]


def browser_pdf(page: str) -> bytes:
    """A web page printed by Chromium, without the browser's own header and footer (they would carry today's date)."""
    with tempfile.TemporaryDirectory() as folder:
        held, printed = Path(folder, "page.html"), Path(folder, "page.pdf")
        held.write_text(page, encoding="utf-8")
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        command += [f"--user-data-dir={folder}/profile", f"--print-to-pdf={printed}", held.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=_LIMIT)
        return printed.read_bytes()


def _convert(document: bytes, target: str, suffix: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "held.docx").write_bytes(document)
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", target]
        command += ["--outdir", folder, f"{folder}/held.docx"]
        subprocess.run(command, check=True, capture_output=True, timeout=_LIMIT)
        return Path(folder, f"held.{suffix}").read_bytes()
