"""How well a rule fits a statement, or one clause of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from alignctl.provisions.clauses import conditions, labels
from alignctl.provisions.finding import Reading, Said
from alignctl.provisions.statement import Statement
from alignctl.rules.pattern import Pattern, WordsFound
from alignctl.rules.rule import Rule
from alignctl.rules.search import Searched

# how much a pattern counts by where it is found
IN_CLAUSE = 1.0
IN_ROW = 0.9
IN_LEAD = 0.85
IN_QUIET_CLAUSE = 0.8  # a clause beside it that holds no limit of its own
IN_EARLIER_CLAUSE = 0.55
IN_LATER_CLAUSE = 0.3
IN_BEFORE = 0.5
IN_REFERRED = 0.75  # the sentences before one that says "this", "it" or "they"
IN_TITLE = 0.5
IN_UPPER_TITLE = 0.35
ANCHOR = 0.8
PARTIAL = 0.8
NOTHING_LOOKED_FOR = 0.6
FAR = 999  # characters
LEAST_TOPIC = 0.2
# words alone never make a topic surer than this: above it, a heading names the topic
BY_WORDS = 0.5
BY_OWN_WORDS = 0.85
LONGEST_ELSEWHERE = 240  # characters

_REFERS_BACK = re.compile(
    r"^\W*(?:this|it|these|they|such|the\s+(?:interview|form|meeting|review|discussion|report|conference))\b",
    re.IGNORECASE,
)


Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Where in a statement a rule is tried: the words at `place`, their clause, and the clauses of `others`."""

    place: Span
    clause: Span
    others: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How a rule fits: `score` 0..1 over all its patterns, how many stand in the clause and how near.

    `topic` is the strength of the section's topic where the rule names topics, else 0. `chance` is how likely it is
    by what the rule has learned, None where it has not.
    """

    score: float
    in_clause: int
    distance: int
    topic: float
    chance: float | None = None

    @property
    def confidence(self) -> float:
        """0..1: how sure it is that the value belongs to the rule's action."""
        if self.chance is not None:
            return self.chance
        return round(min(0.98, 0.35 + 0.5 * self.score + 0.13 * max(self.topic, 0.4)), 4)


def eligible(rules: tuple[Rule, ...], place: Statement) -> tuple[Rule, ...]:
    """The rules that count where a statement stands: their topics are its section's or its row's.

    A row of no known topic may speak for itself; what it says is checked by the rule's patterns.
    """
    return tuple(
        rule
        for rule in rules
        if not rule.under
        or place.strength(rule.under) >= LEAST_TOPIC
        or (place.cell is not None and not place.topics and len(rule.look_for) > 1)
    )


def eligible_by_words(rules: tuple[Rule, ...], said: Said, reading: Reading) -> tuple[Rule, ...]:
    """The rules that count in running text whose section is of another topic, or of none, such as a coy heading.

    All a rule looks for must stand in the statement or the words that lead into it ("this must ..." leans on the
    sentences before), and the statement must speak of its topic. In a section of another topic the statement must
    also be short enough to be about one thing. A rule that looks for one thing leans on its topic, and counts
    nowhere else.
    """
    elsewhere = max((strength for _, strength in said.place.topics), default=0.0) >= LEAST_TOPIC
    if said.place.cell is not None or (elsewhere and len(said.text) > LONGEST_ELSEWHERE):
        return ()
    back = _REFERS_BACK.match(said.text) is not None
    near = (said.words, said.lead, said.before) if back else (said.words, said.lead)
    told = near if elsewhere else (said.words, said.lead, said.before)
    return tuple(
        rule
        for rule in rules
        if rule.under
        and len(rule.look_for) > 1
        and said.place.strength(rule.under) < LEAST_TOPIC
        and all(any(words.holds(pattern) for words in near) for pattern in rule.look_for)
        and _speaks_of_topic(rule, told, reading)
    )


def sureness(rule: Rule, said: Said) -> float:
    """The share of a finding's confidence that stays where the section is not known to be about the rule's topics."""
    return BY_OWN_WORDS if rule.under and said.place.strength(rule.under) < LEAST_TOPIC else 1.0


def is_on_topic(rule: Rule, said: Said, reading: Reading) -> bool:
    """Whether a heading names the rule's topic, or words of it stand in the statement or just before.

    For rules that look for little themselves, and lean on their topic.
    """
    if not rule.under or said.place.cell is not None or said.place.strength(rule.under) > BY_WORDS:
        return True
    return _speaks_of_topic(rule, (said.words, said.lead, said.before), reading)


def _speaks_of_topic(rule: Rule, near: tuple[Searched, ...], reading: Reading) -> bool:
    """Whether a word of the rule's topics, or what a heading of them would say, stands in some texts."""
    topics = [topic for topic in reading.kind.topics if topic.id in rule.under]
    return any(text.holds(word) for topic in topics for word in (*topic.words, *topic.headings) for text in near)


def fit_statement(rule: Rule, said: Said, *, anchored: bool = True, barred: bool = True) -> Fit | None:
    """How an eligible rule fits the whole statement; None where it does not.

    Unless `anchored` is false, some pattern must be found in the statement itself, its lead-in or its row. With
    `barred` false, words the rule shuns are left for `fit_clause` to look for.
    """
    whole = (0, len(said.text))
    fit = _fit(rule, said, Slot(place=whole, clause=whole), anchored=anchored)
    return None if fit is None or (barred and _barred(rule, said, whole)) else fit


def fit_clause(rule: Rule, said: Said, slot: Slot) -> Fit | None:
    """How an eligible rule fits one clause of a statement; None where it does not."""
    fit = _fit(rule, said, slot, anchored=True)
    return None if fit is None or shunned(rule, said, slot) is not None else fit


def fit_row(rule: Rule, said: Said, slot: Slot) -> Fit | None:
    """How an eligible rule fits a cell whose row names the matter but not the act ("Return interview | 72 hours").

    The first pattern of a rule is its subject; it must be found, and one other may be missing.
    """
    topic = said.place.strength(rule.under) if rule.under else 0.0
    if said.place.cell is None or len(rule.look_for) <= 1 or (rule.under and topic < LEAST_TOPIC):
        return None
    weights = [_weight(pattern, said, slot)[0] for pattern in rule.look_for]
    missing = sum(1 for weight in weights if weight < IN_ROW)
    if weights[0] < IN_ROW or missing > 1 or _barred(rule, said, slot.clause):
        return None
    return Fit(score=sum(weights) / len(weights) * PARTIAL, in_clause=0, distance=FAR, topic=topic)


def shunned(rule: Rule, said: Said, slot: Slot) -> str | None:
    """The words that keep a rule from a clause: those it shuns, in the clause and what it hangs on, or in the row."""
    start = slot.clause[0]
    spans = (slot.clause, *conditions(said.text, start), *labels(said.text, start))
    return next((words for span in spans if (words := _shunned_in(rule, said, span)) is not None), None)


def _barred(rule: Rule, said: Said, clause: Span) -> bool:
    """Whether words the rule shuns stand in the clause, or in the row of a table."""
    return _shunned_in(rule, said, clause) is not None


def _shunned_in(rule: Rule, said: Said, clause: Span) -> str | None:
    for pattern in rule.unless if said.place.cell else ():
        if (found := said.heads.first(pattern)) is not None:
            return found.words
    within = next(said.words.within(rule.unless, *clause), None)
    return None if within is None else within.words


def _fit(rule: Rule, said: Said, slot: Slot, *, anchored: bool) -> Fit | None:
    topic = said.place.strength(rule.under) if rule.under else 0.0
    if not rule.look_for:
        return Fit(score=NOTHING_LOOKED_FOR, in_clause=0, distance=0, topic=topic)
    weights: list[float] = []
    distances: list[int] = []
    for pattern in rule.look_for:
        weight, distance = _weight(pattern, said, slot)
        if weight == 0.0:
            return None
        weights.append(weight)
        if weight == IN_CLAUSE:
            distances.append(distance)
    back = _REFERS_BACK.match(said.text) is not None and not slot.others
    if anchored and max(weights) < ANCHOR and not back:
        return None
    if rule.under and topic < LEAST_TOPIC and min(weights) < ANCHOR and not back:
        return None
    score = sum(weights) / len(weights)
    return Fit(score=score, in_clause=len(distances), distance=min(distances, default=FAR), topic=topic)


def _weight(pattern: Pattern, said: Said, slot: Slot) -> tuple[float, int]:
    """How much a pattern counts by the best place it is found in, and how near to the slot's words that is."""
    best, near = 0.0, FAR
    for found in said.words.all(pattern):
        weight = weight_in_words(found, slot)
        distance = max(slot.place[0] - found.end(), found.start() - slot.place[1], 0)
        if (weight, -distance) > (best, -near):
            best, near = weight, distance
    return max(best, _round_about(pattern, said, best)), near


def _round_about(pattern: Pattern, said: Said, best: float) -> float:
    """The weight of the best place outside the statement, looked for only where it would count for more."""
    if best < IN_ROW and said.place.cell and said.heads.holds(pattern):
        return IN_ROW
    if best < IN_LEAD and said.place.lead and said.lead.holds(pattern):
        return IN_LEAD
    if best < IN_REFERRED and _REFERS_BACK.match(said.text) and said.before.holds(pattern):
        return IN_REFERRED
    if best < IN_TITLE and said.titles[0].holds(pattern):
        return IN_TITLE
    if best < IN_BEFORE and said.before.holds(pattern):
        return IN_BEFORE
    if best < IN_UPPER_TITLE and any(title.holds(pattern) for title in said.titles[1:3]):
        return IN_UPPER_TITLE
    return 0.0


def weight_in_words(found: WordsFound, slot: Slot) -> float:
    """How much words of the statement count by the clause they stand in."""
    if slot.clause[0] <= found.start() < slot.clause[1]:
        return IN_CLAUSE
    if any(low <= found.start() < high for low, high in slot.others):
        return IN_EARLIER_CLAUSE if found.start() < slot.clause[0] else IN_LATER_CLAUSE
    return IN_QUIET_CLAUSE
