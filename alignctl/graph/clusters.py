"""Clusters: what comparisons of two areas each say of one point of practice, put together over all areas."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from types import MappingProxyType

from alignctl.graph.finding import Finding, Key, findings
from alignctl.graph.standing import is_review_due, read_of
from alignctl.model.area import Procedure
from alignctl.model.cluster import AreaValues, Cluster, PairDistance, PointOfPractice
from alignctl.model.compared import Compared
from alignctl.model.divergence import Severity, Silence
from alignctl.model.provision import Provision
from alignctl.model.standing import is_below

_GRAVITY = tuple(Severity)
Stated = tuple[Provision | None, Silence | None]


def clusters(
    comparisons: Iterable[Compared],
    regional: Mapping[str, Iterable[Provision]] = MappingProxyType({}),
    points: Iterable[PointOfPractice] = (),
    *,
    on: date | None = None,
) -> tuple[Cluster, ...]:
    """One cluster for each point of practice on which any of the comparisons found something.

    What is local by necessity becomes none. `points` are those of all kinds compared; a point not among them
    gets the words of its action as title. `regional` holds the provisions of the regional text by kind. `on`
    decides whose review is due; without it nobody's is. The order is by id, whatever order they come in.
    """
    known = {(point.kind, point.topic, point.attribute, point.action): point for point in points}
    areas: dict[tuple[str, str], Procedure] = {}
    standard: dict[Key, list[Provision]] = defaultdict(list)
    for entry in sorted(chain.from_iterable(regional.values()), key=lambda entry: (-entry.confidence, entry.id)):
        standard[entry.kind, entry.topic, entry.attribute, entry.action or ""].append(entry)
    by_point: dict[Key, list[Finding]] = defaultdict(list)
    for comparison in comparisons:
        areas.update({(comparison.kind, side.area.id): side for side in (comparison.a, comparison.b)})
        for finding in findings(comparison):
            by_point[finding.key].append(finding)
    made = []
    for key, found in by_point.items():
        point = known.get(key) or _unknown(key)
        groups = tuple(_by_event(found))
        for event, group in groups:
            held = _starting(standard[key], event, group) if len(groups) > 1 else standard[key]
            made.append(_cluster(point, event, group, areas, tuple(held), on))
    return tuple(sorted(made, key=lambda cluster: cluster.id))


def _unknown(key: Key) -> PointOfPractice:
    kind, topic, attribute, action = key
    title = action.replace("-", " ").capitalize()
    return PointOfPractice(kind=kind, topic=topic, attribute=attribute, action=action, title=title)


def _by_event(found: list[Finding]) -> Iterator[tuple[str | None, list[Finding]]]:
    """An unsaid start of the clock fits the only one said; several starts make several clusters.

    Of several the one most areas name takes the statements without a start, so that no statement stands in two
    clusters and is asked to become two things.
    """
    events = sorted({one.event for one in found if one.event})
    if len(events) <= 1:
        yield (events[0] if events else None), found
        return
    named = Counter(event for event, _ in {(entry.event, area) for one in found for area, entry in _said(one)} if event)
    usual = max(events, key=lambda event: (named[event], -events.index(event)))
    for event in events:
        group = [one for one in found if (one.event or usual) == event and (event == usual or _starts(one))]
        if group:
            yield event, group


def _starting(standard: list[Provision], event: str | None, found: list[Finding]) -> list[Provision]:
    """What the standard says of one start of the clock, and without a start where areas do so in this cluster."""
    unsaid = any(entry.event is None for one in found for _, entry in _said(one))
    return [entry for entry in standard if entry.event == event or (entry.event is None and unsaid)]


def _said(one: Finding) -> Iterator[tuple[str, Provision]]:
    for area, entry in ((one.area_a, one.a), (one.area_b, one.b)):
        if entry is not None:
            yield area, entry


def _starts(one: Finding) -> bool:
    """Whether every statement of a finding says what starts its clock."""
    return all(entry.event for _, entry in _said(one))


def _cluster(  # noqa: PLR0913, PLR0917 - a cluster gathers what six sources know of one point
    point: PointOfPractice,
    event: str | None,
    found: list[Finding],
    areas: dict[tuple[str, str], Procedure],
    standard: tuple[Provision, ...],
    on: date | None,
) -> Cluster:
    parts = (point.kind, point.topic, point.attribute, point.action, event)
    severities = [one.severity for one in found if one.severity is not None]
    stated: dict[str, list[Stated]] = defaultdict(list)
    for one in found:
        stated[one.area_a].append((one.a, one.silence))
        stated[one.area_b].append((one.b, one.silence))
    return Cluster(
        id=".".join(part for part in parts if part),
        point=point,
        event=event,
        areas=tuple(_values(point, areas[point.kind, area], stated[area], on) for area in sorted(stated)),
        pairs=_pairs(found),
        severity=min(severities, key=_GRAVITY.index) if severities else None,
        standard=standard,
    )


def _values(point: PointOfPractice, procedure: Procedure, stated: list[Stated], on: date | None) -> AreaValues:
    """What an area says, from its side of every finding."""
    area = procedure.area
    provisions: dict[str, Provision] = {}
    silence: Silence | None = None
    for provision, why in stated:
        if provision is not None:
            provisions[provision.id] = provision
        else:
            silence = why or silence
    surest = tuple(sorted(provisions.values(), key=lambda entry: (-entry.confidence, entry.id)))
    return AreaValues(
        area=area.id,
        name=area.name,
        provisions=surest,
        silence=None if surest else silence or Silence.NOT_SAID,
        below=any(is_below(point, entry) for entry in surest),
        review_due=on is not None and is_review_due(procedure, on),
        read=read_of(procedure),
    )


def _pairs(found: list[Finding]) -> tuple[PairDistance, ...]:
    """One distance a pair: the farthest apart it stands on the point."""
    by_pair: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for one in found:
        by_pair[one.area_a, one.area_b].append(one)
    made = []
    for (a, b), group in sorted(by_pair.items()):
        farthest = max(group, key=lambda one: (one.distance, one.comparison is not None, one.comparison or ""))
        severities = [one.severity for one in group if one.severity is not None]
        made.append(
            PairDistance(
                a=a,
                b=b,
                distance=farthest.distance,
                comparison=farthest.comparison,
                severity=min(severities, key=_GRAVITY.index) if severities else None,
                stated_a=farthest.a.id if farthest.a else None,
                stated_b=farthest.b.id if farthest.b else None,
                silence=farthest.silence,
            )
        )
    return tuple(made)
