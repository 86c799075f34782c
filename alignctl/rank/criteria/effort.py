"""How little work the change is: the cost of the kind of change, for every area that moves."""

from __future__ import annotations

from alignctl.rank.criterion import Case, Criterion, Scored

SMALL, LARGE = 0.25, 0.6
DEFAULT_COST = 0.5


def cost_of(case: Case) -> float:
    """What changing one sentence of such a point takes, 0 (a word) to 1 (people, money or systems)."""
    return case.weights.cost.get(case.cluster.point.attribute, DEFAULT_COST)


def effort_of(case: Case) -> float:
    """The effort of a change, 0..1: 1 where every area would have to make the dearest kind of change."""
    cost = cost_of(case)
    return round(cost * len(case.target.movers) / len(case.cluster.areas), 6)


def _score(case: Case) -> Scored:
    effort = effort_of(case)
    raw = f"{effort:.2f}, cost {cost_of(case):.2f} for {len(case.target.movers)} of {len(case.cluster.areas)} areas"
    if effort <= SMALL:
        return Scored(value=1 - effort, reason="The change is small.", raw=raw)
    return Scored(value=1 - effort, reason="The change takes work." if effort >= LARGE else None, raw=raw)


CRITERION = Criterion(id="effort", score=_score)
