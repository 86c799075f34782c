"""How much the topic matters to a child."""

from __future__ import annotations

from alignctl.rank.criterion import Case, Criterion, Scored

UNKNOWN, HIGH = 0.5, 0.9


def _score(case: Case) -> Scored:
    salience = case.weights.salience.get(case.cluster.point.topic, UNKNOWN)
    reason = "The topic matters a great deal to a child." if salience >= HIGH else None
    return Scored(value=salience, reason=reason, raw=f"{salience:.2f} of 1")


CRITERION = Criterion(id="salience", score=_score)
