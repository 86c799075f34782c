"""The limits of pages and cells, with the option that raises each."""

from __future__ import annotations

from collections.abc import Sequence

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.readers.pdf_parts.item import Item


def check_pages(count: int, most: int, where: str) -> None:
    """Raise UnreadableDocumentError where a file has more pages than are to be read."""
    if count > most:
        raise UnreadableDocumentError(
            f"expected at most {most} pages, found {count}.",
            where=where,
            hint=f"Read it with --max-pages {count}, or split the file.",
        )


def check_cells(items: Sequence[Item], most: int, where: str) -> None:
    """Raise UnreadableDocumentError where all tables together hold more cells than are to be read."""
    count = sum(len(row) for item in items for row in item.rows)
    if count > most:
        raise UnreadableDocumentError(
            f"expected at most {most} table cells, found {count}.",
            where=where,
            hint=f"Read it with --max-cells {count}, or leave the tables of data out of the file.",
        )
