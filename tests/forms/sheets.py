"""Sheets of forms made by hand: "@" and a letter stand for a place to write."""

from __future__ import annotations

from collections.abc import Sequence

from alignctl.forms import read_form
from alignctl.model.document import Document, Metadata, Paragraph, Section, Table
from alignctl.model.form import Blank, BlankKind, Form, FormField, FormSheet
from alignctl.text.form_marks import SHADED, mark_of

KINDS = {
    "@c": Blank(kind=BlankKind.CELL),
    "@t": Blank(kind=BlankKind.TEXT),
    "@d": Blank(kind=BlankKind.DATE),
    "@x": Blank(kind=BlankKind.TICK),
    "@l": Blank(kind=BlankKind.CHOICE, options=("Choose an item.", "Low", "High")),
}
Rows = Sequence[Sequence[str]]


def marked(text: str) -> str:
    """A text with its marks; "#" at its end shades a cell."""
    for number, sign in enumerate(KINDS):
        text = text.replace(sign, mark_of(number))
    return text.removesuffix("#") + SHADED if text.endswith("#") else text


def sheet_of(*blocks: str | Rows, title: str = "", marks_cells: bool = True) -> FormSheet:
    """A sheet of one section: lines (a "- " begins a list item) and tables."""
    paragraphs: list[Paragraph] = []
    tables: list[Table] = []
    for block in blocks:
        if isinstance(block, str):
            item = block.startswith("- ")
            paragraphs.append(Paragraph(text=marked(block), index=len(paragraphs) + 1, is_list_item=item))
        else:
            rows = tuple(tuple(marked(cell) for cell in row) for row in block)
            tables.append(Table(rows=rows, after_paragraph=len(paragraphs)))
    section = Section(
        id="1", number=None, title=marked(title), level=1, paragraphs=tuple(paragraphs), tables=tuple(tables)
    )
    document = Document(
        path="form.docx", sha256="0" * 64, format="docx", title="", pages=None, metadata=Metadata(),
        sections=(section,), coverage=1.0,
    )  # fmt: skip
    return FormSheet(document=document, blanks=tuple(KINDS.values()), marks_cells=marks_cells)


def form_of(*blocks: str | Rows, title: str = "", marks_cells: bool = True) -> Form:
    return read_form(sheet_of(*blocks, title=title, marks_cells=marks_cells))


def fields_of(*blocks: str | Rows, title: str = "", marks_cells: bool = True) -> tuple[FormField, ...]:
    return form_of(*blocks, title=title, marks_cells=marks_cells).fields


def told(*blocks: str | Rows, title: str = "", marks_cells: bool = True) -> list[tuple[str, str]]:
    """The label and kind of every field."""
    return [(field.label, field.kind.value) for field in fields_of(*blocks, title=title, marks_cells=marks_cells)]
