"""Short ways to read invented web pages."""

from __future__ import annotations

from alignctl.extract import read_document
from alignctl.model.reading import AS_USUAL


def read(page, options=AS_USUAL, name="page.html"):
    """A page read; text is written as UTF-8."""
    return read_document(page.encode() if isinstance(page, str) else page, name, options)


def shape(document):
    """Level, number and title of every section."""
    return [(section.level, section.number, section.title) for section, _ in document.walk()]


def titles(document):
    """The titles of all sections."""
    return [section.title for section, _ in document.walk()]


def text(document):
    """All words kept."""
    parts = []
    for section, _ in document.walk():
        parts += [section.title, section.text, *(" ".join(row) for table in section.tables for row in table.rows)]
    return " ".join(parts)


def named(document, title):
    """The section with a title."""
    return next(section for section, _ in document.walk() if section.title == title)
