"""The end of the chain in a table that stands by itself: the hash of each document it names, and what made it."""

from __future__ import annotations

from collections.abc import Iterable

from alignctl.model.document import Document
from alignctl.report.evidence import made_by
from alignctl.report.tables.table import Column, Table

_DOCUMENT = "Document"
_HASH = "SHA-256"


def with_chain(table: Table, documents: Iterable[Document]) -> Table:
    """A table with a hash for each column of documents, and the version that made it, as its last columns."""
    hashes = {one.path: one.sha256 for one in documents}
    places = [place for place, column in enumerate(table.columns) if column.head.startswith(_DOCUMENT)]
    heads = [table.columns[place].head.replace(_DOCUMENT, _HASH, 1) for place in places]
    made = made_by()
    return Table(
        id=table.id,
        title=table.title,
        about=table.about,
        columns=(*table.columns, *(Column(head, 68) for head in heads), Column("Made", 24)),
        rows=tuple((*row, *(hashes.get(str(row[place])) for place in places), made) for row in table.rows),
    )
