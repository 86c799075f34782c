"""Changes statement by statement: a unit of the earlier text against the one that stands for it now.

What a text says on a point may be said in several places; the change of one of them is a change. Where no rule tells
what a changed sentence comes to, it is told that it changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from alignctl.diverge import phrases
from alignctl.diverge.diverging import differences
from alignctl.diverge.known_names import KnownNames
from alignctl.diverge.layers import Key, effective, point_key
from alignctl.diverge.prepared import Prepared, RulesOfDay
from alignctl.diverge.stated import Stated
from alignctl.diverge.unit_pairs import UnitPair
from alignctl.model.divergence import Divergence, Severity
from alignctl.model.provision import Attribute, Provision
from alignctl.model.revision import DutyChange, DutyShift
from alignctl.text.normalise import fold
from alignctl.text.sense import SAME_SENTENCE, changed, force_changed

REVISED = "the revised text"
Sides = tuple[Stated, Stated]


def typed_changes(
    pair: UnitPair, sides: Sides, made: tuple[Prepared, Prepared], day: RulesOfDay
) -> Iterator[Divergence]:
    """Where the typed values of two units differ, on points that both speak on.

    `sides` and `made` are of the earlier and of the revised text. Where each value stands in the other unit too, what
    differs is what was read, not what is said.
    """
    old, new = sides[0].of(pair.before), sides[1].of(pair.now)
    points = {point_key(one, day.rules) for one in old} & {point_key(one, day.rules) for one in new}
    if not points:
        return
    # one statement in two versions is of one act: where one of them was read surely, so is the other
    sure = {
        point: max(one.confidence for one in (*old, *new) if point_key(one, day.rules) == point) for point in points
    }
    narrowed = (_only(made[0], old, sure, day), _only(made[1], new, sure, day))
    read = {(one.id, one.citation.document): one for one in (*old, *new)}
    for one in differences(*narrowed, day).divergences:
        if one.a is not None and one.b is not None and not _both_say(pair, one):
            a, b = (read[side.id, side.citation.document] for side in (one.a, one.b))
            yield replace(one, a=a, b=b)


def untyped_change(pair: UnitPair, sides: Sides, known: KnownNames, day: RulesOfDay) -> DutyChange | None:
    """What two units come to where their sense changed, and nothing typed tells it; None where it did not change."""
    old, new = sides
    if old.is_local(pair.before) or new.is_local(pair.now):
        return None
    was, now = pair.senses
    told = old.of(pair.before) or new.of(pair.now) or was.is_duty or now.is_duty or was.turns != now.turns
    if not told or not (changed(was, now, pair.likeness) or _acts_otherwise(pair, known)):
        return None
    before, revised = old.provision(pair.before), new.provision(pair.now)
    shift, words = _words(pair, sides, day)
    return DutyChange(
        topic=revised.topic,
        attribute=revised.attribute if revised.rule else None,
        action=revised.action if revised.action == before.action else None,
        event=revised.event,
        shift=shift,
        severity=Severity.MATERIAL,
        before=before,
        now=revised,
        explanation=words,
    )


def _acts_otherwise(pair: UnitPair, known: KnownNames) -> bool:
    """Whether a known post, form or meeting stands in the place of another in a sentence that is else much the same."""
    return pair.likeness >= SAME_SENTENCE and known.exchanged(pair.before.words, pair.now.words)


def same_shift(pair: UnitPair) -> tuple[frozenset[str], frozenset[str]]:
    """The figures a pair lost and won, by which a table that says again what a sentence says is known."""
    was, now = pair.senses
    return was.figures - now.figures, now.figures - was.figures


def _words(pair: UnitPair, sides: Sides, day: RulesOfDay) -> tuple[DutyShift, str]:
    """How a changed unit is told: by its force, by limits without a known act, or as changed."""
    was, now = pair.senses
    force = force_changed(was, now)
    section = pair.now.title or "the opening text"
    revised = phrases.upper_first(REVISED)
    if force is not None and replace(was, force=now.force) == now:
        shift = DutyShift.LOOSER if force[1] == "may" else DutyShift.STRICTER
        told = f"{revised} is {shift.value} {_about(pair, sides, day)}: '{force[0]}' has become '{force[1]}'"
        return shift, phrases.sentence(told)
    limits = [side.limits(unit) for side, unit in zip(sides, (pair.before, pair.now), strict=True)]
    if all(limits) and replace(was, figures=now.figures) == now and displays(limits[0]) != displays(limits[1]):
        told = f"{revised} says {displays(limits[1])} under '{section}', where it said {displays(limits[0])}"
        return DutyShift.CHANGED, phrases.sentence(told)
    told = f"{revised} changes what it says {_about(pair, sides, day)}; what the change comes to could not be told"
    return DutyShift.CHANGED, phrases.sentence(told)


def displays(limits: tuple[Provision, ...]) -> str:
    """Limits as their text writes them, each once."""
    return phrases.listed(list(dict.fromkeys(one.value.display for one in limits)))


def _about(pair: UnitPair, sides: Sides, day: RulesOfDay) -> str:
    actions = [{one.action for one in side.of(unit)} for side, unit in zip(sides, (pair.before, pair.now), strict=True)]
    shown = sides[1].provision(pair.now)
    if shown.action is not None and shown.attribute is Attribute.TIME_LIMIT and shown.action in actions[0]:
        return f"on {phrases.subject(day.rules.get(shown.rule), shown.action, day.book)}"
    return f"under '{pair.now.title or 'the opening text'}'"


def _only(made: Prepared, provisions: tuple[Provision, ...], sure: Mapping[Key, float], day: RulesOfDay) -> Prepared:
    keys = ((one, point_key(one, day.rules)) for one in provisions)
    kept = tuple(replace(one, confidence=sure[key]) for one, key in keys if key in sure)
    return replace(made, provisions=kept, sides=effective(made.procedure, kept, day.rules))


def _both_say(pair: UnitPair, one: Divergence) -> bool:
    if one.a is None or one.b is None:
        return True
    if one.attribute is Attribute.TIME_LIMIT:
        return (
            pair.senses[0].figures == pair.senses[1].figures and pair.senses[0].conditions == pair.senses[1].conditions
        )
    a, b = fold(one.a.value.display), fold(one.b.value.display)
    return f" {a} " in f" {pair.now.words} " and f" {b} " in f" {pair.before.words} "
