"""Short names for words: the same over spacing, case and punctuation, another once a word or a figure changes."""

from __future__ import annotations

import hashlib

from alignctl.text.normalise import fold

# Hex digits of a fingerprint.
LENGTH = 16


def of_words(words: str) -> str:
    """16 hex digits over folded words."""
    return digits(fold(words))


def digits(text: str) -> str:
    """16 hex digits over a text as it is."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]
