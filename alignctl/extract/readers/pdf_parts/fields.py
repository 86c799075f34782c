"""The values of form fields set among a page's words, as if they had been printed there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from alignctl.extract.readers.pdf_parts.annotations import Field
from alignctl.extract.readers.pdf_parts.page import Face, Word

_USUAL_SIZE = 10.0
_LEAST_SIZE, _MOST_SIZE = 5.0, 14.0
_OF_HEIGHT = 0.7
_LETTER = 0.5
_PITCH = 1.2
_BELOW_MIDDLE = 0.35
_FEW_LINES = 2.0


def with_fields(words: Sequence[Word], fields: Sequence[Field]) -> tuple[Word, ...]:
    """The words with each field's after the word it follows: the one before it on its line, else the one above."""
    after: dict[int, list[Word]] = {}
    for field in sorted(fields, key=lambda field: (field.top, field.x0)):
        printed = list(_printed(field))
        after.setdefault(_place(words, printed[0]), []).extend(printed)
    merged = after.get(-1, [])
    for index, word in enumerate(words):
        merged.append(word)
        merged += after.get(index, ())
    return tuple(merged)


def _printed(field: Field) -> Iterator[Word]:
    """The field's text as words, broken into lines as its box needs."""
    height, width = field.bottom - field.top, field.x1 - field.x0
    size = min(_MOST_SIZE, max(_LEAST_SIZE, field.size or min(_USUAL_SIZE, _OF_HEIGHT * height)))
    face = Face(size=round(size * 2) / 2, bold=False, color=0)
    has_lines = height > _FEW_LINES * _PITCH * size
    x = field.x0
    y = field.top + size if has_lines else (field.top + field.bottom) / 2 + _BELOW_MIDDLE * size
    for text in field.text.split():
        wide = len(text) * _LETTER * size
        if has_lines and x > field.x0 and x + wide > field.x0 + width:
            x, y = field.x0, y + _PITCH * size
        yield Word(text=text, x0=x, x1=x + wide, y=y, face=face)
        x += wide + _LETTER * size


def _place(words: Sequence[Word], first: Word) -> int:
    """The index of the word that a field's first word follows, -1 where it stands above all."""
    beside = above = -1
    for index, word in enumerate(words):
        if abs(word.y - first.y) <= max(word.face.size, first.face.size) / 2:
            if word.x0 < first.x0 and (beside < 0 or word.x0 > words[beside].x0):
                beside = index
        elif word.y < first.y and (above < 0 or (word.y, word.x0) > (words[above].y, words[above].x0)):
            above = index
    return beside if beside >= 0 else above
