"""How much of the difference met at borders goes away."""

from __future__ import annotations

from alignctl.rank.criterion import Case, Criterion, Scored

LARGE = 0.6


def _score(case: Case) -> Scored:
    removed = case.friction
    reason = "It is a large difference at the border." if removed >= LARGE else None
    return Scored(value=removed, reason=reason, raw=f"{removed:.1%} of what there could be")


CRITERION = Criterion(id="friction-removed", score=_score)
