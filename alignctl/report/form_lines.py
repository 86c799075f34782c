"""A form told in lines: each part, and each field with how it is answered and where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.form import FieldKind, Form, FormField, FormPart
from alignctl.report.told import Kind, Line
from alignctl.report.words import count, place_words

_KIND_WORDS = {
    FieldKind.TEXT: "text",
    FieldKind.DATE: "date",
    FieldKind.TICK_BOX: "tick box",
    FieldKind.CHOICE: "choice",
    FieldKind.SIGNATURE: "signature",
    FieldKind.TABLE: "table",
}


def form_lines(form: Form, *, full: bool) -> Iterator[Line]:
    """What a form asks, in lines; guidance, instructions and places only where all is wanted."""
    document = form.document
    yield Line(Kind.TITLE, document.title or document.path)
    pages = f", {count(document.pages, 'page')}" if document.pages else ""
    required = sum(1 for field in form.fields if field.required)
    told = f"{required} of them said to be required" if required else "none said to be required"
    yield Line(Kind.TEXT, f"{document.format}{pages}; {count(len(form.fields), 'field')}, {told}")
    for notice in document.notices:
        yield Line(Kind.ITEM, notice)
    if not form.fields:
        yield Line(Kind.TEXT, "No place to fill in was found.")
    for part in form.parts:
        if part.fields or full:
            yield from _part(part, full=full)


def _part(part: FormPart, *, full: bool) -> Iterator[Line]:
    title = part.title or "Before the first heading"
    yield Line(Kind.HEADING, f"{title} (for office use)" if part.office_use else title)
    for field in part.fields:
        yield Line(Kind.ITEM, f"{field.label}: {answer_words(field)}")
        if full:
            if field.guidance:
                yield Line(Kind.BELOW, f"guidance: {field.guidance}")
            yield Line(Kind.SOURCE, place_words(field.citation))
    if full:
        yield from (Line(Kind.BELOW, f"says: {said}") for said in part.instructions)


def answer_words(field: FormField) -> str:
    """How a field is answered, in a few words."""
    words = [_KIND_WORDS[field.kind]]
    if field.options:
        words[0] += f" of {' / '.join(field.options)}"
    if field.columns:
        words[0] += f" with {', '.join(field.columns)}"
    if field.rows:
        words.append(f"for {', '.join(field.rows)}")
    if field.repeats:
        words.append(f"for each of {', '.join(field.repeats)}")
    if field.several:
        words.append("several may be chosen")
    if field.has_lines:
        words.append("several lines")
    if field.required:
        words.append("required")
    return "; ".join(words)
