"""Candidates by what they take and what they buy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alignctl.model.candidate import RankedCandidate
from alignctl.model.ranking import Ranking
from alignctl.report.pictures.scale import Tick, axis, rounded

_LEFT, _RIGHT, _TOP, _BOTTOM = 60.0, 700.0, 20.0, 380.0
_NUMBERED, _FIRST = 10, 5
_NEAR = 23.0
_AROUND = ((0, 0), (1, 0), (0, -1), (-1, 0), (0, 1), (1, -1), (-1, -1), (-1, 1), (1, 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """One candidate: `x` and `y` are its own place; a numbered one is drawn at `at`, near by where others lie there."""

    rank: int
    x: float
    y: float
    at: tuple[float, float]
    numbered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EffortChart:
    """The picture; dots that carry no number come first, so that the numbers lie over them."""

    title: str
    description: str
    width: float
    height: float
    dots: tuple[Dot, ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    frame: tuple[float, float, float, float] = (_LEFT, _RIGHT, _TOP, _BOTTOM)


def effort_chart(ranking: Ranking) -> EffortChart | None:
    """Effort across, friction removed upwards; None without candidates."""
    found = ranking.candidates
    if not found:
        return None
    effort = axis(max(one.effort for one in found), _LEFT, _RIGHT - 20)
    friction = axis(max(one.friction for one in found), _BOTTOM, _TOP + 10)
    taken: list[tuple[float, float]] = []
    numbered = []
    for one in found[:_NUMBERED]:
        x, y = effort.place(one.effort), friction.place(one.friction)
        taken.append(_free(x, y, taken))
        numbered.append(Dot(rank=one.candidate.rank, x=x, y=y, at=taken[-1], numbered=True))
    places = {(effort.place(one.effort), friction.place(one.friction)) for one in found[_NUMBERED:]}
    others = [Dot(rank=0, x=x, y=y, at=(x, y), numbered=False) for x, y in sorted(places)]
    return EffortChart(
        title=_title(found),
        description="Effort across, friction removed upwards. The numbers are the ranks of the first "
        f"{len(numbered)} candidates; {len(found) - len(numbered)} others are small dots, one for each place.",
        width=_RIGHT + 20,
        height=_BOTTOM + 55,
        dots=(*others, *reversed(numbered)),
        across=effort.ticks(),
        up=friction.ticks(),
    )


def _title(found: Sequence[RankedCandidate]) -> str:
    first = found[:_FIRST]
    friction, effort = sum(one.friction for one in found), sum(one.effort for one in found)
    if not friction or not effort or len(first) == len(found):
        return "What each candidate takes, and what it buys"
    bought, taken = sum(one.friction for one in first) / friction, sum(one.effort for one in first) / effort
    return (
        f"The first {len(first)} would remove {bought:.0%} of the friction of all candidates "
        f"for {taken:.0%} of the effort"
    )


def _free(x: float, y: float, taken: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The place itself, or the nearest round about it on which no number stands yet, inside the frame."""
    for ring in range(1, len(taken) + 2):
        for right, down in _AROUND:
            place = rounded(x + right * ring * _NEAR), rounded(y + down * ring * _NEAR)
            inside = _LEFT + 12 <= place[0] <= _RIGHT + 8 and _TOP - 8 <= place[1] <= _BOTTOM - 12
            if inside and all((place[0] - a) ** 2 + (place[1] - b) ** 2 >= (_NEAR - 1) ** 2 for a, b in taken):
                return place
    return x, y
