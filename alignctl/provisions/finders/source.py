"""Laws and guidance cited, with the edition given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alignctl.model.values import LegalSource
from alignctl.provisions.candidates import candidates
from alignctl.provisions.choosing import best_of, by_document
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.fitting import fit_statement
from alignctl.rules.pattern import WordsFound
from alignctl.rules.rule import Name, Rule

# the year of the Act a volume of guidance belongs to is not the edition of the volume
_YEAR_LAST = re.compile(r"\b((?:19|20)\d{2})\W*$")
# "(HM Government, 2015)", "2023", "(Department for Education, January 2014)" straight after the name
_ANY_YEAR = r"(?:19|20)\d{2}"
_EDITION_AFTER = re.compile(
    rf"^[\s,:’'”\")]*(?:\([^)]{{0,60}}?({_ANY_YEAR})"
    rf"|(?:[A-Z][\w-]*\s+){{0,6}}\(?(?:[A-Z][\w ,]{{0,40}},\s*)?(?:[A-Z][a-z]+\s+)?({_ANY_YEAR})\b)"
)

# "the Home Office guidance on criminal exploitation": a publisher before it makes words a title, whatever their case
_PUBLISHED = re.compile(
    r"\b(?:Home Office|Department for Education|DfE|HM Government|Department of Health(?: and Social Care)?|DHSC"
    r"|(?:the\s+)?government(?:[’']s)?|national|statutory)\s+(?:guidance|guide|advice|strategy)"
    r"\s+(?:on|about|to|for|called)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield each source with each edition cited, once a document."""
    yield from best_of(_all(rules, reading), by_document)


def _all(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    for said, eligible in candidates(rules, reading):
        for rule in eligible:
            fit = fit_statement(rule, said, anchored=False)
            if fit is None:
                continue
            for name, place in _cited(rule, said, reading):
                yield Finding(
                    said=said,
                    rule=rule,
                    topic=rule.topic,
                    attribute=rule.attribute,
                    value=LegalSource(id=name.id, display=place.words, edition=_edition(said.text, place)),
                    confidence=0.9,
                    start=place.start(),
                )


def _cited(rule: Rule, said: Said, reading: Reading) -> list[tuple[Name, WordsFound]]:
    """Sources named; of names that overlap the longest, so that a superseded edition is told apart."""
    ids = {choice.id for choice in rule.choices}
    found = [one for one in said.words.named(reading.lexicons["sources"]) if _is_title(said.text, one[1])]
    kept: list[tuple[Name, WordsFound]] = []
    for name, place in sorted(found, key=lambda one: (one[1].start() - one[1].end(), one[1].start(), one[0].id)):
        if all(place.end() <= other.start() or other.end() <= place.start() for _, other in kept):
            kept.append((name, place))
    return [one for one in kept if not ids or one[0].id in ids]


def _is_title(text: str, place: WordsFound) -> bool:
    """Whether words are written as a title: "partners working together" and "keeping pace" cite nothing."""
    words = place.words
    return (
        words != words.lower()
        or any(sign.isdigit() for sign in words)
        or _PUBLISHED.search(text[: place.start()]) is not None
    )


def _edition(text: str, place: WordsFound) -> str | None:
    inside = _YEAR_LAST.search(place.words)
    if inside:
        return inside[1]
    after = _EDITION_AFTER.match(text[place.end() : place.end() + 110])
    return (after[1] or after[2]) if after else None
