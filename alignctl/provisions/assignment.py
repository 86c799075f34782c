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
from alignctl.provisions.fitting import Fit, Slot, Span, fit_by_likeness, fit_clause, fit_row, is_on_topic
from alignctl.provisions.force import force_of
from alignctl.provisions.likeness import Sayings, sayings_of
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
# likeness to a rule's sayings (0..1), beside the fit of its patterns
PER_LIKENESS = 1.0
# what a rule's patterns found and its sayings do not bear out: neither compared nor held against a silence
DOUBTED = 0.45
EVENT_DIFFERS = -0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One length of time with the rule it was given to, if any, and what starts its clock.

    `borne_out` tells whether the rule's sayings, where it has any, speak for it too.
    """

    time: FoundTime
    rule: Rule | None = None
    fit: Fit | None = None
    event: str | None = None
    borne_out: bool = True


def claims(  # noqa: PLR0913  a statement with its times, and the rules that may have them
    rules: tuple[Rule, ...],
    said: Said,
    reading: Reading,
    times: tuple[FoundTime, ...],
    otherwise: tuple[Rule, ...] = (),
    *,
    finder: str,
) -> Iterator[Claim]:
    """Yield each of some lengths of time of a statement with the rule that fits its clause best.

    Where none of `rules` does, one of `otherwise` may, if its clause and its lead-in hold all it looks for. Where no
    pattern fits, the rule of this `finder` whose sayings the clause is most like has it.

    "Within one hour tell the parents and the social worker" is one length of time for two acts of telling: there
    every rule that finds all its words in the clause has it.
    Only these part the statement among themselves: a threshold and a limit may share their words.
    """
    sayings = sayings_of(reading.kind, finder)
    for time, slot in zip(times, slots(said, times), strict=True):
        yield from _Assignment(said, reading, time, slot).claims(rules, otherwise, sayings)


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

    def claims(self, rules: tuple[Rule, ...], otherwise: tuple[Rule, ...], sayings: Sayings) -> Iterator[Claim]:
        liked = self._liked(sayings)
        found = self._scored(fit_clause, rules, sayings) or self._scored(fit_clause, otherwise, sayings)
        if not found and self.said.place.cell is not None:
            found = self._scored(fit_row, rules, sayings)
            if len(found) > 1 and found[0][0] == found[1][0]:
                found = []  # a row that names no act, and fits two: better left open
        if liked is not None and (not found or _outdoes(liked, found[0][2])):
            yield liked
            return
        if not found:
            yield Claim(time=self.time, event=self._event(()))
            return
        yield found[0][2]
        if self._tells(found[0][2]):
            yield from (claim for *_, claim in found[1:] if self._tells(claim))

    def _liked(self, sayings: Sayings) -> Claim | None:
        """The claim of the rule whose sayings the clause is clearly most like, where no pattern fits."""
        liked = sayings.nearest(self.said, self.slot.clause)
        if liked is None or not self._takes(liked.rule):
            return None
        fit = fit_by_likeness(liked, self.said, self.slot.clause)
        event = self._event(liked.rule.events)
        return Claim(time=self.time, rule=liked.rule, fit=fit, event=event) if fit else None

    def _tells(self, claim: Claim) -> bool:
        """Whether a claim is of telling somebody, with the act and all the rule looks for in the clause.

        Whoever is told stands after the verb, unless the verb is passive.
        """
        rule, fit = claim.rule, claim.fit
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

    def _scored(self, fitted: Fitting, rules: tuple[Rule, ...], sayings: Sayings) -> list[tuple[float, str, Claim]]:
        """Claims of all rules that fit, best first, each with its negated score and the rule's id."""
        found = []
        like = sayings.by_rule(self.said, self.slot.clause)
        for rule in rules:
            fit = fitted(rule, self.said, self.slot) if self.may_serve(rule) else None
            if fit is not None:
                event = self._event(rule.events)
                # what lasts is told in few words, and known by them
                borne_out = rule.finder != "limit" or sayings.bears_out(rule, self.said, self.slot.clause)
                claim = Claim(time=self.time, rule=rule, fit=fit, event=event, borne_out=borne_out)
                score = _score(fit, event, rule) + PER_LIKENESS * like.get(rule.id, 0.0)
                found.append((-round(score, 4), rule.id, claim))
        return sorted(found, key=lambda one: one[:2])

    def may_serve(self, rule: Rule) -> bool:
        """Whether the length of time is of a sort the rule takes, and not bound to words it does not look for.

        How often something is done answers a rule only where one of its examples says how often, and no urgency
        answers a rule whose examples all do. "As soon as something happens" opens many sentences, and answers a
        rule only where all it looks for is there. A rule that looks for one thing leans on its topic.
        """
        if not self._takes(rule):
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

    def _takes(self, rule: Rule) -> bool:
        taken = _taken_uses(_found_in(rule))
        if taken and self.time.use is TimeUse.FREQUENCY and TimeUse.FREQUENCY not in taken:
            return False
        return self.time.duration.amount is not None or taken != {TimeUse.FREQUENCY}

    def _event(self, wanted: tuple[str, ...]) -> str | None:
        return event_of(self.said, self.time, self.slot.clause, wanted, self.reading)


def _outdoes(liked: Claim, fitting: Claim) -> bool:
    """Whether a clause's words outdo a rule whose patterns do not all stand in the clause itself."""
    if fitting.rule is None or fitting.fit is None or liked.rule is fitting.rule:
        return False
    return fitting.fit.in_clause < len(fitting.rule.look_for)


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


def _confidence(claim: Claim, unclaimed: float) -> float:
    if claim.fit is None:
        return unclaimed
    return claim.fit.confidence if claim.borne_out else min(claim.fit.confidence, DOUBTED)


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
        confidence=_confidence(claim, unclaimed),
        start=claim.time.start,
        force=force_of(said.words, *clause, claim.time.start, reading.book)
        if said.place.cell is None
        else Force.STATES,
        actor=actor_of(said, reading.roles, *clause),
        event=claim.event,
    )
