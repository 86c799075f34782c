"""Limits that name the end of a day's work, or a day without its number: "before you go home", "today"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alignctl.model.values import Bound, Unit
from alignctl.provisions.values.found import FoundTime, Measure, TimeUse, found_time

# who goes home in these words is never the child or the family
_NOT_STAFF = (
    r"child\w*|young|pupils?|students?|boys?|girls?|bab(?:y|ies)|parents?|mothers?|fathers?|famil\w+|patients?"
    r"|client\w*"
)
_WHO = rf"(?:(?!(?:{_NOT_STAFF}|before)\b)[\w’'-]+\s+){{0,5}}?"
_OWN = r"(?:the|that|this|your|his|her|their|its|our|a|any)"
_WORK = r"(?:(?:working|same|school)\s+)?(?:shift|duty|tour\s+of\s+duty|(?:working|school)\s+day|day['’]s\s+work)"
_OFF_WORK = re.compile(
    rf"\b(?:before|by\s+the\s+time)\s+{_WHO}(?:"
    r"(?:go(?:es)?|going|com(?:es?|ing)|sign(?:s|ing)?|clock(?:s|ing)?)\s+off(?:\s+(?:duty|shift|work))?(?=\s*(?:[.,;:)]|$|and\b|that\b))"
    r"|(?:go(?:es)?|going)\s+(?:off\s+(?:duty|shift)|home)"
    r"|(?:leav(?:es?|ing)|finish(?:es|ing)?|ends?|ending|stop(?:s|ping)?)\s+(?:work|duty|for\s+the\s+(?:day|night|evening)"
    rf"|{_OWN}\s+(?:working\s+)?(?:shift|day|duty|desk))"
    r"|(?:is|are)\s+(?:locked\s+up|closed|shut)\s+for\s+the\s+(?:day|night|evening))"
    r"(?:\s+(?:that|the\s+same)\s+(?:day|night|evening))?(?!\s+(?:visits?|from)\b)",
    re.IGNORECASE,
)
_SHIFT_OUT = re.compile(
    rf"\b(?:before|by|no\s+later\s+than|not\s+later\s+than|at)\s+(?:the\s+)?(?:end|close)\s+of\s+{_OWN}\s+{_WORK}\b"
    r"(?:\s+or\s+(?:working\s+)?(?:day|shift)\b)?"
    rf"|\bbefore\s+{_OWN}\s+(?:{_WORK}|day|night|evening)\s+(?:ends?|closes?|finishes|is\s+(?:over|out|done|through))\b",
    re.IGNORECASE,
)
_DEED = (
    r"(?:send|ring|refer|call|tell|telephone|phone|see|write|report|make|pass|request|form|go|inform|notify|submit|record|visit"
    r"|email|complete|need|post)(?:s|es)?"
)
# "send the form today", "ring the desk that day"; not "children today"
_TODAY = re.compile(
    rf"\b{_DEED}\b(?:(?!\b(?:if|whether|that|who\w*|which|where|what)\b)[^.;:?!]){{0,50}}?(?P<own>\b(?:today|that\s+(?:very\s+)?(?:day|night|evening|afternoon)))"
    r"(?=\s*(?:[.,;:)]|$|and\b|or\b|on\s+(?:the|an?)\b))",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\b(?:was|were|had|did|came|went|told|said|rang|called|in\s+force|in\s+use)\b", re.IGNORECASE)
_TOMORROW = re.compile(
    r"\bby\s+(?:this|the\s+same)\s+(?:time|hour)\s+(?:tomorrow|(?:the\s+)?next\s+day)\b", re.IGNORECASE
)
# "not later than the day of the placement"
_DAY_OF = re.compile(
    r"\b(?:by|(?:no|not|never)\s+later\s+than)\s+the\s+(?P<kind>working\s+|school\s+)?day(?=\s+(?:of|(?:up)?on\s+which)\b)"
    r"(?!\s+of\s+(?:the\s+)?(?:week|month|rest)\b)"
    r"|\b(?:up)?on\s+the\s+(?P<sort>working|school)\s+day(?=\s+(?:of|that|(?:up)?on\s+which|when|it|the|they|you|we|he|she)\b)"
    r"|\b(?:up)?on\s+the\s+day\s+(?:itself\b|(?:up)?on\s+which\b)"
    r"|\bon\s+the\s+(?:very\s+)?day(?=\s+(?:you|we|somebody|someone|anybody|anyone|your|their|his|her)\s+\w+)(?!\s+\w+\s+(?:visit|come|arrive|attend)\b)"
    r"|\b(?:by|before|at)\s+the\s+close\s+of\s+that\s+day\b",
    re.IGNORECASE,
)
_END_OF_DAY = re.compile(r"\bof\s+(?:the|that|this)\s+(?P<kind>working|school)\s+day$", re.IGNORECASE)
_KINDS = {"working": Unit.WORKING_DAYS, "school": Unit.SCHOOL_DAYS}
_SAME_DAY: Measure = (0.0, Unit.DAYS, None)
_NEXT_HOUR: Measure = (24.0, Unit.HOURS, None)


def day_ends(text: str) -> Iterator[FoundTime]:
    """Yield what is due before a day's work ends or on a day told without a number; amount 0 for that same day.

    "Today" and "on the day it is known" are bare: only what the sentence is about can tell whether they set a limit.
    """
    for pattern in (_OFF_WORK, _SHIFT_OUT):
        for found in pattern.finditer(text):
            yield found_time(text, found.span(), TimeUse.DEADLINE, Bound.BY, (0.0, _kind(found[0]), None))
    for found in _DAY_OF.finditer(text):
        kind = (found["kind"] or found["sort"] or "").strip().casefold()
        measure = (0.0, _KINDS.get(kind, Unit.DAYS), None)
        yield found_time(text, found.span(), TimeUse.BARE, Bound.BY, measure)
    for found in _TODAY.finditer(text):
        if _TOLD.search(text, found.start(), found.end()) is None:
            yield found_time(text, found.span("own"), TimeUse.BARE, Bound.BY, _SAME_DAY)
    for found in _TOMORROW.finditer(text):
        yield found_time(text, found.span(), TimeUse.DEADLINE, Bound.WITHIN, _NEXT_HOUR)


def _kind(words: str) -> Unit:
    """The end "of the working day" is one of working days; a shift ends on any day."""
    ends = _END_OF_DAY.search(words)
    return _KINDS[ends["kind"].casefold()] if ends else Unit.DAYS
