"""How sure it is that the texts say what was found."""

from __future__ import annotations

from alignctl.rank.criterion import Case, Criterion, Scored

LOW = 0.65


def _score(case: Case) -> Scored:
    found = [entry.confidence for area in case.cluster.areas for entry in area.provisions[:1]]
    value = sum(found) / len(found) if found else 0.0
    reason = "Check the sentences first: they were not easy to read." if value < LOW else None
    return Scored(value=value, reason=reason, raw=f"{value:.2f}, the mean over {len(found)} areas")


CRITERION = Criterion(id="confidence", score=_score)
