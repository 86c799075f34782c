"""Lengths of time used as thresholds: "missing for more than 24 hours", "a second episode within six months"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from alignctl.model.values import Bound
from alignctl.provisions.assignment import claims, finding_of
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.recognising import Recogniser
from alignctl.provisions.values.found import LIMITS, FoundTime, TimeUse
from alignctl.provisions.values.numbers import NUMBER, ORDINAL
from alignctl.rules.rule import Rule

_THRESHOLD_HEAD = re.compile(
    r"\b(?:missing|absent|absence|away)\b(?!\s+(?:from|child|person|people|episode))|^\W*(?:after|once)\b"
    r"|\b(?:length|duration)\s+of\b",
    re.IGNORECASE,
)
# "on the fifth day", "at day 3": the day of an absence on which something is done
_ON_DAY = re.compile(
    rf"(?:on|at)\s+(?:the\s+)?(?:day\s+{NUMBER}|{ORDINAL}\s+(?:\w+\s+)?day)\b|day\s+{NUMBER}\b", re.IGNORECASE
)
_BEFORE_STEP = re.compile(r"\W*(?:(?:missing|absent|after|at|over)\W+)?", re.IGNORECASE)
_STEP = re.compile(r"\s*(?:\+|plus|onwards?)?\s*(?:[:–—=|-]|\))", re.IGNORECASE)
_THRESHOLDS = frozenset({TimeUse.THRESHOLD, TimeUse.LASTING, TimeUse.AGE})


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield the lengths of time that rules know as thresholds; others are of no interest."""
    recogniser = Recogniser(rules, reading, "lasting")
    for said in reading.said:
        for claim in claims(said, reading, thresholds_of(said), recogniser):
            if claim.rule is not None:
                yield finding_of(claim, said, reading, 0.0)


def thresholds_of(said: Said) -> tuple[FoundTime, ...]:
    """The lengths of time of a statement that can be thresholds."""
    if not said.times:
        return ()
    bare = is_threshold_head(said)
    return tuple(
        _as_threshold(time)
        for time in said.times
        if _is_threshold(time) or (bare and time.use in {TimeUse.BARE, *LIMITS}) or _opens_step(said, time)
    )


def is_threshold_head(said: Said) -> bool:
    """Whether a cell stands under a head such as "Time missing": its lengths of time are thresholds."""
    return said.place.cell is not None and _THRESHOLD_HEAD.search(said.place.head) is not None


def _is_threshold(time: FoundTime) -> bool:
    """Of deadlines only "after 24 hours" and "on day 5" can be one."""
    if time.use is TimeUse.DEADLINE:
        counted = bool(time.duration.amount) and _ON_DAY.match(time.duration.display) is not None
        return time.duration.bound is Bound.AFTER or counted
    return time.use in _THRESHOLDS


def _as_threshold(time: FoundTime) -> FoundTime:
    """What is due on the fifth day is due after five days of absence."""
    if time.use is TimeUse.DEADLINE or time.use is TimeUse.BARE:
        return replace(time, duration=replace(time.duration, bound=Bound.AFTER))
    return time


def _opens_step(said: Said, time: FoundTime) -> bool:
    """Whether a bare length of time opens a step of a ladder: "24 hours – Head of Service"."""
    if time.use is not TimeUse.BARE or not (said.place.is_list_item or said.place.cell):
        return False
    return _BEFORE_STEP.fullmatch(said.text[: time.start]) is not None and _STEP.match(said.text, time.end) is not None
