"""How many areas are brought up to the national figure."""

from __future__ import annotations

from alignctl.rank.criterion import Case, Criterion, Scored


def _score(case: Case) -> Scored:
    below = tuple(entry.area for entry in case.cluster.areas if entry.below)
    if not below:
        return Scored(value=0.0, raw="no area below")
    verb = "is" if len(below) == 1 else "are"
    baseline = case.cluster.baseline
    against = f": {baseline.figure} ({baseline.source}, {baseline.edition})" if baseline else ""
    share = len(below) / len(case.cluster.areas)
    return Scored(
        value=0.5 + share / 2,
        reason=f"{case.names(below)} {verb} not at the national position{against}.",
        raw=f"{len(below)} of {len(case.cluster.areas)} areas below",
    )


CRITERION = Criterion(id="gap-to-national", score=_score)
