"""Where each pattern of a rule is found round a value: the same places `fitting` weighs, with the words found."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.trace import PatternPlace, Where
from alignctl.provisions import fitting
from alignctl.provisions.finding import Said
from alignctl.provisions.fitting import Slot
from alignctl.rules.pattern import Pattern
from alignctl.rules.rule import Rule
from alignctl.rules.search import Searched

# the places in which a pattern is found in the statement itself, or in what belongs to it
AT_HAND = frozenset({Where.CLAUSE, Where.SENTENCE, Where.OTHER_CLAUSE, Where.ROW, Where.LEAD})
_IN_WORDS = {
    fitting.IN_CLAUSE: Where.CLAUSE,
    fitting.IN_QUIET_CLAUSE: Where.SENTENCE,
    fitting.IN_EARLIER_CLAUSE: Where.OTHER_CLAUSE,
    fitting.IN_LATER_CLAUSE: Where.OTHER_CLAUSE,
}


def whole(said: Said) -> Slot:
    """The place of a value that may stand anywhere in its statement."""
    span = (0, len(said.text))
    return Slot(place=span, clause=span)


def places_of(rule: Rule, said: Said, slot: Slot) -> tuple[PatternPlace, ...]:
    """The best place of every pattern the rule looks for, in the rule's order."""
    return tuple(_best(pattern, said, slot) for pattern in rule.look_for)


def _best(pattern: Pattern, said: Said, slot: Slot) -> PatternPlace:
    best = PatternPlace(pattern=pattern.source or pattern.pattern, where=Where.NOWHERE, weight=0.0)
    for where, weight, words in _places(pattern, said, slot):
        if weight > best.weight:
            best = PatternPlace(pattern=best.pattern, where=where, weight=weight, words=words)
    return best


def _places(pattern: Pattern, said: Said, slot: Slot) -> Iterator[tuple[Where, float, str]]:
    for found in said.words.all(pattern):
        weight = fitting.weight_in_words(found, slot)
        yield _IN_WORDS[weight], weight, found.words
    for where, weight, text in _round_about(said):
        first = text.first(pattern)
        if first is not None:
            yield where, weight, first.words


def _round_about(said: Said) -> Iterator[tuple[Where, float, Searched]]:
    if said.place.cell:
        yield Where.ROW, fitting.IN_ROW, said.heads
    if said.place.lead:
        yield Where.LEAD, fitting.IN_LEAD, said.lead
    yield Where.HEADING, fitting.IN_TITLE, said.titles[0]
    yield Where.BEFORE, fitting.IN_BEFORE, said.before
    yield from ((Where.UPPER_HEADING, fitting.IN_UPPER_TITLE, title) for title in said.titles[1:3])
