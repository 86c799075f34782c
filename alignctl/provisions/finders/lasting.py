"""Lengths of time used as thresholds: "missing for more than 24 hours", "a second episode within six months"."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.values import Bound
from alignctl.provisions.assignment import claims, finding_of
from alignctl.provisions.candidates import candidates
from alignctl.provisions.finding import Finding, Reading
from alignctl.provisions.values.found import FoundTime, TimeUse
from alignctl.rules.rule import Rule

_USES = frozenset({TimeUse.THRESHOLD, TimeUse.LASTING, TimeUse.AGE, TimeUse.DEADLINE})


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield the lengths of time that rules know as thresholds; others are of no interest."""
    for said, eligible in candidates(rules, reading):
        if not said.times:
            continue
        for claim in claims(eligible, said, reading, _USES):
            if claim.rule is not None and _is_threshold(claim.time):
                yield finding_of(claim, said, reading, 0.0)


def _is_threshold(time: FoundTime) -> bool:
    """Of deadlines only "after 24 hours" can be one."""
    return time.use is not TimeUse.DEADLINE or time.duration.bound is Bound.AFTER
