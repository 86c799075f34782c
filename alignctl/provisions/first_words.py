"""Which words a pattern can begin with, so that most texts need not be searched at all.

It reads only what the pattern language of the rules produces; for any other expression it gives up, and the
text is searched.
"""

from __future__ import annotations

import re
from functools import lru_cache

KEY = 4
_OPENING = r"(?<![\w])"
_WORD = re.compile(r"[^\W_]+")


def keys(text: str) -> frozenset[str]:
    """The first letters of every word of a text, in lower case, at every length up to KEY."""
    found: set[str] = set()
    for word in _WORD.findall(text.casefold()):
        found.update(word[:length] for length in range(1, min(len(word), KEY) + 1))
    return frozenset(found)


@lru_cache(maxsize=16384)
def first_words(source: str) -> frozenset[str] | None:
    """The beginnings one of which a text must hold for an expression to be found; None where unknown."""
    if not source.startswith(_OPENING):
        return None
    beginnings, _ = _sequence(source, len(_OPENING))
    return None if beginnings is None else frozenset(beginnings)


def _sequence(source: str, at: int) -> tuple[set[str] | None, int]:
    """Beginnings of the alternatives from `at` to the bracket that closes them, and where that bracket is."""
    found: set[str] | None = set()
    open_branch = True
    while at < len(source) and source[at] != ")":
        if source[at] == "|":
            found, open_branch, at = (None if open_branch else found), True, at + 1
            continue
        piece, at, skippable = _piece(source, at, wanted=open_branch)
        if open_branch:
            found = None if found is None or piece is None else found | piece
            open_branch = skippable
    return (None if open_branch else found), at


def _piece(source: str, at: int, *, wanted: bool) -> tuple[set[str] | None, int, bool]:
    """Beginnings of one piece, where the next starts, and whether it may be left out."""
    if source.startswith("(?:", at):
        inner, close = _sequence(source, at + 3)
        after, optional = _repeat(source, close + 1)
        return inner, after, optional
    if source.startswith("(?", at):
        close = source.index(")", at)
        return set(), close + 1, True
    letters = _WORD.match(source, at)
    if letters is None:
        return None, _after_symbol(source, at), False
    end = letters.end()
    if end < len(source) and source[end] in "?*{":
        return None, end, False
    return ({letters[0].casefold()[:KEY]} if wanted else set()), end, False


def _repeat(source: str, at: int) -> tuple[int, bool]:
    if source[at : at + 1] == "?":
        return at + 1, True
    if source[at : at + 1] == "{":
        return source.index("}", at) + 1, source[at + 1] == "0"
    return at, False


def _after_symbol(source: str, at: int) -> int:
    if source[at] == "\\":
        return at + 2
    if source[at] == "[":
        return source.index("]", at + 2) + 1
    return at + 1
