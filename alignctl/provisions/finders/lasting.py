"""Lengths of time used as thresholds: "missing for more than 24 hours", "a second episode within six months"."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.values import Bound
from alignctl.provisions.assignment import claims, finding_of
from alignctl.provisions.finding import Finding, Reading
from alignctl.provisions.values.found import FoundTime, TimeUse
from alignctl.rules.rule import Rule


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield the lengths of time that rules know as thresholds; others are of no interest."""
    if not rules:
        return
    for said in reading.said:
        if not said.times:
            continue
        for claim in claims(rules, said, reading, _is_threshold):
            if claim.rule is not None:
                yield finding_of(claim, said, reading, 0.0)


def _is_threshold(time: FoundTime) -> bool:
    if time.use in {TimeUse.THRESHOLD, TimeUse.LASTING, TimeUse.AGE}:
        return True
    return time.use is TimeUse.DEADLINE and time.duration.bound is Bound.AFTER
