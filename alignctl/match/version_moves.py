"""Which sections stand elsewhere in a revised text; a number that others pushed on is no move."""

from __future__ import annotations

from collections import defaultdict

from alignctl.match.version_pairs import Pairs
from alignctl.match.version_text import Part


def moved(before: tuple[Part, ...], now: tuple[Part, ...], pairs: Pairs) -> frozenset[int]:
    """Places in the earlier text of sections whose parent, or order among its other sections, changed.

    A heading put in above a section, or taken out, moves nothing. Of sections that changed places with each other
    those with the fewest words are told, and what stands beneath a moved section has not moved itself.
    """
    homes = _homes(before, pairs.now_of), _homes(now, pairs.before_of)
    found: set[int] = set()
    siblings: dict[int | None, list[int]] = defaultdict(list)
    for a, b in pairs.now_of.items():
        home = homes[0][a]
        if (None if home is None else pairs.now_of[home]) != homes[1][b]:
            found.add(a)
        else:
            siblings[home].append(a)
    for group in siblings.values():
        found |= _out_of_order(sorted(group), pairs, before)
    return frozenset(found)


def _homes(parts: tuple[Part, ...], done: dict[int, int]) -> list[int | None]:
    """For each section the nearest one above it that both texts have."""
    place_of = {id(part): place for place, part in enumerate(parts)}
    above = ([place_of[id(over)] for over in reversed(part.above)] for part in parts)
    return [next((place for place in places if place in done), None) for places in above]


def _out_of_order(group: list[int], pairs: Pairs, before: tuple[Part, ...]) -> set[int]:
    """All but the heaviest run of sections that keep their order."""
    best: list[tuple[int, tuple[int, ...]]] = []
    for at, place in enumerate(group):
        weight = 1 + before[place].counts.total()
        earlier = [best[other] for other in range(at) if pairs.now_of[group[other]] < pairs.now_of[place]]
        total, run = max(earlier, key=lambda one: one[0], default=(0, ()))
        best.append((total + weight, (*run, place)))
    kept = max(best, key=lambda one: one[0], default=(0, ()))[1]
    return set(group).difference(kept)
