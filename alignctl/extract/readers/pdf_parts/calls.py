"""The functions of pdfium that are asked for every word, object and path, taking addresses as plain numbers.

ctypes makes an object for every typed pointer that crosses over; with plain addresses a call costs two thirds.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium

from alignctl.extract.readers.pdf_parts.handles import address

_A, _I, _U, _D = ctypes.c_void_p, ctypes.c_int, ctypes.c_uint, ctypes.c_double


def _plain(function: Any, gives: Any, *takes: Any) -> Callable[..., Any]:  # noqa: ANN401  (ctypes knows no types)
    return ctypes.CFUNCTYPE(gives, *takes)(address(function))


char_count = _plain(pdfium.FPDFText_CountChars, _I, _A)
char_unicode = _plain(pdfium.FPDFText_GetUnicode, _U, _A, _I)
is_generated = _plain(pdfium.FPDFText_IsGenerated, _I, _A, _I)
char_object = _plain(pdfium.FPDFText_GetTextObject, _A, _A, _I)
char_box = _plain(pdfium.FPDFText_GetCharBox, _I, _A, _I, _A, _A, _A, _A)
char_origin = _plain(pdfium.FPDFText_GetCharOrigin, _I, _A, _I, _A, _A)
char_matrix = _plain(pdfium.FPDFText_GetMatrix, _I, _A, _I, _A)
char_size = _plain(pdfium.FPDFText_GetFontSize, _D, _A, _I)
text_of = _plain(pdfium.FPDFText_GetText, _I, _A, _I, _I, _A)

object_kind = _plain(pdfium.FPDFPageObj_GetType, _I, _A)
object_content = _plain(pdfium.FPDFPageObj_GetMarkedContentID, _I, _A)
object_marks = _plain(pdfium.FPDFPageObj_CountMarks, _I, _A)
object_color = _plain(pdfium.FPDFPageObj_GetFillColor, _I, _A, _A, _A, _A, _A)
object_matrix = _plain(pdfium.FPDFPageObj_GetMatrix, _I, _A, _A)
object_box = _plain(pdfium.FPDFPageObj_GetBounds, _I, _A, _A, _A, _A, _A)
text_font = _plain(pdfium.FPDFTextObj_GetFont, _A, _A)
text_mode = _plain(pdfium.FPDFTextObj_GetTextRenderMode, _I, _A)
page_object = _plain(pdfium.FPDFPage_GetObject, _A, _A, _I)
form_object = _plain(pdfium.FPDFFormObj_GetObject, _A, _A, ctypes.c_ulong)

path_segments = _plain(pdfium.FPDFPath_CountSegments, _I, _A)
path_mode = _plain(pdfium.FPDFPath_GetDrawMode, _I, _A, _A, _A)
path_segment = _plain(pdfium.FPDFPath_GetPathSegment, _A, _A, _I)
segment_point = _plain(pdfium.FPDFPathSegment_GetPoint, _I, _A, _A, _A)
segment_kind = _plain(pdfium.FPDFPathSegment_GetType, _I, _A)
segment_closes = _plain(pdfium.FPDFPathSegment_GetClose, _I, _A)

element_type = _plain(pdfium.FPDF_StructElement_GetType, ctypes.c_ulong, _A, _A, ctypes.c_ulong)
element_children = _plain(pdfium.FPDF_StructElement_CountChildren, _I, _A)
element_child = _plain(pdfium.FPDF_StructElement_GetChildAtIndex, _A, _A, _I)
element_content = _plain(pdfium.FPDF_StructElement_GetChildMarkedContentID, _I, _A, _I)
