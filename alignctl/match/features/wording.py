"""The words of the two bodies, and the names of the shared vocabulary in them."""

from __future__ import annotations

import math

from alignctl.match.context import Context
from alignctl.match.feature import Sign
from alignctl.match.weighing import Vector, common, cosine

_SHOWN = 3
_WORTH_SAYING = 0.3


def body_words(i: int, j: int, context: Context) -> Sign | None:
    """Rare words in common (TF-IDF cosine, its root taken: a fifth is much between unlike authors)."""
    a, b = context.weighed_a[i].words, context.weighed_b[j].words
    if not a or not b:
        return None
    value = math.sqrt(cosine(a, b))
    return Sign(value=value, reason="similar wording" if value >= 2 * _WORTH_SAYING else None)


def body_vocabulary(i: int, j: int, context: Context) -> Sign | None:
    """Roles, forms, events, terms and meetings both name, whatever words they use for them."""
    a, b = context.weighed_a[i].concepts, context.weighed_b[j].concepts
    if not a or not b:
        return None
    value = math.sqrt(cosine(a, b))
    names = [context.name(id_) for id_ in common(a, b, _SHOWN)]
    return Sign(value=value, reason="both speak of " + ", ".join(names) if names and value >= _WORTH_SAYING else None)


def passages_in_common(i: int, j: int, context: Context) -> Sign | None:
    """How well the passages of one find a like in the other, the better way round: a part may stand in a whole."""
    ours, theirs = context.weighed_a[i].passages, context.weighed_b[j].passages
    if not ours or not theirs:
        return None
    value = math.sqrt(max(covered(ours, theirs), covered(theirs, ours)))
    return Sign(value=value, reason="passages alike" if value >= 2 * _WORTH_SAYING else None)


def passages_at_home(i: int, j: int, context: Context) -> Sign | None:
    """The share of one section's passages most at home in the other, the better way round."""
    shares = context.homes.get((i, j))
    if shares is None or not context.weighed_a[i].passages or not context.weighed_b[j].passages:
        return None
    value = max(shares)
    return Sign(value=value, reason="passages most at home there" if value >= 2 * _WORTH_SAYING else None)


def passages_at_home_both_ways(i: int, j: int, context: Context) -> Sign | None:
    """The same share, the worse way round: high where neither section has a better match elsewhere."""
    shares = context.homes.get((i, j))
    if shares is None or not context.weighed_a[i].passages or not context.weighed_b[j].passages:
        return None
    return Sign(value=min(shares))


def covered(passages: tuple[Vector, ...], others: tuple[Vector, ...]) -> float:
    """The mean likeness of each passage to the other side's passage nearest to it, 0..1."""
    return sum(max(cosine(one, other) for other in others) for one in passages) / len(passages)
