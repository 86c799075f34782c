"""Where what is said on a point stands: below the national position, or as the regional standard has it."""

from __future__ import annotations

from collections.abc import Iterable

from alignctl.model.cluster import PointOfPractice
from alignctl.model.effect import same_effect
from alignctl.model.national import Below
from alignctl.model.provision import Attribute, Provision
from alignctl.model.span import Order, order
from alignctl.model.values import Bound, Duration, LegalSource, Steps, Term, Value

_STANDINGS = {"contrary": Below.POSITION, "superseded": Below.SUPERSEDED_SOURCE}


def is_below(point: PointOfPractice, provision: Provision) -> bool:
    """Whether a provision is looser than the national figure, contradicts it, or rests on what was replaced."""
    return how_below(point, provision) is not None


def how_below(point: PointOfPractice, provision: Provision) -> Below | None:
    """How a provision stands below the national position; None where it does not."""
    return how_value_below(point, provision.value, provision.event)


def how_value_below(point: PointOfPractice, value: Value, event: str | None) -> Below | None:
    """How a value would stand below the national position on a point, from a start of the clock; else None."""
    if isinstance(value, Duration):
        if point.national is None or point.attribute is not Attribute.TIME_LIMIT or value.bound is Bound.AFTER:
            return None
        other_clock = point.clock and event and point.clock != event
        looser = not other_clock and order(value, point.national) is Order.LONGER
        return Below.FIGURE if looser else None
    if isinstance(value, Term) and value.standing in _STANDINGS:
        return _STANDINGS[value.standing]
    if isinstance(value, LegalSource) and value.edition and value.edition < dict(point.in_force_from).get(value.id, ""):
        return Below.SUPERSEDED_SOURCE
    if isinstance(value, Steps) or value.id not in point.contrary:
        return None
    return Below.SUPERSEDED_SOURCE if isinstance(value, LegalSource) else Below.POSITION


def holds(said: Iterable[Provision], standard: Iterable[Provision]) -> bool:
    """Whether something is said, and it is the standard's in effect.

    Each statement has to be the same in effect as one of the standard's. Whether a list is complete is not known
    here: of a list a comparison passes on what tells two texts apart, and not every item.
    """
    found, wanted = tuple(said), tuple(standard)
    return bool(found) and all(is_among(one, wanted) for one in found)


def is_among(one: Provision, others: Iterable[Provision]) -> bool:
    """Whether a statement is the same in effect as one of others."""
    return any(same_effect(one.value, other.value) for other in others)
