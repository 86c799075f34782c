"""Defined terms, and how each definition stands beside the national wording."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alignctl.model.values import Term
from alignctl.provisions.candidates import candidates
from alignctl.provisions.choosing import best_of, by_document
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.fitting import fit_statement
from alignctl.rules.pattern import Pattern
from alignctl.rules.rule import Choice, Rule

UNKNOWN_STANDING = 0.6
_DEFINES = re.compile(
    r"^[\s“\"'‘*•()-]*(?:[:\u2013\u2014-]|is\b|are\b|means?\b|refers?\s+to|denotes?|takes?\s+in|signif(?:y|ies)|(?:is|are)\s+defined"
    r"|in\s+this\s+\w+\s+(?:means?|denotes?|is|refers?)|describes?|covers?|includes?|a\s+child\b)"
    r"|\b(?:defin\w+|means?|meaning|refers?\s+to|denotes?|takes\s+in|will\s+be\s+(?:considered|treated|classed"
    r"|regarded)|(?:is|are)\s+(?:considered|regarded|treated|classed|said)|is\s+when|is\s+where"
    r"|is\s+a\s+form\s+of)\b",
    re.IGNORECASE,
)
_IS = re.compile(r"\b(?:is|are|means?|:)\b|[:\u2013\u2014]", re.IGNORECASE)


# "A child will be regarded as absent if ...": the term stands after what is so called
_CALLED = re.compile(
    r"\b(?:consider|regard|treat|class(?:ifi)?|deem|categoris|describ|record|call|defin)(?:s|e|ed|ied)?\s+(?:as\s+|to\s+be\s+)?(?:an?\s+)?"
    r"[“\"'‘]?$",
    re.IGNORECASE,
)


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield each defined term with its standing, once a document for each standing."""
    yield from best_of(_all(rules, reading), by_standing)


def by_standing(finding: Finding) -> tuple[object, str]:
    """Same rule and term, same standing."""
    return by_document(finding), str(getattr(finding.value, "standing", ""))


def _all(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    terms = {rule.id: _term(rule, reading) for rule in rules}
    counting = {id(said): eligible for said, eligible in candidates(rules, reading)}
    for said in reading.said:
        for rule in rules:
            term = terms[rule.id]
            on_topic = rule in counting.get(id(said), ())
            # elsewhere only a wording that is known and plainly defines
            if not on_topic and not (_standing(rule.choices, said) and _looks_defined(term, said)):
                continue
            fit = fit_statement(rule, said, anchored=False)
            if fit is None:
                continue
            choice = _standing(rule.choices, said)
            display = _defined(term, said, known=choice is not None)
            if display is None or (rule.choices and choice is None and not _looks_defined(term, said)):
                continue
            sure = 1.0 if choice is not None or not rule.choices else UNKNOWN_STANDING
            yield Finding(
                said=said,
                rule=rule,
                topic=rule.topic,
                attribute=rule.attribute,
                value=Term(
                    id=rule.value or rule.action,
                    display=display,
                    standing=(choice.standing or choice.id) if choice else None,
                ),
                confidence=round(fit.confidence * sure, 4),
            )


def _term(rule: Rule, reading: Reading) -> tuple[Pattern, ...]:
    name = reading.book.vocabulary.get(rule.value or "")
    return name.patterns if name else ()


def _standing(choices: tuple[Choice, ...], said: Said) -> Choice | None:
    for choice in choices:
        if any(said.words.holds(pattern) for pattern in choice.patterns):
            return choice
    return None


def _looks_defined(term: tuple[Pattern, ...], said: Said) -> bool:
    """Whether the statement opens with the term and goes on to say what it is, or says who is called so."""
    for place in said.words.within(term, 0, min(60, len(said.text))):
        if _DEFINES.search(said.text[place.end() : place.end() + 60]):
            return True
    return any(_CALLED.search(said.text[: place.start()]) for place in said.words.within(term, 0, len(said.text)))


def _defined(term: tuple[Pattern, ...], said: Said, *, known: bool) -> str | None:
    """The term as written: in the statement, its row, or the heading; None where nothing is defined."""
    for place in said.words.within(term, 0, len(said.text)):
        if known or _IS.search(said.text[place.end() :]):
            return place.words
    for text in (*(cell for _, cell in said.place.row[:1]), *said.place.titles[:1]):
        for pattern in term:
            found = pattern.search(text)
            if found and (known or _DEFINES.search(said.text)):
                return found.words
    return said.text[:60] if known else None
