"""The units of one version with what was found in each, and a statement of those in which nothing was."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable

from alignctl.diverge.prepared import RulesOfDay
from alignctl.diverge.severity import is_local
from alignctl.diverge.units import Unit
from alignctl.diverge.wording import Wording
from alignctl.model.citation import Citation
from alignctl.model.provision import Attribute, Provision
from alignctl.model.span import is_urgency
from alignctl.model.tier import Tier
from alignctl.model.values import Duration, Text

UnitKey = tuple[object, ...]


class Stated:
    """One version: its wording, and what was found in each of its units; what is local by necessity is left out."""

    def __init__(self, wording: Wording, provisions: tuple[Provision, ...], day: RulesOfDay) -> None:
        self.wording = wording
        self.provisions = provisions
        self._day = day
        self._of: dict[UnitKey, list[Provision]] = defaultdict(list)
        self._topics: dict[str, str] = {}
        for one in provisions:
            self._of[key_of(wording.told(one))].append(one)
            self._topics.setdefault(one.citation.section_id, one.topic)

    def of(self, unit: Unit) -> tuple[Provision, ...]:
        """What was found in a unit, the surest first, without what is local."""
        found = (one for one in self._of.get(key_of(unit), ()) if not self._is_local(one))
        return tuple(sorted(found, key=lambda one: (-one.confidence, one.attribute, one.id)))

    def is_local(self, unit: Unit) -> bool:
        """Whether all that was found in a unit is local by necessity, and something was."""
        found = self._of.get(key_of(unit), ())
        return bool(found) and all(map(self._is_local, found))

    def limits(self, unit: Unit) -> tuple[Provision, ...]:
        """The limits set in a unit, in the order of its words; urgencies without a figure ("at once") are left out."""
        found = (one for one in self.of(unit) if one.attribute is Attribute.TIME_LIMIT)
        figures = (one for one in found if isinstance(one.value, Duration) and not is_urgency(one.value))
        return tuple(sorted(figures, key=lambda one: (unit.quote.find(one.value.display), one.value.display)))

    def provision(self, unit: Unit) -> Provision:
        """What a change of a unit is told by: a limit, else the surest that was found, else the unit as it stands."""
        found = (*self.limits(unit), *self.of(unit))
        named = (one for one in found if one.action is not None)
        return next(named, None) or next(iter(found), None) or self._made(unit)

    def _made(self, unit: Unit) -> Provision:
        """A statement of which no rule knows the type: its value tells only that it is the one it is.

        Its words stand in the quote alone, so that a report that leaves quotes out leaves them out too.
        """
        marked = hashlib.sha256(unit.about.encode()).hexdigest()[:12]
        kind = self._day.kind
        first = kind.topics[0].id if kind and kind.topics else ""
        return Provision(
            id=f"untyped.{marked}",
            kind=kind.id if kind else "",
            topic=self._topics.get(unit.section_id) or self._topics.get(unit.section_id.rpartition(".")[0]) or first,
            attribute=Attribute.THRESHOLD,
            action=None,
            value=Text(id=f"untyped-{marked}", display="a statement of no known type"),
            tier=Tier.LOCAL,
            confidence=0.5,
            rule="",
            citation=Citation(
                area="",
                document=unit.document,
                section_id=unit.section_id,
                section=unit.title,
                number=unit.number,
                page=unit.page,
                paragraph=unit.paragraph,
                span=unit.span,
                quote=unit.quote,
                cell=unit.cell,
            ),
        )

    def _is_local(self, one: Provision) -> bool:
        return is_local(self._day.kind, one.topic, one.attribute)


def key_of(unit: Unit) -> UnitKey:
    """What names a unit within its version."""
    return unit.document, unit.section_id, unit.paragraph, unit.cell, unit.span


def keys_of(wording: Wording, provisions: Iterable[Provision | None]) -> frozenset[UnitKey]:
    """The units that some provisions of a version rest on."""
    return frozenset(key_of(wording.told(one)) for one in provisions if one is not None)
