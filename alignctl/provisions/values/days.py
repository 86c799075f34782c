"""Limits that name a day: "the next working day", "by the end of the same day", "on the third day"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alignctl.model.values import Bound, Unit
from alignctl.provisions.values.found import FoundTime, TimeUse, found_time
from alignctl.provisions.values.numbers import NUMBER, ORDINAL, number, ordinal

_BEFORE = (
    r"(?:(?:as\s+soon\s+as\s+possible\s+(?:and|but)\s+)?(?P<pre>by|before|no\s+later\s+than"
    r"|not\s+later\s+than|(?:up)?on|within|at|until|during)\s+)?"
)
_CLOCK = r"\d{1,2}(?:[.:]\d\d)?\s*(?:a\.?m\.?|p\.?m\.?|noon|o'?clock|hrs|hours)?"
_PART = (
    rf"(?:(?:(?:the\s+)?(?:end|close|start|beginning|morning|afternoon)(?:\s+of\s+(?:business"
    rf"|play|work|office))?|"
    rf"(?:12\s*)?noon|midday|midnight|{_CLOCK})\s*(?:of|on)?\s*)?"
)
_KIND = r"(?P<kind>working|school|business|office|calendar|week)?"
_NEXT = re.compile(
    rf"\b{_BEFORE}{_PART}(?:the\s+|its\s+|their\s+)?(?:very\s+)?(?:next|following|coming|ensuing|first)\s+(?:available\s+)?"
    rf"{_KIND}[\s-]*(?:day|(?P<morning>morning))\b(?!['’]s|\s+of\s+(?:the|each|every)\s+(?:month|week))"
    rf"|\b(?:by|on|before|within)\s+{_PART}the\s+(?:working\s+)?day\s+after\b",
    re.IGNORECASE,
)
_SAME = re.compile(
    rf"\b{_BEFORE}{_PART}(?:the\s+|that\s+|this\s+)?(?:very\s+)?same[\s-]+{_KIND}\s*day\b"
    r"(?!\s+(?:each|every|of\s+(?:each|every|the\s+(?:week|month))))"
    rf"|\b(?:by|before|no\s+later\s+than|at|within)\s+(?:the\s+)?(?:end|close)\s+of\s+(?:the\s+"
    rf"|that\s+|this\s+)?"
    r"(?P<of>working\s+|school\s+|office\s+|business\s+)?(?:day|business|play)\b(?!\s+(?:after|following|of))"
    r"|\bwithin\s+the\s+(?P<within>working\s+|school\s+)day\b"
    r"|(?<!happen )(?<!happens )\bon\s+(?:the|that)\s+(?:very\s+)?day\b(?=\s+(?:of|it|that|the|a|when|on|they|he"
    r"|she)\b)(?!\s+of\s+the\s+(?:week|month))(?!\s+(?:after|following))",
    re.IGNORECASE,
)
_NTH = re.compile(
    rf"\b(?:(?:up)?on|by|before|no\s+later\s+than|not\s+later\s+than)\s+(?:(?:the\s+)?(?:end|close)\s+of\s+)?(?:the|that)\s+"
    rf"(?P<nth>{ORDINAL})\s+(?:consecutive\s+"
    rf"|full\s+)?"
    rf"{_KIND}\s*day\b(?!\s+(?:of|in)\s+(?:the|each|every)\s+(?:month|week))",
    re.IGNORECASE,
)
_NTH_AFTER = re.compile(
    rf"\bthe\s+(?P<nth>{ORDINAL})\s+(?:consecutive\s+|full\s+)?{_KIND}\s*day\b(?=\s+(?:after|following|from)\b)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    rf"(?:\b(?:by|on|before|at|no\s+later\s+than|not\s+later\s+than)\s+(?:(?:the\s+)?(?:end|close)\s+of\s+)?"
    rf"|(?P<first>^\W*))(?P<own>{_KIND}\s*day\s+(?P<number>{NUMBER}))\b(?![./:]\d)"
    r"(?!\s+(?:of|in)\s+(?:the|each|every|your|an?)\s+(?:\w+\s+)?(?:month|week|course|training|programme|event|conference))",
    re.IGNORECASE,
)
_ONWARDS = re.compile(rf"\bday\s+(?P<number>{NUMBER})\s*(?:onwards?|\+|and\s+(?:after|beyond))", re.IGNORECASE)
# "Day 15: review": the label of what is due then; alone it is a limit only in a table of limits
_THEN_LABEL = re.compile(r"\s*[:–—-]\s*\w")
_ALONE = re.compile(r"\W*$")
_EVENING = re.compile(
    r"\b(?:(?:by|on|before)\s+)?(?:the|that|this)\s+(?:very\s+)?same\s+(?:evening|night|afternoon|morning)\b"
    r"|\bby\s+(?:\w+\s+){1,2}that\s+(?:same\s+)?day\b|\bby\s+COB\b(?!\s+(?:on|the|next|of))",
    re.IGNORECASE,
)
# "sends it on the day.", "must be rung that day", "before the day is out"
_THAT_DAY = re.compile(
    r"\bon\s+(?:the|that)\s+(?:very\s+)?day(?=\s*(?:[.;)]|$))"
    r"|\b(?:must|should|shall|will|ha(?:s|ve)\s+to)\b[^.;,:]{0,60}?\b(?P<own>that\s+(?:very\s+)?day)(?=\s*(?:[.,;)]|$))"
    r"|\bbefore\s+the\s+(?P<kind>working\s+|school\s+)?day\s+is\s+(?:out|over)\b",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(
    rf"\b(?:by|before|(?:up)?on|at|no\s+later\s+than|not\s+later\s+than)\s+{_PART}the\s+(?P<kind>working|school|business)?\s*"
    r"(?:day|morning)\s+(?:next\s+)?(?:following|after)\b(?!\s+(?:tomorrow|next|day)\b)"
    r"|\bthe\s+(?:day\s+(?:after|following)|morning\s+(?:after|following))(?=\s*(?:[.,;)]|$))"
    # "the court sat the morning after the fire" tells what has been
    r"|(?<!since\s)(?<!from\s)(?<!until\s)\bthe\s+morning\s+after(?=\s+(?:the|a|an|any|it|he|she|they|you|we)\b)",
    re.IGNORECASE,
)
_AFTER_NTH = re.compile(
    rf"\b(?:after|past|beyond|from)\s+(?:the\s+(?P<nth>{ORDINAL})\s+{_KIND}\s*day"
    rf"|day\s+(?P<number>{NUMBER}))\b",
    re.IGNORECASE,
)
_OVERNIGHT = re.compile(
    r"\b(?:pass(?:es|ed)?|sen(?:ds?|t)|forwards?|forwarded|shares?|shared|emails?|emailed|tells?|told|repl(?:y|ies))\s+"
    r"(?:\w+\s+){0,4}?(?P<own>overnight)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:(?:within|inside)\s+the\s+(?:same\s+|next\s+|first\s+|coming\s+)?(?P<unit>hour|day|week|month)"
    r"|in\s+the\s+(?:same|coming)\s+(?P<near>hour))\b",
    re.IGNORECASE,
)
# "twice in the same month"
_COUNTED = re.compile(
    r"\b(?:twice|more\s+than\s+once|times|episodes|occasions|incidents|again)\s+(?:with)?in\s+the\s+same\s+(?P<unit>day|week|month)\b",
    re.IGNORECASE,
)
# "has until the next day", said of who has to act
_HAS = re.compile(r"\b(?:has|have|is\s+given|are\s+given)\s+$", re.IGNORECASE)
_UNITS = {"hour": Unit.HOURS, "day": Unit.DAYS, "week": Unit.WEEKS, "month": Unit.MONTHS}
_KINDS = {"working": Unit.WORKING_DAYS, "business": Unit.WORKING_DAYS, "school": Unit.SCHOOL_DAYS}
_KINDS |= {"office": Unit.WORKING_DAYS, "week": Unit.WORKING_DAYS}


# how many days away each names; those of None say it themselves
_DAYS_AWAY: tuple[tuple[re.Pattern[str], float | None], ...] = (
    (_NEXT, 1.0),
    (_SAME, 0.0),
    (_NTH, None),
    (_NTH_AFTER, None),
    (_EVENING, 0.0),
    (_THAT_DAY, 0.0),
    (_FOLLOWING, 1.0),
)


def day_limits(text: str) -> Iterator[FoundTime]:
    """Yield limits that name a day: amount 0 for the same day, 1 for the next, n for the n-th."""
    for pattern, amount in _DAYS_AWAY:
        for found in pattern.finditer(text):
            yield _day(text, found, ordinal(found["nth"]) if amount is None else amount)
    yield from _later_days(text)
    for found in _OVERNIGHT.finditer(text):
        yield found_time(text, found.span("own"), TimeUse.DEADLINE, Bound.BY, (1.0, Unit.DAYS, None))
    yield from _numbered_days(text)
    for found in _COUNTED.finditer(text):
        measure = (1.0, _UNITS[found["unit"].casefold()], None)
        yield found_time(text, found.span(), TimeUse.THRESHOLD, Bound.WITHIN, measure)
    for found in _WHOLE.finditer(text):
        unit = _UNITS[(found["unit"] or found["near"]).casefold()]
        yield found_time(text, found.span(), TimeUse.DEADLINE, Bound.WITHIN, (1.0, unit, None))


def _later_days(text: str) -> Iterator[FoundTime]:
    """Yield "after the third day" and "day 5 onwards"."""
    for found in _AFTER_NTH.finditer(text):
        amount = ordinal(found["nth"]) if found["nth"] else number(found["number"])
        unit = _KINDS.get((found["kind"] or "").strip().casefold(), Unit.DAYS)
        yield found_time(text, found.span(), TimeUse.DEADLINE, Bound.AFTER, (amount, unit, None))
    for found in _ONWARDS.finditer(text):
        measure = (number(found["number"]), Unit.DAYS, None)
        yield found_time(text, found.span(), TimeUse.DEADLINE, Bound.AFTER, measure)


def _numbered_days(text: str) -> Iterator[FoundTime]:
    """Yield "by day 7" and "Day 7: review"; "Day 7" that is all there is goes as a bare length of time."""
    for found in _NUMBERED.finditer(text):
        first = found["first"] is not None
        bare = first and _ALONE.match(text, found.end()) is not None
        if first and not bare and _THEN_LABEL.match(text, found.end()) is None:
            continue
        span = found.span("own") if first else found.span()
        unit = _KINDS.get((found["kind"] or "").casefold(), Unit.DAYS)
        use = TimeUse.BARE if bare else TimeUse.DEADLINE
        yield found_time(text, span, use, Bound.BY, (number(found["number"]), unit, None))


def _day(text: str, found: re.Match[str], amount: float) -> FoundTime:
    groups = found.groupdict()
    kind = groups.get("kind") or groups.get("of") or groups.get("within") or ""
    before = (groups.get("pre") or "").casefold()
    unit = _KINDS.get(kind.strip().casefold(), Unit.DAYS)
    if re.search(r"\bworking\s+day\s+after|close\s+of\s+(?:business|play)|\bCOB\b", found[0], re.IGNORECASE):
        unit = Unit.WORKING_DAYS
    lasting = before == "during" or (before == "until" and _HAS.search(text, 0, found.start()) is None)
    use = TimeUse.LASTING if lasting else TimeUse.DEADLINE
    bound = Bound.WITHIN if before == "within" else Bound.BY
    start = found.start("own") if groups.get("own") else found.start() + len(found[0]) - len(found[0].lstrip())
    return found_time(text, (start, found.end()), use, bound, (amount, unit, None))
