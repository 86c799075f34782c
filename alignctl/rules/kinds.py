"""Which kind of procedure a document is, judged by its title and then by its words."""

from __future__ import annotations

from alignctl.errors import UsageError
from alignctl.model.document import Document
from alignctl.rules.rule import Kind, RuleBook
from alignctl.text.similarity import nearest

# A name of the kind in the title says more than any number of mentions in the text.
TITLE = 8.0
HEADING = 2.0
MOST_HEADINGS = 3
PER_THOUSAND_WORDS = 1.0
# A mention or two in a short text say little: it is weighed as if it had this many words.
FEWEST_WORDS = 1000
LEAST = 2.5
# A general policy has a part on every kind, so only as much as a title can say makes it one of them.
WHOLE_FIELD = ("safeguarding", "child protection")
LEAST_OF_WHOLE_FIELD = TITLE
# The best must be this many times as likely as the next.
MARGIN = 2.0


def kind_of(document: Document, book: RuleBook) -> str | None:
    """The kind of procedure a document most looks like, or None."""
    sections = [section for section, _ in document.walk()]
    text = " ".join(section.text for section in sections)
    return guess_kind(book, document.title, tuple(section.title for section in sections), text)


def unknown_kind(kind: str, book: RuleBook, where: str | None = "--kind") -> UsageError:
    """The error for a kind the rules do not know, with the nearest one they do."""
    near = nearest(kind, book.kinds)
    return UsageError(
        f"A kind of procedure was expected, found '{kind}'.",
        where=where,
        hint=(f"Did you mean '{near}'? " if near else "") + f"The rules know: {', '.join(sorted(book.kinds))}.",
    )


def guess_kind(book: RuleBook, title: str, headings: tuple[str, ...], text: str) -> str | None:
    """The id of the kind a document clearly looks like, or None where it looks like none, or like two.

    A name of the kind in the title counts most, then names in headings, then how often the text names it.
    """
    scores = {id_: _score(kind, title, headings, text) for id_, kind in book.kinds.items()}
    best = max(scores, key=lambda id_: scores[id_], default=None)
    if best is None:
        return None
    next_best = max((score for id_, score in scores.items() if id_ != best), default=0.0)
    least = LEAST_OF_WHOLE_FIELD if _is_general(title, headings) else LEAST
    return best if scores[best] >= max(least, MARGIN * next_best) else None


def _is_general(title: str, headings: tuple[str, ...]) -> bool:
    return any(name in words.casefold() for words in (title, *headings) for name in WHOLE_FIELD)


def _score(kind: Kind, title: str, headings: tuple[str, ...], text: str) -> float:
    words = max(len(text.split()), FEWEST_WORDS)
    score = TITLE * _names(kind, title)
    score += HEADING * min(MOST_HEADINGS, sum(_names(kind, heading) for heading in headings))
    return round(score + PER_THOUSAND_WORDS * 1000 * _mentions(kind, text) / words, 6)


def _names(kind: Kind, words: str) -> bool:
    return any(pattern.search(words) for pattern in kind.names)


def _mentions(kind: Kind, text: str) -> int:
    """How often a text names a kind; names that overlap are one mention."""
    count, end = 0, 0
    for start, stop in sorted(found.span() for pattern in kind.names for found in pattern.finditer(text)):
        count += start >= end
        end = max(end, stop)
    return count
