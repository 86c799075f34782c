"""The best set under capacities: exactly, by mixed integer programming, and greedily, to see what that is worth."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from alignctl.errors import AlignctlError
from alignctl.rank.hushed import hushed
from alignctl.rank.items import Choice, Item, Room

Taken = dict[str, Choice]
Column = tuple[Item, Choice]
# Steps of the search (nodes of HiGHS's tree). Counted, not timed, so that every machine ends with the same set.
NODES = 3_000
_HALF = 0.5
_SOLVED = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A set, and the most friction that any set could remove, in ten-thousandths: None where this one does."""

    taken: Taken
    at_most: int | None = None

    @property
    def friction(self) -> int:
        """The friction the set removes, in ten-thousandths."""
        return sum(choice.friction for choice in self.taken.values())


def best(items: Sequence[Item], room: Room, nodes: int = NODES) -> Found:
    """The set that removes most friction within the room; after so many `nodes` the best found until then.

    Where several remove the same, single swaps lead to one that costs less, then to one better ranked.

    Method: 0-1 programming over the choices, solved to optimality by HiGHS (scipy's `milp`, no gap allowed): at
    most one choice a candidate, nothing without what comes before it. Costs and friction are whole numbers. Where
    the search ends early, what taking the best buy again and again gives stands in if that is better.
    """
    found = most(items, room, nodes)
    return Found(taken=_swapped(items, found.taken, room), at_most=found.at_most)


def most(items: Sequence[Item], room: Room, nodes: int = NODES) -> Found:
    """As `best`, for when only the friction is asked for: of sets that remove the same it gives any."""
    program = _Program(items, room)
    if not program.columns:
        return Found(taken={})
    found = program.solve(nodes)
    if found.at_most is None:
        return found
    plain = greedy(items, room)
    taken = max((found.taken, plain), key=lambda taken: sum(choice.friction for choice in taken.values()))
    better = Found(taken=taken, at_most=found.at_most)
    return Found(taken=taken) if better.friction >= found.at_most else better


def greedy(items: Sequence[Item], room: Room) -> Taken:
    """The best buy that still fits, again and again; of equal ones the better ranked."""
    taken: Taken = {}
    while True:
        fitting = [
            (-choice.friction / max(choice.cost, 1), item.one.candidate.rank, choice.alternative, item.id, choice)
            for item in items
            if item.id not in taken and all(id_ in taken for id_ in item.before)
            for choice in item.choices
            if choice.friction > 0 and _fits(taken, choice, room)
        ]
        if not fitting:
            return taken
        _, _, _, id_, choice = min(fitting, key=lambda one: one[:4])
        taken[id_] = choice


def _fits(taken: Taken, choice: Choice, room: Room) -> bool:
    if sum(one.cost for one in taken.values()) + choice.cost > room.total:
        return False
    if room.per_area is None:
        return True
    spent = {area: sum(one.by_area.get(area, 0) for one in taken.values()) for area in choice.by_area}
    return all(spent[area] + cost <= room.per_area for area, cost in choice.by_area.items())


def _swapped(items: Sequence[Item], taken: Taken, room: Room) -> Taken:
    """The same friction with what buys nothing left out, and each candidate in turn changed for a better one."""
    taken = useful(items, taken)
    needed = _needed(items, taken)
    by_id = {item.id: item for item in items}
    for item in items:
        if item.before or item.id in needed:
            continue
        for choice in item.choices:
            worse = [
                (-old.cost, -by_id[id_].one.candidate.rank, id_)
                for id_, old in taken.items()
                if old.friction == choice.friction
                and id_ not in needed
                and (item.id not in taken or id_ == item.id)
                and (choice.cost, item.one.candidate.rank) < (old.cost, by_id[id_].one.candidate.rank)
            ]
            for _, _, id_ in sorted(worse)[:1]:
                rest = {other: old for other, old in taken.items() if other != id_}
                if _fits(rest, choice, room):
                    taken = rest | {item.id: choice}
    return useful(items, taken)


def useful(items: Sequence[Item], taken: Taken) -> Taken:
    """What buys something, and what has to come before that."""
    while True:
        needed = _needed(items, taken)
        kept = {id_: choice for id_, choice in taken.items() if choice.friction > 0 or id_ in needed}
        if len(kept) == len(taken):
            return taken
        taken = kept


def _needed(items: Sequence[Item], taken: Taken) -> set[str]:
    return {id_ for item in items if item.id in taken for id_ in item.before}


class _Program:
    """The choices as columns, and the constraints they stand under."""

    def __init__(self, items: Sequence[Item], room: Room) -> None:
        self.columns: list[Column] = [(item, choice) for item in items for choice in item.choices]
        self._rows: list[dict[int, float]] = []
        self._most: list[float] = []
        of_item: dict[str, list[int]] = {item.id: [] for item in items}
        for place, (item, _) in enumerate(self.columns):
            of_item[item.id].append(place)
        self._add({place: float(choice.cost) for place, (_, choice) in enumerate(self.columns)}, room.total + _HALF)
        if room.per_area is not None:
            for area in sorted({area for _, choice in self.columns for area in choice.by_area}):
                costs = {n: float(one.by_area[area]) for n, (_, one) in enumerate(self.columns) if area in one.by_area}
                self._add(costs, room.per_area + _HALF)
        for places in of_item.values():
            if len(places) > 1:
                self._add(dict.fromkeys(places, 1.0), 1)
        for item in items:
            for id_ in item.before:
                after = dict.fromkeys(of_item[item.id], 1.0)
                self._add(after | dict.fromkeys(of_item[id_], -1.0), 0)

    def solve(self, nodes: int) -> Found:
        """The choices that remove most friction, or the best found in so many nodes (none, if none was found)."""
        entries = [(row, column, value) for row, held in enumerate(self._rows) for column, value in held.items()]
        rows, columns, values = (np.array(part) for part in zip(*entries, strict=True))
        matrix = csr_array((values, (rows, columns)), shape=(len(self._rows), len(self.columns)))
        with hushed():
            found = milp(
                -np.array([choice.friction for _, choice in self.columns], np.float64),
                integrality=np.ones(len(self.columns)),
                bounds=Bounds(0, 1),
                constraints=LinearConstraint(matrix, -np.inf, np.array(self._most)),
                options={"mip_rel_gap": 0.0, "node_limit": nodes},
            )
        # scipy has no status of its own for a search that met its bound of nodes: only the message tells it
        early = found.status != _SOLVED and "limit" in str(found.message)
        if found.status != _SOLVED and not early:
            raise AlignctlError(f"A plan could not be worked out: {found.message}")
        return Found(
            taken={} if found.x is None else self._taken(np.rint(found.x)),
            at_most=self._at_most(found.mip_dual_bound) if early else None,
        )

    def _taken(self, chosen: NDArray[np.float64]) -> Taken:
        return {item.id: choice for (item, choice), one in zip(self.columns, chosen, strict=True) if one}

    def _at_most(self, bound: float | None) -> int:
        """The most there can be: the bound of the search, or where it has none yet, every candidate's best choice."""
        if bound is not None and math.isfinite(bound):
            return math.floor(round(-bound, 3))
        each = {item.id: max(0, *(choice.friction for choice in item.choices)) for item, _ in self.columns}
        return sum(each.values())

    def _add(self, row: dict[int, float], most_: float) -> None:
        if row:
            self._rows.append(row)
            self._most.append(float(most_))
