"""What a statement shows of what it is about: its words, where they stand, whom and what it names, and its times.

Signs are names with a strength of 0..1. Those of words carry no mark and are weighed by their rarity; all others
begin with a mark that says where they were seen, and are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from alignctl.provisions.finding import Reading, Said
from alignctl.provisions.fitting import Slot, eligible, eligible_by_words, fit_clause, fit_row, fit_statement
from alignctl.provisions.values.found import FoundTime
from alignctl.rules.rule import Rule
from alignctl.text.stems import stem, stems, words_of

Signs = dict[str, float]
MARK = "#"
# How much words count by where they stand: in the clause, elsewhere in the statement, ...
IN_CLAUSE, IN_STATEMENT, IN_LEAD, IN_ROW, IN_TITLE, IN_BEFORE = 1.0, 0.5, 0.8, 0.8, 0.6, 0.4
PER_PAIR = 0.7  # two stems in a row, beside each alone
# How much signs of other sorts count. Chosen with the development areas' labelled texts, one area at a time left out.
PER_MARK = 0.3
NAMED_OUTSIDE, NAMED_BEFORE, NAMED_IN_TITLE, NAMED_IN_ROW = 0.5, 0.6, 0.8, 0.8
TITLE_WORD, UPPER_TITLE_WORD, HEAD_WORD, LIST_ITEM, OF_TIME = 0.5, 0.3, 0.6, 0.5, 0.7
GROUPS = {"roles": "r", "events": "e", "forms": "f", "meetings": "m", "items": "i", "levels": "l"}
TOPICS = 3
# Units and bounds say how long, not what; any limit has them.
_HOW_LONG = "hour hours hr hrs day days working minute minutes week weeks month months year years within immediately"
_NO_MATTER = frozenset(map(stem, words_of(_HOW_LONG)))
DENIED = "~not"
_DENIED = re.compile(r"\b(?:not|never|no|nor|cannot|without)\b|n['’]t\b", re.IGNORECASE)


def words_shown(said: Said, clause: tuple[int, int] | None = None) -> Signs:
    """The words of a statement, or of one clause of it, and of what stands around it."""
    place = said.place
    row = " ".join(cell for _, cell in place.row)
    parts = [(place.lead, IN_LEAD), (place.heads, IN_ROW), (row, IN_ROW), (place.before, IN_BEFORE)]
    if clause is not None:
        parts += [(place.text[slice(*clause)], IN_CLAUSE), (place.text, IN_STATEMENT)]
    else:
        parts.append((place.text, IN_CLAUSE))
    parts.append((place.titles[0] if place.titles else "", IN_TITLE))
    return _joined(parts)


def marks_shown(
    said: Said, reading: Reading, rules: tuple[Rule, ...], slot: Slot | None = None, time: FoundTime | None = None
) -> Signs:
    """All signs but words; those of rules are how well the patterns of `rules` fit, and which fits best."""
    clause = slot.clause if slot else (0, len(said.text))
    around, named = _around(said, reading), _named(said, reading, clause)
    found = [*around, *named, *_timed(time), *_fitting(said, reading, rules, slot)]
    held: Signs = {}
    for sign, strength in found:
        key = MARK + sign
        held[key] = max(held.get(key, 0.0), round(strength * PER_MARK, 4))
    return held


def _around(said: Said, reading: Reading) -> Iterable[tuple[str, float]]:
    """Signs of where the statement stands; the same for every clause of it, so worked out once."""
    if said.around is None:
        said.around = (*_standing(said), *_named_around(said, reading))
    return said.around


def _standing(said: Said) -> Iterator[tuple[str, float]]:
    """Signs of the topics, headings and heads a statement stands under."""
    place = said.place
    for topic, strength in place.topics[:TOPICS]:
        yield f"t:{topic}", strength
    for word in stems(place.titles[0]) if place.titles else ():
        yield f"h:{word}", TITLE_WORD
    for title in place.titles[1:3]:
        for word in stems(title):
            yield f"H:{word}", UPPER_TITLE_WORD
    if place.cell is not None:
        yield "cell", 1.0
        for word in stems(place.head):
            yield f"k:{word}", HEAD_WORD
    if place.is_list_item:
        yield "item", LIST_ITEM


def _named_around(said: Said, reading: Reading) -> Iterator[tuple[str, float]]:
    """Whom and what the sentence before, the heading and the row name."""
    for group, mark in GROUPS.items():
        lexicon = reading.lexicons[group]
        for name, _ in said.before.named(lexicon):
            yield f"B{mark}:{name.id}", NAMED_BEFORE
        for heading in said.titles[:1]:
            for name, _ in heading.named(lexicon):
                yield f"T{mark}:{name.id}", NAMED_IN_TITLE
        for _, cell in said.row:
            for name, _ in cell.named(lexicon):
                yield f"{mark}:{name.id}", NAMED_IN_ROW


def _named(said: Said, reading: Reading, clause: tuple[int, int]) -> Iterator[tuple[str, float]]:
    for group, mark in GROUPS.items():
        for name, place in said.words.named(reading.lexicons[group]):
            yield f"{mark}:{name.id}", 1.0 if clause[0] <= place.start() < clause[1] else NAMED_OUTSIDE


def _timed(time: FoundTime | None) -> Iterator[tuple[str, float]]:
    if time is None:
        return
    duration = time.duration
    yield f"use:{time.use}", 1.0
    yield f"unit:{duration.unit}", OF_TIME
    yield f"bound:{duration.bound}", OF_TIME
    if duration.amount is not None:
        yield f"amount:{duration.amount:g} {duration.unit}", OF_TIME


def _fitting(said: Said, reading: Reading, rules: tuple[Rule, ...], slot: Slot | None) -> Iterator[tuple[str, float]]:
    """How well each rule's patterns fit, which fits best, which stand whole in the clause, which answers they see."""
    here = eligible(rules, said.place)
    score: dict[str, float] = {}
    for place, rule in enumerate((*here, *eligible_by_words(rules, said, reading))):
        fit = fit_clause(rule, said, slot) if slot else fit_statement(rule, said, anchored=False)
        if fit is None and slot and said.place.cell is not None and place < len(here):
            fit = fit_row(rule, said, slot)
        if fit is None:
            continue
        score[rule.id] = fit.score
        yield f"p:{rule.id}", fit.score
        if slot and rule.look_for and fit.in_clause == len(rule.look_for):
            yield f"P:{rule.id}", 1.0
        for choice in rule.choices if not slot else ():
            if any(said.words.holds(pattern) for pattern in choice.patterns):
                yield f"a:{rule.id}:{choice.id}", 1.0
    best = max(score.values(), default=0.0)
    for id_, own in score.items():
        if own == best:
            yield f"b:{id_}", 1.0


def _joined(parts: Iterable[tuple[str, float]]) -> Signs:
    held: Signs = {}
    for text, weight in parts:
        for word, count in _words(text).items():
            held[word] = max(held.get(word, 0.0), weight * count)
    return held


@lru_cache(maxsize=4096)
def _words(text: str) -> Mapping[str, float]:
    held = {word: 1.0 for word in stems(text) if word not in _NO_MATTER and not word.isdigit()}
    row = [word for word in map(stem, words_of(text)) if word not in _NO_MATTER and not word.isdigit()]
    denied = {DENIED: 1.0} if _DENIED.search(text) else {}
    return held | denied | {f"{one} {other}": PER_PAIR for one, other in pairwise(row)}
