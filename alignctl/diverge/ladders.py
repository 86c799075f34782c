"""Ladders of escalation beside the rules on their single rungs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from alignctl.model.divergence import WEIGHTY, Divergence, Severity
from alignctl.model.provision import Attribute
from alignctl.model.values import Steps

_RUNGS = frozenset({Attribute.TIME_LIMIT, Attribute.THRESHOLD})


def told_by_ladder_alone(one: Divergence, found: Iterable[Divergence]) -> Divergence:
    """A difference of two timed ladders as material, where no difference of a single rung tells it already.

    A rule may hold a ladder's severity down because rules on its rungs tell who is told after how long. Where
    those find nothing (a post under a local name), the ladder is all there is to tell that somebody acts sooner.
    """
    if one.attribute is not Attribute.ESCALATION or one.severity is not Severity.WORDING:
        return one
    if one.a is None or one.b is None or not (_is_timed(one.a.value) and _is_timed(one.b.value)):
        return one
    if any(other.topic == one.topic and other.attribute in _RUNGS and other.severity in WEIGHTY for other in found):
        return one
    return replace(one, severity=Severity.MATERIAL)


def _is_timed(value: object) -> bool:
    return isinstance(value, Steps) and any(step.within is not None for step in value.steps)
