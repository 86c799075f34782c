"""Bags of words weighed by how rare each word is among the sections of both sides (TF-IDF), and compared."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

Vector = Mapping[str, float]


def weigh(bags: Sequence[Mapping[str, float]]) -> tuple[Vector, ...]:
    """Vectors of length 1 (or empty), in the order of the bags; a word in every bag weighs next to nothing."""
    spread: Counter[str] = Counter()
    for bag in bags:
        spread.update(bag.keys())
    rarity = {word: math.log(1 + len(bags) / count) for word, count in spread.items()}
    return tuple(_unit({word: _damped(count) * rarity[word] for word, count in bag.items()}) for bag in bags)


def _damped(count: float) -> float:
    """A count that grows ever more slowly; strengths below 1 stand as they are."""
    return 1 + math.log(count) if count > 1 else count


def _unit(vector: dict[str, float]) -> Vector:
    length = math.sqrt(sum(weight * weight for _, weight in sorted(vector.items())))
    return {word: weight / length for word, weight in vector.items() if weight > 0} if length > 0 else {}


def cosine(a: Vector, b: Vector) -> float:
    """How alike two vectors of length 1 are, 0..1."""
    if len(b) < len(a):
        a, b = b, a
    return min(1.0, sum(weight * b[word] for word, weight in a.items() if word in b))


def common(a: Vector, b: Vector, most: int) -> tuple[str, ...]:
    """The words that make two vectors alike, the strongest first."""
    shared = {word: weight * b[word] for word, weight in a.items() if word in b}
    return tuple(sorted(shared, key=lambda word: (-round(shared[word], 6), word))[:most])
