"""Which words a text must hold for a pattern to be found in it, so that most texts need not be searched at all.

It reads only what the pattern language of the rules produces; of any other expression it says nothing, and
the text is searched. A pattern that is never looked for is never compiled, which is what costs most.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

KEY = 5
_OPENING = r"(?<![\w])"
_WORD = re.compile(r"[^\W_]+")

Group = frozenset[str]


def keys(text: str) -> frozenset[str]:
    """The first letters of every word of a text, in lower case, at every length up to KEY."""
    return frozenset(chain.from_iterable(map(_beginnings, set(_WORD.findall(text.casefold())))))


@lru_cache(maxsize=16384)
def _beginnings(word: str) -> tuple[str, ...]:
    return tuple(word[:length] for length in range(1, min(len(word), KEY) + 1))


@lru_cache(maxsize=16384)
def needed_words(source: str) -> tuple[Group, ...]:
    """Groups of word beginnings, of each of which a text must hold one; empty where nothing can be said."""
    if not source.startswith(_OPENING):
        return ()
    groups, _ = _alternatives(source, len(_OPENING), border=True)
    return tuple(groups)


def _alternatives(source: str, at: int, *, border: bool) -> tuple[list[Group], int]:
    """What is needed of the alternatives from `at` to the bracket that closes them, and where that is."""
    branches: list[list[Group]] = []
    while True:
        groups, at = _branch(source, at, border=border)
        branches.append(groups)
        if at >= len(source) or source[at] == ")":
            break
        at += 1
    if len(branches) == 1:
        return branches[0], at
    if not all(branches):
        return [], at
    return [frozenset().union(*(_telling(groups) for groups in branches))], at


def _telling(groups: list[Group]) -> Group:
    """The group that tells most: the one whose shortest beginning is longest."""
    return max(groups, key=lambda group: (min(map(len, group)), -len(group), sorted(group)))


def _branch(source: str, at: int, *, border: bool) -> tuple[list[Group], int]:
    """What is needed of one alternative. `border` says whether a word can begin where it starts."""
    groups: list[Group] = []
    while at < len(source) and source[at] not in "|)":
        if source.startswith("(?:", at):
            inner, close = _alternatives(source, at + 3, border=border)
            at, optional = _repeat(source, close + 1)
            if not optional:
                groups.extend(inner)
                border = False
            continue
        if source.startswith("(?", at):
            at = source.index(")", at) + 1
            continue
        letters = _WORD.match(source, at)
        if letters is None:
            border = border or source[at] == "["
            at = _after_symbol(source, at)
            continue
        if border and source[letters.end() : letters.end() + 1] not in {"?", "*", "{"}:
            groups.append(frozenset({letters[0].casefold()[:KEY]}))
        at, border = letters.end(), False
    return groups, at


def _repeat(source: str, at: int) -> tuple[int, bool]:
    """Where what follows a bracket begins, and whether the bracket's contents may be left out."""
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
