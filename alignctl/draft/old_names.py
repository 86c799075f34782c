"""Where a name still stands in a text after it was changed elsewhere in it: headings, other sentences, tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from alignctl.model.document import Document

SHOWN = 4
_ARTICLE = re.compile(r"(?:an?|the)\s+", re.IGNORECASE)


def still_standing(name: str, documents: Iterable[Document]) -> tuple[str, ...]:
    """The places in which a name stands as whole words, each once, in reading order.

    It does not know whether the name means the same there.
    """
    words = r"\s+".join(re.escape(word) for word in name.split())
    pattern = re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
    return tuple(dict.fromkeys(place for one in documents for place in _places(one, pattern))) if words else ()


def bare(name: str) -> str:
    """A name without an article before it."""
    found = _ARTICLE.match(name)
    return name[found.end() :] if found else name


def shown(places: tuple[str, ...]) -> str:
    """Places on one line, the first four of them by name."""
    more = len(places) - SHOWN
    return "; ".join((*places[:SHOWN], *((f"and {more} more",) if more > 0 else ())))


def _places(document: Document, pattern: re.Pattern[str]) -> Iterator[str]:
    for section, _ in document.walk():
        title = " ".join(part for part in (section.number, section.title) if part) or "opening text"
        if pattern.search(section.title):
            yield f"the heading {title}"
        for one in section.paragraphs:
            if pattern.search(one.text):
                yield f"{title}, paragraph {one.index}"
        if any(pattern.search(cell) for table in section.tables for row in table.rows for cell in row):
            yield f"{title}, in a table"
