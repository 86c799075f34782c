"""Telephone numbers, e-mail addresses and opening hours: local by necessity."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alignctl.model.values import Contact
from alignctl.provisions.candidates import candidates
from alignctl.provisions.finding import Finding, Reading
from alignctl.provisions.fitting import fit_statement
from alignctl.rules.rule import Rule

_CLOCK = r"\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm|a\.m\.|p\.m\.|noon|midnight)?"
_CONTACTS = (
    ("telephone", re.compile(r"(?<![\w.])(?:\+44\s?\(?0?\)?\s?|0)\d{2,4}[\s-]?\d{3,4}[\s-]?\d{3,4}(?!\d)")),
    ("e-mail", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    (
        "hours",
        re.compile(
            rf"(?<![\d.]){_CLOCK}\s*(?:to|-|–|until|and)\s*(?:\d{{1,2}}(?:[.:]\d{{2}})?\s*(?:am"
            rf"|pm|a\.m\.|p\.m\.)|noon|midnight|\d{{1,2}}[.:]\d{{2}})"
            r"|\b24\s?/\s?7\b|\b24\s+hours\s+a\s+day\b",
            re.IGNORECASE,
        ),
    ),
)


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield the contacts in the statements a rule points at."""
    for said, eligible in candidates(rules, reading):
        for rule in eligible:
            found = [(id_, place) for id_, pattern in _CONTACTS for place in pattern.finditer(said.text)]
            fit = fit_statement(rule, said, anchored=False) if found else None
            if fit is None:
                continue
            for id_, place in found:
                yield Finding(
                    said=said,
                    rule=rule,
                    topic=rule.topic,
                    attribute=rule.attribute,
                    value=Contact(id=id_, display=place[0].strip()),
                    confidence=fit.confidence,
                    start=place.start(),
                )
