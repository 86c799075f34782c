"""How little work the change is: the cost of the kind of change, for every area that moves."""

from __future__ import annotations

from alignctl.rank.criterion import Case, Criterion, Scored

SMALL, LARGE = 0.25, 0.6
DEFAULT_COST = 0.5


def effort_of(case: Case) -> float:
    """The effort of a change, 0..1: 1 where every area would have to make the dearest kind of change."""
    cost = case.weights.cost.get(case.cluster.point.attribute, DEFAULT_COST)
    return round(cost * len(case.target.movers) / len(case.cluster.areas), 6)


def _score(case: Case) -> Scored:
    effort = effort_of(case)
    if effort <= SMALL:
        return Scored(value=1 - effort, reason="The change is small.")
    return Scored(value=1 - effort, reason="The change takes work." if effort >= LARGE else None)


CRITERION = Criterion(id="effort", score=_score)
