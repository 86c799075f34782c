"""Heads of columns printed sideways, set upright in their cells, so that a form's scales keep their names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from alignctl.extract.readers.pdf_parts.page import Face, Word
from alignctl.extract.readers.pdf_parts.tables import Box

# usual widths in ems: pdfium makes up spaces inside words set sideways, so letters have to be measured
_NARROW, _WIDE = frozenset("iljtfrI.,:;'\u2018\u2019()[]|/ "), frozenset("mwMW@%")
_WIDTHS = (0.28, 0.83, 0.67, 0.53)
_SPACE = 0.24
_SAME_LINE = 0.5
_STEP = 0.5


def upright_heads(words: Sequence[Word], boxes: Sequence[Box]) -> tuple[Word, ...]:
    """The words of a page, those set sideways in a cell as upright ones in it; others set sideways stay as they are."""
    turned = [word for word in words if not word.face.upright]
    if not turned:
        return tuple(words)
    held: dict[Box, list[Word]] = {}
    for word in turned:
        home = next((box for box in boxes if _holds(box, word)), None)
        if home is not None:
            held.setdefault(home, []).append(word)
    moved = {id(word) for inside in held.values() for word in inside}
    made = [word for box, inside in held.items() for word in _upright(box, inside)]
    return (*(word for word in words if id(word) not in moved), *made)


def _holds(box: Box, word: Word) -> bool:
    return box[0] <= (word.x0 + word.x1) / 2 <= box[2] and box[1] <= word.y <= box[3] + 1


def _upright(box: Box, words: Sequence[Word]) -> list[Word]:
    """Words of a cell in the file's own order, put together where no space parts them, along the cell's foot."""
    texts = [words[0].text]
    for before, word in pairwise(words):
        if _is_parted(before, word):
            texts.append(word.text)
        else:
            texts[-1] += word.text
    face = words[0].face
    face = Face(size=face.size, bold=face.bold, color=face.color)
    left, foot = box[0] + 1, box[3] - 2
    return [
        Word(text=text, x0=left + at * _STEP, x1=left + (at + 0.8) * _STEP, y=foot, face=face, content=words[0].content)
        for at, text in enumerate(texts)
    ]


def _is_parted(before: Word, word: Word) -> bool:
    """Whether a space stands between two words set sideways, or a new line begins."""
    size = before.face.size
    if abs(before.x1 - word.x1) > _SAME_LINE * size:
        return True
    gap = abs(before.y - word.y) - size * sum(map(_width, before.text))
    return gap > _SPACE * size


def _width(letter: str) -> float:
    narrow, wide, capital, usual = _WIDTHS
    if letter in _NARROW:
        return narrow
    if letter in _WIDE:
        return wide
    return capital if letter.isupper() else usual
