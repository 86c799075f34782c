"""Which kind of procedure a document is, judged by its title and then by its words."""

from __future__ import annotations

from alignctl.rules.rule import Kind, RuleBook

# A name of the kind in the title says more than any number of mentions in the text.
TITLE = 8.0
HEADING = 2.0
PER_THOUSAND_WORDS = 1.0
LEAST = 1.0


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
