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
from alignctl.diverge.prepared import Prepared, RulesOfDay, prepared
from alignctl.diverge.severity import ORDER, is_local
from alignctl.diverge.unnamed import REVISED, unnamed_limits
from alignctl.diverge.wording import Wording
from alignctl.model.area import Procedure
from alignctl.model.divergence import ComparisonKind, Divergence, Severity
from alignctl.model.effect import same_effect
from alignctl.model.provision import Provision
from alignctl.model.revision import DutyChange, DutyShift, Renaming

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
    """Both versions made ready, with the wording of each."""

    def __init__(self, before: Version, now: Version, renamings: tuple[Renaming, ...], day: RulesOfDay) -> None:
        self._day = day
        self._before, self._now = _ready(before, EARLIER, day), _ready(now, REVISED, day)
        self._sides = before.provisions, now.provisions
        self._old, self._new = self._wordings = Wording(before.procedure, renamings), Wording(now.procedure)

    def told(self) -> tuple[DutyChange, ...]:
        found = [*self._of_values(), *unnamed_limits(self._sides, self._wordings, self._day), *self._of_force()]
        topics = [topic.id for topic in self._day.kind.topics] if self._day.kind else []
        return tuple(
            sorted(
                _once(found),
                key=lambda one: (
                    ORDER.index(one.severity),
                    topics.index(one.topic) if one.topic in topics else len(topics),
                    one.attribute,
                    one.action or "",
                    one.event or "",
                    one.shift,
                    _quote(one.now) or _quote(one.before),
                ),
            )
        )

    def _of_values(self) -> Iterator[DutyChange]:
        for one in differences(self._before, self._now, self._day).divergences:
            if one.comparison not in _HANDOVERS and one.severity is not Severity.LOCAL and self._changed(one):
                yield DutyChange(
                    topic=one.topic,
                    attribute=one.attribute,
                    action=one.action,
                    event=one.event,
                    shift=_SHIFTS.get(one.comparison) or _by_force(one),
                    severity=one.severity,
                    before=one.a,
                    now=one.b,
                    explanation=_told(one),
                    baseline=one.baseline,
                )

    def _changed(self, one: Divergence) -> bool:
        """Whether the words behind a difference changed, so that it is not one of reading alone."""
        gone = one.a is not None and not self._new.carries(self._old.told(one.a))
        come = one.b is not None and not self._old.carries(self._new.told(one.b))
        if one.a is None or one.b is None:
            speaker, silent = (one.a, self._new) if one.b is None else (one.b, self._old)
            return (gone or come) and speaker is not None and not silent.says_like(speaker)
        return gone or come

    def _of_force(self) -> Iterator[DutyChange]:
        """Points whose value is the same and whose force is another in a sentence that changed."""
        for one in differences(self._before, self._now, self._day).shared:
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
    """Each change once, the surest statement of it: a table at the end often says again what the text says."""
    kept: dict[tuple[object, ...], DutyChange] = {}
    for one in found:
        sides = (one.before, one.now)
        told = map(_quote, sides) if one.action is None else map(_value, sides)
        key = (one.topic, one.attribute, one.action, one.shift, *told)
        other = kept.get(key)
        if other is None or _sureness(one) > _sureness(other):
            kept[key] = one
    yield from kept.values()


def _value(side: Provision | None) -> str | None:
    return value_id(side.value).casefold() if side is not None else None


def _quote(side: Provision | None) -> str:
    return side.citation.quote if side is not None else ""


def _sureness(one: DutyChange) -> float:
    return min(side.confidence for side in (one.before, one.now) if side is not None)
