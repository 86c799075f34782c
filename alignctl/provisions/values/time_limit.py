"""Every length of time in a text: amount, unit, bound, and what it is used for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from alignctl.model.values import Bound
from alignctl.provisions.values.ahead import ahead_limits
from alignctl.provisions.values.cues import read_use
from alignctl.provisions.values.day_ends import day_ends
from alignctl.provisions.values.days import day_limits
from alignctl.provisions.values.first_things import first_things
from alignctl.provisions.values.found import LIMITS, FoundTime, TimeUse, found_time
from alignctl.provisions.values.frequency import frequencies
from alignctl.provisions.values.nth_weeks import nth_weeks
from alignctl.provisions.values.quantities import quantities
from alignctl.provisions.values.unsaid_units import unsaid_units
from alignctl.provisions.values.urgency import urgencies

_FIGURE = re.compile(
    r"\d|½|\b(?:week|work|business|school|office)?days?\b|weeks?\b|months?\b|hours?\b|years?\b|minutes?\b|fortnight|\bnights?\b"
    r"|\bmins?\b|\bhrs?\b",
    re.IGNORECASE,
)
_OFTEN = "every each per once twice times dail weekly month hourly year nightly annual quarter alternate morning night"
_AT_ONCE = (
    "immediat straight away once forthwith then delay urgen instant spot moment without soon quick prompt earl swift"
    " asap opportunit convenience"
)
# how a reader of times is called, and parts of words (in small letters) one of which any of its finds holds
_READERS: tuple[tuple[Callable[[str], Iterator[FoundTime]], tuple[str, ...]], ...] = (
    (day_limits, ("day", "business", "play", "morning", "evening", "night", "noon", "hour", "week", "month", "cob")),
    (day_ends, ("before", "time", "shift", "duty", "day", "morrow", "evening", "night", "noon", "work")),
    (ahead_limits, ("before", "prior", "ahead")),
    (nth_weeks, ("week", "birthday")),
    (frequencies, tuple(_OFTEN.split())),
    (urgencies, tuple(_AT_ONCE.split())),
    (first_things, ("before", "without", "moment", "instant", "minute", "now", "immediate")),
)
# "as soon as possible and in any event within 4 hours": the figure binds
_JOINT = re.compile(
    r"(?:\s+(?:afterwards|thereafter)\b)?(?:[^.;:|]{0,70}?\b(?=(?:and|but)\s+in\s+(?:any|all)\s+(?:event|case|circumstances?)\b))?[\s,(–—-]*(?:(?:and"
    r"|but|or)\b)?[\s,]*(?:(?:in\s+(?:any|every|all)\s+(?:event|case|circumstances?)|certainly"
    r"|always|ideally|preferably|"
    r"where\s+possible|at\s+least|definitely|usually|normally|this\s+(?:must|should|will)\s+be"
    r"|aim(?:ing)?\s+for|however)\b)?[\s,]*(?:is\s+|by\s+)?",
    re.IGNORECASE,
)
# "if no reply has been received within 3 working days": nothing is due until then
_UNMET = re.compile(
    r"\b(?:if|where|when|who|should|unless)\b[^.;]{0,60}?\b(?:(?:has|have|had|is|are|does"
    r"|do|did|was|were)(?:\s+not|n['’]t)\s+"
    r"(?:been\s+|yet\s+|had\s+)*(?:receiv|hear|resolv|reach|agree|settl|respon|repl|acknowledg"
    r"|had|complet|return|get|got|found|seen|come|locat|trac|turned)\w*"
    r"|nothing|unresolved|no\s+(?:response|reply|acknowledg\w+|answer|resolution|agreement"
    r"|decision|contact|feedback|outcome))\b"
    r"(?:(?!\b(?:must|should|will|shall|may|then)\b)[^.;,]){0,60}$",
    re.IGNORECASE,
)
_EACH = re.compile(r"\s*(?:hours?|days?)?\s*\(?(?:for|if|where|in|when|at)\b", re.IGNORECASE)


def find_times(text: str) -> tuple[FoundTime, ...]:
    """All lengths of time in a text, in order, none overlapping another; spans are exact."""
    found = _apart(sorted(_all(text), key=lambda time: (time.start, -time.end)))
    return tuple(_shared_lead(_joined(found, text), text))


def time_limits(text: str) -> tuple[FoundTime, ...]:
    """The deadlines and frequencies of a text: no ages, thresholds, opening hours or mere lengths of time."""
    return tuple(time for time in find_times(text) if time.use in LIMITS)


def _all(text: str) -> Iterator[FoundTime]:
    small = text.casefold()
    for reader, parts in _READERS:
        if any(part in small for part in parts):
            yield from reader(text)
    if _FIGURE.search(text) is None:
        return
    measured = tuple(_measured(text))
    yield from measured
    yield from unsaid_units(text, measured)


def _measured(text: str) -> Iterator[FoundTime]:
    for quantity in quantities(text):
        reading = read_use(quantity, text)
        if quantity.indefinite and reading.use is TimeUse.OTHER:
            continue
        start, end = quantity.start - reading.before, quantity.end + reading.after
        bound = reading.bound
        if bound is Bound.WITHIN and reading.use is TimeUse.DEADLINE and _UNMET.search(text[:start]):
            bound = Bound.AFTER
        measure = (quantity.amount, quantity.unit, quantity.amount_max)
        yield found_time(text, (start, end), reading.use, bound, measure)


def _apart(times: list[FoundTime]) -> list[FoundTime]:
    """Of overlapping finds the one that says more: a limit before another use, then the longer, the earlier."""
    kept: list[FoundTime] = []
    for time in times:
        if not kept or time.start >= kept[-1].end:
            kept.append(time)
        elif _worth(time) > _worth(kept[-1]):
            kept[-1] = time
    return kept


def _worth(time: FoundTime) -> tuple[bool, int]:
    return time.duration.amount is not None, time.end - time.start


def _joined(times: list[FoundTime], text: str) -> list[FoundTime]:
    joined: list[FoundTime] = []
    for time in times:
        last = joined[-1] if joined else None
        if last is not None and _one_limit(last, time, text[last.end : time.start]):
            display = text[last.start : time.end]
            duration = replace(time.duration, display=display)
            joined[-1] = replace(time, start=last.start, use=TimeUse.DEADLINE, duration=duration)
        else:
            joined.append(time)
    return joined


def _one_limit(urgency: FoundTime, figure: FoundTime, between: str) -> bool:
    return (
        urgency.duration.bound in {Bound.IMMEDIATELY, Bound.AS_SOON_AS_POSSIBLE}
        and figure.duration.amount is not None
        and (figure.use is TimeUse.DEADLINE or (figure.use is TimeUse.BARE and "(" in between))
        and figure.duration.bound in {Bound.WITHIN, Bound.BY}
        and _JOINT.fullmatch(between) is not None
    )


def _shared_lead(times: list[FoundTime], text: str) -> Iterator[FoundTime]:
    """Give "within 24 hours for high risk, 5 days for medium" one lead: the later figures are limits too."""
    leading: FoundTime | None = None
    for time in times:
        shared = time
        if (
            leading is not None
            and time.use is TimeUse.BARE
            and "." not in text[leading.end : time.start]
            and _shares(time, text, leading)
        ):
            duration = replace(time.duration, bound=leading.duration.bound)
            shared = replace(time, use=TimeUse.DEADLINE, duration=duration)
        if shared.use is TimeUse.DEADLINE and shared.duration.amount is not None:
            leading = shared
        elif shared.use is not TimeUse.BARE:
            leading = None
        yield shared


def _shares(time: FoundTime, text: str, leading: FoundTime) -> bool:
    near = re.fullmatch(r"\s*,?\s*(?:and|or|/|\()\s*", text[leading.end : time.start], re.IGNORECASE)
    return near is not None or _EACH.match(text, time.end) is not None
