"""Text in a box that stands beside the main column: taken out, to be read as a block of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alignctl.extract.readers.pdf_parts.page import Word

_FEWEST_INSIDE = 3
_FEWEST_BESIDE = 6
_WIDEST = 0.6
_LEAST_HIGH = 12.0
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """The words of a page outside of side boxes, and those inside, box by box from the top."""

    outside: tuple[Word, ...]
    inside: tuple[tuple[Word, ...], ...]


def part_side_boxes(words: Sequence[Word], boxes: Sequence[Box], page_width: float) -> Parted:
    """Take out the text of boxes that have other text beside them; a box round a whole passage stays in it.

    Of boxes one inside the other the outer counts.
    """
    rest = list(words)
    inside: list[tuple[Word, ...]] = []
    for box in sorted(boxes, key=lambda box: (box[1] - box[3], box)):
        if box[2] - box[0] > _WIDEST * page_width or box[3] - box[1] < _LEAST_HIGH:
            continue
        held = [word for word in rest if _is_in(word, box)]
        others = {id(word) for word in held}
        beside = [word for word in rest if box[1] <= word.y <= box[3] and id(word) not in others]
        if len(held) >= _FEWEST_INSIDE and len(beside) >= _FEWEST_BESIDE and not _is_crossed(beside, box):
            inside.append(tuple(held))
            rest = [word for word in rest if id(word) not in others]
    inside.sort(key=lambda group: min((word.y, word.x0) for word in group))
    return Parted(outside=tuple(rest), inside=tuple(inside))


def _is_in(word: Word, box: Box) -> bool:
    return box[0] <= (word.x0 + word.x1) / 2 <= box[2] and box[1] <= word.y <= box[3]


def _is_crossed(beside: Sequence[Word], box: Box) -> bool:
    """Whether words reach into the box from outside: then it marks a passage, and no space of its own."""
    return any(word.x0 < box[2] and word.x1 > box[0] for word in beside)
