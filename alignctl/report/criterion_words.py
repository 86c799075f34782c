"""The words for criteria of the ranking: their ids stand in rules and options, and never in a sentence."""

from __future__ import annotations

from collections.abc import Iterable

CRITERION = {
    "friction-removed": "friction removed",
    "gap-to-national": "gap to the national position",
    "handovers-mended": "handovers mended",
    "consensus": "areas that do it already",
    "areas-to-move": "areas to move",
    "effort": "effort",
    "salience": "weight of the topic for a child",
    "agencies": "agencies to agree",
    "confidence": "confidence of the reading",
    "review-due": "reviews due anyway",
}


def criterion_words(id_: str) -> str:
    """A criterion in words; one that has none here by its id, with spaces."""
    return CRITERION.get(id_, id_.replace("-", " "))


def order_words(order: Iterable[str]) -> str:
    """A group's order of criteria, the first first, as a list."""
    return ", ".join(map(criterion_words, order))
