"""Which pairs become links: the best one-to-one choice over all sections at once, then splits and merges."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping

from alignctl.match.scoring import SAME
from alignctl.match.weighed import Pair

# A pair less alike than LEAST is worse than no counterpart. A second link must come near to the best of
# one of its two sections: an author who splits a matter leaves each part less like the whole.
LEAST = 0.25
SECOND = 0.25
LEAST_BY_TITLES = 0.32
NEARLY = 0.5


def assign(scores: Mapping[Pair, float]) -> tuple[Pair, ...]:
    """The pairs to link, in order of positions. `scores` are rounded, 0..1; a pair left out is no candidate."""
    first = one_to_one(scores, LEAST)
    return tuple(sorted({*first.items(), *_seconds(scores)}))


def _seconds(scores: Mapping[Pair, float]) -> set[Pair]:
    """Pairs good enough to stand beside another; a section whose own words stand in the other text needs none."""
    best_i: dict[int, float] = defaultdict(float)
    best_j: dict[int, float] = defaultdict(float)
    for (i, j), score in scores.items():
        best_i[i] = max(best_i[i], score)
        best_j[j] = max(best_j[j], score)
    return {
        (i, j)
        for (i, j), score in scores.items()
        if score >= max(SECOND, NEARLY * min(best_i[i], best_j[j])) and max(best_i[i], best_j[j]) < SAME
    }


def one_to_one(scores: Mapping[Pair, float], least: float) -> dict[int, int]:
    """The one-to-one choice with the greatest sum of score over `least`; sections may stay without.

    Shortest augmenting paths over the candidates only, with "no counterpart" as a free place of each
    section's own, so that a section gives way wherever the whole gains by it.
    """
    gains: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for (i, j), score in sorted(scores.items()):
        if score >= least:
            gains[i].append((j, score - least))
    search = _Search(gains)
    for i in gains:
        search.place(i)
    return {i: j for j, i in search.taken.items() if j >= 0}


class _Search:
    """Minimum-cost assignment grown by one section at a time; place -1 - i is section i's "no counterpart"."""

    def __init__(self, gains: Mapping[int, list[tuple[int, float]]]) -> None:
        top = max((gain for choices in gains.values() for _, gain in choices), default=0.0)
        self._costs = {i: [*((j, top - gain) for j, gain in choices), (-1 - i, top)] for i, choices in gains.items()}
        self._price: dict[int, float] = defaultdict(float)
        self._own: dict[int, float] = {}
        self.taken: dict[int, int] = {}
        self._held: dict[int, int] = {}

    def place(self, start: int) -> None:
        """Find the cheapest chain of moves that gives section `start` a place, and make them."""
        self._own[start] = min(cost - self._price[j] for j, cost in self._costs[start])
        reached: dict[int, float] = {}
        came_from: dict[int, int] = {}
        best: dict[int, float] = {}
        queue: list[tuple[float, int]] = []
        distance, i = 0.0, start
        while True:
            for j, cost in self._costs[i]:
                there = distance + max(0.0, cost - self._own[i] - self._price[j])
                if j not in reached and there < best.get(j, float("inf")) - 1e-12:
                    best[j], came_from[j] = there, i
                    heapq.heappush(queue, (there, j))
            distance, place = self._nearest(queue, reached)
            reached[place] = distance
            if place not in self.taken:
                break
            i = self.taken[place]
        self._settle(start, place, distance, reached, came_from)

    @staticmethod
    def _nearest(queue: list[tuple[float, int]], reached: Mapping[int, float]) -> tuple[float, int]:
        while True:
            distance, place = heapq.heappop(queue)
            if place not in reached:
                return distance, place

    def _settle(
        self, start: int, place: int, distance: float, reached: Mapping[int, float], came_from: Mapping[int, int]
    ) -> None:
        for passed, there in reached.items():
            if passed in self.taken:
                self._own[self.taken[passed]] += distance - there
            self._price[passed] -= distance - there
        self._own[start] += distance
        moving: int | None = place
        while moving is not None:
            i = came_from[moving]
            self.taken[moving] = i
            vacated, self._held[i] = self._held.get(i), moving
            moving = vacated
