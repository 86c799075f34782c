"""Opening a PDF with pdfium and reading all its pages, with an error where that cannot be done."""

from __future__ import annotations

import ctypes

import pypdfium2 as pdfium_document
import pypdfium2.raw as pdfium

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.readers.pdf_parts.frame import frame_of
from alignctl.extract.readers.pdf_parts.glyphs import PageText
from alignctl.extract.readers.pdf_parts.handles import Handle
from alignctl.extract.readers.pdf_parts.ink import FaceBook
from alignctl.extract.readers.pdf_parts.page import Bookmark, Page, Pages
from alignctl.extract.readers.pdf_parts.rulings import drawn_on
from alignctl.extract.readers.pdf_parts.structure import tree_of

_MOST_BOOKMARKS = 20_000


def read_pages(content: bytes, where: str) -> Pages:
    """Read every page of a PDF.

    Raises UnreadableDocumentError where the bytes are no PDF, are damaged, or need a password.
    """
    document = _open(content, where)
    try:
        faces = FaceBook()
        pages = tuple(_read_page(document.raw, index, faces) for index in range(len(document)))
        return Pages(
            pages=pages,
            title=_info(document.raw, b"Title"),
            producer=_info(document.raw, b"Producer"),
            bookmarks=_bookmarks(document.raw),
        )
    finally:
        document.close()


def _open(content: bytes, where: str) -> pdfium_document.PdfDocument:
    try:
        return pdfium_document.PdfDocument(content)
    except pdfium_document.PdfiumError as error:
        if "assword" in str(error):
            raise UnreadableDocumentError(
                "expected a PDF that opens, found one protected by a password.",
                where=where,
                hint="Save a copy without the password and read that.",
            ) from error
        raise UnreadableDocumentError(
            f"expected a PDF, found {len(content)} bytes that pdfium cannot open as one.",
            where=where,
            hint="The file may be damaged or cut short: download or export it again.",
        ) from error


def _read_page(document: Handle, index: int, faces: FaceBook) -> Page:
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return Page(number=index + 1, width=0.0, height=0.0, damaged=True)
    try:
        frame = frame_of(page)
        drawn = drawn_on(page, frame)
        tree = tree_of(page)
        text = PageText(page, frame, faces, drawn.forms, parts_contents=bool(tree))
        try:
            words = text.words()
        finally:
            text.close()
        width, height = frame.size
        return Page(
            number=index + 1,
            width=width,
            height=height,
            words=words,
            tree=tree,
            edges=tuple(drawn.edges),
            found=text.found,
            unmapped=text.unmapped,
            images=drawn.images,
        )
    finally:
        pdfium.FPDF_ClosePage(page)


def _info(document: Handle, key: bytes) -> str:
    size = pdfium.FPDF_GetMetaText(document, key, None, 0)
    buffer = ctypes.create_string_buffer(max(2, size))
    pdfium.FPDF_GetMetaText(document, key, buffer, size)
    return buffer.raw[: max(0, size - 2)].decode("utf-16-le", "replace").strip("\x00 \t\r\n")


def _bookmarks(document: Handle) -> tuple[Bookmark, ...]:
    """Walk the outline; a broken file may tie it into a ring, hence the limit on steps."""
    found: list[Bookmark] = []
    waiting = [(pdfium.FPDFBookmark_GetFirstChild(document, None), 1)]
    for _ in range(_MOST_BOOKMARKS):
        if not waiting:
            break
        mark, depth = waiting.pop()
        if not mark:
            continue
        title = _bookmark_title(mark)
        if title:
            found.append(Bookmark(title=title, depth=depth, page=_bookmark_page(document, mark)))
        waiting.append((pdfium.FPDFBookmark_GetNextSibling(document, mark), depth))
        waiting.append((pdfium.FPDFBookmark_GetFirstChild(document, mark), depth + 1))
    return tuple(found)


def _bookmark_page(document: Handle, mark: Handle) -> int | None:
    target = pdfium.FPDFBookmark_GetDest(document, mark)
    if not target:
        action = pdfium.FPDFBookmark_GetAction(mark)
        target = pdfium.FPDFAction_GetDest(document, action) if action else None
    page = pdfium.FPDFDest_GetDestPageIndex(document, target) if target else -1
    return page + 1 if page >= 0 else None


def _bookmark_title(mark: Handle) -> str:
    size = pdfium.FPDFBookmark_GetTitle(mark, None, 0)
    buffer = ctypes.create_string_buffer(max(2, size))
    pdfium.FPDFBookmark_GetTitle(mark, buffer, size)
    return " ".join(buffer.raw[: max(0, size - 2)].decode("utf-16-le", "replace").split())
