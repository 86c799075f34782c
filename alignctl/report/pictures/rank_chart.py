"""How sure the order of the candidates is: the ranks each holds in 9 weightings of 10."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.ranking import Ranking
from alignctl.report.pictures.scale import Tick, axis, rounded, short
from alignctl.report.titles import titles_of

_SHOWN = 12
_LEFT, _RIGHT, _TOP, _TALL = 400.0, 800.0, 12.0, 28.0
_WORDS = 52
_SURE = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """One candidate: its rank, and the line from the best to the worst rank it holds."""

    label: str
    rank: int
    best: int
    worst: int
    y: float
    at: float
    start: float
    stop: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RankChart:
    """The picture."""

    title: str
    description: str
    width: float
    height: float
    rows: tuple[Interval, ...]
    across: tuple[Tick, ...]
    bottom: float


def rank_chart(ranking: Ranking) -> RankChart | None:
    """The first candidates with their intervals; None without candidates."""
    found = ranking.candidates[:_SHOWN]
    if not found:
        return None
    titles = titles_of(ranking)
    ranks = axis(max(max(one.robustness.worst, one.candidate.rank) for one in found), _LEFT, _RIGHT)
    rows = tuple(
        Interval(
            label=short(f"{one.candidate.rank}. {titles[one.id]}", _WORDS),
            rank=one.candidate.rank,
            best=one.robustness.best,
            worst=one.robustness.worst,
            y=rounded(_TOP + (number + 0.5) * _TALL),
            at=ranks.place(one.candidate.rank),
            start=ranks.place(one.robustness.best),
            stop=ranks.place(one.robustness.worst),
        )
        for number, one in enumerate(found)
    )
    sure = sum(1 for one in found if one.robustness.in_first >= _SURE)
    bottom = _TOP + len(rows) * _TALL
    return RankChart(
        title=f"{sure} of the first {len(found)} stay in the first 5 in at least 9 weightings of 10",
        description="Each line runs from the best to the worst rank in 9 weightings of 10; the dot is the rank "
        "at the weights chosen. A short line: the place hardly depends on the weights.",
        width=_RIGHT + 30,
        height=bottom + 50,
        rows=rows,
        across=ranks.ticks(),
        bottom=bottom,
    )
