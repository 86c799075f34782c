"""The crossing sheet: whose job first, then what changes in the order it is met, then forms and contacts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from alignctl.graph.contact_list import Standing, contact_list
from alignctl.model.crossing_sheet import Changed, CrossingSheet, FormUsed, Handover, Same, SidesTold
from alignctl.model.divergence import WEIGHTY, ComparisonKind, Divergence, Severity
from alignctl.model.provision import Attribute, Provision, point_id
from alignctl.model.values import Role, Steps

_HANDED = frozenset({ComparisonKind.HANDOVER_GAP, ComparisonKind.HANDOVER_OVERLAP})
_OUTWARD = "a-places"
# Handovers of any comparison carry one of these at the end of their id.
_MARKS = (_OUTWARD, "b-places")


def crossing_sheet(
    frame: CrossingSheet, sides: Iterable[SidesTold], roles: Mapping[str, str], standing: Standing
) -> CrossingSheet:
    """Fill in a sheet that says only what it is about.

    `sides` stand in the order of their kinds, `a` of their divergences being the area one comes from. `roles` maps role
    ids to agencies. With the frame's `agency` only changes that touch it are told, the rest counted; a duty that falls
    to nobody touches all, and is always told. `standing` tells how early a contact is needed, by its label.
    """
    told = tuple(sides)
    handovers = sorted(_handovers(told, frame.names), key=lambda one: not one.outward)
    changes = tuple(_changes(told, frame.names, roles))
    kept = tuple(one for one in changes if frame.agency is None or frame.agency in one.agencies)
    return replace(
        frame,
        kinds=tuple(one.kind for one in told),
        handovers=tuple(handovers),
        changes=kept,
        forms=tuple(_forms(told, frame.names)),
        contacts=contact_list(told, frame.documents, standing),
        same=tuple(_same(told)),
        wording=_counted(told, Severity.WORDING),
        local=_counted(told, Severity.LOCAL),
        others=len(changes) - len(kept),
        same_contacts=sum(attribute is Attribute.CONTACT for side in told for _, attribute in side.shared),
    )


def _is_handover(found: Divergence) -> bool:
    return found.comparison in _HANDED or found.id.rsplit(".", 1)[-1] in _MARKS


def _handovers(sides: tuple[SidesTold, ...], names: Mapping[str, str]) -> Iterator[Handover]:
    for side in sides:
        for one in _in_order(side, (found for found in side.divergences if _is_handover(found))):
            yield Handover(
                id=one.id,
                title=_title(one, names),
                kind=one.kind,
                topic=one.topic,
                comparison=one.comparison,
                outward=one.id.endswith(_OUTWARD),
                origin=one.a,
                goal=one.b,
                explanation=one.explanation,
                must=one.severity is Severity.STATUTORY,
            )


def _changes(sides: tuple[SidesTold, ...], names: Mapping[str, str], roles: Mapping[str, str]) -> Iterator[Changed]:
    """What changes what someone does, in the order it is met."""
    for side in sides:
        weighty = (one for one in side.divergences if one.severity in WEIGHTY and not _is_handover(one))
        for one in _in_order(side, weighty):
            yield Changed(
                id=one.id,
                title=_title(one, names),
                kind=one.kind,
                topic=one.topic,
                attribute=one.attribute,
                severity=one.severity,
                comparison=one.comparison,
                origin=one.a,
                goal=one.b,
                silence=one.silence,
                baseline=one.baseline,
                explanation=one.explanation,
                distance=one.distance,
                agencies=tuple(sorted(_agencies(side, (one.a, one.b), roles))),
            )


def _in_order(side: SidesTold, found: Iterable[Divergence]) -> list[Divergence]:
    """Divergences in the order of the topics of their kind, within one in that of its rules, then the gravest first."""
    topics = {topic: place for place, topic in enumerate(side.order)}
    rules = {rule: place for place, rule in enumerate(side.rules)}
    return sorted(
        found,
        key=lambda one: (
            topics.get(one.topic, len(topics)),
            min((rules.get(said.rule, len(rules)) for said in (one.a, one.b) if said), default=len(rules)),
        ),
    )


def _title(one: Divergence, names: Mapping[str, str]) -> str:
    known = names.get(point_id(one.kind, one.topic, one.attribute, one.action))
    return known or names.get(one.action or "", (one.action or one.topic).replace("-", " "))


def _agencies(side: SidesTold, said: Iterable[Provision | None], roles: Mapping[str, str]) -> frozenset[str]:
    """Who must approve, by the rules, and everyone whom a statement names as acting."""
    found: set[str] = set()
    for one in said:
        if one is None:
            continue
        found |= side.agencies.get(one.rule, frozenset())
        acting = {one.actor} if one.actor else set()
        if isinstance(one.value, Role):
            acting.add(one.value.id)
        elif isinstance(one.value, Steps):
            acting |= {step.actor for step in one.value.steps if step.actor}
        found |= {roles[role] for role in acting if role in roles}
    return frozenset(found)


def _forms(sides: tuple[SidesTold, ...], names: Mapping[str, str]) -> Iterator[FormUsed]:
    """The forms of the receiving area, each point once, with the surest statement of either side."""
    for side in sides:
        ours, theirs = _surest(side.origin), _surest(side.goal)
        places = {topic: place for place, topic in enumerate(side.order)}
        for one in sorted(theirs.values(), key=lambda one: (places.get(one.topic, len(places)), one.action or "")):
            known = names.get(point_id(one.kind, one.topic, one.attribute, one.action))
            yield FormUsed(
                kind=one.kind,
                title=known or names.get(one.action or "", "Form"),
                goal=one,
                origin=ours.get((one.topic, one.action)),
            )


def _surest(provisions: Iterable[Provision]) -> dict[tuple[str, str | None], Provision]:
    found: dict[tuple[str, str | None], Provision] = {}
    for one in provisions:
        key = (one.topic, one.action)
        if one.attribute is Attribute.FORM and one.action and _surer(one, found.get(key)):
            found[key] = one
    return found


def _surer(one: Provision, other: Provision | None) -> bool:
    return other is None or one.confidence > other.confidence


def _same(sides: tuple[SidesTold, ...]) -> Iterator[Same]:
    for side in sides:
        points = Counter(topic for topic, attribute in side.shared if attribute is not Attribute.CONTACT)
        for topic in sorted(points, key=lambda one: (-points[one], one)):
            yield Same(kind=side.kind, topic=topic, points=points[topic])


def _counted(sides: tuple[SidesTold, ...], severity: Severity) -> int:
    return sum(one.severity is severity and not _is_handover(one) for side in sides for one in side.divergences)
