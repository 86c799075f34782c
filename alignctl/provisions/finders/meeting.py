"""Standing meetings: what the meeting serves as, its local name, and how often it meets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from alignctl.model.values import Duration, Meeting
from alignctl.provisions.candidates import candidates
from alignctl.provisions.choosing import best_of, by_document
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.fitting import fit_statement
from alignctl.provisions.naming import MEETING_NOUN, names_ending_in, widened
from alignctl.provisions.values.found import FoundTime, TimeUse
from alignctl.rules.rule import Rule

_GIVEN = re.compile(r"\b(?:to|for|with|before)\s+(?:(?:the|an?|its|their|our)\s+)?$", re.IGNORECASE)
_NOUN = re.compile(r"\s+(?:meeting|panel|group|conference|forum|board)s?\b")
_SHORTENED = re.compile(
    r"\b[A-Z][\w-]+(?:(?:,\s+|\s+and\s+|\s+)[A-Z][\w-]+){0,5}\s+\([A-Z]{2,8}\)\s+(?:[A-Z][a-z]+\s+){0,2}"
    + MEETING_NOUN
    + r"\b"
)
UNKNOWN = 0.75
WITH_FREQUENCY = 0.05


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield each standing meeting once a document, from the statement that says how often it meets, if any."""
    yield from best_of(_all(rules, reading), by_document)


def _all(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    for said, eligible in candidates(rules, reading):
        for rule in eligible:
            fit = fit_statement(rule, said)
            named = _named(rule, said, reading) if fit else None
            if fit is None or named is None:
                continue
            start, end, id_, sure = named
            every = _every(said, start, end)
            value = Meeting(id=id_, display=said.text[start:end], every=every)
            finding = Finding(
                said=said,
                rule=rule,
                topic=rule.topic,
                attribute=rule.attribute,
                value=value,
                confidence=round(fit.confidence * sure, 4),
                start=start,
            )
            bonus = WITH_FREQUENCY if every else 0.0
            yield replace(finding, confidence=round(min(0.99, finding.confidence + bonus), 4))


def _named(rule: Rule, said: Said, reading: Reading) -> tuple[int, int, str, float] | None:
    for name, place in said.words.named(reading.lexicons["meetings"]):
        if rule.value in {None, name.id}:
            start, end = widened(said.text, place.start(), place.end())
            return start, _with_noun(said.text, end), name.id, 1.0
    for start, end in _local_names(said.text):
        if rule.value is not None:
            return start, end, rule.value, UNKNOWN
    return None


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
