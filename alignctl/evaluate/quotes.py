"""Whether two quotes are the same words of a document, though one may hold more of them than the other."""

from __future__ import annotations

from collections.abc import Iterable

from alignctl.text.normalise import fold
from alignctl.text.similarity import token_set

ALIKE = 0.85
# A shorter quote ("immediately", a cell of a table) is found inside too many others to tell anything.
FEWEST_WORDS = 4


def overlap(one: str, other: str) -> bool:
    """Whether two quotes fold alike, or one stands in the other, or they share nearly all words."""
    a, b = fold(one), fold(other)
    if not a or not b:
        return False
    if a == b:
        return True
    if min(len(a.split()), len(b.split())) < FEWEST_WORDS:
        return False
    return a in b or b in a or token_set(a, b) >= ALIKE


def holds(one: str, other: str) -> bool:
    """Whether two quotes overlap, however short the shorter one is."""
    a, b = fold(one), fold(other)
    return bool(a and b) and (f" {a} " in f" {b} " or f" {b} " in f" {a} " or overlap(one, other))


def any_overlap(quote: str | None, gold: Iterable[str]) -> bool:
    """Whether a quote overlaps any of several; nothing overlaps where there is none."""
    return quote is not None and any(overlap(quote, other) for other in gold)
