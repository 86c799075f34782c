"""Telephone numbers, e-mail and postal addresses, and opening hours: local by necessity.

A telephone number or an address says of itself that it is one, so it counts in sections of any topic. Opening hours
and the emergency numbers count only where a rule points, the
latter only under a heading of contacts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alignctl.model.values import Contact
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.fitting import BY_WORDS, LEAST_TOPIC, Fit, fit_statement
from alignctl.rules.rule import Rule

# In a section of another topic: compared nowhere, but listed.
ELSEWHERE = 0.6
_CLOCK = r"\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm|a\.m\.|p\.m\.|noon|midnight)?"
_DIGITS = re.compile(r"\d")
# National numbers have ten or eleven figures, whatever groups they are written in.
FEWEST, MOST = 10, 11
_TELEPHONE = re.compile(
    r"(?<![\w./-])(?:\+44[\s-]?(?:\(0\)[\s-]?)?[1-9]\d{1,4}|\(0[1-9]\d{1,4}\)|0[1-9]\d{2,4}|0[1-9]\d)"
    # another number may follow at once
    r"(?:[\s-]?(?!0[1-9]\d{2,3}\s\d)\d{2,4}){1,4}(?!\d)"
    r"(?:,?\s*(?:ext(?:n|ension)?\.?|option)\s*\d{1,5})?"
)
_SHORT_NUMBER = re.compile(
    r"\b(?:0800\s?1111|116\s?(?:000|111|123))\b"
    r"|\b(?:tel(?:ephone)?|fax|mob(?:ile)?)\b\.?(?:\s+(?:no|number)\b\.?)?\s*:?\s*[-–]?\s*(?P<number>\d[\d\s-]{3,14}\d)\b"
    r"|\b(?:phone|ring|call|dial|text|sms)\s+(?P<dialled>\d{3}\s?\d{2,4})\b(?![\s-]?\d)"
    r"|\bext(?:n|ension)?\.?\s*\d{3,5}\b",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+'’-]*\w@[\w-]+(?:\.[A-Za-z][\w-]*)+")
_CAP = r"[A-Z][\w’'-]+"
_STREET = (
    r"(?:Road|Rd|Street|St|Lane|Row|Avenue|Ave|Drive|Square|Terrace|Crescent|Gardens|Parade|Hill|Mews|Quay|Wharf"
    r"|Broadway)"
)
_ADDRESS = re.compile(
    # "14 Mill Row", "Units 3-5, High Street"
    rf"\b\d{{1,4}}[A-Za-z]?(?:\s?[-–]\s?\d{{1,4}})?,?\s+(?:{_CAP}\s+){{1,3}}{_STREET}\b(?:,\s+{_CAP}(?:\s+{_CAP}){{0,2}})*"
    # a postcode
    r"|\b(?!FORM|TEL)[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b"
    # "Room 4, Tarn House, Brackwell"
    rf"|(?:\b(?:Rooms?|Floor|Units?|Suite)\s+\w{{1,4}},\s+)(?:{_CAP}\s+){{1,3}}(?:House|Hall|Tower|Buildings?|Offices|Centre)\b"
    rf"(?:,\s+{_CAP}(?:\s+{_CAP}){{0,2}})*"
)
_HOURS = re.compile(
    rf"(?<![\d.]){_CLOCK}\s*(?:to|-|–|until|and)\s*(?:\d{{1,2}}(?:[.:]\d{{2}})?\s*(?:am"
    rf"|pm|a\.m\.|p\.m\.)|noon|midnight|\d{{1,2}}[.:]\d{{2}})"
    r"|\b24\s?/\s?7\b|\b24\s+hours\s+a\s+day\b",
    re.IGNORECASE,
)
_EMERGENCY = re.compile(
    r"\b(?:(?:ring|dial|call|phone|telephone|on|use|or|and)\s+|:\s*)(?P<number>999|101|111)\b", re.IGNORECASE
)
Found = tuple[str, int, int]


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield the contacts of every statement: all kinds where a rule points, numbers and addresses anywhere."""
    for said in reading.said:
        contacts = tuple(_contacts(said.text))
        for rule in rules if contacts else ():
            fit = fit_statement(rule, said, anchored=False)
            if fit is not None:
                yield from _of_rule(rule, said, fit, contacts)


def _of_rule(rule: Rule, said: Said, fit: Fit, contacts: tuple[Found, ...]) -> Iterator[Finding]:
    is_pointed_at = not rule.under or said.place.strength(rule.under) >= LEAST_TOPIC
    speaks_for_itself = any(id_ not in _OF_CONTACTS for id_, *_ in contacts)
    is_about_contacts = said.place.strength((rule.topic,)) > BY_WORDS
    for id_, start, end in contacts:
        counts = is_about_contacts if id_ == "emergency" else is_pointed_at or speaks_for_itself
        if counts:
            yield Finding(
                said=said,
                rule=rule,
                topic=rule.topic,
                attribute=rule.attribute,
                value=Contact(id="telephone" if id_ == "emergency" else id_, display=said.text[start:end].strip()),
                confidence=fit.confidence if is_pointed_at else min(fit.confidence, ELSEWHERE),
                start=start,
            )


def _is_national(number: str) -> bool:
    """Whether a run of groups has as many figures as a national number."""
    own = re.sub(r"(?:ext|option).*$|^\+44", "", number, flags=re.IGNORECASE)
    figures = len(_DIGITS.findall(own))
    return FEWEST <= figures + (number.startswith("+44") and "(0)" not in number) <= MOST


_OF_CONTACTS = frozenset({"hours", "emergency"})


def _contacts(text: str) -> Iterator[Found]:
    """Every contact in a text with its kind, each kind by place."""
    spans = [place.span() for place in _TELEPHONE.finditer(text) if _is_national(place[0])]
    for place in _SHORT_NUMBER.finditer(text):
        span = next((place.span(name) for name in ("number", "dialled") if place[name]), place.span())
        if all(span[1] <= low or high <= span[0] for low, high in spans):
            spans.append(span)
    for span in sorted(spans):
        yield "telephone", *span
    for id_, pattern in (("e-mail", _MAIL), ("address", _ADDRESS), ("hours", _HOURS)):
        for place in pattern.finditer(text):
            yield id_, place.start(), place.end()
    for place in _EMERGENCY.finditer(text):
        yield "emergency", *place.span("number")
