"""What all pictures share: round places, round steps on an axis, and names cut to the room there is."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10

from alignctl.text.normalise import tidy

_STEPS = (1, 2, 5, 10)
_TICKS = 5


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis: its place in the picture, in pixels, and its words."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis from 0 to `top` (above 0, in units of the data), drawn from `start` to `stop` (pixels)."""

    top: float
    start: float
    stop: float

    def place(self, value: float) -> float:
        """The place of a value, in pixels with one decimal, so that the bytes are the same on every machine."""
        return rounded(self.start + (self.stop - self.start) * value / self.top)

    def ticks(self) -> tuple[Tick, ...]:
        """Round figures along the axis, about five of them."""
        step = _step(self.top)
        return tuple(
            Tick(self.place(step * number), f"{round(step * number, 6):g}")
            for number in range(floor(self.top / step) + 1)
        )


def axis(most: float, start: float, stop: float) -> Axis:
    """An axis that holds values from 0 to `most` and ends on a round figure."""
    held = most if most > 0 else 1.0
    step = _step(held)
    return Axis(round(ceil(round(held / step, 6)) * step, 6), start, stop)


def _step(most: float) -> float:
    """A round step (1, 2 or 5 times a power of ten) that cuts 0..most in five or fewer."""
    rough = most / _TICKS
    power = 10.0 ** floor(log10(rough))
    return float(next(factor for factor in _STEPS if factor * power >= rough - 1e-9) * power)


def rounded(value: float) -> float:
    """A place in pixels, with one decimal."""
    return round(value, 1) + 0.0


def short(words: str, most: int) -> str:
    """Words cut to so many characters; the table beside a picture has them whole."""
    plain = tidy(words)
    return plain if len(plain) <= most else plain[: most - 1].rstrip(" ,;") + "\u2026"
