"""Watermarks: large words set across pages, which are no part of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from alignctl.extract.readers.pdf_parts.page import Face, Page, Word

_LEAST_SIZE = 22.0
_TO_BODY = 1.8
_PALE = 150
_SHARE = 0.3
_FEWEST_PAGES = 2
_STAMP = re.compile(
    r"(?:final|working|first|second)?draft(?:copy|only|forconsultation|v?[\d.]+)?|confidential|copy|sample|specimen|void"
    r"|superseded|uncontrolled(?:copy|whenprinted)?|donotcopy|example|archived?|withdrawn|official(?:-?sensitive)?",
    re.IGNORECASE,
)


def without_watermarks(pages: Sequence[Page], words: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The words of each page without watermarks: large words at an angle, or large and pale, that many pages bear.

    On a single page only the words that stamps say ("draft", "copy") are taken for one.
    """
    if not any(max([word.face.size for word in page_words], default=0.0) >= _LEAST_SIZE for page_words in words):
        return [list(page_words) for page_words in words]
    size = max(_LEAST_SIZE, _TO_BODY * _body_size(words))
    marks = [list(_marks(page_words, size)) for page_words in words]
    tally = Counter(key for found in marks for key in {key for key, _ in found})
    needed = max(_FEWEST_PAGES, round(_SHARE * len(pages)))
    kept: list[list[Word]] = []
    for page_words, found in zip(words, marks, strict=True):
        dropped = {id(word) for key, group in found if tally[key] >= needed or _STAMP.fullmatch(key) for word in group}
        kept.append([word for word in page_words if id(word) not in dropped] if dropped else list(page_words))
    return kept


def _body_size(words: Sequence[Sequence[Word]]) -> float:
    sizes: Counter[float] = Counter()
    for page_words in words:
        for size, letters in [(word.face.size, len(word.text)) for word in page_words]:
            sizes[size] += letters
    return max(sizes, key=lambda size: (sizes[size], -size), default=0.0)


def _marks(words: Sequence[Word], least: float) -> Iterator[tuple[str, list[Word]]]:
    """Large words of one face that stand at an angle or are pale, with what they say together."""
    groups: dict[Face, list[Word]] = {}
    for word in words:
        if word.face.size >= least and (not word.face.upright or _is_pale(word.face.color)):
            groups.setdefault(word.face, []).append(word)
    for group in groups.values():
        yield "".join(word.text for word in group).casefold(), group


def _is_pale(color: int) -> bool:
    red, green, blue = color >> 16, color >> 8 & 255, color & 255
    return min(red, green, blue) >= _PALE and (red, green, blue) != (255, 255, 255)
