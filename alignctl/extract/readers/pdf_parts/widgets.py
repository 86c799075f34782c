"""The fields of a PDF's own form, each with what it takes, as marks to be set among a page's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import pypdfium2.raw as pdfium

from alignctl.extract.blanks import Blanks
from alignctl.extract.readers.pdf_parts.annotations import Field, ask_text, boxed
from alignctl.extract.readers.pdf_parts.frame import Frame
from alignctl.extract.readers.pdf_parts.handles import Handle
from alignctl.model.form import Blank, BlankKind
from alignctl.text.normalise import tidy

_MOST_ANNOTATIONS, _MOST_OPTIONS = 5_000, 500
_HIDDEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
_REQUIRED, _MULTILINE = 1 << 1, 1 << 12
_KINDS = {
    pdfium.FPDF_FORMFIELD_TEXTFIELD: BlankKind.TEXT,
    pdfium.FPDF_FORMFIELD_CHECKBOX: BlankKind.TICK,
    pdfium.FPDF_FORMFIELD_RADIOBUTTON: BlankKind.TICK,
    pdfium.FPDF_FORMFIELD_COMBOBOX: BlankKind.CHOICE,
    pdfium.FPDF_FORMFIELD_LISTBOX: BlankKind.CHOICE,
    pdfium.FPDF_FORMFIELD_SIGNATURE: BlankKind.SIGNATURE,
}
_DATE = re.compile(r"(?:^|[\s_.])date(?:$|[\s_.\d])|dob\b|dd\W?mm\W?yy", re.IGNORECASE)
# a name for programs, as "Text12", "child_name" and "childName" are
_MACHINE = re.compile(r"\S*[_\d]\S*|[a-z]+(?:[A-Z]\S*)+|[A-Z][a-z]+(?:[A-Z][a-z]+)+")


def widgets_on(page: Handle, form: Handle | None, frame: Frame, blanks: Blanks) -> Iterator[Field]:
    """The mark of each field on a loaded page, in its box; buttons and hidden fields give none."""
    for index in range(min(_MOST_ANNOTATIONS, max(0, pdfium.FPDFPage_GetAnnotCount(page)))) if form else ():
        note = pdfium.FPDFPage_GetAnnot(page, index)
        if not note:
            continue
        try:
            shown = not pdfium.FPDFAnnot_GetFlags(note) & _HIDDEN
            if shown and pdfium.FPDFAnnot_GetSubtype(note) == pdfium.FPDF_ANNOT_WIDGET:
                kind = _KINDS.get(pdfium.FPDFAnnot_GetFormFieldType(form, note))
                if kind is not None:
                    yield boxed(blanks.mark(_blank(note, form, kind)), note, frame, 0.0)
        finally:
            pdfium.FPDFPage_CloseAnnot(note)


def without_idle_demands(blanks: Sequence[Blank]) -> tuple[Blank, ...]:
    """The places to write; where every box to tick demands an answer, as some programs write, none does."""
    boxes = [blank for blank in blanks if blank.kind is BlankKind.TICK]
    if not all(box.required for box in boxes):
        return tuple(blanks)
    return tuple(replace(blank, required=False) if blank.kind is BlankKind.TICK else blank for blank in blanks)


def _blank(note: Handle, form: Handle, kind: BlankKind) -> Blank:
    name = _said(pdfium.FPDFAnnot_GetFormFieldName, note, form)
    title = _said(pdfium.FPDFAnnot_GetFormFieldAlternateName, note, form)
    title = "" if _MACHINE.fullmatch(title) else title
    flags = pdfium.FPDFAnnot_GetFormFieldFlags(form, note)
    if kind is BlankKind.TEXT and _DATE.search(name):
        kind = BlankKind.DATE
    return Blank(
        kind=kind,
        title=title,
        options=tuple(_options(note, form)) if kind is BlankKind.CHOICE else (),
        group=name if kind is BlankKind.TICK else "",
        has_lines=kind is BlankKind.TEXT and bool(flags & _MULTILINE),
        required=bool(flags & _REQUIRED),
    )


def _options(note: Handle, form: Handle) -> Iterator[str]:
    for index in range(min(_MOST_OPTIONS, max(0, pdfium.FPDFAnnot_GetOptionCount(form, note)))):

        def label(buffer: object, size: int, at: int = index) -> int:
            return int(pdfium.FPDFAnnot_GetOptionLabel(form, note, at, buffer, size))

        option = tidy(ask_text(label))
        if option:
            yield option


def _said(ask: Callable[[Handle, Handle, object, int], int], note: Handle, form: Handle) -> str:
    return tidy(ask_text(lambda buffer, size: ask(form, note, buffer, size)))
