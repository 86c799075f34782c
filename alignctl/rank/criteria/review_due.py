"""Whether the texts to change are due for review anyway."""

from __future__ import annotations

from alignctl.rank.criterion import Case, Criterion, Scored


def _score(case: Case) -> Scored:
    movers = [entry for entry in case.cluster.areas if entry.area in case.target.movers]
    due = tuple(entry.area for entry in movers if entry.review_due)
    reason = f"The text of {case.names(due)} is due for review." if due else None
    raw = f"{len(due)} of {len(movers)} texts to change"
    return Scored(value=len(due) / len(movers) if movers else 0.0, reason=reason, raw=raw)


CRITERION = Criterion(id="review-due", score=_score)
