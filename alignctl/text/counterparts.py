"""Which of many short texts of one version stands for which of another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

LEAST_ALIKE = 0.5
# Words that stand in more texts than this lead to no pair by themselves: they are in nearly all.
_COMMON = 60


def counterparts(
    before: Sequence[Sequence[str]], now: Sequence[Sequence[str]], least: float = LEAST_ALIKE
) -> tuple[tuple[int, int], ...]:
    """The places (before, now) of texts that belong together, in the order of `before`; each stands in one pair.

    A text is its words, folded as the caller wants them. The same words come first, in their order; of the others the
    most alike, by the share of words in common (0..1, `least` or more). It knows nothing of what words mean: a text
    that was written anew has no counterpart.
    """
    pairs = dict(_same(before, now))
    taken = set(pairs.values())
    old = {place: Counter(before[place]) for place in range(len(before)) if place not in pairs and before[place]}
    new = {place: Counter(now[place]) for place in range(len(now)) if place not in taken and now[place]}
    for _, _, a, b in sorted(_alike(old, new, least)):
        if a not in pairs and b not in taken:
            pairs[a] = b
            taken.add(b)
    return tuple(sorted(pairs.items()))


def likeness(a: Counter[str], b: Counter[str]) -> float:
    """The share of the words of both that they have in common, 0..1; 0 where one has none."""
    size = a.total() + b.total()
    return 2 * (a & b).total() / size if a and b else 0.0


def _same(before: Sequence[Sequence[str]], now: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place in range(len(now) - 1, -1, -1):
        places[tuple(now[place])].append(place)
    for place, words in enumerate(before):
        if words and places.get(tuple(words)):
            yield place, places[tuple(words)].pop()


def _alike(
    old: dict[int, Counter[str]], new: dict[int, Counter[str]], least: float
) -> Iterator[tuple[float, int, int, int]]:
    """Every pair alike enough: (less of likeness, distance of places, before, now), so that the best sort first."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, words in new.items():
        for word in words:
            holders[word].append(place)
    for a, words in old.items():
        near = {place for word in words for place in holders[word] if len(holders[word]) <= _COMMON}
        for b in near:
            share = round(likeness(words, new[b]), 4)
            if share >= least:
                yield -share, abs(a - b), a, b
