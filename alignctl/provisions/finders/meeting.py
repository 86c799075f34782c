"""Standing meetings: what the meeting serves as, its local name, and how often it meets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alignctl.model.values import Duration, Meeting
from alignctl.provisions.candidates import candidates
from alignctl.provisions.choosing import best_of, by_document
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.fitting import Fit, fit_statement
from alignctl.provisions.local_roles import term_of
from alignctl.provisions.naming import MEETING_NOUN, names_ending_in, widened
from alignctl.provisions.recognising import Recogniser
from alignctl.provisions.values.found import FoundTime, TimeUse
from alignctl.rules.rule import Rule

_GIVEN = re.compile(r"\b(?:to|for|with|before)\s+(?:(?:the|an?|its|their|our)\s+)?$", re.IGNORECASE)
_NOUN = re.compile(r"\s+(?:meeting|panel|group|conference|forum|board)s?\b")
_SHORTENED = re.compile(
    r"\b[A-Z][\w-]+(?:(?:,\s+|\s+and\s+|\s+)[A-Z][\w-]+){0,5}\s+\([A-Z]{2,8}\)\s+(?:[A-Z][a-z]+\s+){0,2}"
    + MEETING_NOUN
    + r"\b"
)
_LOCAL = r"[A-Z][\w’'&-]*(?:\s+(?:(?:and|of|for)\s+)?[A-Z][\w’'&-]*){0,5}"
_OPENS = re.compile(
    rf"[\d.\s]*(?:[Tt]he\s+|[Aa]n?\s+)?[“\"]?(?P<name>{_LOCAL})[”\"]?\s+(?:is|are|meets?|sits?|takes\s+place|considers?|looks?|brings?)\b"
)
_CALLED = re.compile(
    rf"\b(?:an?|the)\s+[“\"]?(?P<name>{_LOCAL}(?:\s+(?:call|talk|table|group|meeting|round|huddle))?)\b"
)
_NO_NAME = re.compile(
    r"^(?:It|This|That|They|He|She|We|You|There|Any|Each|Every|No|Its|Their|Members?)\b|\b(?:Officer|Co-?ordinator|Sergeant|Lead|Manager"
    r"|Inspector|Worker|Nurse|Director)s?$"
)
UNKNOWN = 0.75
# of the name, where what the statement speaks of was recognised already
RECOGNISED = 0.95
WITH_FREQUENCY = 0.05


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield each standing meeting once a document, from the statement that says how often it meets, if any."""
    yield from best_of(_all(rules, reading), by_document)


def _all(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    recogniser = Recogniser(rules, reading, "meeting")
    for said in reading.said:
        for rule, fit in recogniser.fits(said):
            yield from _found(rule, said, fit, reading, recognised=True)
    for said, eligible in candidates(recogniser.untaught, reading):
        for rule in eligible:
            fits = fit_statement(rule, said)
            if fits is not None:
                yield from _found(rule, said, fits, reading)


def _found(rule: Rule, said: Said, fit: Fit, reading: Reading, *, recognised: bool = False) -> Iterator[Finding]:
    named = _named(rule, said, reading) or (_explained(rule, said) if recognised else None)
    if named is None:
        return
    start, end, id_, sure = named
    sure = max(sure, RECOGNISED) if recognised else sure
    every = _every(said, start, end)
    yield Finding(
        said=said,
        rule=rule,
        topic=rule.topic,
        attribute=rule.attribute,
        value=Meeting(id=id_, display=said.text[start:end], every=every),
        confidence=round(min(0.99, fit.confidence * sure + (WITH_FREQUENCY if every else 0.0)), 4),
        start=start,
    )


def _named(rule: Rule, said: Said, reading: Reading) -> tuple[int, int, str, float] | None:
    for name, place in said.words.named(reading.lexicons["meetings"]):
        if rule.value in {None, name.id}:
            start, end = widened(said.text, place.start(), place.end())
            return start, _with_noun(said.text, end), name.id, 1.0
    for start, end in _local_names(said.text):
        if rule.value is not None:
            return start, end, rule.value, UNKNOWN
    return None


def _explained(rule: Rule, said: Said) -> tuple[int, int, str, float] | None:
    """The name a statement explains or opens with, as the meeting's own: "Compass is the table at which ..."."""
    name = term_of(said.place)
    if rule.value is None:
        return None
    if name and name in said.text:
        start = said.text.index(name)
        return start, start + len(name), rule.value, RECOGNISED
    opens = _OPENS.match(said.text) or _CALLED.search(said.text)
    if opens and not _NO_NAME.search(opens["name"]):
        return *opens.span("name"), rule.value, RECOGNISED
    return (0, len(said.text), rule.value, RECOGNISED) if name else None


def _with_noun(text: str, end: int) -> int:
    """The end of a name with the plain noun that follows: "Multi-Agency Child Exploitation (MACE) meeting"."""
    noun = _NOUN.match(text, end)
    return noun.end() if noun and text[end - 1] == ")" else end


def _local_names(text: str) -> list[tuple[int, int]]:
    """Names no vocabulary knows, also those that hold commas and their own short form in brackets."""
    return [place.span() for place in _SHORTENED.finditer(text)] + names_ending_in(MEETING_NOUN, text)


def _every(said: Said, start: int, end: int) -> Duration | None:
    """The frequency nearest after the name, else any in the statement or its row.

    "A monthly data set goes to the panel" says nothing of how often the panel meets.
    """
    times = [time for time in said.times if time.use is TimeUse.FREQUENCY and not _is_sent(said, time, start)]
    times.sort(key=lambda time: (time.start < end, abs(time.start - end)))
    return times[0].duration if times else None


def _is_sent(said: Said, time: FoundTime, start: int) -> bool:
    """Whether the frequency stands before the name and is of what the meeting is given."""
    return time.end <= start and _GIVEN.search(said.text[time.end : start]) is not None
