"""A document as JSON bytes and back, exactly."""

from __future__ import annotations

import json
from typing import Any, cast

from alignctl.model.document import Document, Dropped, Metadata, Paragraph, ReadingWarning, Section, Table

Json = Any  # what the json module reads and writes


def encode(document: Document) -> bytes:
    """A document as JSON."""
    metadata, dropped = document.metadata, document.dropped
    values = {
        "path": document.path,
        "sha256": document.sha256,
        "format": document.format,
        "title": document.title,
        "pages": document.pages,
        "metadata": [metadata.version, metadata.issued, metadata.review_due, metadata.owner, metadata.marking],
        "sections": [_section(section) for section in document.sections],
        "coverage": document.coverage,
        "dropped": [dropped.furniture, dropped.contents],
        "warnings": [[warning.code, warning.message, warning.page] for warning in document.warnings],
    }
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def decode(content: bytes) -> Document:
    """The document of such JSON. Raises ValueError, KeyError or TypeError where it is none."""
    values = cast("dict[str, Json]", json.loads(content.decode("utf-8", "surrogatepass")))
    version, issued, review_due, owner, marking = values["metadata"]
    furniture, contents = values["dropped"]
    return Document(
        path=values["path"],
        sha256=values["sha256"],
        format=values["format"],
        title=values["title"],
        pages=values["pages"],
        metadata=Metadata(version=version, issued=issued, review_due=review_due, owner=owner, marking=marking),
        sections=tuple(_read_section(section) for section in values["sections"]),
        coverage=values["coverage"],
        dropped=Dropped(furniture=furniture, contents=contents),
        warnings=tuple(ReadingWarning(code=code, message=text, page=page) for code, text, page in values["warnings"]),
    )


def _section(section: Section) -> list[Json]:
    return [
        section.id,
        section.number,
        section.title,
        section.level,
        section.page,
        [[item.text, item.index, item.page, item.is_list_item] for item in section.paragraphs],
        [[table.rows, table.page, table.after_paragraph] for table in section.tables],
        [_section(child) for child in section.children],
    ]


def _read_section(values: list[Json]) -> Section:
    id_, number, title, level, page, paragraphs, tables, children = values
    return Section(
        id=id_,
        number=number,
        title=title,
        level=level,
        page=page,
        paragraphs=tuple(
            Paragraph(text=text, index=index, page=on, is_list_item=listed) for text, index, on, listed in paragraphs
        ),
        tables=tuple(
            Table(rows=tuple(tuple(row) for row in rows), page=on, after_paragraph=after) for rows, on, after in tables
        ),
        children=tuple(_read_section(child) for child in children),
    )
