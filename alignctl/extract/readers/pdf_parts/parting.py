"""Words of one tagged block parted into the paragraphs a reader sees in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from alignctl.extract.readers.pdf_parts.page import Word

_APART = 1.9
_FAR_APART = 4.0
_WIDER = 1.6
_LINE_BELOW = 0.8
_LONGEST_LEAD = 16


def parted(words: list[Word]) -> Iterator[list[Word]]:
    """Words of one block, parted where a gap wider than between its lines shows another paragraph."""
    gaps = [after.y - before.y for before, after in pairwise(words)]
    pitch = min((gap for gap in gaps if gap > _LINE_BELOW * words[0].face.size), default=0.0)
    part: list[Word] = []
    for word in words:
        if part and word.y > part[-1].y and _is_apart(part[-1], word, pitch):
            yield part
            part = []
        part.append(word)
    if part:
        yield part


def bold_lead(words: list[Word]) -> int:
    """How many words stand in bold lines of their own before lines that are not, as a typed heading does."""
    end = next((index for index, word in enumerate(words) if not word.face.bold), len(words))
    if not 0 < end < min(len(words), _LONGEST_LEAD):
        return 0
    before, after = words[end - 1], words[end]
    return end if after.y - before.y > before.face.size * _LINE_BELOW else 0


def _is_apart(before: Word, word: Word, pitch: float) -> bool:
    size, gap = max(before.face.size, word.face.size), word.y - before.y
    return gap > _FAR_APART * size or gap > max(_APART * size, _WIDER * pitch)
