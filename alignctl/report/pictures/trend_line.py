"""Points shared over time: one line, each day a dot with its count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alignctl.model.trend import Trend
from alignctl.report.pictures.scale import Tick, axis, rounded
from alignctl.report.words import count, day_words

_LEFT, _RIGHT, _TOP, _BOTTOM = 60.0, 660.0, 24.0, 300.0
# room for a date below the line, and for a count above it
_DATE, _COUNT = 84.0, 34.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A day: its place, and its count where there is room for it."""

    x: float
    y: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendLine:
    """The picture: the dots in the order of their days."""

    title: str
    description: str
    width: float
    height: float
    dots: tuple[Dot, ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    frame: tuple[float, float, float, float] = (_LEFT, _RIGHT, _TOP, _BOTTOM)


def trend_line(trend: Trend) -> TrendLine | None:
    """Days across, points shared upwards to all that are counted; None where nothing is counted."""
    of = trend.then.of
    if not of:
        return None
    begin = date.fromisoformat(trend.first).toordinal()
    whole = max(1, date.fromisoformat(trend.last).toordinal() - begin)
    height = axis(of, _BOTTOM, _TOP)
    places = [
        rounded(_LEFT + (_RIGHT - _LEFT) * (date.fromisoformat(one.day).toordinal() - begin) / whole)
        for one in trend.days
    ]
    counts = _spaced(places, _COUNT)
    dots = tuple(
        Dot(
            x=x,
            y=height.place(one.figures.shared),
            words=str(one.figures.shared) if x in counts else "",
        )
        for x, one in zip(places, trend.days, strict=True)
    )
    dated = _spaced(places, _DATE)
    return TrendLine(
        title=f"{trend.then.shared} of {count(of, 'point')} of practice {'was' if of == 1 else 'were'} shared on "
        f"{day_words(trend.first)}, {trend.now.shared} on {day_words(trend.last)}",
        description=f"Days across, points shared upwards, of the {of} counted on both days. Each snapshot is a dot; "
        "the table below has every figure.",
        width=_RIGHT + 60,
        height=_BOTTOM + 55,
        dots=dots,
        across=tuple(Tick(x, one.day) for x, one in zip(places, trend.days, strict=True) if x in dated),
        up=tuple(tick for tick in height.ticks() if "." not in tick.words),  # there is no half of a point
    )


def _spaced(places: list[float], room: float) -> set[float]:
    """Those places that have room beside each other; the first and the last always do."""
    kept = [places[0]]
    for x in places[1:-1]:
        if x - kept[-1] >= room and places[-1] - x >= room:
            kept.append(x)
    return {*kept, places[-1]}
