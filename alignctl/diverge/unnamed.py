"""Duties that are new or gone, section by section: between versions of one text they need no rule that knows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from alignctl.diverge import phrases
from alignctl.diverge.stated import Stated
from alignctl.diverge.statements import REVISED, displays
from alignctl.diverge.units import Unit
from alignctl.model.divergence import Severity
from alignctl.model.effect import same_effect
from alignctl.model.provision import Provision
from alignctl.model.revision import DutyChange, DutyShift
from alignctl.text.sense import MUST, SHOULD, sense


def one_sided(units: Iterable[Unit], own: Stated, other: Stated, shift: DutyShift) -> Iterator[DutyChange]:
    """One change for each section with units that one version alone has: its limits, and how many further duties.

    `own` is the version that has them. A unit counts that sets a limit with a figure or holds "must", "should" or their
    like, and that the other version does not say in other words. Whether a limit is stricter than another is not known.
    """
    lacking = (one for one in units if _is_duty(one, own) and not _is_said(one, own, other))
    for _, together in groupby(lacking, key=lambda one: (one.document, one.section_id)):
        yield _change(tuple(together), own, shift)


def _is_duty(unit: Unit, own: Stated) -> bool:
    # what only leads into a list is told with its items
    if own.is_local(unit) or (own.wording.is_lead(unit) and not own.limits(unit)):
        return False
    force = sense(unit.about if unit.lead else unit.words).force
    return bool(own.limits(unit)) or force[MUST] + force[SHOULD] > 0


def _is_said(unit: Unit, own: Stated, other: Stated) -> bool:
    """Whether the other version says the same: in other words, or as the same limit on the same act."""
    if other.wording.says(unit):
        return True
    named = [one for one in own.limits(unit) if one.action is not None]
    return bool(named) and len(named) == len(own.limits(unit)) and all(_has(one, other) for one in named)


def _has(limit: Provision, other: Stated) -> bool:
    point = (limit.attribute, limit.action)
    return any((one.attribute, one.action) == point and same_effect(one.value, limit.value) for one in other.provisions)


def _change(units: tuple[Unit, ...], own: Stated, shift: DutyShift) -> DutyChange:
    limits = tuple(limit for unit in units for limit in own.limits(unit))
    further = sum(1 for unit in units if not own.limits(unit))
    told = [f"the {'limit' if len(limits) == 1 else 'limits'} {displays(limits)}"] if limits else []
    if further:
        told.append(_count(further, further_to=bool(limits)))
    section = units[0].title or "the opening text"
    listed = ", and ".join(told)
    if shift is DutyShift.NEWLY_SAID:
        words = f"sets under '{section}' {listed}"
    else:
        words = f"no longer sets {listed} ('{section}')"
    first = limits[0] if limits else own.provision(units[0])
    actions = Counter(limit.action for limit in limits)
    return DutyChange(
        topic=first.topic,
        attribute=first.attribute if first.rule else None,
        action=first.action if len(actions) == 1 else None,
        event=first.event,
        shift=shift,
        severity=Severity.MATERIAL,
        before=None if shift is DutyShift.NEWLY_SAID else first,
        now=first if shift is DutyShift.NEWLY_SAID else None,
        explanation=phrases.sentence(f"{phrases.upper_first(REVISED)} {words}"),
    )


def _count(number: int, *, further_to: bool) -> str:
    """How many duties: "3 further duties", "a duty"."""
    further = "further " if further_to else ""
    return f"{number} {further}duties" if number > 1 else f"a {further}duty"
