"""The weights of the ranking, as rules/ranking.yaml states them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Swing weights by criterion id (non-negative; used as shares of their sum) and cost by attribute (0..1)."""

    criteria: dict[str, float]
    cost: dict[str, float]
    salience: dict[str, float]
