"""How far the order depends on the weights: stochastic multicriteria acceptability analysis, seeded."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from functools import lru_cache
from operator import mul

FIRST = 5
PLACES = 6
MARGIN = 2 * 10**-PLACES


def shares_in_first(
    rows: Mapping[str, tuple[float, ...]], *, seed: int, weightings: int, ahead: tuple[int, ...] = ()
) -> dict[str, float]:
    """For each id the share (0..1) of random weightings under which it stands in the first five.

    `rows` hold the figures of the criteria. Weightings are spread evenly over all there can be, or over those
    in which the criteria of `ahead` (places in a row) weigh most, each at least as much as the next. The same seed
    gives the same shares; equal scores share the places they take together.
    """
    ids = sorted(rows)
    counts = dict.fromkeys(ids, 0.0)
    if len(ids) <= FIRST:
        return dict.fromkeys(ids, 1.0)
    figures = [rows[id_] for id_ in ids]
    for weights, total in _weightings(seed, weightings, len(figures[0]), ahead):
        sums = [sum(map(mul, weights, row)) for row in figures]
        # only what is hardly below the fifth can stand among the first five once scores are rounded
        least = sorted(sums)[-FIRST] - total * MARGIN
        scores = {id_: round(one / total, PLACES) for one, id_ in zip(sums, ids, strict=True) if one >= least}
        fifth = sorted(scores.values())[-FIRST]
        above = [id_ for id_, score in scores.items() if score > fifth]
        level = [id_ for id_, score in scores.items() if score == fifth]
        for id_ in above:
            counts[id_] += 1
        for id_ in level:
            counts[id_] += (FIRST - len(above)) / len(level)
    return {id_: round(count / weightings, 4) for id_, count in counts.items()}


@lru_cache(maxsize=8)
def _weightings(
    seed: int, number: int, width: int, ahead: tuple[int, ...] = ()
) -> tuple[tuple[tuple[float, ...], float], ...]:
    """Random weightings of so many criteria, each with its sum; drawn once for all comparisons of a run."""
    source = random.Random(seed)  # noqa: S311 - a seeded sample for an analysis, not a secret
    drawn = (tuple(-math.log(1.0 - source.random()) for _ in range(width)) for _ in range(number))
    return tuple((_in_order(weights, ahead), sum(weights) or 1.0) for weights in drawn)


def _in_order(weights: tuple[float, ...], ahead: tuple[int, ...]) -> tuple[float, ...]:
    """The same weights, the greatest given to the criteria that come first; the rest stay as they were drawn."""
    if not ahead:
        return weights
    places = sorted(range(len(weights)), key=lambda place: (-weights[place], place))
    first = places[: len(ahead)]
    rest = iter([weight for place, weight in enumerate(weights) if place not in first])
    given = {place: weights[greatest] for place, greatest in zip(ahead, first, strict=True)}
    return tuple(given[place] if place in given else next(rest) for place in range(len(weights)))
