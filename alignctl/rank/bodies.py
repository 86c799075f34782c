"""Who approves a change, and for whom a candidate matters."""

from __future__ import annotations

from collections.abc import Mapping

from alignctl.model.cluster import Cluster
from alignctl.model.values import Role, Steps

AUTHORITY = "authority"
# Care and its carers are the authority's own; health is spoken for by the care board of the area.
BODY = {
    "authority": AUTHORITY,
    "social-care": AUTHORITY,
    "carers": AUTHORITY,
    "health": "care-board",
    "police": "police",
    "schools": "schools",
    "voluntary": "voluntary",
}
AUDIENCES = ("police", "health", "schools", "social-care", "carers")


def bodies_of(cluster: Cluster) -> tuple[str, ...]:
    """The bodies that would have to approve: always the authority, whose text it is, then those of the agencies."""
    others = {BODY.get(agency, agency) for agency in cluster.agencies} - {AUTHORITY}
    return (AUTHORITY, *sorted(others))


def agencies_touched(cluster: Cluster, roles: Mapping[str, str]) -> frozenset[str]:
    """The agencies a point is about: those that approve, and those of everyone its statements name as acting.

    `roles` maps role ids to agencies. A role no rule gives an agency counts for none.
    """
    provisions = [one for area in cluster.areas for one in area.provisions]
    acting = {one.actor for one in provisions if one.actor}
    for one in provisions:
        if isinstance(one.value, Role):
            acting.add(one.value.id)
        elif isinstance(one.value, Steps):
            acting |= {step.actor for step in one.value.steps if step.actor}
    return frozenset(cluster.agencies) | {roles[role] for role in acting if role in roles}
