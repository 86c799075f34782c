"""Titles held against one another: what carries a link where a side has headings and no text under them."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from alignctl.match.piece import Piece
from alignctl.match.weighed import Pair, Weighed
from alignctl.match.weighing import Vector, cosine


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the titles of a pair stand among all others, 0..1.

    `nearest`: 1 where each is the other's nearest. `alone`: 1 where they share a topic that no other title of
    either side speaks of; None where one speaks of none. `topic` is that topic.
    """

    nearest: float
    alone: float | None
    topic: str | None


def bare(one: Piece, other: Piece) -> bool:
    """Whether titles are all there is to go by: one of the two has no text, nor anything beneath it."""
    return not one.words or not other.words


def standing_of_titles(pairs: Iterable[Pair], a: Sequence[Weighed], b: Sequence[Weighed]) -> dict[Pair, Standing]:
    """How each pair's titles stand among those of its rivals in `pairs`; figures are rounded to 4 places."""
    listed = sorted(pairs)
    likeness = {(i, j): _likeness(a[i], b[j]) for i, j in listed}
    best: tuple[dict[int, float], dict[int, float]] = (defaultdict(float), defaultdict(float))
    for pair, value in likeness.items():
        for side, position in enumerate(pair):
            best[side][position] = max(best[side][position], value)
    spread = _spread(a), _spread(b)
    found = {}
    for (i, j), value in likeness.items():
        nearest = value / best[0][i] * value / best[1][j] if value else 0.0
        alone, topic = _alone(a[i].title_topics, b[j].title_topics, spread)
        found[i, j] = Standing(nearest=round(nearest, 4), alone=alone, topic=topic)
    return found


def _likeness(one: Weighed, other: Weighed) -> float:
    return cosine(one.title, other.title) + cosine(one.title_topics, other.title_topics)


def _spread(weighed: Iterable[Weighed]) -> Mapping[str, float]:
    """How many titles of a side speak of each topic, those that speak of several counting in part."""
    spread: dict[str, float] = defaultdict(float)
    for one in weighed:
        for topic, weight in one.title_topics.items():
            spread[topic] += weight * weight
    return spread


def _alone(
    a: Vector, b: Vector, spread: tuple[Mapping[str, float], Mapping[str, float]]
) -> tuple[float | None, str | None]:
    if not a or not b:
        return None, None
    best, found = 0.0, None
    for topic, weight in a.items():
        rivals = math.sqrt(max(1.0, spread[0][topic]) * max(1.0, spread[1].get(topic, 0.0)))
        value = round(min(1.0, weight * b.get(topic, 0.0) / rivals), 4)
        if value > best:
            best, found = value, topic
    return best, found
