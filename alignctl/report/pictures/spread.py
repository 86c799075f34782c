"""Names and figures in a picture kept from lying over each other: places moved apart, words put where there is room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alignctl.report.pictures.scale import rounded

# Rounds of moving boxes apart, and the most pairs looked at in all of them: a country has eleven thousand.
_ROUNDS, _PAIRS = 300, 400_000
_LETTER, _LINE = 8.8, 16.0
_AWAY = 16.0


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a picture that something fills: its middle, how wide and how tall it is, in pixels."""

    x: float
    y: float
    wide: float
    tall: float

    def over(self, other: Box) -> float:
        """How much of both lies over each other, in square pixels."""
        across = min((self.wide + other.wide) / 2 - abs(self.x - other.x), self.wide, other.wide)
        down = min((self.tall + other.tall) / 2 - abs(self.y - other.y), self.tall, other.tall)
        return across * down if across > 0 and down > 0 else 0.0


def box_of(words: str, x: float, y: float) -> Box:
    """The room that bold words of 13 pixels take, about (x, y), on the generous side."""
    return Box(x, y, len(words) * _LETTER + 4, _LINE)


def apart(boxes: Sequence[Box], width: float, height: float) -> list[tuple[float, float]]:
    """Middles of the boxes, moved until none lies over another, or as far as the picture has room.

    Each pair is moved along the shorter way. The same boxes give the same places. It knows of no lines between them,
    and leaves some boxes over each other where there are hundreds.
    """
    middles = [(one.x, one.y) for one in boxes]
    for _ in range(min(_ROUNDS, 2 * _PAIRS // max(1, len(boxes) ** 2))):
        moved = False
        for first in range(len(boxes)):
            for second in range(first + 1, len(boxes)):
                push = _push(boxes, middles, first, second)
                if push == (0.0, 0.0):
                    continue
                moved = True
                for which, sign in ((first, -1), (second, 1)):
                    (x, y), box = middles[which], boxes[which]
                    x = min(max(x + sign * push[0], box.wide / 2), width - box.wide / 2)
                    middles[which] = x, min(max(y + sign * push[1], box.tall / 2), height - box.tall / 2)
        if not moved:
            break
    return [(rounded(x), rounded(y)) for x, y in middles]


def _push(boxes: Sequence[Box], middles: Sequence[tuple[float, float]], first: int, second: int) -> tuple[float, float]:
    """How far the second box has to go, and the first the other way: nothing where they lie apart."""
    dx, dy = (middles[second][axis] - middles[first][axis] for axis in (0, 1))
    across = (boxes[first].wide + boxes[second].wide) / 2 - abs(dx)
    down = (boxes[first].tall + boxes[second].tall) / 2 - abs(dy)
    if across <= 0 or down <= 0:
        return 0.0, 0.0
    if across < down:
        return (across / 2 + 0.5) * (1 if dx >= 0 else -1), 0.0
    return 0.0, (down / 2 + 0.5) * (1 if dy >= 0 else -1)


def name_place(words: str, x: float, y: float, taken: Iterable[Box], room: tuple[float, float]) -> Box:
    """Where the name of a place stands: below, above or beside it, inside the room, where least lies under it."""
    held, (width, height) = tuple(taken), room
    half = box_of(words, 0, 0).wide / 2
    around = ((0.0, _AWAY + 3), (0.0, -_AWAY - 3), (half + _AWAY, 0.0), (-half - _AWAY, 0.0))
    choices = [box_of(words, rounded(x + right), rounded(y + down)) for right, down in around]
    middle = Box(width / 2, height / 2, width + 1, height + 1)
    return min(choices, key=lambda one: sum(map(one.over, held)) + one.wide * one.tall - one.over(middle))


def figure_place(words: str, ends: tuple[tuple[float, float], tuple[float, float]], taken: Iterable[Box]) -> Box | None:
    """Where a figure stands on its line, the middle before any other place; None where nothing is free."""
    held = tuple(taken)
    (x1, y1), (x2, y2) = ends
    for share in (0.5, 0.4, 0.6, 0.3, 0.7):
        choice = box_of(words, rounded(x1 + (x2 - x1) * share), rounded(y1 + (y2 - y1) * share))
        if not any(choice.over(one) for one in held):
            return choice
    return None
