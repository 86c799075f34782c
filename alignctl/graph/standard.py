"""The regional standard: how far areas have adopted it, and where they drift from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from alignctl.model.cluster import AreaValues, Cluster
from alignctl.model.effect import same_effect
from alignctl.model.neighbours import Adoption, Drift
from alignctl.model.provision import Provision


def adoption(clusters: Iterable[Cluster]) -> tuple[tuple[Adoption, ...], tuple[Drift, ...]]:
    """Adoption by area and topic, and every drift, over the points the regional text states.

    An area has adopted a point where all it says there is the same in effect as the standard. A point on which an
    area was not compared counts for nothing; a silence is drift, with its reason.
    """
    counted: dict[tuple[str, str, str], list[bool]] = defaultdict(list)
    drift: list[Drift] = []
    for cluster in clusters:
        standard = cluster.regional
        if standard is None:
            continue
        for entry in cluster.areas:
            held = holds(entry.provisions, standard)
            counted[entry.area, cluster.point.kind, cluster.point.topic].append(held)
            if not held:
                drift.append(_drift(cluster, standard, entry, _other(entry, standard)))
    made = (
        Adoption(area=area, kind=kind, topic=topic, adopted=sum(found), of=len(found))
        for (area, kind, topic), found in sorted(counted.items())
    )
    return tuple(made), tuple(sorted(drift, key=lambda one: (one.area, one.point)))


def holds(said: Iterable[Provision], standard: Provision) -> bool:
    """Whether something is said, and all of it is the same in effect as the standard."""
    found = tuple(said)
    return bool(found) and all(_same(one, standard) for one in found)


def _other(entry: AreaValues, standard: Provision) -> Provision | None:
    """The surest thing an area says that is not what the standard says."""
    return next((one for one in entry.provisions if not _same(one, standard)), None)


def _same(one: Provision, standard: Provision) -> bool:
    return same_effect(one.value, standard.value)


def _drift(cluster: Cluster, standard: Provision, entry: AreaValues, stated: Provision | None) -> Drift:
    return Drift(
        area=entry.area,
        point=cluster.id,
        title=cluster.title,
        standard=standard,
        stated=stated,
        silence=entry.silence,
    )
