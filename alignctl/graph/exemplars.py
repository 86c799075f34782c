"""Whom to learn from: for each topic the area worth copying, with reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from alignctl.model.cluster import AreaValues, Cluster
from alignctl.model.neighbours import Exemplar
from alignctl.model.provision import Provision
from alignctl.model.span import SaferEnd, safer_end, span
from alignctl.model.values import Duration

FEWEST = 2
CLEAR = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class _Standing:
    """One area on one topic: points stated, points it could state, points with a safer side and those it holds."""

    area: str
    name: str
    stated: int
    points: int
    safest: int
    decidable: int
    below: int
    clear: float

    @property
    def rank(self) -> tuple[int, float, float, float, str]:
        """Smaller for what is worth copying more."""
        return (
            self.below,
            -round(self.safest / self.decidable, 4) if self.decidable else 0.0,
            -round(self.stated / self.points, 4),
            -round(self.clear, 2),
            self.area,
        )


def exemplars(clusters: Iterable[Cluster]) -> tuple[Exemplar, ...]:
    """One for each topic on which two areas or more speak, in the order of kinds and topics.

    An area below the national position anywhere in the topic is never one, nor one whose statements were read with
    a mean confidence below CLEAR. Of the others, the one that most often holds the safest value stated, where the
    rules say which way is safer; then the one that says most; then the clearest; then by id.
    """
    topics: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        topics[cluster.point.kind, cluster.point.topic].append(cluster)
    made = (_exemplar(kind, topic, found) for (kind, topic), found in sorted(topics.items()))
    return tuple(one for one in made if one is not None)


def _exemplar(kind: str, topic: str, clusters: list[Cluster]) -> Exemplar | None:
    areas = {entry.area: entry.name for cluster in clusters for entry in cluster.areas if entry.provisions}
    if len(areas) < FEWEST:
        return None
    decidable = tuple(_decidable(clusters))
    standings = sorted((_standing(area, areas[area], clusters, decidable) for area in areas), key=lambda one: one.rank)
    fit = [one for one in standings if not one.below and one.clear >= CLEAR]
    if not fit:
        reason = "No area is worth copying whole: each is below statutory guidance somewhere, or was not read clearly."
        return Exemplar(kind=kind, topic=topic, area=None, reasons=(reason,))
    best, *others = fit
    return Exemplar(
        kind=kind, topic=topic, area=best.area, reasons=_reasons(best), runner_up=others[0].area if others else None
    )


def _decidable(clusters: list[Cluster]) -> Iterator[frozenset[str]]:
    """Of each point on which areas differ and the rules say which way is safer, the areas that hold the safest."""
    for cluster in clusters:
        safest = holders_of_safest(cluster)
        if safest and len(safest) < sum(1 for entry in cluster.areas if entry.provisions):
            yield safest


def _standing(area: str, name: str, clusters: list[Cluster], decidable: tuple[frozenset[str], ...]) -> _Standing:
    stating = [entry for cluster in clusters for entry in cluster.areas if entry.area == area and entry.provisions]
    sure = [one.confidence for entry in stating for one in entry.provisions]
    return _Standing(
        area=area,
        name=name,
        stated=len(stating),
        points=len(clusters),
        safest=sum(1 for safest in decidable if area in safest),
        decidable=len(decidable),
        below=sum(1 for entry in stating if entry.below),
        clear=sum(sure) / len(sure) if sure else 0.0,
    )


def holders_of_safest(cluster: Cluster) -> frozenset[str]:
    """The areas that hold the value safest for the child of those stated; empty where the rule does not say."""
    if cluster.protects is None:
        return frozenset()
    said = [one.value for entry in cluster.areas for one in entry.provisions]
    if len({safer_end(cluster.protects, value) for value in said if isinstance(value, Duration)}) > 1:
        return frozenset()  # a length and a window stand in no order
    exposures = {entry.area: found for entry in cluster.areas if (found := _exposure(cluster, entry)) is not None}
    least = min(exposures.values(), default=None)
    return frozenset(area for area, found in exposures.items() if found == least)


def _exposure(cluster: Cluster, entry: AreaValues) -> float | None:
    """Lower for what protects the child more; the least safe of several statements counts."""
    found = [_exposure_of(cluster, provision) for provision in entry.provisions]
    return max((one for one in found if one is not None), default=None)


def _exposure_of(cluster: Cluster, provision: Provision) -> float | None:
    value, protects = provision.value, cluster.protects
    if isinstance(value, Duration):
        reach = span(value)
        safer = safer_end(protects, value)
        if reach is None or safer is None:
            return None
        return round(reach.typical if safer is SaferEnd.SHORTER else -reach.typical, 4)
    answer = provision.responsible_area.value if provision.responsible_area else None
    return 0.0 if protects in {getattr(value, "id", None), answer, f"area-{answer}"} else 1.0


def _reasons(best: _Standing) -> tuple[str, ...]:
    told = []
    if best.decidable:
        points = "the one point" if best.decidable == 1 else f"{best.safest} of {best.decidable} points"
        told.append(
            f"{best.name} holds the safest value stated on {points} on which areas "
            "differ and the rules say which way is safer."
        )
    else:
        told.append("The rules do not say which way is safer where areas differ, so what is said most fully counts.")
    stated = "the one point" if best.points == 1 else f"{best.stated} of {best.points} points"
    told.append(f"It speaks on {stated} of the topic.")
    told.append(
        f"It is nowhere below statutory guidance here; its statements were read with {best.clear:.0%} confidence."
    )
    return tuple(told)
