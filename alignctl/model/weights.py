"""The weights of the ranking, as rules/ranking.yaml states them."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedence:
    """What has to be settled before something else: attributes of one topic, or ids of candidates."""

    first: str
    then: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Swing weights by criterion id (non-negative; used as shares of their sum) and cost by attribute (0..1).

    `ties` weigh what ties two areas: "land-border", "police-force", "care-board" (non-negative, a border has 1).
    `order` names criteria from the one that matters most downward, where a group agrees on an order but on no
    figures; it is empty where it does not. `precedence` says what a plan settles first.
    """

    criteria: dict[str, float]
    cost: dict[str, float]
    salience: dict[str, float]
    ties: dict[str, float] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    precedence: tuple[Precedence, ...] = ()
