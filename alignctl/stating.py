"""Every finding that is true of one text: beside its neighbours and its standard, and taken alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from alignctl.diverge import below_national
from alignctl.gate import (
    Places,
    change_findings,
    contradiction_findings,
    divergence_findings,
    drift_findings,
    national_findings,
    topic_findings,
    upkeep_findings,
    with_fingerprint,
)
from alignctl.model.finding import Finding
from alignctl.model.revision import Revision
from alignctl.worlds import OwnerSort, Text, World


def findings_of(world: World, text: Text) -> Iterator[Finding]:
    """Every finding that is true of a text in a world, with its fingerprint; nothing of one that cannot be read."""
    for one in chain(_beside_others(world, text), _alone(world, text)):
        yield with_fingerprint(one, one.about)


def changes_of(revision: Revision, text: Text) -> Iterator[Finding]:
    """Every duty that a text's revision changed, with its fingerprint."""
    places = Places([revision.now, revision.before])
    for one in change_findings(revision.duties, text.owner, text.kind, places):
        yield with_fingerprint(one, one.about)


def _beside_others(world: World, text: Text) -> Iterator[Finding]:
    for other in (*world.neighbours(text), *world.standards(text)):
        found = world.compared(text, other)
        if found is not None:
            tell = drift_findings if other.sort is OwnerSort.REGION else divergence_findings
            places = Places(filter(None, (world.procedure(text), world.procedure(other))))
            yield from tell(found.divergences, text.owner, other.owner, places)


def _alone(world: World, text: Text) -> Iterator[Finding]:
    ready, day = world.ready(text), world.day(text.kind)
    if ready is None or day.kind is None:
        return
    places = Places([ready.procedure])
    yield from national_findings(below_national(ready, day), text.owner, text.kind, places)
    yield from contradiction_findings(world.contradictions(text), places)
    yield from upkeep_findings(ready.procedure, world.run.settings.on, world.run.workspace.check.reading_floor)
    if text.sort is not OwnerSort.BASE and ready.belongs:
        yield from topic_findings(ready.procedure, world.missing_topics(text))
