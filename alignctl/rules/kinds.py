"""Which kind of procedure a document is, judged by its title and then by its words."""

from __future__ import annotations

from alignctl.errors import UsageError
from alignctl.model.document import Document
from alignctl.rules.rule import Kind, RuleBook
from alignctl.text.similarity import nearest

# A name of the kind in the title says more than any number of mentions in the text.
TITLE = 8.0
HEADING = 2.0
PER_THOUSAND_WORDS = 1.0
LEAST = 1.0


def kind_of(document: Document, book: RuleBook) -> str | None:
    """The kind of procedure a document most looks like, or None."""
    sections = [section for section, _ in document.walk()]
    text = " ".join(section.text for section in sections)
    return guess_kind(book, document.title, tuple(section.title for section in sections), text)


def unknown_kind(kind: str, book: RuleBook, where: str = "--kind") -> UsageError:
    """The error for a kind the rules do not know, with the nearest one they do."""
    near = nearest(kind, book.kinds)
    return UsageError(
        f"A kind of procedure was expected, found '{kind}'.",
        where=where,
        hint=(f"Did you mean '{near}'? " if near else "") + f"The rules know: {', '.join(sorted(book.kinds))}.",
    )


def guess_kind(book: RuleBook, title: str, headings: tuple[str, ...], text: str) -> str | None:
    """The id of the kind a document most looks like, or None where it looks like none the rules know.

    Ties go to the kind whose id comes first.
    """
    scores = {id_: _score(kind, title, headings, text) for id_, kind in sorted(book.kinds.items())}
    best = max(scores, key=lambda id_: scores[id_], default=None)
    return best if best is not None and scores[best] >= LEAST else None


def _score(kind: Kind, title: str, headings: tuple[str, ...], text: str) -> float:
    words = max(len(text.split()), 1)
    score = 0.0
    for pattern in kind.names:
        score += TITLE * bool(pattern.search(title))
        score += HEADING * min(3, sum(bool(pattern.search(heading)) for heading in headings))
        score += PER_THOUSAND_WORDS * 1000 * sum(1 for _ in pattern.finditer(text)) / words
    return round(score, 6)
