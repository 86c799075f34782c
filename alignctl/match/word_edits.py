"""Words of two versions held against each other, with the white space and signs around them kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import chain
from typing import NamedTuple

from alignctl.model.revision import Edit, Piece
from alignctl.text.editions import is_edition_figure, says_edition
from alignctl.text.normalise import fold
from alignctl.text.phrases import renamed_pieces

Renamings = Sequence[tuple[str, str, int]]

_WORD = re.compile(r"[^\W_]+(?:['\u2018\u2019][^\W_]+)*")
# Words kept between two changes are told with them where they are this few, and no more than either change.
_LONE = 2


class Word(NamedTuple):
    """A word: what it is compared by ("" where a new name put it there), and how it is written, with what follows."""

    key: str
    written: str


def words_of(text: str, renamings: Renamings = ()) -> tuple[Word, ...]:
    """The words of one sentence, list item or table row; names are compared by what they are called now.

    Case, accents, punctuation and the shape of quotes do not count, nor the figures of a line that says the edition.
    """
    found = tuple(chain.from_iterable(_of_piece(old, new) for old, new in renamed_pieces(text, renamings)))
    if says_edition(text):
        return tuple(word._replace(key="") if is_edition_figure(word.key) else word for word in found)
    return found


def solid(words: Sequence[Word]) -> str:
    """All that words are compared by, run together: hyphens and spaces do not count."""
    return "".join(word.key for word in words)


def word_edits(before: Sequence[Word], now: Sequence[Word]) -> tuple[Piece, ...]:
    """What was kept, taken out and put in, in reading order; what is kept is written as it is now."""
    pieces: list[Piece] = []
    for old, new in _runs(before, now):
        if solid(old) == solid(new):
            pieces.append(Piece(edit=Edit.KEPT, text=written(new)))
        else:
            out, in_, tail = _without_tail(written(old), written(new))
            pieces += [Piece(edit=Edit.TAKEN_OUT, text=out), Piece(edit=Edit.PUT_IN, text=in_)]
            pieces.append(Piece(edit=Edit.KEPT, text=tail))
    return tuple(piece for piece in pieces if piece.text)


def _without_tail(old: str, new: str) -> tuple[str, str, str]:
    """Two texts without the signs and spaces both end with, and these."""
    size = 0
    while size < min(len(old), len(new)) and old[-1 - size] == new[-1 - size] and not old[-1 - size].isalnum():
        size += 1
    return (old[:-size], new[:-size], new[-size:]) if size else (old, new, "")


def written(words: Sequence[Word]) -> str:
    """Words as a text writes them."""
    return "".join(word.written for word in words)


def _of_piece(old: str, new: str) -> Iterator[Word]:
    """The words of a piece; those of a new name are written as the old one was, all with the first."""
    text = new
    starts = [found.span() for found in _WORD.finditer(text)]
    for place, (start, stop) in enumerate(starts):
        after = starts[place + 1][0] if place + 1 < len(starts) else len(text)
        shown = text[0 if place == 0 else start : after]
        if old != new:
            shown = old if place == 0 else ""
        yield Word(fold(text[start:stop]), shown)
    if not starts and text:
        yield Word("", text)


def _runs(before: Sequence[Word], now: Sequence[Word]) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """Runs of words that are the same, or stand in each other's place, in turn."""
    keys = [[word.key for word in side] for side in (before, now)]
    spans: list[tuple[bool, int, int, int, int]] = []
    for tag, a, a_end, b, b_end in SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_opcodes():
        spans.append((tag == "equal", a, a_end, b, b_end))
    for _, a, a_end, b, b_end in _joined(spans):
        yield before[a:a_end], now[b:b_end]


def _joined(spans: list[tuple[bool, int, int, int, int]]) -> list[tuple[bool, int, int, int, int]]:
    """Changes with a lone word kept between them told as one, since nobody can read word by word."""
    told: list[tuple[bool, int, int, int, int]] = []
    for place, span in enumerate(spans):
        same, _, a_end, _, b_end = span
        if told and not told[-1][0] and (not same or _is_lone(told[-1], spans[place : place + 2])):
            _, a, _, b, _ = told[-1]
            told[-1] = (False, a, a_end, b, b_end)
        else:
            told.append(span)
    return told


def _is_lone(last: tuple[bool, int, int, int, int], ahead: list[tuple[bool, int, int, int, int]]) -> bool:
    if len(ahead) <= 1:
        return False
    kept = _size(ahead[0])
    return kept <= _LONE and kept <= min(_size(last), _size(ahead[1]))


def _size(span: tuple[bool, int, int, int, int]) -> int:
    _, a, a_end, b, b_end = span
    return max(a_end - a, b_end - b)
