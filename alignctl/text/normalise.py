"""White space, dashes and quotes made alike; folding for comparison."""

from __future__ import annotations

import re
import unicodedata
from itertools import filterfalse

_SPACES = re.compile(r"[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_UNSEEN = re.compile(f"{_INVISIBLE.pattern}|{_CONTROL.pattern}")
# Control characters that str.split() takes for spaces.
_CONTROL_SPACES = re.compile(r"[\x0b\x0c\x1c-\x1f\x85]")
_NOT_WORD = re.compile(r"[^\w]+")


def tidy(text: str) -> str:
    """One line, single spaces, no invisible or control characters; letters and punctuation untouched."""
    plain = " ".join(text.split())
    if plain.isprintable() and (text.isprintable() or not _CONTROL_SPACES.search(text)):
        return plain
    return _SPACES.sub(" ", _CONTROL.sub("", _INVISIBLE.sub("", text))).strip()


def fold(text: str) -> str:
    """Lower case without accents and punctuation: two titles that fold alike are the same title."""
    plain = text
    if not text.isascii():
        plain = unicodedata.normalize("NFKD", text)
        plain = "".join(filterfalse(unicodedata.combining, plain))
    return _NOT_WORD.sub(" ", plain.casefold()).strip()


def slug(text: str) -> str:
    """An id made of lower-case words joined by hyphens; empty for a text without letters or figures."""
    return fold(text).replace("_", " ").replace(" ", "-")


def solid_length(text: str) -> int:
    """The number of characters that are not white space, invisible or control characters."""
    solid = "".join(text.split())
    return len(solid) if solid.isprintable() else len(_UNSEEN.sub("", solid))
