"""How many handovers between two areas are mended; a gap counts for more than an overlap."""

from __future__ import annotations

from alignctl.model.divergence import ComparisonKind
from alignctl.rank.criterion import Case, Criterion, Scored

OVERLAP = 0.6


def _score(case: Case) -> Scored:
    kinds = [pair.comparison for pair in case.cluster.pairs]
    gaps = kinds.count(ComparisonKind.HANDOVER_GAP)
    overlaps = kinds.count(ComparisonKind.HANDOVER_OVERLAP)
    if not gaps and not overlaps:
        return Scored(value=0.0, raw="none")
    reason = "Today each area leaves it to the other." if gaps else "Today both areas may act."
    return Scored(value=1.0 if gaps else OVERLAP, reason=reason, raw=f"gaps: {gaps}, overlaps: {overlaps}")


CRITERION = Criterion(id="handovers-mended", score=_score)
