"""The functions of pdfium that are asked for every word, object and path, at the least cost ctypes allows.

ctypes looks at the declared type of every argument and makes an object for each that crosses over. The functions
here declare none: whole numbers cross as C ints by themselves, and pointers must be `Pointer`s, made once and used
again for thousands of calls. A call then costs less than half. Anything else passed would crash: keep to the kinds
of argument noted beside each.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

import pypdfium2.raw as pdfium

from alignctl.extract.readers.pdf_parts.handles import Handle, address

_POINTER, _INT, _UINT, _DOUBLE = ctypes.c_void_p, ctypes.c_int, ctypes.c_uint, ctypes.c_double

Pointer: TypeAlias = Any
"""An address ready to cross over: from `to`, `within`, or a `slot` whose `value` is set anew for each object."""


def to(handle: Handle) -> Pointer:
    """What a handle points at."""
    return ctypes.byref(ctypes.c_char.from_address(address(handle)))


def within(buffer: ctypes.Array[Any]) -> tuple[Pointer, ...]:
    """Each place of a buffer; the buffer must outlive them."""
    return tuple(ctypes.byref(buffer, place * ctypes.sizeof(buffer._type_)) for place in range(len(buffer)))


def slot() -> ctypes.c_void_p:
    """A pointer to whatever address its `value` holds."""
    return ctypes.c_void_p()


def slots(addresses: Iterable[int]) -> list[ctypes.c_void_p]:
    """A pointer to each of some addresses."""
    return list(map(ctypes.c_void_p, addresses))


def _bare(function: Any, gives: Any) -> Callable[..., Any]:  # noqa: ANN401  (ctypes knows no types)
    return ctypes.PYFUNCTYPE(gives)(address(function))


# Of a text page: its pointer, the index of a character, pointers to where the answer is to be put.
char_count = _bare(pdfium.FPDFText_CountChars, _INT)
char_unicode = _bare(pdfium.FPDFText_GetUnicode, _UINT)
is_generated = _bare(pdfium.FPDFText_IsGenerated, _INT)
char_object = _bare(pdfium.FPDFText_GetTextObject, _POINTER)
char_box = _bare(pdfium.FPDFText_GetCharBox, _INT)
char_origin = _bare(pdfium.FPDFText_GetCharOrigin, _INT)
char_matrix = _bare(pdfium.FPDFText_GetMatrix, _INT)
char_size = _bare(pdfium.FPDFText_GetFontSize, _DOUBLE)
text_of = _bare(pdfium.FPDFText_GetText, _INT)

# Of an object: its slot, pointers to where the answer is to be put.
object_kind = _bare(pdfium.FPDFPageObj_GetType, _INT)
object_content = _bare(pdfium.FPDFPageObj_GetMarkedContentID, _INT)
object_marks = _bare(pdfium.FPDFPageObj_CountMarks, _INT)
object_color = _bare(pdfium.FPDFPageObj_GetFillColor, _INT)
object_matrix = _bare(pdfium.FPDFPageObj_GetMatrix, _INT)
object_box = _bare(pdfium.FPDFPageObj_GetBounds, _INT)
text_font = _bare(pdfium.FPDFTextObj_GetFont, _POINTER)
text_mode = _bare(pdfium.FPDFTextObj_GetTextRenderMode, _INT)
form_count = _bare(pdfium.FPDFFormObj_CountObjects, _INT)

# Of a page or form: its pointer or slot, the index of an object (of a form as `long`).
page_object = _bare(pdfium.FPDFPage_GetObject, _POINTER)
form_object = _bare(pdfium.FPDFFormObj_GetObject, _POINTER)

# Of a path or one of its segments: its slot, and an index or pointers.
path_segments = _bare(pdfium.FPDFPath_CountSegments, _INT)
path_mode = _bare(pdfium.FPDFPath_GetDrawMode, _INT)
path_segment = _bare(pdfium.FPDFPath_GetPathSegment, _POINTER)
segment_point = _bare(pdfium.FPDFPathSegment_GetPoint, _INT)
segment_kind = _bare(pdfium.FPDFPathSegment_GetType, _INT)
segment_closes = _bare(pdfium.FPDFPathSegment_GetClose, _INT)

# Of an element of the structure tree: its slot, and the index of a child, or a pointer and a `long` size.
element_type = _bare(pdfium.FPDF_StructElement_GetType, ctypes.c_ulong)
element_children = _bare(pdfium.FPDF_StructElement_CountChildren, _INT)
element_child = _bare(pdfium.FPDF_StructElement_GetChildAtIndex, _POINTER)
element_content = _bare(pdfium.FPDF_StructElement_GetChildMarkedContentID, _INT)

# Of a document and a bookmark or place in it: the document's pointer, a slot (None for the root of the outline).
bookmark_child = _bare(pdfium.FPDFBookmark_GetFirstChild, _POINTER)
bookmark_sibling = _bare(pdfium.FPDFBookmark_GetNextSibling, _POINTER)
bookmark_title = _bare(pdfium.FPDFBookmark_GetTitle, ctypes.c_ulong)
bookmark_target = _bare(pdfium.FPDFBookmark_GetDest, _POINTER)
bookmark_action = _bare(pdfium.FPDFBookmark_GetAction, _POINTER)
action_target = _bare(pdfium.FPDFAction_GetDest, _POINTER)
target_page = _bare(pdfium.FPDFDest_GetDestPageIndex, _INT)

long = ctypes.c_ulong
"""The wide whole number a few of them take."""
