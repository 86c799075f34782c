"""Which words differ between a text and what takes its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import accumulate
from typing import NamedTuple

_TOKEN = re.compile(r"[\w\u0300-\u036f]+(?:['’][\w\u0300-\u036f]+)*|\s+|[^\w\s]")
# Where less than this share of the words stays, the whole is struck: shreds of two sentences read worse.
_LEAST_ALIKE = 0.4


class Difference(NamedTuple):
    """The range of a text that goes, which may be empty, and the words that come in its place, likewise."""

    start: int
    end: int
    words: str


def differences(before: str, after: str) -> list[Difference]:
    """What differs, in whole words, from the first to the last; empty where nothing does."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    opcodes = [code for code in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if code[0] != "equal"]
    ranges = list(_joined(((code[1], code[2], code[3], code[4]) for code in opcodes), old))
    kept = len(_words(old)) - sum(len(_words(old[start:end])) for start, end, _, _ in ranges)
    if len(ranges) > 1 and kept < _LEAST_ALIKE * max(len(_words(old)), len(_words(new))):
        ranges = [(ranges[0][0], ranges[-1][1], ranges[0][2], ranges[-1][3])]
    at = [0, *accumulate(map(len, old))]
    return [Difference(at[start], at[end], "".join(new[first:last])) for start, end, first, last in ranges]


def _joined(ranges: Iterable[tuple[int, int, int, int]], old: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Ranges with a space alone between them as one: two words struck one by one read worse than both together."""
    last: tuple[int, int, int, int] | None = None
    for each in ranges:
        if last is not None and not "".join(old[last[1] : each[0]]).strip():
            last = (last[0], each[1], last[2], each[3])
            continue
        if last is not None:
            yield last
        last = each
    if last is not None:
        yield last


def _words(tokens: Iterable[str]) -> list[str]:
    return [token for token in tokens if token[0].isalnum()]
