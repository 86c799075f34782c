"""Words printed above a place to write are its label: its mark goes behind them, as if it stood on their line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from alignctl.extract.readers.pdf_parts.annotations import Field
from alignctl.extract.readers.pdf_parts.page import Word

_HIGHEST, _LOWEST = 13.0, 3.0
_LEFT = 5.0
_SAME_LINE = 4.0
_WIDEST_GAP = 40.0
_STEP, _LARGER = 2.2, 1.12


def behind_captions(fields: Sequence[Field], words: Sequence[Word], others: Sequence[Field] = ()) -> Iterator[Field]:
    """The fields, each moved behind the words right above its box where no words stand before it on its own line.

    `others` are fields that stay, such as boxes to tick: what stands behind them is no label of a field.
    """
    for field in fields:
        labelled = _has_label_before(field, words, (*fields, *others)) or _is_stacked(field, fields, words)
        caption = [] if labelled else _caption(field, words, fields)
        if not caption or _stands_between(field, caption[-1], (*fields, *others)):
            yield field
            continue
        last = caption[-1]
        size = last.face.size
        middle = last.y - 0.35 * size
        yield replace(
            field,
            x0=last.x1 + 1,
            x1=max(field.x1, last.x1 + 5),
            top=middle - size / 2,
            bottom=middle + size / 2,
            size=size,
        )


def _has_label_before(field: Field, words: Sequence[Word], fields: Sequence[Field]) -> bool:
    """Whether words stand before a field on its line, with no other field between."""
    start = max((one.x1 for one in fields if one.x1 <= field.x0 and _on_line(one, field)), default=0.0)
    return any(
        field.top - 1 <= word.y <= field.bottom + 1 and start <= (word.x0 + word.x1) / 2 and word.x1 <= field.x0 + _LEFT
        for word in words
    )


def _is_stacked(field: Field, fields: Sequence[Field], words: Sequence[Word]) -> bool:
    """Whether a like field stands right above or below with no words between, as in a column of a table."""
    for one in fields:
        upper, lower = (one, field) if one.top < field.top else (field, one)
        gap = lower.top - upper.bottom
        alike = abs(one.x0 - field.x0) <= _SAME_LINE and abs(one.x1 - field.x1) <= _SAME_LINE
        if one is field or not alike or not -_SAME_LINE <= gap <= _HIGHEST:
            continue
        if not any(
            upper.bottom - 1 <= word.y <= lower.top + 1 and field.x0 <= word.x1 and word.x0 <= field.x1
            for word in words
        ):
            return True
    return False


def _on_line(one: Field, other: Field) -> bool:
    return one.top <= (other.top + other.bottom) / 2 <= one.bottom or abs(one.top - other.top) <= _SAME_LINE


def _caption(field: Field, words: Sequence[Word], fields: Sequence[Field]) -> list[Word]:
    """The line of words right above a field, from its left side on to the next field beside it."""
    beside = [one.x0 - 1 for one in fields if abs(one.top - field.top) <= _SAME_LINE and one.x0 > field.x0]
    end = min([field.x1, *beside])
    above = [
        word
        for word in words
        if field.top - _HIGHEST <= word.y <= field.top + _LOWEST and field.x0 - _LEFT <= word.x0 < end
    ]
    if not above:
        return []
    lowest = max(word.y for word in above)
    line = sorted((word for word in above if abs(word.y - lowest) <= _SAME_LINE), key=lambda word: word.x0)
    line += _rest_of(line, words, min(beside, default=float("inf")))
    if line[0].x0 - field.x0 > _WIDEST_GAP:
        return []
    return _question_over(line, field, words) or line


def _rest_of(line: Sequence[Word], words: Sequence[Word], end: float) -> list[Word]:
    """The words of a line that go on beyond the field below it, up to the next one beside that."""
    rest: list[Word] = []
    last = line[-1]
    for word in sorted(words, key=lambda word: word.x0):
        gap = word.x0 - last.x1
        if word.x0 > last.x0 and word.x0 < end and abs(word.y - last.y) <= _SAME_LINE and gap <= last.face.size:
            rest.append(word)
            last = word
    return rest


def _question_over(line: Sequence[Word], field: Field, words: Sequence[Word]) -> list[Word]:
    """The question over a line of guidance set smaller; none where there is no such."""
    size = line[0].face.size
    over = [
        word for word in words if size < line[0].y - word.y <= _STEP * size and field.x0 - _LEFT <= word.x0 < field.x1
    ]
    over.sort(key=lambda word: word.x0)
    asks = over and over[0].face.size >= _LARGER * size and over[-1].text.endswith(("?", ":", "*"))
    return over if asks else []


def _stands_between(field: Field, last: Word, fields: Sequence[Field]) -> bool:
    """Whether another field stands on the caption's line, which is then that one's label."""
    return any(
        one is not field and one.top - 1 <= last.y <= one.bottom + 1 and field.x0 - _LEFT <= one.x0 <= field.x1
        for one in fields
    )
