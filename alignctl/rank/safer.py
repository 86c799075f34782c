"""Which of several values protects the child more, and which text binds more."""

from __future__ import annotations

from alignctl.model.cluster import Cluster
from alignctl.model.provision import Attribute, Force
from alignctl.model.span import SaferEnd, safer_end, span
from alignctl.model.values import Duration, Value

# The answers a rule may say protect the child more, where a point is about which area acts.
_AREAS = frozenset({"placing", "host", "area-placing", "area-host"})
_FORCES = (Force.MUST, Force.STATES, None, Force.SHOULD, Force.MAY)

Exposure = tuple[int, float]


def exposure(cluster: Cluster, value: Value | None, responsible: str | None = None) -> Exposure:
    """Lower for what protects the child more, as far as the rule says; a shorter limit where it says nothing.

    `responsible` is the area that acts, where the point is about that.
    """
    protects = cluster.protects
    if isinstance(value, Duration):
        reach = span(value)
        if reach is None:
            return 0, 0.0
        safer = safer_end(protects, value)
        shorter = safer is SaferEnd.SHORTER or (protects is None and cluster.point.attribute is Attribute.TIME_LIMIT)
        return (0, reach.typical) if shorter else (0, -reach.typical if safer is SaferEnd.LONGER else 0.0)
    if responsible and protects not in _AREAS:
        return (0 if responsible == "placing" else 1), 0.0  # the placing authority keeps its duty by law
    ids = {getattr(value, "id", None), responsible, f"area-{responsible}"}
    return (0 if protects in ids else 1), 0.0


def slackness(force: Force | None) -> int:
    """Lower for a text that binds more."""
    return _FORCES.index(force)
