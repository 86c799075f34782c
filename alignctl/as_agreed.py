"""What of a check's findings carries out an agreement: the text says the agreed target now, and was agreed to."""

from __future__ import annotations

from dataclasses import replace

from alignctl.adopting import is_on
from alignctl.model.agreement import Agreement
from alignctl.model.finding import Finding, FindingCode, Standing
from alignctl.model.provision import point_id
from alignctl.report.words import day_words
from alignctl.stating import has_adopted
from alignctl.worlds import OwnerSort, Text, World

_BROUGHT = frozenset(
    {
        FindingCode.STRICTER,
        FindingCode.LOOSER,
        FindingCode.CHANGED,
        FindingCode.NEWLY_SAID,
        FindingCode.NO_LONGER_SAID,
        FindingCode.NEW_DIVERGENCE,
        FindingCode.CHANGED_DIVERGENCE,
    }
)


def as_agreed(one: Finding, world: World, *, is_revision: bool) -> Finding:
    """A finding, accepted where it is what an agreement brings about.

    Of a revision these are duties that changed and differences that are new; with or without one, that a text drifts
    from the regional standard. What stood before, and what is below national guidance, is never accepted here.
    """
    is_brought = one.code is FindingCode.DRIFT or (is_revision and one.code in _BROUGHT)
    agreement = _carried_out(one, world) if is_brought and one.standing is Standing.NEW else None
    if agreement is None:
        return one
    told = f"As agreed on {day_words(agreement.agreed.isoformat())}."
    return replace(one, standing=Standing.ACCEPTED, agreed=told, hint=told)


def _carried_out(one: Finding, world: World) -> Agreement | None:
    if one.kind is None or one.topic is None or one.attribute is None:
        return None
    point = point_id(one.kind, one.topic, one.attribute, one.action)
    for area in filter(None, (one.area, one.other)):
        text = Text(OwnerSort.AREA, area, one.kind)
        for agreement in world.agreed(text) if area in world.run.workspace.areas else ():
            if is_on(agreement, point, one.event) and has_adopted(world, text, agreement):
                return agreement
    return None
