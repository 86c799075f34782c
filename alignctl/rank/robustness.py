"""How far the order depends on the weights: stochastic multicriteria acceptability analysis, seeded."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from heapq import nsmallest
from operator import mul

FIRST = 5


def shares_in_first(rows: Mapping[str, tuple[float, ...]], *, seed: int, weightings: int) -> dict[str, float]:
    """For each id the share (0..1) of random weightings under which it stands in the first five.

    `rows` hold the figures of the criteria. Weightings are spread evenly over all there can be. The same seed
    gives the same shares; equal scores stand in the order of their ids.
    """
    ids = sorted(rows)
    counts = dict.fromkeys(ids, 0)
    if len(ids) <= FIRST:
        return dict.fromkeys(ids, 1.0)
    source = random.Random(seed)  # noqa: S311 - a seeded sample for an analysis, not a secret
    width = len(rows[ids[0]])
    for _ in range(weightings):
        weights = [-math.log(1.0 - source.random()) for _ in range(width)]
        total = sum(weights) or 1.0
        scores = [(-round(sum(map(mul, weights, rows[id_])) / total, 6), id_) for id_ in ids]
        for _, id_ in nsmallest(FIRST, scores):
            counts[id_] += 1
    return {id_: round(count / weightings, 4) for id_, count in counts.items()}
