"""Long sentences cut for a reader who may have short quotes only."""

from __future__ import annotations

_ELLIPSIS = "\u2026"


def shortened(quote: str, value: str, most: int) -> str:
    """At most so many words of a sentence, around the value it was cited for, with an ellipsis where it is cut."""
    words = quote.split()
    if len(words) <= most:
        return quote
    at = _place(words, value.split())
    start = max(0, min(at - (most - len(value.split())) // 2, len(words) - most)) if at else 0
    stop = start + most
    before, after = (_ELLIPSIS if start else "", _ELLIPSIS if stop < len(words) else "")
    return f"{before}{' '.join(words[start:stop])}{after}"


def _place(words: list[str], value: list[str]) -> int:
    """Where a value begins in a sentence, counted in words; 0 where it is not there word for word."""
    folded, sought = [word.casefold().strip(".,;:") for word in words], [word.casefold() for word in value]
    size = len(sought)
    return next((at for at in range(len(words) - size + 1) if size and folded[at : at + size] == sought), 0)
