"""Which statements of a point say what was agreed, and which an area would have to change."""

from __future__ import annotations

from collections.abc import Iterable

from alignctl.adopting import keys_of
from alignctl.draft.proposing import Source
from alignctl.model.agreement import AT_NATIONAL, Agreement
from alignctl.model.cluster import AreaValues, Cluster
from alignctl.model.effect import effect_key
from alignctl.model.provision import Attribute, Provision
from alignctl.model.standing import is_below
from alignctl.model.values import LegalSource

# below this a finder is guessing, and nobody is asked to change a sentence on the strength of it
SURE = 0.5


class Saying:
    """Which statements of a point say what was agreed, and which have to change."""

    def __init__(self, agreement: Agreement, cluster: Cluster) -> None:
        self._means = frozenset(agreement.means)
        self._cluster = cluster
        self.kind = cluster.point.kind
        self.is_list = cluster.point.attribute is Attribute.DATA_ITEM
        self.is_source = cluster.point.attribute is Attribute.LEGAL_BASIS

    def says(self, one: Provision) -> bool:
        """Whether a statement says the target in effect."""
        if self.is_source:
            return self._in_force(one)
        if AT_NATIONAL in self._means:
            return not is_below(self._cluster.point, one)
        return not self._means.isdisjoint(keys_of((one,)))

    def is_on(self, one: Provision) -> bool:
        """Whether a statement is on the point, whatever it says."""
        point = self._cluster.point
        return (one.attribute, one.action) == (point.attribute, point.action) and one.event in {
            self._cluster.event,
            None,
        }

    def is_apart(self, one: Provision) -> bool:
        """Whether a statement on the point says something else; of a source cited only one that was replaced."""
        return is_below(self._cluster.point, one) if self.is_source else not self.says(one)

    def is_adopted(self, entry: AreaValues) -> bool:
        """Whether an area's text says the target already, or a comparison found that it agrees with one that does."""
        if self.is_list or self.is_source or not entry.provisions or self.missing(entry):
            return False
        saying = {other.area for other in self._cluster.areas if self._all_say(other)}
        agreeing = {frozenset((pair.a, pair.b)) for pair in self._cluster.pairs if pair.comparison is None}
        return entry.area in saying or any(frozenset((entry.area, other)) in agreeing for other in saying)

    def has_all(self, entry: AreaValues, sources: Iterable[Source]) -> bool:
        """Whether an area has every item of a list, or cites nothing that was replaced, so that no line is due."""
        if self.is_list:
            return not self.lacking(entry, sources)
        return self.is_source and bool(entry.provisions) and not any(map(self.is_apart, entry.provisions))

    def _all_say(self, entry: AreaValues) -> bool:
        return bool(entry.provisions) and all(map(self.says, entry.provisions)) and not self.missing(entry)

    def apart(self, entry: AreaValues, own: Iterable[Provision]) -> tuple[Provision, ...]:
        """What an area would have to change: what it says otherwise, and the same said again elsewhere in its text.

        Of sources cited only those that were replaced: what else a text cites is its own affair.
        """
        if self.is_source:
            return tuple(one for one in entry.provisions if is_below(self._cluster.point, one))
        changing = [one for one in entry.provisions if not self.says(one)]
        rules, effects = {one.rule for one in changing}, {effect_key(one.value) for one in changing}
        again = [
            one
            for one in own
            if one.rule in rules
            and one.event == self._cluster.event
            and one.confidence >= SURE
            and effect_key(one.value) in effects
        ]
        return tuple({one.citation: one for one in (*changing, *again)}.values())

    def missing(self, entry: AreaValues) -> tuple[str, ...]:
        """The effects of a target of several values that an area does not say; nothing where the target is one."""
        if len(self._means) == 1 or self.is_list or self.is_source:
            return ()
        return tuple(sorted(self._means - {AT_NATIONAL, *keys_of(entry.provisions)}))

    def of_effect(self, effect: str, sources: Iterable[Source]) -> Source | None:
        """The best sentence that says one value of a target."""
        return next((source for source in sources if effect in keys_of((source.provision,))), None)

    def fitting(self, one: Provision, sources: Iterable[Source]) -> tuple[Source, ...]:
        """Of the sentences that cite law and guidance in force those that cite the same as a statement."""
        return tuple(source for source in sources if source_id(source.provision) == source_id(one))

    def lacking(self, entry: AreaValues, sources: Iterable[Source]) -> tuple[Source, ...]:
        """Of a list of items those an area does not ask for, each once, with the best sentence that does."""
        own = {effect_key(one.value) for one in entry.provisions}
        found = {effect_key(one.provision.value): one for one in reversed(tuple(sources))}
        return tuple(one for key, one in reversed(found.items()) if key not in own)

    def _in_force(self, one: Provision) -> bool:
        value = one.value
        earliest = dict(self._cluster.point.in_force_from).get(source_id(one), "")
        return isinstance(value, LegalSource) and bool(value.edition and earliest and value.edition >= earliest)


def source_id(one: Provision) -> str:
    """The id of the law or guidance a statement cites, nothing for any other statement."""
    return one.value.id if isinstance(one.value, LegalSource) else ""
