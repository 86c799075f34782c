"""Urgencies without a figure: "immediately", "without delay", "as soon as possible"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alignctl.model.values import Bound
from alignctl.provisions.values.found import FoundTime, TimeUse, found_time

_DEEDS = (
    r"referral|notification|report|deployment|contact|telephone|phone|call|response|attendance"
    r"|strategy|safety"
)
_IMMEDIATELY = re.compile(
    r"(?<!not\s)(?<!if\s)\bimmediately\b(?!\s+(?:before|prior|preceding|adjacent|apparent"
    r"|obvious|clear|known|available|"
    r"possible|unsafe|visible|evident|recognis\w+|accessible|surrounding|recent))"
    rf"|\bimmediate(?=\s+(?:{_DEEDS})\b)"
    r"|\bstraight\s?away\b|\bright\s+away\b|(?<!all\s)(?<!many\s)\bat\s+once\b(?!\s+an?\b)"
    r"|\bforthwith\b|\bthere\s+and\s+then\b|\bwithout\s+(?:any\s+)?(?:further\s+)?delay\b"
    r"|\bas\s+a\s+matter\s+of\s+urgency\b|\bwith\s+immediate\s+effect\b|\binstantly\b",
    re.IGNORECASE,
)
_SOON = re.compile(
    r"\b(?:as\s+soon|as\s+quickly|as\s+promptly|as\s+early|as\s+swiftly)\s+as\s+(?:is\s+"
    r"|they\s+are\s+)?(?:reasonably\s+|it\s+is\s+)?"
    r"(?:possible|practicable|practical|able|feasible|they\s+can|you\s+can)\b"
    r"|\bat\s+the\s+(?:very\s+)?(?:earliest|first|next)\s+(?:possible\s+|practicable\s+|available\s+)?(?:opportunity"
    r"|convenience|moment)\b"
    r"|\bpromptly\b|\bASAP\b|\bwithout\s+(?:undue|unnecessary|avoidable|unreasonable)\s+delay\b"
    r"|\bat\s+the\s+earliest\s+possible\b",
    re.IGNORECASE,
)


def urgencies(text: str) -> Iterator[FoundTime]:
    """Yield urgencies; "immediate danger", "immediately before" and "all at once" are none."""
    for pattern, bound in ((_IMMEDIATELY, Bound.IMMEDIATELY), (_SOON, Bound.AS_SOON_AS_POSSIBLE)):
        for found in pattern.finditer(text):
            yield found_time(text, found.span(), TimeUse.DEADLINE, bound)
