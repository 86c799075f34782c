"""Provisions of a procedure with the rules behind them: what fired where, and what nearly fired."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from alignctl.model.area import Procedure
from alignctl.model.provision import Attribute, Provision
from alignctl.model.tier import Tier
from alignctl.model.trace import NearStatement, ProvisionTrace, RuleTrace, Trace, Where
from alignctl.provisions.assignment import slots
from alignctl.provisions.finders.lasting import thresholds_of
from alignctl.provisions.finders.limit import limits_of
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.fitting import Slot
from alignctl.provisions.likeness import sayings_of
from alignctl.provisions.near_misses import lacks_on_whole, near_limits, near_statement, traced, without_value
from alignctl.provisions.places import AT_HAND, places_of, whole
from alignctl.provisions.procedures import Naming, findings, layers, ordered, read
from alignctl.provisions.values.found import FoundTime
from alignctl.rules.rule import Rule, RuleBook

TIMED = ("limit", "lasting")
LIMIT = "limit"
# the finders that hold statements against sayings
BY_LIKENESS = (*TIMED, "role", "choice")
Limit = tuple[FoundTime, Slot]


def trace_provisions(procedure: Procedure, book: RuleBook) -> tuple[tuple[Provision, ...], Trace]:
    """The provisions `find_provisions` finds, in its order, each with what it rests on.

    The kind of the procedure must be one the rule book holds.
    """
    kind = book.kinds[procedure.kind]
    naming = Naming(procedure)
    provisions: list[Provision] = []
    traces: list[ProvisionTrace] = []
    unread: list[NearStatement] = []
    for document, tier in layers(procedure):
        reading = read(document, kind, book, procedure.area.id, procedure.area.name)
        found = ordered(findings(kind.rules, reading))
        provisions.extend(naming.provision(finding, tier) for finding in found)
        traces.extend(_traces(found, reading))
        if tier is Tier.LOCAL:
            unread.extend(_nearly(found, reading))
    return tuple(provisions), Trace(provisions=tuple(traces), unread=tuple(unread))


def limit_at(rule: Rule | None, said: Said, start: int) -> Limit | None:
    """The length of time that begins at an offset, with the place it was tried in; None where none does."""
    times = thresholds_of(said) if rule is not None and rule.finder == "lasting" else limits_of(said)
    return next((pair for pair in zip(times, slots(said, times), strict=True) if pair[0].start == start), None)


def _weighed(rule: Rule, said: Said, slot: Slot, reading: Reading) -> RuleTrace:
    """The rule that fired, with how like its own and its rivals' sayings the words are."""
    fired = traced(rule, said, slot)
    if not rule.sayings or rule.finder not in BY_LIKENESS:
        return fired
    like = sayings_of(reading.kind, rule.finder).by_rule(said, slot.clause if rule.finder in TIMED else None)
    rivals = [(likeness, id_) for id_, likeness in like.items() if id_ != rule.id]
    rival = max(rivals, default=None)
    return replace(
        fired, likeness=round(like.get(rule.id, 0.0), 4), rival=(rival[1], round(rival[0], 4)) if rival else None
    )


def _traces(found: list[Finding], reading: Reading) -> Iterator[ProvisionTrace]:
    limits = tuple(rule for rule in reading.kind.rules if rule.finder == LIMIT)
    for finding in found:
        rule, said = finding.rule, finding.said
        timed = finding.attribute is Attribute.TIME_LIMIT if rule is None else rule.finder in TIMED
        limit = limit_at(rule, said, finding.start) if timed else None
        near: tuple[RuleTrace, ...] = ()
        if rule is None and not timed:
            near = near_statement(_rules_of(finding.attribute, reading), said, reading)
        elif limit is not None and (rule is None or rule.finder == LIMIT):
            taken = tuple(one.rule for one in found if one.said is said and one.start == finding.start and one.rule)
            near = near_limits(limits, said, reading, limit, tuple(one for one in taken if one.finder == LIMIT))
        fired = _weighed(rule, said, limit[1] if limit else whole(said), reading) if rule else None
        yield ProvisionTrace(fired=fired, near=near)


def _rules_of(attribute: Attribute, reading: Reading) -> tuple[Rule, ...]:
    return tuple(rule for rule in reading.kind.rules if rule.attribute is attribute and rule.finder not in TIMED)


def _nearly(found: list[Finding], reading: Reading) -> Iterator[NearStatement]:
    """Yield, for each rule that found nothing in the document, the statement that lacked one thing alone.

    Of several the one with most of its words at hand, and of equals the first. Time limits left without a rule say
    for themselves what came near.
    """
    fired = {finding.rule.id for finding in found if finding.rule}
    for rule in reading.kind.rules:
        if rule.id in fired or rule.finder in TIMED or not rule.look_for:
            continue
        tried = ((said, one) for said in reading.said if (one := _tried(rule, said, reading)) is not None)
        best = max(tried, key=lambda pair: sum(place.weight for place in pair[1].patterns), default=None)
        if best is not None:
            yield NearStatement(citation=best[0].place.citation(reading.area), near=best[1])


def _tried(rule: Rule, said: Said, reading: Reading) -> RuleTrace | None:
    """A rule that found nothing in a statement, where it lacked one thing and the rest stands at hand."""
    places = places_of(rule, said, whole(said))
    at_hand = [place for place in places if place.where in AT_HAND]
    missing = [place for place in places if place.where is Where.NOWHERE]
    if not at_hand or places[0] not in at_hand or len(missing) > 1 or len(at_hand) + len(missing) < len(places):
        return None
    lacks = lacks_on_whole(rule, said, reading)
    if len(lacks) > 1:
        return None
    return traced(rule, said, whole(said), lacks or (without_value(rule),))
