"""Which duties a revision changes: the earlier and the revised text of one procedure, held against each other.

Two versions share most of their words, which tells more than values alone: a claim of change needs a sentence that
changed. What stands word for word in both versions was carried over, whatever was read from it in either; a name that
another took the place of throughout is carried over too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from alignctl.diverge import phrases
from alignctl.diverge.diverging import differences
from alignctl.diverge.forces import force_change
from alignctl.diverge.identity import value_id
from alignctl.diverge.known_names import KnownNames
from alignctl.diverge.prepared import Prepared, RulesOfDay, prepared
from alignctl.diverge.severity import ORDER, is_local
from alignctl.diverge.stated import Stated, key_of, keys_of
from alignctl.diverge.statements import REVISED, same_shift, typed_changes, untyped_change
from alignctl.diverge.unit_pairs import UnitPair, unit_changes
from alignctl.diverge.units import Unit
from alignctl.diverge.unnamed import one_sided
from alignctl.diverge.wording import Wording
from alignctl.model.area import Procedure
from alignctl.model.divergence import WEIGHTY, ComparisonKind, Divergence, Severity
from alignctl.model.effect import same_effect
from alignctl.model.provision import Attribute, Provision
from alignctl.model.revision import DutyChange, DutyShift, Renaming
from alignctl.text.normalise import fold
from alignctl.text.stems import stems

EARLIER = "the earlier text"
_SHIFTS = {
    ComparisonKind.A_STRICTER: DutyShift.LOOSER,
    ComparisonKind.B_STRICTER: DutyShift.STRICTER,
    ComparisonKind.ONLY_A: DutyShift.NO_LONGER_SAID,
    ComparisonKind.ONLY_B: DutyShift.NEWLY_SAID,
}
_HANDOVERS = frozenset({ComparisonKind.HANDOVER_GAP, ComparisonKind.HANDOVER_OVERLAP})


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of a procedure with what was found in it; `mentions` as in `diverge`."""

    procedure: Procedure
    provisions: tuple[Provision, ...]
    mentions: Mapping[str, float]


def duties(before: Version, now: Version, renamings: Iterable[Renaming], day: RulesOfDay) -> tuple[DutyChange, ...]:
    """Every point of practice the revision changes in effect, the gravest first, then in the order of the topics.

    What is local by necessity is left out. A limit whose act no rule knows is told too, where its sentence is new or
    gone: between two versions of one text it needs no counterpart. Severity is that of the same difference between two
    areas; what only changes force ("must" to "may") is told where nothing else of the point changed.
    """
    return _Revised(before, now, tuple(renamings), day).told()


class _Revised:
    """Both versions made ready, with the wording of each and what is not the same in them."""

    def __init__(self, before: Version, now: Version, renamings: tuple[Renaming, ...], day: RulesOfDay) -> None:
        self._day = day
        self._old, self._new = Wording(before.procedure, renamings), Wording(now.procedure)
        before, now = _filled(before, now, self._old, self._new), _filled(now, before, self._new, self._old)
        self._sides = Stated(self._old, before.provisions, day), Stated(self._new, now.provisions, day)
        self._made = _ready(before, EARLIER, day), _ready(now, REVISED, day)
        self._found = differences(*self._made, day)
        self._changes = unit_changes(self._old, self._new)

    def told(self) -> tuple[DutyChange, ...]:
        typed = [*self._of_values(), *self._of_force(), *self._of_statements()]
        topics = [topic.id for topic in self._day.kind.topics] if self._day.kind else []
        return tuple(
            sorted(
                _once([*typed, *self._untyped(typed)]),
                key=lambda one: (
                    ORDER.index(one.severity),
                    topics.index(one.topic) if one.topic in topics else len(topics),
                    one.attribute or "",
                    one.action or "",
                    one.event or "",
                    one.shift,
                    _quote(one.now) or _quote(one.before),
                ),
            )
        )

    def _of_values(self) -> Iterator[DutyChange]:
        for one in self._found.divergences:
            if one.comparison not in _HANDOVERS and one.severity is not Severity.LOCAL and self._changed(one):
                yield _duty(one)

    def _of_statements(self) -> Iterator[DutyChange]:
        """What differs between a statement and the one that stands for it, whatever is said elsewhere."""
        for pair in self._changes.pairs:
            for one in typed_changes(pair, self._sides, self._made, self._day):
                if one.comparison not in _HANDOVERS and one.severity is not Severity.LOCAL:
                    found = _duty(one)
                    # what a limit is of may be unsure, yet that its sentence now sets another is not
                    is_limit = one.attribute is Attribute.TIME_LIMIT and any(same_shift(pair))
                    yield replace(found, severity=_graver(found.severity, Severity.MATERIAL)) if is_limit else found

    def _changed(self, one: Divergence) -> bool:
        """Whether the words behind a difference changed, so that it is not one of reading alone."""
        gone = one.a is not None and not self._new.carries(self._old.told(one.a))
        come = one.b is not None and not self._old.carries(self._new.told(one.b))
        if one.a is None or one.b is None:
            speaker, own, silent = (one.a, self._old, self._new) if one.b is None else (one.b, self._new, self._old)
            return (gone or come) and speaker is not None and not silent.says(own.told(speaker))
        return gone or come

    def _of_force(self) -> Iterator[DutyChange]:
        """Points whose value is the same and whose force is another in a sentence that changed."""
        for one in self._found.shared:
            found = force_change(one.a, one.b)
            if found is None or is_local(self._day.kind, one.topic, one.attribute):
                continue
            if self._new.carries(self._old.told(one.a)) or self._old.carries(self._new.told(one.b)):
                continue
            rule = self._day.rules.get(one.b.rule)
            about = phrases.subject(rule, one.action or "", self._day.book)
            yield DutyChange(
                topic=one.topic,
                attribute=one.attribute,
                action=one.action,
                event=one.event,
                shift=found.shift,
                severity=found.severity,
                before=one.a,
                now=one.b,
                explanation=phrases.sentence(
                    f"{phrases.upper_first(REVISED)} is {found.shift.value} on {about}: "
                    f"'{found.before}' has become '{found.now}'"
                ),
            )

    def _untyped(self, typed: list[DutyChange]) -> Iterator[DutyChange]:
        """What changed in units of which nothing typed is told."""
        old, new = self._sides
        weighty = [one for one in typed if one.severity in WEIGHTY]
        was_told = keys_of(self._old, (one.before for one in weighty))
        is_told = keys_of(self._new, (one.now for one in weighty))
        names = _names_told(weighty)
        pairs = self._changes.pairs
        settled = [pair for pair in pairs if key_of(pair.before) in was_told or key_of(pair.now) in is_told]
        known = KnownNames(self._day.book)
        for pair in pairs:
            if pair not in settled and not _repeats(pair, settled):
                found = untyped_change(pair, self._sides, known, self._day)
                if found is not None:
                    settled.append(pair)
                    yield found
        gone = (one for one in self._changes.gone if key_of(one) not in was_told and not _names(one, names))
        come = (one for one in self._changes.come if key_of(one) not in is_told and not _names(one, names))
        yield from one_sided(gone, old, new, DutyShift.NO_LONGER_SAID)
        yield from one_sided(come, new, old, DutyShift.NEWLY_SAID)


def _duty(one: Divergence) -> DutyChange:
    return DutyChange(
        topic=one.topic,
        attribute=one.attribute,
        action=one.action,
        event=one.event,
        shift=_SHIFTS.get(one.comparison) or _by_force(one),
        severity=_severity(one),
        before=one.a,
        now=one.b,
        explanation=_told(one),
        baseline=one.baseline,
    )


def _severity(one: Divergence) -> Severity:
    """That of the difference, or of the change of force where that is graver and the values are the same in effect."""
    if one.a is None or one.b is None or not same_effect(one.a.value, one.b.value):
        return one.severity
    found = force_change(one.a, one.b)
    return _graver(one.severity, found.severity) if found is not None else one.severity


def _graver(one: Severity, other: Severity) -> Severity:
    return min(one, other, key=ORDER.index)


def _repeats(pair: UnitPair, settled: list[UnitPair]) -> bool:
    """Whether a table's cell changes as a sentence on the same matter does that was told."""
    if pair.now.cell is None or same_shift(pair) == (frozenset(), frozenset()):
        return False
    return any(
        other.now.cell is None
        and same_shift(other) == same_shift(pair)
        and len(stems(pair.now.label) & stems(other.now.about)) * 2 >= len(stems(pair.now.label))
        for other in settled
    )


def _names_told(told: list[DutyChange]) -> frozenset[str]:
    """The numbers of forms (NM1) of which it is told that another form took their place, folded."""
    forms = (side for one in told if one.attribute is Attribute.FORM for side in (one.before, one.now) if side)
    words = (word for side in forms for word in fold(side.value.display).split())
    return frozenset(word for word in words if not word.isalpha() and not word.isdigit())


def _names(unit: Unit, names: frozenset[str]) -> bool:
    """Whether a unit is about a form whose change is told: what withdraws the old one is part of that change."""
    return not names.isdisjoint(unit.words.split())


def _filled(version: Version, other: Version, own: Wording, elsewhere: Wording) -> Version:
    """A version with the items of data that the other was found to ask for and that stand in it word for word.

    A list's items are read by what leads into them; where a lead was written anew, they are still asked for.
    """
    found = {(one.action, value_id(one.value)) for one in version.provisions if one.attribute is Attribute.DATA_ITEM}
    lacking = (
        one
        for one in other.provisions
        if one.attribute is Attribute.DATA_ITEM and (one.action, value_id(one.value)) not in found
    )
    held = tuple(one for one in lacking if own.holds_item(elsewhere.told(one)))
    return replace(version, provisions=version.provisions + held)


def _by_force(one: Divergence) -> DutyShift:
    """How a point changed whose values have no order: by its force, where the values are the same in effect."""
    if one.a is None or one.b is None or not same_effect(one.a.value, one.b.value):
        return DutyShift.CHANGED
    found = force_change(one.a, one.b)
    return found.shift if found is not None else DutyShift.CHANGED


def _told(one: Divergence) -> str:
    """The sentence on a change, with the revised text as its subject: two areas stand side by side, versions do not."""
    told = one.explanation
    if one.comparison is ComparisonKind.A_STRICTER:
        told = told.replace(f"{EARLIER} is stricter on", f"{REVISED} is looser on", 1)
    elif one.a is not None and one.b is not None:
        told = told.replace(f"{EARLIER} and {REVISED} differ on", f"{REVISED} differs on", 1)
    return phrases.upper_first(told)


def _ready(version: Version, name: str, day: RulesOfDay) -> Prepared:
    procedure = replace(version.procedure, area=replace(version.procedure.area, name=name))
    return prepared(procedure, version.provisions, version.mentions, day)


def _once(found: Iterable[DutyChange]) -> Iterator[DutyChange]:
    """Each change once, the gravest and then the surest statement of it: a table often says again what a text says."""
    kept: dict[tuple[object, ...], DutyChange] = {}
    for one in found:
        sides = (one.before, one.now)
        told = map(_quote, sides) if one.action is None else map(_value, sides)
        key = (one.topic, one.attribute, one.action, one.shift, *told)
        other = kept.get(key)
        if other is None or _weight(one) > _weight(other):
            kept[key] = one
    yield from kept.values()


def _value(side: Provision | None) -> str | None:
    return value_id(side.value).casefold() if side is not None else None


def _quote(side: Provision | None) -> str:
    return side.citation.quote if side is not None else ""


def _weight(one: DutyChange) -> tuple[int, float]:
    return -ORDER.index(one.severity), min(side.confidence for side in (one.before, one.now) if side is not None)
