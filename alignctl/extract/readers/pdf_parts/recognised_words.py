"""Words out of Tesseract's table, with places and sizes as the reader knows them from printed text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from alignctl.extract.readers.pdf_parts.page import Face, Word
from alignctl.text.normalise import tidy

DOTS_PER_INCH = 300
_COLUMNS = 12
_WORD_LEVEL = "5"
_LEAST_SURE = 30.0
_LINE_TO_SIZE = 1.25
_ABOVE_FOOT = 0.22
_ALIKE = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    line: tuple[str, ...]
    text: str
    left: float
    top: float
    right: float
    foot: float

    @property
    def height(self) -> float:
        return self.foot - self.top


def words_of(table: str, scale: float) -> tuple[Word, ...]:
    """The words of a table (TSV) of one page, in its order; `scale` is how many dots a point has.

    Words the program is hardly sure of are left out. Sizes are measured from letters, so they waver: lines
    about as high as most are given one size.
    """
    seen = list(_seen(table, scale))
    if not seen:
        return ()
    lines: dict[tuple[str, ...], list[_Seen]] = {}
    for one in seen:
        lines.setdefault(one.line, []).append(one)
    heights = {line: max(one.foot for one in ones) - min(one.top for one in ones) for line, ones in lines.items()}
    usual = median(heights[one.line] for one in seen)
    faces = {line: _face(height, usual) for line, height in heights.items()}
    feet = {line: median(one.foot for one in ones) - _ABOVE_FOOT * faces[line].size for line, ones in lines.items()}
    return tuple(
        Word(text=one.text, x0=one.left, x1=one.right, y=round(feet[one.line], 2), face=faces[one.line]) for one in seen
    )


def _face(height: float, usual: float) -> Face:
    alike = abs(height - usual) <= _ALIKE * usual
    return Face(size=max(1.0, round((usual if alike else height) / _LINE_TO_SIZE)), bold=False, color=0)


def _seen(table: str, scale: float) -> Iterator[_Seen]:
    for row in table.splitlines():
        cells = row.split("\t")
        if len(cells) < _COLUMNS or cells[0] != _WORD_LEVEL or float(cells[10]) < _LEAST_SURE:
            continue
        text = tidy("".join(cells[11:])).replace(" ", "")
        if text:
            left, top, width, height = (int(cell) / scale for cell in cells[6:10])
            line = tuple(cells[1:5])
            yield _Seen(line=line, text=text, left=left, top=top, right=left + width, foot=top + height)
