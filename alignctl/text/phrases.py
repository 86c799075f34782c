"""Phrases found and written anew, whatever the white space and the shape of quotes between their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

QUOTES = str.maketrans("\u2018\u2019\u201c\u201d\u2010\u2011", "''\"\"--")


def renamed(text: str, renamings: Iterable[tuple[str, str, int]]) -> str:
    """A text with the new names in the place of the old ones: whole words, the longest first, each place once.

    A renaming is (old, new, how often); the last is not looked at.
    """
    return "".join(new for _, new in renamed_pieces(text, renamings))


def renamed_pieces(text: str, renamings: Iterable[tuple[str, str, int]]) -> Iterator[tuple[str, str]]:
    """A text in pieces, each as it is written and with the new names: the two differ where a name was changed."""
    pattern, new = _table(tuple(renamings))
    at = 0
    for found in pattern.finditer(text) if pattern else ():
        yield text[at : found.start()], text[at : found.start()]
        yield found.group(), new[_key(found.group())]
        at = found.end()
    yield text[at:], text[at:]


@lru_cache(maxsize=8)
def _table(renamings: tuple[tuple[str, str, int], ...]) -> tuple[re.Pattern[str] | None, dict[str, str]]:
    """What finds the old names, and the new ones by them: kept, as the same names are sought in every sentence."""
    new = {_key(old): now for old, now, _ in renamings}
    return _any_of(new), new


def _key(phrase: str) -> str:
    return " ".join(phrase.translate(QUOTES).split())


def _any_of(phrases: Iterable[str]) -> re.Pattern[str] | None:
    longest = sorted({key for phrase in phrases if (key := _key(phrase))}, key=lambda phrase: (-len(phrase), phrase))
    if not longest:
        return None
    written = (r"\s+".join(map(_loosely, phrase.split())) for phrase in longest)
    return re.compile("|".join(rf"(?<!\w){one}(?!\w)" for one in written))


def _loosely(word: str) -> str:
    return re.escape(word).replace("'", "['\u2018\u2019]").replace(r"\-", "[-\u2010\u2011]")
