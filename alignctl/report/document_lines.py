"""A document as lines of Markdown: headings, paragraphs, tables."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.document import Document, Section
from alignctl.text.escape import plain_markdown
from alignctl.text.normalise import tidy


def document_lines(document: Document, *, people: bool) -> Iterator[str]:
    """Yield the lines of a document; with `people`, also who is named in comments and tracked changes."""
    yield f"# {_shown(document.title or document.path)}"
    if document.warnings or people:
        yield ""
    for notice in document.notices:
        yield f"- {_shown(notice)}"
    if people:
        names = ", ".join(document.metadata.people) or "none named in comments or tracked changes"
        yield f"- People: {_shown(names)}"
    for section in document.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield ""
    title = " ".join(part for part in (section.number, section.title) if part)
    yield f"{'#' * min(6, section.level + 1)} {_shown(title)}"
    for paragraph in section.paragraphs:
        yield ""
        yield _shown(paragraph.text)
    for table in section.tables:
        yield ""
        for place, row in enumerate(table.rows):
            yield "| " + " | ".join(_shown(cell) for cell in row) + " |"
            if place == 0:
                yield "|" + " --- |" * len(row)
    for child in section.children:
        yield from _section(child)


def _shown(words: str) -> str:
    """Words on one line, with every mark of Markdown made harmless."""
    return plain_markdown(tidy(words))
