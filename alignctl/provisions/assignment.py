"""Lengths of time shared out among rules: one length of time serves one action."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass

from alignctl.model.provision import Attribute, Force
from alignctl.provisions.agents import actor_of
from alignctl.provisions.clauses import clause_at
from alignctl.provisions.clock import event_of
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.fitting import Fit, fit_clause, fit_row
from alignctl.provisions.force import force_of
from alignctl.provisions.values.found import FoundTime, TimeUse
from alignctl.rules.rule import Rule

Span = tuple[int, int]
Fitting = Callable[[Rule, Said, Span, Span, tuple[Span, ...]], Fit | None]

# what speaks for one rule against another, on top of how well its patterns fit (0..1)
PER_PATTERN = 0.06
NEARNESS = 0.1
NEAR = 120
UNDER_TOPIC = 0.2
EVENT_FITS = 0.12
EVENT_DIFFERS = -0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One length of time with the rule it was given to, if any, its clause and what starts its clock."""

    time: FoundTime
    clause: tuple[int, int]
    rule: Rule | None = None
    fit: Fit | None = None
    event: str | None = None


def claims(rules: tuple[Rule, ...], said: Said, reading: Reading, uses: Set[TimeUse]) -> Iterator[Claim]:
    """Yield every wanted length of time of a statement with the rule that fits its clause best."""
    spans = [(time.start, time.end) for time in said.times]
    own = [clause_at(said.text, *span) for span in spans]
    for place, time in enumerate(said.times):
        if time.use not in uses:
            continue
        clause = _narrowed(own[place], spans, place)
        others = tuple(_narrowed(own[other], spans, other) for other in range(len(spans)) if other != place)
        yield _best(rules, said, time, clause, others, reading)


def _narrowed(clause: tuple[int, int], spans: list[tuple[int, int]], place: int) -> tuple[int, int]:
    """Part a clause that holds several lengths of time: each has the words before it, the last also the rest."""
    low, high = clause
    inside = [span for span in spans if clause[0] <= span[0] < clause[1]]
    before = [end for start, end in inside if end <= spans[place][0]]
    after = [start for start, _ in inside if start >= spans[place][1]]
    if before:
        low = max(before)
    if after:
        high = spans[place][1]
    return low, high


def _best(
    rules: tuple[Rule, ...],
    said: Said,
    time: FoundTime,
    clause: tuple[int, int],
    others: tuple[tuple[int, int], ...],
    reading: Reading,
) -> Claim:
    found = _scored(fit_clause, rules, said, time, clause, others, reading)
    if not found and said.place.cell is not None:
        found = _scored(fit_row, rules, said, time, clause, others, reading)
        if len(found) > 1 and found[0][0] == found[1][0]:
            found = []
    if not found:
        return Claim(time=time, clause=clause, event=event_of(said, time, clause, (), reading))
    return found[0][2]


def _scored(
    fitted: Fitting,
    rules: tuple[Rule, ...],
    said: Said,
    time: FoundTime,
    clause: tuple[int, int],
    others: tuple[tuple[int, int], ...],
    reading: Reading,
) -> list[tuple[float, str, Claim]]:
    """Claims of all rules that fit, best first, each with its negated score and the rule's id."""
    found = []
    for rule in rules:
        fit = fitted(rule, said, clause, (time.start, time.end), others)
        if fit is not None:
            event = event_of(said, time, clause, rule.events, reading)
            claim = Claim(time=time, clause=clause, rule=rule, fit=fit, event=event)
            found.append((-_score(fit, event, rule), rule.id, claim))
    return sorted(found, key=lambda one: one[:2])


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
        confidence=claim.fit.confidence if claim.fit else unclaimed,
        start=claim.time.start,
        force=force_of(said.words, *clause, claim.time.start, reading.book)
        if said.place.cell is None
        else Force.STATES,
        actor=actor_of(said, reading.roles, *clause),
        event=claim.event,
    )
