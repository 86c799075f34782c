"""What lies over a page: the fields of a form with their values, typed-in text, and who wrote comments."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from alignctl.extract.readers.pdf_parts.frame import Frame
from alignctl.extract.readers.pdf_parts.handles import Handle
from alignctl.text.normalise import tidy

_MOST_ANNOTATIONS = 5_000
_MOST_OPTIONS = 500
_LONGEST_NAME = 100
_HIDDEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
_PASSWORD = 1 << 13
_TICKED, _UNTICKED = "☒", "☐"
_UNWRITTEN = frozenset({pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP, pdfium.FPDF_ANNOT_WIDGET})
_TICKS = frozenset({pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON})
_CHOICES = frozenset({pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX})


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """The text a field shows, in a box counted in points from the page's top left; `size` is 0 where it adapts."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """What lies over one page: filled fields, and the authors of its comments."""

    fields: tuple[Field, ...] = ()
    people: tuple[str, ...] = ()


def overlay_of(page: Handle, form: Handle | None, frame: Frame) -> Overlay:
    """Look at all annotations of a loaded page; `form` is the document's form environment, None without a form.

    Hidden fields, passwords, buttons and empty fields give nothing. Comments are not read, only their authors.
    """
    fields: list[Field] = []
    people: set[str] = set()
    for index in range(min(_MOST_ANNOTATIONS, max(0, pdfium.FPDFPage_GetAnnotCount(page)))):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        if not note:
            continue
        try:
            kind = pdfium.FPDFAnnot_GetSubtype(note)
            if kind == pdfium.FPDF_ANNOT_WIDGET:
                fields += _field(note, form, frame) if form else ()
            elif kind not in _UNWRITTEN:
                fields += _typed(note, frame) if kind == pdfium.FPDF_ANNOT_FREETEXT else ()
                people.add(tidy(_value(note, b"T"))[:_LONGEST_NAME])
        finally:
            pdfium.FPDFPage_CloseAnnot(note)
    return Overlay(fields=tuple(fields), people=tuple(sorted(people - {""})))


def _field(note: Handle, form: Handle, frame: Frame) -> Iterator[Field]:
    if pdfium.FPDFAnnot_GetFlags(note) & _HIDDEN:
        return
    text = _shown(note, form)
    if text:
        size = ctypes.c_float()
        pdfium.FPDFAnnot_GetFontSize(form, note, size)
        yield boxed(text, note, frame, size.value)


def _shown(note: Handle, form: Handle) -> str:
    """What the field shows, "" where it is empty or shows nothing to be read."""
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, note)
    if kind in _TICKS:
        return _TICKED if pdfium.FPDFAnnot_IsChecked(form, note) or _is_on(note) else _UNTICKED
    if kind in _CHOICES:
        return ", ".join(_chosen(note, form)) or _text_of(note, form)
    if kind == pdfium.FPDF_FORMFIELD_TEXTFIELD and not pdfium.FPDFAnnot_GetFormFieldFlags(form, note) & _PASSWORD:
        return _text_of(note, form)
    return ""


def _is_on(note: Handle) -> bool:
    """Whether a tick box shows an appearance other than "Off", whatever the form's own values say."""
    return _value(note, b"AS") not in {"", "Off"}


def _chosen(note: Handle, form: Handle) -> Iterator[str]:
    for index in range(min(_MOST_OPTIONS, max(0, pdfium.FPDFAnnot_GetOptionCount(form, note)))):
        if pdfium.FPDFAnnot_IsOptionSelected(form, note, index):

            def label(buffer: object, size: int, at: int = index) -> int:
                return int(pdfium.FPDFAnnot_GetOptionLabel(form, note, at, buffer, size))

            yield tidy(ask_text(label))


def _text_of(note: Handle, form: Handle) -> str:
    return tidy(ask_text(lambda buffer, size: pdfium.FPDFAnnot_GetFormFieldValue(form, note, buffer, size)))


def _typed(note: Handle, frame: Frame) -> Iterator[Field]:
    """Text typed onto the page, as people fill in forms that have no fields; other free text is comment."""
    if pdfium.FPDFAnnot_GetFlags(note) & _HIDDEN or "typewriter" not in _value(note, b"IT").lower():
        return
    text = tidy(_value(note, b"Contents"))
    if text:
        yield boxed(text, note, frame, 0.0)


def boxed(text: str, note: Handle, frame: Frame, size: float) -> Field:
    """A text in the box of an annotation."""
    box = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(note, box)
    ax, ay = frame.place(box.left, box.bottom)
    bx, by = frame.place(box.right, box.top)
    return Field(text=text, x0=min(ax, bx), top=min(ay, by), x1=max(ax, bx), bottom=max(ay, by), size=size)


def _value(note: Handle, key: bytes) -> str:
    return ask_text(lambda buffer, size: pdfium.FPDFAnnot_GetStringValue(note, key, buffer, size))


def ask_text(ask: Callable[[object, int], int]) -> str:
    """Ask pdfium for a UTF-16 string: first for its size in bytes, then for itself."""
    size = ask(None, 0)
    if size <= 2:  # noqa: PLR2004  (an empty UTF-16 string is its two-byte end)
        return ""
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    ask(buffer, size)
    return bytes(buffer)[: size - 2].decode("utf-16-le", "replace").rstrip("\x00")
