"""How strongly a clause speaks."""

from __future__ import annotations

import re

from alignctl.model.provision import Force
from alignctl.rules.pattern import WordsFound
from alignctl.rules.rule import Name, RuleBook
from alignctl.rules.search import Searched

_BUILT_IN = (
    (
        Force.MUST,
        re.compile(r"\b(?:must|shall|(?:is|are)\s+required\s+to|ha(?:s|ve)\s+to|is\s+obliged\s+to)\b", re.IGNORECASE),
    ),
    (Force.SHOULD, re.compile(r"\b(?:should|ought\s+to|(?:is|are)\s+expected\s+to)\b", re.IGNORECASE)),
    (Force.MAY, re.compile(r"\bmay\b(?!\s+(?:be|have|not)\b)", re.IGNORECASE)),
)
_FORCES = {force.value: force for force in Force if force is not Force.STATES}


def force_of(words: Searched, low: int, high: int, at: int, book: RuleBook) -> Force:
    """The force of the words between two offsets: that of the modal verb nearest before `at`, else after it.

    Where no modal verb stands, the text states.
    """
    places = [
        (found.start() > at, abs(found.start() - at), force)
        for force, found in _modals(words, book)
        if low <= found.start() < high
    ]
    return min(places, key=lambda place: place[:2])[2] if places else Force.STATES


def _modals(words: Searched, book: RuleBook) -> list[tuple[Force, WordsFound]]:
    listed = book.names_in("force")
    if listed:
        return [
            (force, found)
            for name in listed
            if (force := _FORCES.get(name.id.removeprefix("force-"))) is not None
            for found in _all(words, name)
        ]
    return [
        (force, WordsFound(words.text, found.span()))
        for force, pattern in _BUILT_IN
        for found in pattern.finditer(words.text)
    ]


def _all(words: Searched, name: Name) -> list[WordsFound]:
    return [found for pattern in name.patterns for found in words.all(pattern)]
