"""Signs weighed together: how alike two sections are, and how sure it is that they belong together."""

from __future__ import annotations

import math
from dataclasses import dataclass

from alignctl.match.context import Context
from alignctl.match.features import FEATURES, FEATURES_OF_TITLES
from alignctl.match.titles import bare

# The odds (as a logarithm) of an ordinary pair of a short list.
BIAS = -3.8
BIAS_OF_TITLES = -3.8
# How sure a link of two sections with the same words is at the least; no other link is as sure.
SAME = 0.99
MOST_REASONS = 4
WORTH_SAYING = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A pair weighed: likeness and confidence 0..1, and the reasons that carry them, the strongest first."""

    likeness: float
    confidence: float
    reasons: tuple[str, ...]


def score_pair(i: int, j: int, context: Context) -> Scored:
    """Weigh all signs that have something to go by; figures are rounded to 4 places.

    Likeness is their weighted mean. Confidence is the logistic of their sum, each counted from its usual value.
    The same words in both are wholly alike, and surer than anything else; where they stand decides among several.
    """
    one, other = context.a.pieces[i], context.b.pieces[j]
    by_title = bare(one, other)
    if one.folded == other.folded and not by_title:
        nearness = 1 - abs(one.place - other.place)
        return Scored(likeness=1.0, confidence=round(SAME + (1 - SAME) * nearness, 4), reasons=("same words",))
    odds = BIAS_OF_TITLES if by_title else BIAS
    total = weights = 0.0
    reasons: list[tuple[float, str]] = []
    for feature in FEATURES_OF_TITLES if by_title else FEATURES:
        sign = feature.judge(i, j, context)
        if sign is None:
            continue
        odds += feature.weight * (sign.value - feature.usual)
        weights += feature.weight
        total += feature.weight * sign.value
        if sign.reason is not None and sign.value >= WORTH_SAYING:
            reasons.append((-round(feature.weight * sign.value, 4), sign.reason))
    return Scored(
        likeness=round(total / weights, 4) if weights else 0.0,
        confidence=round(min(1 / (1 + math.exp(-odds)), SAME - 0.0001), 4),
        reasons=tuple(dict.fromkeys(reason for _, reason in sorted(reasons)))[:MOST_REASONS],
    )
