"""The shape of a criterion: one candidate in, a figure and a plain reason out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from alignctl.model.cluster import Cluster
from alignctl.model.weights import Weights
from alignctl.rank.target import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A cluster with its target, as criteria see it.

    `friction` is the share (0..1) of all friction there could be between the areas that aligning it removes.
    """

    cluster: Cluster
    target: Target
    friction: float
    weights: Weights

    def names(self, areas: tuple[str, ...]) -> str:
        """Areas by name, read out as a list."""
        titles = {entry.area: entry.name for entry in self.cluster.areas}
        shown = [titles.get(area, area) for area in areas]
        return f"{', '.join(shown[:-1])} and {shown[-1]}" if len(shown) > 1 else "".join(shown)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A figure 0..1, higher for what should come first, and a sentence where there is something to say.

    `raw` is what was counted, in words with its unit.
    """

    value: float
    reason: str | None = None
    raw: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One criterion. `id` is the key of its weight in the rules."""

    id: str
    score: Callable[[Case], Scored]
