"""What else a sentence says: the other statements read in the same words, which a change of one would touch."""

from __future__ import annotations

from collections.abc import Iterable

from alignctl.model.effect import effect_key
from alignctl.model.provision import Force, Provision

# below this a finder is guessing, and nothing is kept or lost on the strength of it
_SURE = 0.5


def beside(one: Provision, said: Iterable[Provision]) -> tuple[Provision, ...]:
    """The other statements of a text in the sentence of `one`, with an action and found with some certainty (0.5)."""
    place = _place(one)
    key = effect_key(one.value)
    return tuple(
        other
        for other in said
        if other.action is not None
        and other.confidence >= _SURE
        and _place(other) == place
        and (not _on_one_point(other, one) or effect_key(other.value) != key or other.direction != one.direction)
    )


def is_mixed(one: Provision, others: Iterable[Provision]) -> bool:
    """Whether a sentence gives another value on the same point too, of the same direction."""
    return any(
        _on_one_point(one, other)
        and other.direction == one.direction
        and effect_key(other.value) != effect_key(one.value)
        for other in others
    )


def is_explained(one: Provision, others: Iterable[Provision]) -> bool:
    """Whether the value of a statement is the value of another point in the same sentence, which is surer of it."""
    return any(
        not _on_one_point(one, other)
        and other.confidence > one.confidence
        and effect_key(other.value) == effect_key(one.value)
        for other in others
    )


def shares_words(one: Provision, others: Iterable[Provision]) -> bool:
    """Whether the words of a value stand for another point as well, so that it would change with them."""
    kind, words = type(one.value), one.value.display.casefold()
    return any(
        type(other.value) is kind and other.value.display.casefold() == words and not _on_one_point(one, other)
        for other in others
    )


def is_same_case(source: Provision, said: Provision) -> bool:
    """Whether a sentence may stand for another: the same action and direction, no other start, and no weaker force.

    An unsaid start fits any. What "may" be done never stands for what is done.
    """
    return (
        _on_one_point(source, said)
        and source.direction == said.direction
        and (source.event == said.event or None in {source.event, said.event})
        and (source.force is not Force.MAY or said.force is Force.MAY)
    )


def _on_one_point(one: Provision, other: Provision) -> bool:
    return (one.attribute, one.action) == (other.attribute, other.action)


def _place(one: Provision) -> tuple[object, ...]:
    place = one.citation
    return place.document, place.section_id, place.paragraph, place.cell, place.quote
