"""Words with a line drawn under them, told from words that stand in a ruled table or above a border."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from statistics import median_low

from alignctl.extract.readers.pdf_parts.page import Edge, Word

# In parts of the type size: how far below the baseline a line may lie, and how far it may stand out beside its words,
# as under a space after them.
_LOWEST = 0.3
_BESIDE = 0.6
_COVERED = 0.8
_ABOVE = 0.5
_TALLEST = 4.0


def with_underlines(words: tuple[Word, ...], edges: Sequence[Edge]) -> tuple[Word, ...]:
    """The words, each with its underlining as part of its face; `edges` are what their page draws.

    A line that reaches beyond the words over it is a border or a blank to fill in, and underlines nothing. A line
    drawn twice counts once.
    """
    across = list(dict.fromkeys(edge for edge in edges if edge.is_horizontal))
    if not across or not words:
        return words
    order = sorted(range(len(words)), key=lambda at: words[at].y)
    heights = [words[at].y for at in order]
    sizes = [word.face.size for word in words]
    tallest = min(max(sizes), _TALLEST * median_low(sizes))
    covered: dict[int, float] = {}
    for edge in across:
        band = order[bisect_left(heights, edge.top - _LOWEST * tallest) : bisect_right(heights, edge.top + _ABOVE)]
        over = [at for at in band if _is_over(words[at], edge)]
        if over and _ends_with(edge, [words[at] for at in over]):
            for at in over:
                covered[at] = covered.get(at, 0.0) + _shared(words[at], edge)
    lined = {at for at, width in covered.items() if width >= _COVERED * (words[at].x1 - words[at].x0)}
    return tuple(_lined(word) if at in lined else word for at, word in enumerate(words)) if lined else words


def _is_over(word: Word, edge: Edge) -> bool:
    return word.face.upright and -_ABOVE <= edge.top - word.y <= _LOWEST * word.face.size and _shared(word, edge) > 0


def _shared(word: Word, edge: Edge) -> float:
    return min(word.x1, edge.x1) - max(word.x0, edge.x0)


def _ends_with(edge: Edge, over: Sequence[Word]) -> bool:
    slack = _BESIDE * max(word.face.size for word in over)
    return edge.x0 >= min(word.x0 for word in over) - slack and edge.x1 <= max(word.x1 for word in over) + slack


def _lined(word: Word) -> Word:
    return word._replace(face=word.face._replace(underlined=True))
