"""Documents as JSON objects, with the keys and order the exchanged files promise."""

from __future__ import annotations

from collections.abc import Iterable

from alignctl import __version__
from alignctl.model.document import Document, ReadingWarning, Section, Table
from alignctl.model.document_read import DocumentRead
from alignctl.report.readings import cautions

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


def head_json(name: str) -> dict[str, Json]:
    """The keys every result on areas begins with: its schema, and the version of alignctl that made it."""
    return {"schema": f"alignctl/{name}/1", "alignctl_version": __version__}


def read_json(documents: Iterable[DocumentRead]) -> Json:
    """The documents a result rests on, with whose they are, their hashes and what to know of them."""
    return [
        {
            "area": one.area,
            "kind": one.kind,
            "path": one.document.path,
            "sha256": one.document.sha256,
            "format": one.document.format,
            "coverage": one.document.coverage,
            "cautions": [sentence for _, sentence in cautions((one.document,))],
        }
        for one in documents
    ]


def document_json(document: Document, *, people: bool = False) -> dict[str, Json]:
    """A document with its section tree; the names of those who commented and changed it only where asked for."""
    metadata = document.metadata
    asked: dict[str, Json] = {"people": list(metadata.people)} if people else {}
    return {
        "schema": "alignctl/document/1",
        "path": document.path,
        "sha256": document.sha256,
        "format": document.format,
        "title": document.title,
        "pages": document.pages,
        "metadata": {
            "version": metadata.version,
            "issued": metadata.issued,
            "review_due": metadata.review_due,
            "owner": metadata.owner,
            "marking": metadata.marking,
            **asked,
        },
        "sections": [_section_json(section) for section in document.sections],
        "coverage": document.coverage,
        "dropped": {
            "furniture": document.dropped.furniture,
            "contents": document.dropped.contents,
            "metadata": document.dropped.metadata,
        },
        "warnings": [_warning_json(warning) for warning in document.warnings],
    }


def _section_json(section: Section) -> Json:
    return {
        "id": section.id,
        "number": section.number,
        "title": section.title,
        "level": section.level,
        "page": section.page,
        "text": section.text,
        "tables": [_table_json(table) for table in section.tables],
        "children": [_section_json(child) for child in section.children],
    }


def _table_json(table: Table) -> Json:
    return {"page": table.page, "rows": [list(row) for row in table.rows]}


def _warning_json(warning: ReadingWarning) -> Json:
    return {"code": warning.code, "message": warning.message, "page": warning.page}


def document_summary(document: Document) -> Json:
    """A document without its text."""
    return {
        "path": document.path,
        "sha256": document.sha256,
        "format": document.format,
        "title": document.title,
        "pages": document.pages,
        "coverage": document.coverage,
        "marking": document.metadata.marking,
        "warnings": [_warning_json(warning) for warning in document.warnings],
    }
