"""How alike two texts are: the only home of rapidfuzz."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from alignctl.text.normalise import fold


def same_text(a: str, b: str) -> bool:
    """Whether two texts are the same but for case, accents, punctuation and spacing."""
    return fold(a) == fold(b)


def token_set(a: str, b: str) -> float:
    """Likeness of two texts by the words they share, 0..1, whatever their order (rapidfuzz token_set_ratio)."""
    return fuzz.token_set_ratio(fold(a), fold(b)) / 100


def token_sort(a: str, b: str) -> float:
    """Likeness of two texts by all their words in any order, 0..1 (rapidfuzz token_sort_ratio)."""
    return fuzz.token_sort_ratio(fold(a), fold(b)) / 100


def wording(a: str, b: str) -> float:
    """Likeness of two texts letter by letter, 0..1 (rapidfuzz ratio)."""
    return fuzz.ratio(fold(a), fold(b)) / 100


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like a mistyped one, or None where nothing is near enough to suggest."""
    found = process.extractOne(word, sorted(known), scorer=fuzz.WRatio, score_cutoff=70)
    return found[0] if found else None
