"""Figures whose unit is only said before: "within one hour for high and within four for medium"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alignctl.model.values import Bound, Unit
from alignctl.provisions.values.found import FoundTime, TimeUse, found_time
from alignctl.provisions.values.numbers import NUMBER, ORDINAL, number

# a figure after a word of limits, and a figure beside a short label
_LED = re.compile(
    rf"\b(?:within|inside|no\s+later\s+than|not\s+later\s+than|no\s+more\s+than|(?:limit|maximum)\s+(?:stays|is|stands)\s+(?:at\s+)?)"
    rf"\s*(?:an?\s+further\s+|the\s+)?(?P<number>{NUMBER})\b(?![.:/-]\d)"
    r"(?=\s*(?:[.,;:)]|$|(?:where|if|for|when|in|and|or|should|unless|at|from|of\s+it)\b))",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    rf"(?:;\s*(?:and\s+)?(?:[\w-]+\s+){{0,2}}[\w-]+,\s+|,\s*(?:and\s+)?the\s+{ORDINAL}\s+)(?P<number>{NUMBER})(?=\s*(?:[.;,]|$))",
    re.IGNORECASE,
)
_SENTENCE_ENDS = re.compile(r"[.?!]\s")
_NEAR = 160
_GREATEST = 99
_CARRIED = frozenset({TimeUse.DEADLINE, TimeUse.BARE})
_NO_UNIT = frozenset({Unit.YEARS})


def unsaid_units(text: str, said: tuple[FoundTime, ...]) -> Iterator[FoundTime]:
    """Yield figures that take the unit of the length of time before them in the same sentence.

    `said` are the lengths of time already found, in any order. A figure beside a label takes the use of that length
    of time too. Without such a length of time, and above 99, a figure is none.
    """
    if not said:
        return
    known = sorted(said, key=lambda time: time.end)
    for pattern in (_LED, _BESIDE):
        for found in pattern.finditer(text):
            last = next((time for time in reversed(known) if time.end <= found.start()), None)
            amount = number(found["number"])
            if last is None or amount > _GREATEST or not _carries(last, text, found.start()):
                continue
            span = found.span() if pattern is _LED else found.span("number")
            use = TimeUse.DEADLINE if pattern is _LED else last.use
            time = found_time(text, span, use, Bound.WITHIN, (amount, last.duration.unit or Unit.DAYS, None))
            known = sorted([*known, time], key=lambda one: one.end)
            yield time


def _carries(last: FoundTime, text: str, to: int) -> bool:
    return (
        last.use in _CARRIED
        and last.duration.unit is not None
        and last.duration.amount is not None
        and last.duration.amount > 0
        and last.duration.unit not in _NO_UNIT
        and to - last.end <= _NEAR
        and _SENTENCE_ENDS.search(text, last.end, to) is None
    )
