"""Sentences of a paragraph, with their place."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"(?<=[.!?])[\"'\u2019\u201d)]*\s+(?=[\"'\u2018\u201c(]*[A-Z0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|cf|no|nos|para|paras|s|ss|reg|regs|art|p|pp|dr|mr|mrs|ms|st|vs|tel|ext|min|max|approx|inc)"
    r"|\b[A-Z]|^\(?\w{1,4})\.$",
    re.IGNORECASE,
)


def sentences(paragraph: str) -> Iterator[tuple[int, int]]:
    """Yield the half-open character range of each sentence, white space around it left out.

    Full stops after common abbreviations, initials and a leading list label do not end a sentence.
    """
    start = 0
    for end in _END.finditer(paragraph):
        stop = end.start()
        head = paragraph[start:stop].rstrip("\"'\u2019\u201d)")
        last = head.rsplit(None, 1)[-1] if head.split() else ""
        if _ABBREVIATION.search(last) and not _ends_for_sure(head, last):
            continue
        if head.strip():
            yield from _trimmed(paragraph, start, end.end())
        start = end.end()
    yield from _trimmed(paragraph, start, len(paragraph))


def _ends_for_sure(head: str, last: str) -> bool:
    """A short last word ends a sentence unless it is all the sentence so far (then it is a list label)."""
    return len(head.split()) > 1 and re.fullmatch(r"\w{2,4}\.", last) is not None and _known(last) is None


def _known(word: str) -> re.Match[str] | None:
    return re.fullmatch(
        r"(?:etc|cf|no|nos|para|paras|ss|reg|regs|art|pp|dr|mr|mrs|ms|st|vs|tel|ext|min|max|inc)\.",
        word,
        re.IGNORECASE,
    )


def _trimmed(paragraph: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    while start < stop and paragraph[start].isspace():
        start += 1
    while stop > start and paragraph[stop - 1].isspace():
        stop -= 1
    if start < stop:
        yield start, stop
