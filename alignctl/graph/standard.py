"""The regional standard: how far areas have adopted it, and where they drift from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from alignctl.model.cluster import AreaValues, Cluster
from alignctl.model.neighbours import Adoption, Drift
from alignctl.model.provision import Provision
from alignctl.model.standing import holds, is_among


def adoption(clusters: Iterable[Cluster]) -> tuple[tuple[Adoption, ...], tuple[Drift, ...]]:
    """Adoption by area and topic, and every drift, over the points the regional text states.

    An area has adopted a point where all it says there is the same in effect as something the standard says. A point
    on which an area was not compared counts for nothing; a silence is drift, with its reason.
    """
    counted: dict[tuple[str, str, str], list[bool]] = defaultdict(list)
    drift: list[Drift] = []
    for cluster in clusters:
        if not cluster.standard:
            continue
        for entry in cluster.areas:
            held = holds(entry.provisions, cluster.standard)
            counted[entry.area, cluster.point.kind, cluster.point.topic].append(held)
            if not held:
                drift.append(_drift(cluster, entry))
    made = (
        Adoption(area=area, kind=kind, topic=topic, adopted=sum(found), of=len(found))
        for (area, kind, topic), found in sorted(counted.items())
    )
    return tuple(made), tuple(sorted(drift, key=lambda one: (one.area, one.point)))


def _drift(cluster: Cluster, entry: AreaValues) -> Drift:
    """Both sides where they part: the surest thing each says that the other does not."""
    return Drift(
        area=entry.area,
        point=cluster.id,
        title=cluster.title,
        standard=_apart(cluster.standard, entry.provisions) or cluster.standard[0],
        stated=_apart(entry.provisions, cluster.standard) or next(iter(entry.provisions), None),
        silence=entry.silence,
    )


def _apart(said: tuple[Provision, ...], others: tuple[Provision, ...]) -> Provision | None:
    return next((one for one in said if not is_among(one, others)), None)
