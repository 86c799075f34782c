"""Words of a page gathered into segments: stretches of one printed line without a wide gap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from alignctl.extract.readers.pdf_parts.page import Face, Word
from alignctl.extract.readers.pdf_parts.shape import UNKNOWN, Shape

_SAME_BASELINE = 0.45
_RAISED = 0.62
_NOTE_SIGN = 0.8
_WIDE_GAP = 1.15
_LEAST_GAP = 8.0
_BY_LINE, _BY_LEFT = attrgetter("y", "x0"), attrgetter("x0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Words on one baseline, left to right. `rows` is set where it stands for a ruled table instead."""

    words: tuple[Word, ...]
    x0: float
    x1: float
    y: float
    rows: tuple[tuple[str, ...], ...] | None = None
    shape: Shape = UNKNOWN

    @property
    def size(self) -> float:
        """The type size most of its characters have."""
        return main_face(self.words).size


def segment_of(words: Sequence[Word]) -> Segment:
    """Make a segment of at least one word."""
    ordered = tuple(words)
    return Segment(
        words=ordered,
        x0=min([word.x0 for word in ordered]),
        x1=max([word.x1 for word in ordered]),
        y=main_baseline(ordered),
    )


def main_baseline(words: Iterable[Word]) -> float:
    """The baseline of the largest type among the words, so that raised note signs do not lift a line."""
    largest = max(words, key=lambda word: (word.face.size, -word.y))
    return largest.y


def main_face(words: Sequence[Word]) -> Face:
    """The face most characters are set in."""
    faces = [word.face for word in words]
    if faces and faces.count(faces[0]) == len(faces):
        return faces[0]
    tally: Counter[Face] = Counter()
    for face, word in zip(faces, words, strict=True):
        tally[face] += len(word.text)
    return max(tally, key=lambda face: (tally[face], face.size)) if tally else _PLAIN


_PLAIN = Face(size=10.0, bold=False, color=0)


def printed_lines(words: Iterable[Word]) -> list[list[Segment]]:
    """Upright words as printed lines from top to bottom, each a list of segments from left to right."""
    return [_split(row) for row in baselines(words)]


def baselines(words: Iterable[Word]) -> list[list[Word]]:
    """Group words that share a baseline, top to bottom; each group from left to right."""
    rows: list[list[Word]] = []
    row: list[Word] = []
    for word in sorted(words, key=_BY_LINE):
        if row and (word.y == row[0].y or _on_row(word, row[0])):
            row.append(word)
        else:
            row = [word]
            rows.append(row)
    for row in rows:
        row.sort(key=_BY_LEFT)
    return rows


def _on_row(word: Word, first: Word) -> bool:
    small, large = word.face.size, first.face.size
    if small > large:
        small, large = large, small
    reach = _RAISED if small < _NOTE_SIGN * large else _SAME_BASELINE
    return word.y - first.y <= reach * large


def _split(row: list[Word]) -> list[Segment]:
    parts: list[list[Word]] = [[row[0]]]
    right = row[0].x1
    for word in row[1:]:
        if word.x0 - right > max(_LEAST_GAP, _WIDE_GAP * min(word.face.size, parts[-1][-1].face.size)):
            parts.append([word])
        else:
            parts[-1].append(word)
        right = max(right, word.x1)
    return [segment_of(part) for part in parts]
