"""One act that one text sets a limit for and the other a threshold: "within two days", "when missing for three"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from alignctl.diverge.comparator import Point
from alignctl.model.provision import Attribute, Provision
from alignctl.model.values import Bound, Duration
from alignctl.rules.rule import Rule


def mixed_points(points: Iterable[Point]) -> Iterator[Point]:
    """Yield, for each act only one side limits and only the other has a threshold for, a point of thresholds.

    Both lengths must count from the same start: the limit counts, as it says or as its rule takes it, from an event
    the threshold's rule names.
    """
    held = [point for point in points if point.attribute in {Attribute.TIME_LIMIT, Attribute.THRESHOLD}]
    for over in held:
        if over.attribute is not Attribute.THRESHOLD or not _are_lengths(over.a + over.b):
            continue
        for limit in held:
            if limit.attribute is not Attribute.TIME_LIMIT or (limit.topic, limit.action) != (over.topic, over.action):
                continue
            a, b = (over.a or _counted(limit.a, over, limit.rule)), (over.b or _counted(limit.b, over, limit.rule))
            if a and b:
                yield replace(over, a=a, b=b)


def _counted(limits: tuple[Provision, ...], over: Point, rule: Rule | None) -> tuple[Provision, ...]:
    """The limits that count from the threshold's start, as thresholds."""
    events = over.rule.events if over.rule else ()
    unsaid = rule.events[0] if rule and rule.events else None
    return tuple(
        replace(limit, attribute=Attribute.THRESHOLD, rule=over.rule.id if over.rule else limit.rule)
        for limit in limits
        if (limit.event or unsaid) in events
        and isinstance(limit.value, Duration)
        and limit.value.bound is Bound.WITHIN
        and limit.value.amount is not None
    )


def _are_lengths(side: tuple[Provision, ...]) -> bool:
    return all(isinstance(entry.value, Duration) for entry in side)
