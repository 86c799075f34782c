"""What stands inside a result, however deep: its citations, its values of a type, and the words of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import TypeVar

from alignctl.model.citation import Citation
from alignctl.model.document import Document
from alignctl.model.document_read import DocumentRead
from alignctl.model.forms_compared import AreaForm
from alignctl.model.provision import Provision
from alignctl.text.marking import when_blank

T = TypeVar("T")


def found(value: object, wanted: type[T]) -> Iterator[T]:
    """Every value of a type inside another; nothing inside a document, and nothing inside one that was found."""
    if isinstance(value, wanted):
        yield value
        return
    for child in _children(value):
        if not isinstance(child, str | int | float | None):
            yield from found(child, wanted)


def cited(value: object) -> Iterator[tuple[Citation, str]]:
    """Every citation with the value it was cited for, "" where that is not known."""
    if isinstance(value, Provision):
        yield value.citation, value.value.display
        return
    if isinstance(value, Citation):
        yield value, ""
        return
    citation, said = getattr(value, "citation", None), getattr(value, "value", None) or getattr(value, "before", None)
    if isinstance(citation, Citation):
        yield citation, said if isinstance(said, str) else ""
    for child in _children(value):
        if not isinstance(child, str | int | float | None):
            yield from cited(child)


def strings(value: object) -> Iterator[str]:
    """Every text that stands in a value."""
    if isinstance(value, str):
        yield value
    else:
        for child in _children(value):
            yield from strings(child)


def markings(result: object) -> Iterator[str | None]:
    """Markings that a result carries as a whole."""
    for one in (result, getattr(result, "view", None), getattr(result, "ranking", None)):
        marking = getattr(one, "marking", None)
        if marking is None or isinstance(marking, str):
            yield marking


def effective_markings(result: object, known: Iterable[Document]) -> dict[str, str | None]:
    """The marking of every document of a result, and of those known beside it, by path.

    A blank form that is marked for when it is completed counts as having none; one that was filled in does not.
    """
    documents = {one.path: one for one in (*found(result, Document), *known)}
    read = (one.document for one in found(result, DocumentRead) if one.is_form)
    forms = {one.path for one in (*read, *(one.form.document for one in found(result, AreaForm)))}
    return {
        path: when_blank(one.metadata.marking)
        if path in forms and not one.holds_personal_data
        else one.metadata.marking
        for path, one in documents.items()
    }


def words_of(document: Document) -> Iterator[str]:
    """All words of a document that were read: headings, paragraphs and cells."""
    for top in document.sections:
        for section, _ in top.walk():
            yield section.title
            yield from (paragraph.text for paragraph in section.paragraphs)
            yield from (cell for table in section.tables for row in table.rows for cell in row)


def _children(value: object) -> Iterator[object]:
    if isinstance(value, tuple):
        yield from value
    elif isinstance(value, Mapping):
        yield from value.values()
    elif is_dataclass(value) and not isinstance(value, type | Document):
        yield from (getattr(value, one.name) for one in fields(value))


def names_in(result: object) -> Iterator[dict[str, str]]:
    """The words of the rules for ids, which a result or a part of it carries."""
    for one in (result, getattr(result, "ranking", None), getattr(result, "view", None)):
        names = getattr(one, "names", None)
        if isinstance(names, dict):
            yield names
