"""Every finding that is true of one text: beside its neighbours and its standard, and taken alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from alignctl.adopting import NOT_READ, Said, is_on, keys_of, said_in, says_it
from alignctl.diverge import below_national, practice_points
from alignctl.gate import (
    Places,
    change_finding,
    change_findings,
    contradiction_findings,
    divergence_findings,
    drift_findings,
    national_findings,
    overdue_finding,
    topic_findings,
    upkeep_findings,
    with_fingerprint,
)
from alignctl.model.agreement import Agreement
from alignctl.model.divergence import Divergence, Shared
from alignctl.model.finding import Finding
from alignctl.model.provision import Provision, point_id
from alignctl.model.revision import Revision
from alignctl.worlds import OwnerSort, Text, World


def findings_of(world: World, text: Text) -> Iterator[Finding]:
    """Every finding that is true of a text in a world, with its fingerprint; nothing of one that cannot be read."""
    for one in chain(_beside_others(world, text), _alone(world, text), _overdue(world, text)):
        yield with_fingerprint(one, one.about)


def changes_of(revision: Revision, text: Text) -> Iterator[Finding]:
    """Every duty that a text's revision changed, with its fingerprint."""
    places = Places([revision.now, revision.before])
    for one in change_findings(revision.duties, text.owner, text.kind, places):
        yield with_fingerprint(one, one.about)


def agreements_changed(before: World, now: World, text: Text) -> Iterator[Finding]:
    """Every agreement that a revision took up, or left, with its fingerprint; nothing where a text cannot be read."""
    earlier, present = before.procedure(text), now.procedure(text)
    if earlier is None or present is None:
        return
    places = Places([present, earlier])
    for one in now.agreed(text):
        then, today = _held(before, text, one), _held(now, text, one)
        if then.has_adopted is not today.has_adopted and then.is_told and today.is_told:
            sides = (then.first, today.first)
            found = change_finding(one, text.owner, sides, places, adopts=today.has_adopted)
            yield with_fingerprint(found, found.about)


def has_adopted(world: World, text: Text, agreement: Agreement) -> bool:
    """Whether a text in a world says what was agreed."""
    return _held(world, text, agreement).has_adopted


class _Held(NamedTuple):
    """How a text stands to an agreement: `first` is the surest it says on the point, None where it says nothing.

    `is_told` is False where nothing may be claimed, as a part of a silent text could not be read.
    """

    has_adopted: bool
    first: Provision | None
    is_told: bool


def _held(world: World, text: Text, agreement: Agreement) -> _Held:
    said = _said(world, text, agreement)
    adopted = says_it(agreement, said) or (bool(said.provisions) and _agrees(world, text, agreement))
    apart = (one for one in said.provisions if keys_of((one,))[0] not in agreement.means)
    first = next(apart, None) if not adopted else None
    shown = first or next(iter(said.provisions), None)
    return _Held(adopted, shown, said.is_read and (said.is_whole or bool(said.provisions)))


def _said(world: World, text: Text, agreement: Agreement) -> Said:
    ready, run = world.ready(text), world.run
    if ready is None:
        return NOT_READ
    points = practice_points(run.book, text.kind, run.settings.as_of)
    return said_in(agreement, ready.sides, points, is_whole=world.is_whole(text))


def _agrees(world: World, text: Text, agreement: Agreement) -> bool:
    """Whether a comparison finds that a text agrees on the point with that of another area which says the target."""
    for area in agreement.areas:
        other = Text(OwnerSort.AREA, area, text.kind)
        if other == text or not says_it(agreement, _said(world, other, agreement)):
            continue
        found = world.compared(text, other)
        if found is not None and _on(agreement, found.shared) and not _on(agreement, found.divergences):
            return True
    return False


def _on(agreement: Agreement, found: Iterable[Shared | Divergence]) -> bool:
    return any(
        is_on(agreement, point_id(agreement.kind, one.topic, one.attribute, one.action), one.event) for one in found
    )


def _overdue(world: World, text: Text) -> Iterator[Finding]:
    procedure = world.procedure(text)
    for one in world.agreed(text) if procedure is not None else ():
        held = _held(world, text, one) if one.due < world.run.settings.on else None
        if held is not None and held.is_told and not held.has_adopted:
            yield overdue_finding(one, text.owner, held.first, Places(filter(None, (procedure,))))


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
