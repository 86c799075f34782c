"""The outline a reader should find in a made file, taken from its source."""

from __future__ import annotations

from typing import TypedDict

from alignctl.text.numbering import split_number
from corpora.vale.make.source import Heading, Item, Paragraph, Source, Table, accepted


class Section(TypedDict):
    number: str | None
    title: str
    level: int


class Expected(TypedDict):
    """`words` counts paragraphs, list items and table cells with pending changes accepted, and no headings."""

    title: str
    metadata: dict[str, str | None]
    sections: list[Section]
    tables: int
    words: int


def expected(source: Source) -> Expected:
    """Sections in reading order with levels as in the source; tables of the text, without a control table."""
    return {
        "title": source.title,
        "metadata": {
            "version": source.version,
            "issued": source.issued.isoformat(),
            "review_due": source.review_due.isoformat(),
            "owner": source.owner,
            "marking": source.marking,
        },
        "sections": [_section(block) for block in source.blocks if isinstance(block, Heading)],
        "tables": sum(isinstance(block, Table) for block in source.blocks),
        "words": sum(_words(block) for block in source.blocks),
    }


def _section(heading: Heading) -> Section:
    number, title = split_number(heading.text)
    return {"number": number, "title": title, "level": heading.level}


def _words(block: object) -> int:
    if isinstance(block, Paragraph | Item):
        return len(accepted(block.runs).split())
    if isinstance(block, Table):
        return sum(len(cell.split()) for row in block.rows for cell in row)
    return 0
