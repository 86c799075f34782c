"""Lengths of time used as thresholds: "missing for more than 24 hours", "a second episode within six months"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alignctl.model.values import Bound
from alignctl.provisions.assignment import claims, finding_of
from alignctl.provisions.candidates import candidates
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.values.found import LIMITS, FoundTime, TimeUse
from alignctl.rules.rule import Rule

_THRESHOLD_HEAD = re.compile(
    r"\b(?:missing|absent|absence|away)\b(?!\s+(?:from|child|person|people|episode))|^\W*(?:after|once)\b"
    r"|\b(?:length|duration)\s+of\b",
    re.IGNORECASE,
)
_THRESHOLDS = frozenset({TimeUse.THRESHOLD, TimeUse.LASTING, TimeUse.AGE})


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield the lengths of time that rules know as thresholds; others are of no interest."""
    for said, eligible in candidates(rules, reading):
        for claim in claims(eligible, said, reading, thresholds_of(said)):
            if claim.rule is not None:
                yield finding_of(claim, said, reading, 0.0)


def thresholds_of(said: Said) -> tuple[FoundTime, ...]:
    """The lengths of time of a statement that can be thresholds."""
    bare = is_threshold_head(said)
    return tuple(time for time in said.times if _is_threshold(time) or (bare and time.use in {TimeUse.BARE, *LIMITS}))


def is_threshold_head(said: Said) -> bool:
    """Whether a cell stands under a head such as "Time missing": its lengths of time are thresholds."""
    return said.place.cell is not None and _THRESHOLD_HEAD.search(said.place.head) is not None


def _is_threshold(time: FoundTime) -> bool:
    """Of deadlines only "after 24 hours" can be one."""
    if time.use is TimeUse.DEADLINE:
        return time.duration.bound is Bound.AFTER
    return time.use in _THRESHOLDS
