"""Robustness in full: stochastic multicriteria acceptability analysis (Lahdelma, Hokkanen and Salminen, 1998).

Weightings and figures are whole numbers, so that every sum is exact and the result is the same on every
machine, whichever way its numpy adds up. It is the one home of numpy besides the plan; comparisons, which must
start fast, use the thousand weightings of `alignctl.rank.robustness` instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alignctl.model.candidate import Robustness

FIRST = 5
# the greatest weight is 2^30 and the greatest figure 10^6: no sum passes 2^53, up to which floats are exact
WHOLE = 2**30
FIGURE = 10**6
CHUNK = 1000
# nine weightings of ten lie within an interval
TAIL = 0.05
EVEN = 0.25
# pairs are only looked at among the first: nobody asks which of the last is the better
WINDOW = 60
TOLD = 10

Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One candidate: the figures of the weighed criteria (0..1), and how likely it stands (see `doubt`), 0..1."""

    id: str
    figures: tuple[float, ...]
    stands: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptability:
    """How each candidate fares (by id), and groups of ids that cannot be told apart, in the order given."""

    of: dict[str, Robustness]
    tied: tuple[tuple[str, ...], ...]


def acceptability(
    rows: Sequence[Row], criteria: tuple[str, ...], ahead: tuple[int, ...], *, seed: int, weightings: int
) -> Acceptability:
    """How candidates fare under random weightings; `rows` stand in the order of the ranking.

    Weightings are spread evenly over all there can be or, with `ahead`, over those in which these places of
    `criteria` weigh most, each at least as much as the next. In the draw with doubt a candidate drops out as often
    as it may not stand. Equal scores stand in an order drawn anew for each weighting, so that no name is luckier
    than another.
    """
    if not rows:
        return Acceptability(of={}, tied=())
    weights = drawn(seed, weightings, len(criteria), ahead)
    by_id = sorted(range(len(rows)), key=lambda place: rows[place].id)
    ranks, doubtful = _ranks([rows[place] for place in by_id], weights, seed)
    back = np.argsort(np.array(by_id))
    ranks, doubtful = ranks[:, back], doubtful[back]
    bounds = np.sort(ranks, axis=0)[[int(TAIL * weightings), weightings - 1 - int(TAIL * weightings)]]
    found = {
        row.id: Robustness(
            in_first=_share(ranks[:, place] < FIRST),
            in_first_with_doubt=round(float(doubtful[place]) / weightings, 4),
            acceptability=tuple(_share(ranks[:, place] == rank) for rank in range(min(TOLD, len(rows)))),
            best=int(bounds[0, place]) + 1,
            worst=int(bounds[1, place]) + 1,
            stands=round(row.stands, 4),
            central=_central(weights[ranks[:, place] == 0], criteria),
        )
        for place, row in enumerate(rows)
    }
    return Acceptability(of=found, tied=_tied(rows, ranks[:, :WINDOW], found))


def drawn(seed: int, number: int, width: int, ahead: tuple[int, ...]) -> Whole:
    """Weightings in whole numbers of sum 2^30: the gaps between random points are spread evenly over all there are.

    Raw words of the generator are used, the only stream numpy promises never to change.
    """
    raw = np.random.PCG64(seed).random_raw(number * (width - 1)) if width > 1 else np.empty(0, dtype=np.uint64)
    points = (raw >> np.uint64(34)).astype(np.int64).reshape(number, width - 1)
    ends = np.hstack([np.zeros((number, 1), np.int64), np.sort(points, axis=1), np.full((number, 1), WHOLE, np.int64)])
    gaps = np.diff(ends, axis=1)
    if not ahead:
        return gaps
    falling = np.argsort(-gaps, axis=1, kind="stable")
    place = np.argsort(falling, axis=1, kind="stable")
    named = list(ahead)
    others = [column for column in range(width) if column not in ahead]
    ordered = np.empty_like(gaps)
    ordered[:, named] = np.take_along_axis(gaps, falling[:, : len(named)], axis=1)
    ordered[:, others] = gaps[place >= len(named)].reshape(number, len(others))
    return ordered


def _ranks(rows: list[Row], weights: Whole, seed: int) -> tuple[NDArray[np.int32], Whole]:
    """The rank (from 0) of every candidate under every weighting, and how often it is in the first with doubt."""
    figures = np.rint(np.array([row.figures for row in rows]) * FIGURE).T
    count, number = len(rows), len(weights)
    likely = np.array([round(row.stands * FIGURE) for row in rows], np.uint64)
    chance, lot = np.random.PCG64(seed + 1), np.random.PCG64(seed + 2)
    ranks = np.empty((number, count), np.int32)
    doubtful = np.zeros(count, np.int64)
    places = np.arange(count, dtype=np.int32)
    for start in range(0, number, CHUNK):
        scores = weights[start : start + CHUNK].astype(np.float64) @ figures
        lots = lot.random_raw(len(scores) * count).reshape(len(scores), count)
        falling = np.lexsort((lots, -scores), axis=1)
        np.put_along_axis(ranks[start : start + CHUNK], falling, places[np.newaxis, :], axis=1)
        raw = chance.random_raw(len(scores) * count) % np.uint64(FIGURE)
        held = raw.reshape(len(scores), count) < likely
        standing = np.cumsum(np.take_along_axis(held, falling, axis=1), axis=1)
        first = np.zeros_like(held)
        np.put_along_axis(first, falling, standing <= FIRST, axis=1)
        doubtful += (first & held).sum(axis=0)
    return ranks, doubtful


def _share(hits: NDArray[np.bool_]) -> float:
    return round(int(hits.sum()) / len(hits), 4)


def _central(winning: Whole, criteria: tuple[str, ...]) -> tuple[tuple[str, float], ...]:
    if not len(winning):
        return ()
    sums = winning.sum(axis=0)
    return tuple((id_, round(int(total) / WHOLE / len(winning), 4)) for id_, total in zip(criteria, sums, strict=True))


def _tied(rows: Sequence[Row], ranks: NDArray[np.int32], of: dict[str, Robustness]) -> tuple[tuple[str, ...], ...]:
    """Runs of the ranking in which every two overlap and neither beats the other in three weightings of four."""
    count = ranks.shape[1]

    def alike(a: int, b: int) -> bool:
        one, other = of[rows[a].id], of[rows[b].id]
        if one.best > other.worst or other.best > one.worst:
            return False
        return EVEN <= float((ranks[:, a] < ranks[:, b]).mean()) <= 1 - EVEN

    groups: list[tuple[str, ...]] = []
    start = 0
    while start < count:
        end = start + 1
        while end < count and all(alike(place, end) for place in range(start, end)):
            end += 1
        if end - start > 1:
            groups.append(tuple(row.id for row in rows[start:end]))
        start = end
    return tuple(groups)


def pareto(rows: Sequence[Row]) -> tuple[dict[str, int], dict[str, tuple[str, ...]]]:
    """The Pareto layer of each candidate (from 1), and who dominates it, in the order given.

    One dominates another where it is at least as good on every weighed criterion and better on one. A layer
    holds those dominated by none of the same or a later layer.
    """
    if not rows:
        return {}, {}
    figures = np.rint(np.array([row.figures for row in rows]) * FIGURE).astype(np.int64)
    over = np.array([(one >= figures).all(axis=1) & (one > figures).any(axis=1) for one in figures])
    by = {row.id: tuple(rows[int(n)].id for n in np.flatnonzero(over[:, place])) for place, row in enumerate(rows)}
    layers: dict[str, int] = {}
    left, layer = np.ones(len(rows), np.bool_), 0
    while left.any():
        layer += 1
        top = left & ~(over & left[:, np.newaxis]).any(axis=0)
        layers |= {rows[int(place)].id: layer for place in np.flatnonzero(top)}
        left &= ~top
    return layers, by
