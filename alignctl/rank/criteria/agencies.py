"""How few agencies would have to agree."""

from __future__ import annotations

from alignctl.rank.criterion import Case, Criterion, Scored

FEW, MANY = 2, 4


def _score(case: Case) -> Scored:
    count = max(len(case.cluster.agencies), 1)
    value = max(0.0, 1 - (count - 1) / MANY)
    raw = f"{count} {'agency' if count == 1 else 'agencies'}"
    if count == 1:
        reason = "One agency can decide it." if case.cluster.agencies else None
        return Scored(value=value, reason=reason, raw=raw)
    return Scored(value=value, reason=f"{count} agencies would have to agree." if count > FEW else None, raw=raw)


CRITERION = Criterion(id="agencies", score=_score)
