"""How many areas that speak on the point already do what the target says."""

from __future__ import annotations

from alignctl.rank.criterion import Case, Criterion, Scored


def _score(case: Case) -> Scored:
    holders, speaking = case.target.holders, [entry for entry in case.cluster.areas if entry.provisions]
    share = len(holders) / len(speaking) if speaking else 0.0
    verb = "does" if len(holders) == 1 else "do"
    reason = f"{case.names(holders)} already {verb} this." if holders else "No area does this yet."
    raw = f"{len(holders)} of {len(speaking)} areas that speak do it already"
    return Scored(value=min(1.0, share), reason=reason, raw=raw)


CRITERION = Criterion(id="consensus", score=_score)
