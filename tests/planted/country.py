"""An invented region: ten areas, who borders on whom, and what each border weighs."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

AREAS = (
    "ambermoor", "brindlewick", "corvendale", "dunmarsh", "elmsward", "fallowby", "greyfold", "hollinmere", "inkerdale",
    "jasperford",
)  # fmt: skip
CHORDS = 8
FLOWS = 5
HEAVIEST = 2.0

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """Borders by the ids of both ends in order; `flows` are declared on top of some, `weights` are both together."""

    borders: tuple[Pair, ...]
    flows: dict[Pair, float]
    weights: dict[Pair, float]

    def busiest(self) -> list[str]:
        """The areas, those with the heaviest borders first."""
        return sorted(AREAS, key=lambda area: (-sum(w for pair, w in self.weights.items() if area in pair), area))


def drawn_country(chance: Random, border: float) -> Country:
    """A ring of borders with some across it; one land border weighs `border`."""
    ring = {_ends(one, other) for one, other in zip(AREAS, AREAS[1:] + AREAS[:1], strict=True)}
    every = {(a, b) for n, a in enumerate(AREAS) for b in AREAS[n + 1 :]}
    borders = tuple(sorted(ring | set(chance.sample(sorted(every - ring), CHORDS))))
    flows = {pair: chance.choice((0.5, 1.0, HEAVIEST)) for pair in sorted(chance.sample(borders, FLOWS))}
    return Country(borders=borders, flows=flows, weights={pair: border + flows.get(pair, 0.0) for pair in borders})


def _ends(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)
