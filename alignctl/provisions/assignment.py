"""Lengths of time shared out among rules: one length of time serves one action."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from alignctl.model.provision import Attribute, Force
from alignctl.provisions.agents import actor_of
from alignctl.provisions.clauses import clause_at
from alignctl.provisions.clock import event_of
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.fitting import (
    Fit,
    Slot,
    Span,
    eligible,
    eligible_by_words,
    fit_clause,
    fit_row,
    is_on_topic,
    sureness,
)
from alignctl.provisions.force import force_of
from alignctl.provisions.recognising import Recogniser
from alignctl.provisions.values.found import LIMITS, FoundTime, TimeUse
from alignctl.provisions.values.time_limit import find_times
from alignctl.provisions.values.urgency import is_occasion
from alignctl.rules.rule import Rule

Fitting = Callable[[Rule, Said, Slot], Fit | None]

# what speaks for one rule against another, on top of how well its patterns fit (0..1)
PER_PATTERN = 0.06
NEARNESS = 0.1
NEAR = 120
UNDER_TOPIC = 0.2
# "immediate referral": the words an urgency belongs to stand right after it
_ADJECTIVE = re.compile(r"\bimmediate\s+(?:[\w-]+\s+){0,2}[\w-]+", re.IGNORECASE)
# a cell of so many characters that says what must be done speaks for itself, and not for its row
OWN_ACT = re.compile(r"\b(?:must|should|shall|will)\s+(?:\w+\s+){0,2}?\w{3,}", re.IGNORECASE)
_TELLS = re.compile(r"\b(?:tell|inform|notify|notifies|alert)s?\b", re.IGNORECASE)
_IS_TOLD = re.compile(
    r"\b(?:is|are|be|been|being)\s+(?:(?:also|then|both|all|immediately)\s+)*(?:told|informed|notified|alerted|advised)\b",
    re.IGNORECASE,
)
_JOINT = re.compile(r",|;|\b(?:and|then|or|but)\b", re.IGNORECASE)
EVENT_FITS = 0.12
EVENT_DIFFERS = -0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One length of time with the rule it was given to, if any, how sure that is (0..1), and what starts its clock."""

    time: FoundTime
    rule: Rule | None = None
    sure: float = 0.0
    event: str | None = None


def claims(said: Said, reading: Reading, times: tuple[FoundTime, ...], recogniser: Recogniser) -> Iterator[Claim]:
    """Yield each of some lengths of time of a statement with the rule it most likely answers.

    Of rules that have learned, that is the likeliest by all the clause shows. Of others it is the one whose patterns
    fit best; where the section is not on its topics, its clause and its lead-in must hold all it looks for.

    "Within one hour tell the parents and the social worker" is one length of time for two acts of telling: there
    every rule that finds all its words in the clause has it.
    Only these part the statement among themselves: a threshold and a limit may share their words.
    """
    for time, slot in zip(times, slots(said, times), strict=True):
        yield from _Assignment(said, reading, time, slot).claims(recogniser)


def slots(said: Said, times: tuple[FoundTime, ...]) -> Iterator[Slot]:
    """Yield where each of some lengths of time of a statement is tried: they part its clauses among themselves."""
    spans = [(time.start, time.end) for time in times]
    own = [clause_at(said.text, *span) for span in spans]
    for place in range(len(spans)):
        others = tuple(_narrowed(said.text, own[other], spans, other) for other in range(len(spans)) if other != place)
        yield Slot(place=spans[place], clause=_narrowed(said.text, own[place], spans, place), others=others)


def serves(rule: Rule, said: Said, reading: Reading, time: FoundTime, slot: Slot) -> bool:
    """Whether a length of time is of a sort the rule takes, whatever its patterns find."""
    return _Assignment(said, reading, time, slot).may_serve(rule)


def takes(rule: Rule, said: Said, reading: Reading, time: FoundTime, slot: Slot) -> bool:
    """Whether a length of time is of a sort the rule takes: how often something is done, or how soon."""
    return _Assignment(said, reading, time, slot).takes(rule)


def _narrowed(text: str, clause: Span, spans: list[Span], place: int) -> Span:
    """Part a clause that holds several lengths of time: each has the words before it, the last also the rest.

    The words up to the next "and" or comma ("of placement, then ...") go with the one they follow.
    """
    low, high = clause
    inside = [span for span in spans if clause[0] <= span[0] < clause[1]]
    before = [end for start, end in inside if end <= spans[place][0]]
    after = [start for start, _ in inside if start >= spans[place][1]]
    if before:
        low = max(before)
    if after:
        joint = _JOINT.search(text, spans[place][1], min(after))
        high = joint.start() if joint else spans[place][1]
    return low, high


@dataclass(frozen=True, slots=True)
class _Assignment:
    """One length of time, and the rules that would have it."""

    said: Said
    reading: Reading
    time: FoundTime
    slot: Slot

    def claims(self, recogniser: Recogniser) -> Iterator[Claim]:
        likely = self._likely(recogniser)
        fitting = self._fitting(recogniser.untaught)
        best = max([*likely[:1], *fitting[:1]], key=lambda claim: claim.sure, default=None)
        if best is None:
            yield Claim(time=self.time, event=self._event(()))
            return
        yield best
        if self._tells(best):
            others = (*likely, *(self._claim(rule, best.sure) for rule in recogniser.taught), *fitting)
            told = {best.rule.id} if best.rule else set()
            for claim in others:
                if claim.rule is not None and claim.rule.id not in told and self._tells(claim):
                    told.add(claim.rule.id)
                    yield claim

    def _likely(self, recogniser: Recogniser) -> list[Claim]:
        """Claims of the rules that have learned, likeliest first."""
        return [
            self._claim(one.rule, one.chance)
            for one in recogniser.recognised(self.said, self.slot, self.time)
            if self.takes(one.rule)
        ]

    def _claim(self, rule: Rule, sure: float) -> Claim:
        return Claim(time=self.time, rule=rule, sure=sure, event=self._event(rule.events))

    def _fitting(self, rules: tuple[Rule, ...]) -> list[Claim]:
        """Claims of the rules whose patterns fit, best first."""
        if not rules:
            return []
        here = eligible(rules, self.said.place)
        found = self._scored(fit_clause, here) or self._scored(
            fit_clause, eligible_by_words(rules, self.said, self.reading)
        )
        if not found and self.said.place.cell is not None:
            found = self._scored(fit_row, here)
            if len(found) > 1 and found[0][0] == found[1][0]:
                return []  # a row that names no act, and fits two: better left open
        return [claim for *_, claim in found]

    def _tells(self, claim: Claim) -> bool:
        """Whether a claim is of telling somebody, with the act and all the rule looks for in the clause.

        Whoever is told stands after the verb, unless the verb is passive.
        """
        rule = claim.rule
        fit = fit_clause(rule, self.said, self.slot) if rule is not None and self.may_serve(rule) else None
        if rule is None or fit is None or fit.in_clause < max(2, len(rule.look_for)):
            return False
        low, high = self.slot.clause
        if _IS_TOLD.search(self.said.text, low, high):
            return True
        act = _TELLS.search(self.said.text, low, high)
        return act is not None and all(
            any(found.end() >= act.end() for found in self.said.words.within((pattern,), low, high))
            for pattern in rule.look_for
        )

    def _scored(self, fitted: Fitting, rules: tuple[Rule, ...]) -> list[tuple[float, str, Claim]]:
        """Claims of all rules that fit, best first, each with its negated score and the rule's id."""
        found = []
        for rule in rules:
            fit = fitted(rule, self.said, self.slot) if self.may_serve(rule) else None
            if fit is not None:
                claim = self._claim(rule, round(fit.confidence * sureness(rule, self.said), 4))
                found.append((-_score(fit, claim.event, rule), rule.id, claim))
        return sorted(found, key=lambda one: one[:2])

    def may_serve(self, rule: Rule) -> bool:
        """Whether the length of time is of a sort the rule takes, and not bound to words it does not look for.

        How often something is done answers a rule only where one of its examples says how often, and no urgency
        answers a rule whose examples all do. "As soon as something happens" opens many sentences, and answers a
        rule only where all it looks for is there. A rule that looks for one thing leans on its topic.
        """
        if not self.takes(rule):
            return False
        if is_occasion(self.time.duration.display) and not all(
            self.said.words.holds(pattern) or self.said.lead.holds(pattern) for pattern in rule.look_for
        ):
            return False
        if len(rule.look_for) == 1 and not is_on_topic(rule, self.said, self.reading):
            return False
        if not rule.look_for:
            return True
        own = _ADJECTIVE.match(self.said.text, self.time.start)
        if own is not None:
            return next(self.said.words.within(rule.look_for, *own.span()), None) is not None
        if self.said.place.cell is not None and OWN_ACT.search(self.said.text):
            return next(self.said.words.within(rule.look_for, 0, len(self.said.text)), None) is not None
        return True

    def takes(self, rule: Rule) -> bool:
        """Whether the rule's examples use a length of time as this one is used."""
        taken = _taken_uses(_found_in(rule))
        if taken and self.time.use is TimeUse.FREQUENCY and TimeUse.FREQUENCY not in taken:
            return False
        return self.time.duration.amount is not None or taken != {TimeUse.FREQUENCY}

    def _event(self, wanted: tuple[str, ...]) -> str | None:
        return event_of(self.said, self.time, self.slot.clause, wanted, self.reading)


def _found_in(rule: Rule) -> tuple[str, ...]:
    return tuple(example.text for example in rule.examples if example.finds is not None)


@lru_cache(maxsize=1024)
def _taken_uses(texts: tuple[str, ...]) -> frozenset[TimeUse]:
    """What the limits in a rule's examples are used for; empty for a rule without examples, which takes all."""
    return frozenset(time.use for text in texts for time in find_times(text) if time.use in LIMITS)


def _score(fit: Fit, event: str | None, rule: Rule) -> float:
    score = fit.score + PER_PATTERN * fit.in_clause
    score += NEARNESS * max(0.0, 1 - fit.distance / NEAR)
    score += UNDER_TOPIC * fit.topic
    if event is not None and rule.events:
        score += EVENT_FITS if event in rule.events else EVENT_DIFFERS
    return round(score, 4)


def finding_of(claim: Claim, said: Said, reading: Reading, unclaimed: float) -> Finding:
    """The claim as a finding; `unclaimed` is the confidence of a length of time no rule wants."""
    clause = clause_at(said.text, claim.time.start, claim.time.end)
    rule = claim.rule
    topics = said.place.topics
    return Finding(
        said=said,
        rule=rule,
        topic=rule.topic if rule else (topics[0][0] if topics else "other"),
        attribute=rule.attribute if rule else Attribute.TIME_LIMIT,
        value=claim.time.duration,
        confidence=claim.sure if rule else unclaimed,
        start=claim.time.start,
        force=force_of(said.words, *clause, claim.time.start, reading.book)
        if said.place.cell is None
        else Force.STATES,
        actor=actor_of(said, reading.roles, *clause),
        event=claim.event,
    )
