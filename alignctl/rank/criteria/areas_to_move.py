"""How few areas would have to change their text."""

from __future__ import annotations

from alignctl.rank.criterion import Case, Criterion, Scored


def _score(case: Case) -> Scored:
    movers = case.target.movers
    reason = f"Only {case.names(movers)} would have to change." if len(movers) == 1 else None
    areas = len(case.cluster.areas)
    return Scored(value=1 - len(movers) / areas, reason=reason, raw=f"{len(movers)} of {areas} areas change")


CRITERION = Criterion(id="areas-to-move", score=_score)
