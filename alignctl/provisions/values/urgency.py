"""Urgencies without a figure: "immediately", "without delay", "as soon as possible"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alignctl.model.values import Bound
from alignctl.provisions.values.found import FoundTime, TimeUse, found_time

_DEEDS = (
    r"referral|notification|report|deployment|contact|telephone|phone|call|response|attendance"
    r"|strategy|safety\s+(?:plan\w*|check|visit|meeting)"
)
_IMMEDIATELY = re.compile(
    r"(?<!not\s)(?<!if\s)\bimmediately\b(?!\s+(?:before|prior|preceding|adjacent|apparent"
    r"|obvious|clear|known|available|"
    r"possible|unsafe|visible|evident|recognis\w+|accessible|surrounding|recent))"
    rf"|\bimmediate(?=\s+(?:{_DEEDS})\b)"
    r"|\bstraight\s?away\b|\bright\s+away\b|(?<!\ball\s)(?<!\bmany\s)\bat\s+once\b(?!\s+an?\b)"
    r"|\bforthwith\b|\bthere\s+and\s+then\b|\bwithout\s+(?:any\s+)?(?:further\s+)?delay\b"
    r"|\bas\s+a\s+matter\s+of\s+urgency\b|\bwith\s+immediate\s+effect\b|\binstantly\b|\b(?:this|that)\s+instant\b"
    r"|\b(?:then\s+and\s+there|straight\s+off|on\s+the\s+spot(?!\s+(?:checks?|fines?))|at\s+the\s+same\s+moment)\b"
    r"|\bwithout\s+(?:(?:a|any|one)\s+)?(?:moment['’]s\s+|minute['’]s\s+|an\s+hour['’]s\s+)(?:delay|hesitation|loss)\b"
    r"|\bwithout\s+(?:losing|wasting|loss\s+of)\s+(?:(?:a|any|one|another)\s+)?(?:single\s+)?(?:moment|minute|time|second)\b"
    r"|\bwithout\s+(?:(?:any|further|more|much)\s+){1,2}ado\b|\bwithout\s+(?:any\s+)?(?:hesitat\w+|pausing|stopping)\b",
    re.IGNORECASE,
)
_SOON = re.compile(
    r"\b(?:as\s+soon|as\s+quickly|as\s+promptly|as\s+early|as\s+swiftly)\s+as\s+(?:is\s+"
    r"|they\s+are\s+)?(?:reasonably\s+|it\s+is\s+)?"
    r"(?:possible|practicable|practical|able|feasible|they\s+can|you\s+can)\b"
    r"|\bat\s+the\s+(?:very\s+)?(?:earliest|first|next)\s+(?:possible\s+|practicable\s+|available\s+)?(?:opportunity"
    r"|convenience|moment)\b"
    r"|\bas\s+(?:soon|early|quickly)\s+as\s+(?:it\s+)?can\s+be(?=\s*(?:[.,;)]|$|managed\b|arranged\b|done\b|had\b))(?:\s+\w+)?"
    r"|\bpromptly\b|\bASAP\b|\bwithout\s+(?:undue|unnecessary|avoidable|unreasonable)\s+delay\b"
    r"|\bat\s+the\s+earliest\s+possible\b",
    re.IGNORECASE,
)


# "as soon as the child is known to be back": at once when something happens
_WHEN = re.compile(
    r"\bas\s+soon\s+as(?=\s+(?:the|an?|any|every|each|it|its|he|she|they|you|we|there|their|his|her|your|our|this|that"
    r"|these|those|someone|anyone|somebody|anybody|one|police|staff|children|concerns?|information|missing)\b)"
    r"(?!\s+(?:they\s+are|you\s+are|he\s+is|she\s+is|it\s+is)\s+(?:able|(?:reasonably\s+)?(?:possible|practica\w+|feasible)))"
    r"(?!\s+it\s+is\s+(?:safe|reasonable|appropriate|convenient)\b)"
    r"(?!\s+(?:they|you|we|he|she)\s+(?:can|could|possibly)\b)(?!\s+(?:the|your|those|these|any)\s+\d)"
    r"(?:[^,;.:–—]{3,70}?(?=\s*(?:[,;.:–—]|$)|\s+(?:must|should|shall|will|to)\b))?",
    re.IGNORECASE,
)
_OTHER_LIMIT = re.compile(
    r"\b(?:within|inside|no\s+later\s+than|not\s+later\s+than|by\s+the|immediate\w*|straight\s?away|at\s+once|same\s+(?:\w+\s+)?day"
    r"|without\s+(?:any\s+)?delay|\d+\s*(?:working\s+)?(?:h(?:ou)?rs?|days?|mins?|minutes?))\b",
    re.IGNORECASE,
)

# what a service is for ("the goal is to enable families to find help as early as possible") binds nobody
_AIM = re.compile(
    r"(?:\b(?:goals?|aims?|objectives?|purpose|vision|mission|principles?)\s+(?:\w+\s+){0,4}?"
    r"(?:is|are|to|of)\b(?!\s+\w*\s*(?:must|should))|:\s*to\s+enable\b|\b(?:in\s+order\s+)?to\s+(?:enable|help|allow)\b"
    r"|\b(?:enables?|enabling|helps|helping|allows?|allowing)\b)"
    r"(?:(?!\b(?:must|should|shall|will|has\s+to|have\s+to)\b)[^.;])*$",
    re.IGNORECASE,
)


# "if she cannot be reached immediately": a condition
_UNABLE = re.compile(
    r"\b(?:if|where|when|unless)\b[^.;]*\b(?:cannot|can\s+not|can['’]t|unable\s+to|not\s+(?:be\s+)?(?:possible|available|able))\b"
    r"[^.;:,]{0,40}$",
    re.IGNORECASE,
)


def urgencies(text: str) -> Iterator[FoundTime]:
    """Yield urgencies; "immediate danger", "immediately before" and "all at once" are none.

    "As soon as the child is back" is one where its sentence sets no other limit: there it only says from when.

    "As soon as possible" in the words of an aim, and what cannot be done at once, is of another use than a limit.
    """
    for pattern, bound in ((_IMMEDIATELY, Bound.IMMEDIATELY), (_SOON, Bound.AS_SOON_AS_POSSIBLE)):
        for found in pattern.finditer(text):
            left = text[: found.start()]
            is_none = _UNABLE.search(left) or (bound is Bound.AS_SOON_AS_POSSIBLE and _AIM.search(left))
            yield found_time(text, found.span(), TimeUse.OTHER if is_none else TimeUse.DEADLINE, bound)
    for found in _WHEN.finditer(text):
        low = max(text.rfind(mark, 0, found.start()) for mark in (". ", "; ")) + 1
        ends = [at for mark in (". ", "; ") if (at := text.find(mark, found.end())) >= 0]
        if not _OTHER_LIMIT.search(text, low, min(ends, default=len(text))) and not _AIM.search(text[: found.start()]):
            yield found_time(text, found.span(), TimeUse.DEADLINE, Bound.AS_SOON_AS_POSSIBLE)


def is_occasion(words: str) -> bool:
    """Whether the words of an urgency say on what occasion, as "as soon as the child is back"."""
    return _WHEN.match(words) is not None
