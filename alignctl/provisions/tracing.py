"""Provisions of a procedure with the rules behind them: what fired where, and what nearly fired."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.area import Procedure
from alignctl.model.provision import Attribute, Provision
from alignctl.model.tier import Tier
from alignctl.model.trace import NearStatement, ProvisionTrace, RuleTrace, Trace, Where
from alignctl.provisions.assignment import slots
from alignctl.provisions.finders.lasting import thresholds_of
from alignctl.provisions.finders.limit import limits_of, possible_limits
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.fitting import Slot
from alignctl.provisions.near_misses import (
    MOST_NEAR,
    lacks_on_whole,
    near_limits,
    near_statement,
    traced,
    without_value,
)
from alignctl.provisions.places import AT_HAND, places_of, whole
from alignctl.provisions.procedures import Naming, findings, layers, ordered, read
from alignctl.provisions.values.found import FoundTime
from alignctl.provisions.weighing import Weighing
from alignctl.rules.rule import Rule, RuleBook

TIMED = ("limit", "lasting")
LIMIT = "limit"
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
        weighing = Weighing(reading)
        traces.extend(_traces(found, reading, weighing))
        if tier is Tier.LOCAL:
            unread.extend(_nearly(found, reading, weighing))
    return tuple(provisions), Trace(provisions=tuple(traces), unread=tuple(unread))


def limit_at(rule: Rule | None, said: Said, start: int, *, learned: bool = False) -> Limit | None:
    """The length of time that begins at an offset, with the place it was tried in; None where none does.

    Where rules have `learned`, a length of time that no word makes a limit may be one too.
    """
    if rule is not None and rule.finder == "lasting":
        times = thresholds_of(said)
    else:
        times = possible_limits(said) if learned else limits_of(said)
    return next((pair for pair in zip(times, slots(said, times), strict=True) if pair[0].start == start), None)


def _traces(found: list[Finding], reading: Reading, weighing: Weighing) -> Iterator[ProvisionTrace]:
    limits = tuple(rule for rule in reading.kind.rules if rule.finder == LIMIT)
    learned = any(map(weighing.is_taught, limits))
    for finding in found:
        rule, said = finding.rule, finding.said
        timed = finding.attribute is Attribute.TIME_LIMIT if rule is None else rule.finder in TIMED
        limit = limit_at(rule, said, finding.start, learned=learned) if timed else None
        near: tuple[RuleTrace, ...] = ()
        if rule is None and not timed:
            near = _near_statement(_rules_of(finding.attribute, reading), said, weighing)
        elif limit is not None and (rule is None or rule.finder == LIMIT):
            taken = tuple(one.rule for one in found if one.said is said and one.start == finding.start and one.rule)
            own = tuple(one for one in taken if one.finder == LIMIT)
            near = _near_limits(limits, said, weighing, limit, own)
        fired = traced(rule, said, limit[1] if limit else whole(said)) if rule else None
        yield ProvisionTrace(fired=weighing.weighed(fired, rule, said, limit) if fired and rule else None, near=near)


def _near_limits(
    rules: tuple[Rule, ...], said: Said, weighing: Weighing, limit: Limit, taken: tuple[Rule, ...]
) -> tuple[RuleTrace, ...]:
    """The rules that came nearest to a length of time: the likeliest, then of those that learned nothing the best."""
    others = tuple(rule for rule in rules if not weighing.is_taught(rule))
    by_patterns = near_limits(others, said, weighing.reading, limit, taken)
    return (*weighing.near(rules, said, limit, taken), *by_patterns)[:MOST_NEAR]


def _near_statement(rules: tuple[Rule, ...], said: Said, weighing: Weighing) -> tuple[RuleTrace, ...]:
    others = tuple(rule for rule in rules if not weighing.is_taught(rule))
    return (*weighing.near(rules, said), *near_statement(others, said, weighing.reading))[:MOST_NEAR]


def _rules_of(attribute: Attribute, reading: Reading) -> tuple[Rule, ...]:
    return tuple(rule for rule in reading.kind.rules if rule.attribute is attribute and rule.finder not in TIMED)


def _nearly(found: list[Finding], reading: Reading, weighing: Weighing) -> Iterator[NearStatement]:
    """Yield, for each rule that found nothing in the document, the statement in which it came nearest.

    For rules that have learned that is the likeliest one. For others it is one that lacked one thing alone: of several
    the one with most of its words at hand, and of equals the first. Time limits left without a rule say for themselves
    what came near.
    """
    fired = {finding.rule.id for finding in found if finding.rule}
    idle = tuple(rule for rule in reading.kind.rules if rule.id not in fired and rule.finder not in TIMED)
    likely = {rule.id: (said, trace) for rule, said, trace in weighing.nearly(idle)}
    for rule in idle:
        best = likely.get(rule.id)
        if best is None and rule.look_for and not weighing.is_taught(rule):
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
