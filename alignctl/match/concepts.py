"""Names of the shared vocabulary found in text: the same thing under other words."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from alignctl.match.letters import Needed, needed_letters
from alignctl.rules.pattern import Pattern
from alignctl.rules.rule import RuleBook

# What a section is about shows in its terms, roles, meetings and forms; how strongly it speaks does not.
GROUPS = ("terms", "roles", "forms", "events", "items", "meetings")
MOST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One vocabulary entry: its names, each with letters a text must hold for that name to be in it."""

    id: str
    names: tuple[tuple[Needed, Pattern], ...]


def concepts_of(book: RuleBook) -> tuple[Concept, ...]:
    """Every vocabulary entry that can tell a section's matter."""
    return tuple(
        Concept(id=name.id, names=tuple((needed_letters(pattern), pattern) for pattern in name.patterns))
        for group in GROUPS
        for name in book.names_in(group)
    )


def concepts_in(passages: Sequence[str], concepts: Iterable[Concept]) -> tuple[Counter[str], ...]:
    """How often each vocabulary entry is named in each passage, counted up to three times.

    A name is looked for only in passages that hold the letters it needs: most of the vocabulary is in few.
    """
    text = _Passages(passages)
    found: tuple[Counter[str], ...] = tuple(Counter() for _ in passages)
    for concept in concepts:
        for needed, pattern in concept.names:
            for place in text.holding(needed):
                times = sum(1 for _ in pattern.finditer(passages[place]))
                if times:
                    found[place][concept.id] = min(MOST, found[place][concept.id] + times)
    return found


class _Passages:
    """Passages joined, so that letters are looked for in all of them at once."""

    def __init__(self, passages: Sequence[str]) -> None:
        folded = [passage.casefold() for passage in passages]
        self._starts = [0, *accumulate(len(passage) + 1 for passage in folded)]
        self._joined = "\n".join(folded)
        self._known: dict[str, frozenset[int]] = {}

    def holding(self, needed: Needed) -> list[int]:
        """Passages that hold one run of letters of each choice, in order; all where nothing is needed."""
        places = set(range(len(self._starts) - 1))
        for runs in needed:
            places &= {place for letters in runs for place in self._with(letters)}
            if not places:
                break
        return sorted(places)

    def _with(self, letters: str) -> frozenset[int]:
        found = self._known.get(letters)
        if found is None:
            found = self._known[letters] = frozenset(self._look_for(letters))
        return found

    def _look_for(self, letters: str) -> Iterator[int]:
        at = self._joined.find(letters)
        while at >= 0:
            place = bisect_right(self._starts, at) - 1
            yield place
            at = self._joined.find(letters, self._starts[place + 1])
