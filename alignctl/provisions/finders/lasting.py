"""Lengths of time used as thresholds: "missing for more than 24 hours", "a second episode within six months"."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.values import Bound
from alignctl.provisions.assignment import claims, finding_of
from alignctl.provisions.candidates import candidates
from alignctl.provisions.finding import Finding, Reading
from alignctl.provisions.values.found import FoundTime, TimeUse
from alignctl.rules.rule import Rule

_THRESHOLDS = frozenset({TimeUse.THRESHOLD, TimeUse.LASTING, TimeUse.AGE})


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield the lengths of time that rules know as thresholds; others are of no interest."""
    for said, eligible in candidates(rules, reading):
        times = tuple(time for time in said.times if _is_threshold(time))
        for claim in claims(eligible, said, reading, times):
            if claim.rule is not None:
                yield finding_of(claim, said, reading, 0.0)


def _is_threshold(time: FoundTime) -> bool:
    """Of deadlines only "after 24 hours" can be one."""
    if time.use is TimeUse.DEADLINE:
        return time.duration.bound is Bound.AFTER
    return time.use in _THRESHOLDS
