"""What became of verdicts in a run."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace

from alignctl.model.verdict import Item, Standing, Verdict, VerdictTold
from alignctl.model.verdicts import Verdicts

# The fingerprints of all sentences read of an area's text of a kind, and of its sections whole.
Sentences = Callable[[str, str], Collection[str]]


def no_sentences(_area: str, _kind: str) -> frozenset[str]:
    """The sentences of texts of which none is known."""
    return frozenset()


def as_read(item: Item, verdicts: Verdicts, sentences: Sentences) -> Item:
    """An item with those sentences that verdicts on it were given on and that its texts still have.

    What other verdicts leave it resting on is another matter: a verdict lapses when a text changed, and not before.
    """
    apart = {word for one in verdicts.given_on(item.id) for word in one.sentences} - set(item.sentences)
    if not apart:
        return item
    read = {word for area in item.areas for word in sentences(area, item.kind)}
    return replace(item, sentences=tuple(sorted({*item.sentences, *(apart & read)})))


def told_of(
    verdicts: Iterable[Verdict], held: Verdicts, seen: Mapping[str, Item], sentences: Sentences
) -> tuple[VerdictTold, ...]:
    """Each verdict with its standing, those that lapsed first.

    One whose item was not seen has lapsed where a sentence it rests on is no longer read, and is unused otherwise.
    """
    found = [VerdictTold(verdict=one, standing=_standing(one, held, seen, sentences)) for one in verdicts]
    order = (Standing.LAPSED, Standing.DISPUTED, Standing.HEEDED, Standing.UNUSED)
    return tuple(sorted(found, key=lambda one: order.index(one.standing)))


def _standing(one: Verdict, held: Verdicts, seen: Mapping[str, Item], sentences: Sentences) -> Standing:
    item = seen.get(one.id)
    if item is not None:
        return held.standing(one, as_read(item, held, sentences))
    read = {word for area in one.areas for word in sentences(area, one.kind)}
    return Standing.UNUSED if read.issuperset(one.sentences) else Standing.LAPSED
