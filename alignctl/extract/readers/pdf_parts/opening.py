"""Opening a PDF with pdfium and reading all its pages, with an error where that cannot be done."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator

import pypdfium2 as pdfium_document
import pypdfium2.raw as pdfium

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.blanks import Blanks
from alignctl.extract.limits import too_many_pages
from alignctl.extract.readers.pdf_parts.annotations import overlay_of
from alignctl.extract.readers.pdf_parts.bookmarks import bookmarks_of
from alignctl.extract.readers.pdf_parts.dotted import Dotted, dotted_on
from alignctl.extract.readers.pdf_parts.fields import with_fields
from alignctl.extract.readers.pdf_parts.frame import frame_of
from alignctl.extract.readers.pdf_parts.glyphs import PageText
from alignctl.extract.readers.pdf_parts.handles import Handle
from alignctl.extract.readers.pdf_parts.ink import FaceBook
from alignctl.extract.readers.pdf_parts.orientation import shapes_on, upright
from alignctl.extract.readers.pdf_parts.page import Page, Pages
from alignctl.extract.readers.pdf_parts.rulings import drawn_on
from alignctl.extract.readers.pdf_parts.shading import without_seams
from alignctl.extract.readers.pdf_parts.structure import tree_of
from alignctl.extract.readers.pdf_parts.underlines import with_underlines
from alignctl.extract.readers.pdf_parts.widgets import widgets_on
from alignctl.model.reading import Limits
from alignctl.text.marking import highest, named_marking
from alignctl.text.normalise import solid_length

_AT_ONCE = 200
_MARKED_KEYS = (b"Keywords", b"Subject", b"Classification", b"ProtectiveMarking", b"Marking")
_LABEL = re.compile(rb"MSIP_Label_[0-9A-Fa-f-]{36}_Name")


def read_pages(content: bytes, where: str, limits: Limits, blanks: Blanks | None = None) -> Pages:
    """Read every page of a PDF; with `blanks`, each page tells the fields of its form, with marks.

    Raises UnreadableDocumentError where the bytes are no PDF, are damaged, need a password, or hold more
    than the limit.
    """
    document = _open(content, where)
    try:
        if len(document) > limits.pages:
            raise too_many_pages(where, len(document), limits)
        return Pages(
            pages=tuple(_all_pages(document, content, where, blanks)),
            title=_info(document.raw, b"Title"),
            producer=_info(document.raw, b"Producer"),
            marking=_marking(document.raw, content),
            bookmarks=bookmarks_of(document.raw),
        )
    finally:
        document.close()


def _open(content: bytes, where: str) -> pdfium_document.PdfDocument:
    try:
        return pdfium_document.PdfDocument(content)
    except pdfium_document.PdfiumError as error:
        if "assword" in str(error):
            raise UnreadableDocumentError(
                "Expected a PDF that opens, found one protected by a password.",
                where=where,
                hint="Save a copy without the password and read that.",
            ) from error
        raise UnreadableDocumentError(
            f"Expected a PDF, found {len(content)} bytes that pdfium cannot open as one.",
            where=where,
            hint="The file may be damaged or cut short: download or export it again.",
        ) from error


def _all_pages(
    document: pdfium_document.PdfDocument, content: bytes, where: str, blanks: Blanks | None
) -> Iterator[Page]:
    """Read the pages of an open document, a long one in stretches of which each opens it anew.

    pdfium keeps all it has read of a file for as long as the file is open, 70 kilobytes for a page of prose.
    """
    faces, count = FaceBook(), len(document)
    yield from _stretch(document, range(min(count, _AT_ONCE)), faces, blanks)
    for first in range(_AT_ONCE, count, _AT_ONCE):
        again = _open(content, where)
        try:
            yield from _stretch(again, range(first, min(count, first + _AT_ONCE)), faces, blanks)
        finally:
            again.close()


def _stretch(
    document: pdfium_document.PdfDocument, indexes: range, faces: FaceBook, blanks: Blanks | None
) -> Iterator[Page]:
    form = _form_of(document)
    for index in indexes:
        yield _read_page(document.raw, index, faces, form, blanks)


def _form_of(document: pdfium_document.PdfDocument) -> Handle | None:
    """The environment pdfium wants for reading form fields; None where the file has no form."""
    if pdfium.FPDF_GetFormType(document.raw) == pdfium.FORMTYPE_NONE:
        return None
    document.init_forms()
    return document.formenv.raw if document.formenv else None


def _read_page(document: Handle, index: int, faces: FaceBook, form: Handle | None, blanks: Blanks | None) -> Page:
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return Page(number=index + 1, width=0.0, height=0.0, damaged=True)
    try:
        frame = upright(frame_of(page), page)
        drawn = drawn_on(page, frame)
        tree = tree_of(page)
        text = PageText(page, frame, faces, drawn.forms, parts_contents=bool(tree))
        try:
            words = with_underlines(text.words(), drawn.edges)
        finally:
            text.close()
        over = overlay_of(page, form, frame)
        dotted = Dotted() if blanks is None else dotted_on(page, frame)
        filled = over.fields if blanks is None else ()
        # a form's rows are what is asked; documents keep the edges their headings and tables were measured with
        edges = drawn.edges if blanks is None else without_seams(drawn.edges, drawn.shades)
        width, height = frame.size
        return Page(
            number=index + 1,
            width=width,
            height=height,
            words=with_fields(words, filled) if filled else words,
            tree=tree,
            edges=(*edges, *dotted.lines),
            found=text.found + sum(solid_length(field.text) for field in over.fields),
            unmapped=text.unmapped,
            images=drawn.images,
            shapes=0 if text.found else shapes_on(page),
            people=over.people,
            circles=dotted.circles,
            fields=() if blanks is None else tuple(widgets_on(page, form, frame, blanks)),
        )
    finally:
        pdfium.FPDF_ClosePage(page)


def _info(document: Handle, key: bytes) -> str:
    size = pdfium.FPDF_GetMetaText(document, key, None, 0)
    buffer = ctypes.create_string_buffer(max(2, size))
    pdfium.FPDF_GetMetaText(document, key, buffer, size)
    return buffer.raw[: max(0, size - 2)].decode("utf-16-le", "replace").strip("\x00 \t\r\n")


def _marking(document: Handle, content: bytes) -> str | None:
    """A marking among the file's properties; pdfium lists no keys, so a label's is looked for in the bytes."""
    labels = {found[0] for found in _LABEL.finditer(content)}
    said = (_info(document, key) for key in (*_MARKED_KEYS, *sorted(labels)))
    return highest(named_marking(word) for value in said for word in re.split(r"[,;]", value))
