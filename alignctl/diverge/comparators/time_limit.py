"""Time limits, ordered by the calendar.

Limits of one action are kept apart by what starts the clock, by being a deadline or a frequency, and by who
must act.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from alignctl.diverge.binding import (
    Group,
    common,
    duration_of,
    groups,
    said_with,
    same_duration,
    settled,
    strictest,
    support,
)
from alignctl.diverge.clock import by_event, one_moment, starts
from alignctl.diverge.comparator import Comparator, Outcome, Point, stricter
from alignctl.diverge.phrases import lower_first
from alignctl.model.divergence import ComparisonKind, Severity
from alignctl.model.provision import Attribute, Force, Provision
from alignctl.model.span import LEAST_DISTANCE, Order, distance, is_urgency, order
from alignctl.model.values import Bound, Duration
from alignctl.rules.rule import Rule, RuleBook

OTHER_CLOCK = 0.15
OTHER_FORCE = 0.1
# A difference of force or of clock alone is claimed only where both finders are this sure.
SURE = 0.6
# A limit that runs on from another one: not comparable with one that counts from the start.
_RUNS_ON = re.compile(r"\b(?:further|another|more(?!\s+than)|additional|extra)\b", re.IGNORECASE)
# A sentence that both demands and allows leaves open which of the two the limit goes with.
_DEMANDS = re.compile(r"\b(?:must|shall|required\s+to|ha(?:s|ve)\s+to)\b", re.IGNORECASE)
_STANDING = {Force.MUST: "required", Force.SHOULD: "expected", Force.MAY: "allowed", Force.STATES: "as the practice"}

Pair = tuple[Provision, Provision]
Sides = tuple[tuple[Provision, ...], tuple[Provision, ...]]


def _takes(provision: Provision, rule: Rule | None) -> bool:
    return isinstance(provision.value, Duration) and (rule is None or provision.attribute is not Attribute.THRESHOLD)


def _compare(point: Point, book: RuleBook) -> tuple[Outcome, ...]:
    default = point.rule.events[0] if point.rule and point.rule.events else None
    outcomes: list[Outcome] = []
    for event, a, b in by_event(point.a, point.b, default):
        for same_bound in _by_bound(a, b):
            for same_actor in _by_actor(*same_bound):
                for sides in _alike_in_start(*same_actor):
                    outcomes.extend(_judge(point, book, event, sides))
    return tuple(outcomes)


def _alike_in_start(a: tuple[Provision, ...], b: tuple[Provision, ...]) -> Iterator[Sides]:
    """Limits counted from the start; those that run on from another ("a further 2 days") only where no side has such.

    Nothing where one side has only the one sort and the other only the other.
    """
    for runs_on in (False, True):
        left, right = (
            tuple(entry for entry in side if bool(_RUNS_ON.search(duration_of(entry).display)) is runs_on)
            for side in (a, b)
        )
        if left and right:
            yield left, right
            return


def _by_bound(a: tuple[Provision, ...], b: tuple[Provision, ...]) -> Iterator[Sides]:
    """Deadlines against deadlines, frequencies against frequencies and earliest times against earliest times.

    Across there is nothing to compare: how often a thing is done does not answer how soon.
    """

    def kind(provision: Provision) -> str:
        bound = duration_of(provision).bound
        return {Bound.AT_LEAST_EVERY: "every", Bound.AFTER: "after"}.get(bound, "within")

    kinds_a, kinds_b = {kind(entry) for entry in a}, {kind(entry) for entry in b}
    for name in sorted(kinds_a & kinds_b):
        yield tuple(p for p in a if kind(p) == name), tuple(p for p in b if kind(p) == name)


def _by_actor(a: tuple[Provision, ...], b: tuple[Provision, ...]) -> Iterator[Sides]:
    """Limits of different actors are kept apart where both sides name the same two or more actors."""
    actors = {entry.actor for entry in a if entry.actor} & {entry.actor for entry in b if entry.actor}
    if len(actors) < 2:  # noqa: PLR2004 - one actor in common leaves nothing to keep apart
        yield a, b
        return
    for actor in sorted(actors):
        yield tuple(p for p in a if p.actor == actor), tuple(p for p in b if p.actor == actor)


def _judge(point: Point, book: RuleBook, event: str | None, sides: Sides) -> Iterator[Outcome]:
    same = same_duration(point.tolerance)
    longer = point.protects == "longer"
    left, right = (settled(groups(_without_may(side), same)) for side in sides)
    first, second = strictest(left, longer_is_safer=longer), strictest(right, longer_is_safer=longer)
    a, b = first[0], second[0]
    if not same(a, b):
        as_often_a = tuple(group for group in left if support(group) >= support(first))
        as_often_b = tuple(group for group in right if support(group) >= support(second))
        if agreed := next(common(as_often_a, as_often_b, same), None):
            a, b = agreed
    last = _last_of(left, first), _last_of(right, second)
    if same(a, b):
        if a is first[0] and b is second[0] and last[0] and last[1] and not same(last[0], last[1]):
            found = _differing(point, last[0], last[1], event, book)
            if found is not None:
                yield found
                return
        yield _same_figure(point, (first, second), (a, b), event, book)
    elif (found := _differing(point, a, b, event, book)) is not None:
        yield _with_last(found, (a, b), last, longer=longer)


def _last_of(found: tuple[Group, ...], first: Group) -> Provision | None:
    """What is allowed at the latest, where the statement of a limit also gives a longer one ("or at the latest")."""
    tight = duration_of(first[0])
    longer = [group for group in said_with(first, found) if order(tight, duration_of(group[0])) is Order.SHORTER]
    return strictest(tuple(longer), longer_is_safer=True)[0] if longer else None


def _without_may(side: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """What must be done binds before what may be."""
    firm = tuple(entry for entry in side if entry.force is not Force.MAY)
    return firm or side


def _same_figure(
    point: Point, groups_of: Sides, agreed: tuple[Provision, Provision], event: str | None, book: RuleBook
) -> Outcome:
    """The same figure: shared, unless the clock starts elsewhere or one text only allows what the other demands."""
    a, b = agreed
    one_clock = any(one_moment(first.event, second.event) for first, second in product(*groups_of))
    if not one_clock and event is None and min(a.confidence, b.confidence) >= SURE:
        return Outcome(
            a=a,
            b=b,
            comparison=ComparisonKind.DIFFERS,
            distance=OTHER_CLOCK,
            says_a=_said(a),
            says_b=_said(b),
            remark=_clocks(point, a, b, book),
        )
    if _forces_differ(a, b):
        remark = "the limit is the same, but one text requires it and the other does not"
        return Outcome(
            a=a,
            b=b,
            comparison=ComparisonKind.DIFFERS,
            distance=OTHER_FORCE,
            says_a=_with_force(a),
            says_b=_with_force(b),
            event=event,
            at_most=Severity.WORDING,
            remark=remark,
        )
    return Outcome(a=a, b=b, comparison=None, event=event)


def _forces_differ(a: Provision, b: Provision) -> bool:
    """Whether one text demands what the other only expects or allows. "Will" against "must" is nothing."""
    forces = {a.force, b.force}
    weak = forces & {Force.SHOULD, Force.MAY}
    demands = Force.MUST in forces or (Force.STATES in forces and Force.MAY in weak)
    if not weak or not demands or min(a.confidence, b.confidence) < SURE:
        return False
    return not any(entry.force in weak and _DEMANDS.search(entry.citation.quote) for entry in (a, b))


def _differing(point: Point, a: Provision, b: Provision, event: str | None, book: RuleBook) -> Outcome | None:
    first, second = duration_of(a), duration_of(b)
    found = order(first, second, tolerance=point.tolerance)
    if found is Order.UNKNOWN:
        return None
    apart = distance(first, second, tolerance=point.tolerance)
    slight = apart <= LEAST_DISTANCE or (is_urgency(first) and is_urgency(second))
    return Outcome(
        a=a,
        b=b,
        comparison=stricter(found, longer_is_safer=point.protects == "longer"),
        distance=apart,
        says_a=_said(a),
        says_b=_said(b),
        event=event,
        at_most=Severity.WORDING if slight else None,
        remark="" if one_moment(a.event, b.event) or event else _clocks(point, a, b, book),
    )


def _with_last(
    found: Outcome, first: Pair, last: tuple[Provision | None, Provision | None], *, longer: bool
) -> Outcome:
    """The outcome with what each side allows at the latest; neither side is stricter where that points elsewhere."""
    if last == (None, None):
        return found
    says_a, says_b = (
        _said(one) if at_latest is None else f"{_said(one)}, and {_said(at_latest)} in some cases"
        for one, at_latest in zip(first, last, strict=True)
    )
    ends = order(duration_of(last[0] or first[0]), duration_of(last[1] or first[1]))
    agrees = stricter(ends, longer_is_safer=longer) is found.comparison
    return replace(
        found, says_a=says_a, says_b=says_b, comparison=found.comparison if agrees else ComparisonKind.DIFFERS
    )


def _said(provision: Provision) -> str:
    return lower_first(duration_of(provision).display)


def _with_force(provision: Provision) -> str:
    return f"{_said(provision)} ({_STANDING[provision.force]})" if provision.force else _said(provision)


def _clocks(point: Point, a: Provision, b: Provision, book: RuleBook) -> str:
    first, second = point.area_names
    return f"the clock starts at “{starts(a.event, book)}” in {first} and at “{starts(b.event, book)}” in {second}"


COMPARATOR = Comparator(id="time-limit", takes=_takes, compare=_compare)
