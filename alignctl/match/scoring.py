"""Signs weighed into one likeness, and how sure a link of that likeness is."""

from __future__ import annotations

import math
from dataclasses import dataclass

from alignctl.match.context import Context
from alignctl.match.features import FEATURES

# The likeness at which a link is as often right as wrong, and how fast that changes around it.
EVEN = 0.42
STEEPNESS = 14.0
MOST_REASONS = 4
WORTH_SAYING = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """How alike two sections are, 0..1, with the reasons that carry it, the strongest first."""

    score: float
    reasons: tuple[str, ...]


def score_pair(i: int, j: int, context: Context) -> Scored:
    """The weighted mean of all signs that have something to go by; rounded to 4 places."""
    total = weights = 0.0
    reasons: list[tuple[float, str]] = []
    for feature in FEATURES:
        sign = feature.judge(i, j, context)
        if sign is None:
            continue
        weights += feature.weight
        total += feature.weight * sign.value
        if sign.reason is not None and sign.value >= WORTH_SAYING:
            reasons.append((-round(feature.weight * sign.value, 4), sign.reason))
    ordered = tuple(dict.fromkeys(reason for _, reason in sorted(reasons)))
    return Scored(score=round(total / weights, 4) if weights else 0.0, reasons=ordered[:MOST_REASONS])


def confidence(score: float) -> float:
    """How sure a link of that likeness is right, 0..1 (a logistic curve), rounded to 4 places."""
    return round(1 / (1 + math.exp(-STEEPNESS * (score - EVEN))), 4)
