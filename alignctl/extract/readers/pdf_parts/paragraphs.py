"""Lines of one column gathered into paragraphs and list items."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from alignctl.extract.readers.pdf_parts.columns import Row
from alignctl.extract.readers.pdf_parts.item import Item, Role, Rows
from alignctl.extract.readers.pdf_parts.joining import Vocabulary, running_text
from alignctl.extract.readers.pdf_parts.labels import is_label, list_label, starts_with_bullet
from alignctl.extract.readers.pdf_parts.lines import main_baseline, main_face
from alignctl.extract.readers.pdf_parts.page import Face, Word
from alignctl.extract.readers.pdf_parts.shape import UNKNOWN, Shape

_USUAL_PITCH = 1.22
_LOOSE = 1.3
_INDENT = 0.7
_SIZE_STEP = 0.75
_CENTRED = 4.0
_EARLY_WRAP = 0.3
_BOLD, _UNDERLINED = attrgetter("bold"), attrgetter("underlined")
_ENDS = ".:;?!"
_DIVIDED = re.compile(r"\w[-‐\u00ad]$")
_LEADER = re.compile(r"(?:\.\s?){4,}\s*\d{1,4}$|…+\s*\d{1,4}$|_{4,}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One printed line of one column; `rows` where it stands for a table."""

    words: tuple[Word, ...]
    text: str
    x0: float
    x1: float
    y: float
    face: Face
    is_entry: bool = False
    rows: Rows | None = None
    shape: Shape = UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Printed rows to be read from top to bottom: the `number`th such stretch of the page."""

    rows: tuple[Row, ...]
    page: int
    number: int = 0

    @property
    def right(self) -> float:
        """Where its longest line ends."""
        return max((segment.x1 for row in self.rows for segment in row), default=0.0)


def items_of(column: Column, order: Mapping[int, int], vocabulary: Vocabulary) -> list[Item]:
    """Read one column: paragraphs, list items and the tables standing between them."""
    lines = [_line(row) for row in column.rows]
    pitches = _pitches(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not _breaks(groups[-1], line, column.right, pitches):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_item(group, column, order, vocabulary) for group in groups]


def _line(row: Row) -> Line:
    words = tuple(word for segment in row for word in segment.words)
    text = " ".join(word.text for word in words)
    lone_number = len(row) > 1 and row[-1].rows is None and text.rsplit(" ", 1)[-1].isdigit()
    table = next((segment for segment in row if segment.rows is not None), None)
    return Line(
        words=words,
        text=text,
        x0=row[0].x0,
        x1=max(segment.x1 for segment in row),
        y=main_baseline(words) if words else row[0].y,
        face=main_face(words),
        is_entry=bool(_LEADER.search(text)) or (lone_number and len(row[-1].words) == 1),
        rows=table.rows if table else None,
        shape=table.shape if table else UNKNOWN,
    )


def _pitches(lines: Sequence[Line]) -> dict[float, float]:
    """The usual distance from line to line for each type size."""
    tallies: dict[float, Counter[float]] = {}
    for above, below in pairwise(lines):
        if above.face.size == below.face.size and 0 < below.y - above.y < 2 * above.face.size:
            tallies.setdefault(above.face.size, Counter())[round(below.y - above.y, 1)] += 1
    return {size: min(_commonest(tally)) for size, tally in tallies.items()}


def _commonest(tally: Counter[float]) -> list[float]:
    most = max(tally.values())
    return [pitch for pitch, count in tally.items() if count >= max(2, most / 2)] or [min(tally)]


def _breaks(group: list[Line], line: Line, right: float, pitches: Mapping[float, float]) -> bool:
    last = group[-1]
    if line.rows is not None or last.rows is not None or last.is_entry:
        return True
    if _looks_apart(last, line) or _stands_apart(last, line, pitches):
        return True
    if _starts_item(group, line):
        return True
    if _DIVIDED.search(last.text):
        return False
    if _is_centred_with(group, line):
        return False
    return _is_indented(group, line) or _had_room(last, line, right)


def _looks_apart(last: Line, line: Line) -> bool:
    if abs(last.face.size - line.face.size) > _SIZE_STEP:
        return True
    return (
        last.face.bold != line.face.bold and _is_all(last, bold=last.face.bold) and _is_all(line, bold=line.face.bold)
    )


def _is_all(line: Line, *, bold: bool) -> bool:
    lettered = [word for word in line.words if any(mark.isalpha() for mark in word.text)]
    return all(word.face.bold == bold for word in lettered)


def _stands_apart(last: Line, line: Line, pitches: Mapping[float, float]) -> bool:
    size = max(last.face.size, line.face.size)
    pitch = min(pitches.get(line.face.size, _USUAL_PITCH * size), 2 * size)
    return line.y - last.y > max(pitch * _LOOSE, pitch + 2.0) or line.y < last.y - 1


def _starts_item(group: list[Line], line: Line) -> bool:
    if starts_with_bullet(line.text) or is_label(line.text):
        return True
    label = list_label(line.text)
    if not label:
        return False
    return bool(list_label(group[0].text)) or group[-1].text[-1:] in _ENDS or label[-1:] in ".)"


def _is_centred_with(group: list[Line], line: Line) -> bool:
    last = group[-1]
    middle = abs((last.x0 + last.x1) - (line.x0 + line.x1)) / 2 < _CENTRED
    return middle and abs(last.x0 - line.x0) > _CENTRED and last.text[-1:] not in _ENDS


def _is_indented(group: list[Line], line: Line) -> bool:
    """Whether the line starts elsewhere than the paragraph's lines do."""
    step = _INDENT * line.face.size
    if len(group) == 1:
        if list_label(group[0].text) or starts_with_bullet(group[0].text):
            return line.x0 < group[0].x0 - step
        return line.x0 - group[0].x0 > step
    return abs(line.x0 - group[-1].x0) > step


def _had_room(last: Line, line: Line, right: float) -> bool:
    """Whether the line's first word would still have fitted on the line before: then that line ended there."""
    first = line.words[0]
    room = right - last.x1
    if last.face.bold and line.face.bold and room < _EARLY_WRAP * (right - last.x0):
        return False
    if room <= (first.x1 - first.x0) + line.face.size:
        return False
    return last.text[-1:] in _ENDS or not first.text[0].islower()


def _item(group: list[Line], column: Column, order: Mapping[int, int], vocabulary: Vocabulary) -> Item:
    words = [word for line in group for word in line.words]
    text = "" if group[0].rows is not None else running_text(words, vocabulary)
    listed = starts_with_bullet(text) or bool(list_label(text))
    role = Role.TABLE if group[0].rows is not None else Role.LIST_ITEM if listed else Role.BODY
    return Item(
        text=text,
        page=column.page,
        role=role,
        face=face_of(words),
        rows=group[0].rows or (),
        shape=group[0].shape,
        lines=len(group),
        is_full=column.right - group[-1].x1 < group[-1].face.size * 4,
        column=column.number,
        place=min((order.get(id(word), 0) for word in words), default=0),
        x=group[0].x0,
        y=group[0].y,
    )


def face_of(words: Sequence[Word]) -> Face:
    """The face of a paragraph: bold or underlined only where all its lettered words are, its labels aside."""
    face = main_face(words)
    return Face(
        size=face.size,
        bold=_is_all_lettered(words, _BOLD),
        color=face.color,
        upright=face.upright,
        underlined=_is_all_lettered(words, _UNDERLINED),
    )


def _is_all_lettered(words: Sequence[Word], quality: Callable[[Face], bool]) -> bool:
    if not any(quality(word.face) for word in words):
        return False
    lettered = [word for word in words if any(map(str.isalpha, word.text))]
    return bool(lettered) and all(quality(word.face) for word in lettered)
