"""What became of verdicts in a run."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from alignctl.model.verdict import Standing, Verdict, VerdictTold
from alignctl.model.verdicts import Verdicts
from alignctl.review.heeding import Seen

# The fingerprints of all sentences read of an area's text of a kind, and of its sections whole.
Sentences = Callable[[str, str], Collection[str]]


def told_of(verdicts: Iterable[Verdict], held: Verdicts, seen: Seen, sentences: Sentences) -> tuple[VerdictTold, ...]:
    """Each verdict with its standing, those that lapsed first.

    One whose item was not seen has lapsed where a sentence it rests on is no longer read, and is unused otherwise.
    """
    found = [VerdictTold(verdict=one, standing=_standing(one, held, seen, sentences)) for one in verdicts]
    order = (Standing.LAPSED, Standing.DISPUTED, Standing.HEEDED, Standing.UNUSED)
    return tuple(sorted(found, key=lambda one: order.index(one.standing)))


def _standing(one: Verdict, held: Verdicts, seen: Seen, sentences: Sentences) -> Standing:
    item = seen.get(one.id)
    if item is not None:
        return held.standing(one, item)
    read = {word for area in one.areas for word in sentences(area, one.kind)}
    return Standing.UNUSED if read.issuperset(one.sentences) else Standing.LAPSED
