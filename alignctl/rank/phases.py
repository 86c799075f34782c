"""The set of a plan put in order: what comes first, in which phase, and where further steps buy clearly less."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate

from alignctl.model.plan import Knee
from alignctl.rank.items import COST, FRICTION, Item
from alignctl.rank.solving import Taken


def in_order(items: Sequence[Item], taken: Taken) -> tuple[Item, ...]:
    """The items taken: each after what comes before it, then where a review is due, then the best buy."""
    left = [item for item in items if item.id in taken]
    done: list[Item] = []
    while left:
        settled = {item.id for item in done}
        ready = [item for item in left if settled.issuperset(id_ for id_ in item.before if id_ in taken)]
        following = min(ready, key=lambda item: (not _is_due(item, taken), *_buys(item, taken)))
        done.append(following)
        left.remove(following)
    return tuple(done)


def phase_of(spent: int, total: int, phases: int) -> int:
    """The phase (from 1) in which so much of all has been spent: each phase takes an equal share of the work.

    A step that runs over the end of a phase is done in the one it ends in.
    """
    return min(phases, max(1, math.ceil(spent * phases / total))) if total else 1


def knee_of(items: Sequence[Item], taken: Taken) -> Knee | None:
    """The best buys after which the curve of friction over cost bends: its point farthest above the chord.

    After Satopaa, Albrecht, Irwin and Raghavan, Finding a kneedle in a haystack (2011). None for fewer than
    three steps, or where every step buys as much as the next.
    """
    ordered = sorted((item for item in items if item.id in taken), key=lambda item: _buys(item, taken))
    costs = list(accumulate(taken[item.id].cost for item in ordered))
    gains = list(accumulate(taken[item.id].friction for item in ordered))
    if len(ordered) < 3 or not costs[-1] or gains[-1] <= 0:  # noqa: PLR2004 - two points and a bend
        return None
    above = [round(gain / gains[-1] - cost / costs[-1], 6) for cost, gain in zip(costs, gains, strict=True)]
    place = max(range(len(above)), key=lambda n: (above[n], -n))
    if above[place] <= 0:
        return None
    ids = tuple(item.id for item in ordered[: place + 1])
    return Knee(ids=ids, cost=costs[place] / COST, friction=gains[place] / FRICTION)


def _is_due(item: Item, taken: Taken) -> bool:
    return any(move.review_due for move in taken[item.id].moves)


def _buys(item: Item, taken: Taken) -> tuple[float, int, str]:
    choice = taken[item.id]
    return -choice.friction / max(choice.cost, 1), item.one.candidate.rank, item.id
