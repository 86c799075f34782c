"""Words made harmless for the format they are written in."""

from __future__ import annotations

import re

_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
# What XML cannot hold, and marks that would turn the direction of the words around a quote.
_NOT_HELD = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~])")


def plain_markdown(words: str) -> str:
    """Words with every mark of Markdown made harmless, and without what steers a screen."""
    return _MARKS.sub(r"\\\1", _UNSEEN.sub("", words))


def plain_page(words: str) -> str:
    """Words without control characters and marks that turn the direction of what follows; mark-up is left alone."""
    return _UNSEEN.sub("", words)


def held_words(words: str) -> str:
    """Words without what XML cannot hold, and without marks of direction; line ends and tabs become spaces."""
    return " ".join(_UNSEEN.sub("", _NOT_HELD.sub(" ", words)).split())
