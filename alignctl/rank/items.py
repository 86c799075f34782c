"""What a plan chooses from: candidates, each with the targets it could take and what the willing areas buy."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from alignctl.model.asked import Asked, Unit
from alignctl.model.candidate import Move, Option, RankedCandidate

# friction in ten-thousandths and cost in thousandths: whole numbers, so that a plan is exact
FRICTION = 10_000
COST = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One target of a candidate: who of the willing moves, what that removes and what it costs (whole numbers)."""

    target: str
    moves: tuple[Move, ...]
    staying: tuple[str, ...]
    friction: int
    cost: int
    by_area: Mapping[str, int]
    alternative: bool

    @property
    def loosens(self) -> bool:
        """Whether it makes a limit of an area that moves looser than it is today."""
        return any(move.loosens for move in self.moves)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A candidate with its choices, of which at most one is taken; `before` are ids that must be taken with it.

    `refused` are choices that would loosen a limit of an area that moves, where the plan may not.
    """

    one: RankedCandidate
    choices: tuple[Choice, ...]
    refused: tuple[Choice, ...] = ()
    before: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of the candidate."""
        return self.one.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The capacities, in thousandths; None where areas have no own."""

    total: int
    per_area: int | None

    @classmethod
    def of(cls, asked: Asked) -> Room:
        """The room a plan was asked for."""
        per_area = None if asked.per_area is None else _thousandths(asked.per_area)
        return cls(total=_thousandths(asked.capacity), per_area=per_area)


def items_of(
    candidates: Iterable[RankedCandidate], asked: Asked, before: Mapping[str, tuple[str, ...]]
) -> tuple[Item, ...]:
    """Every candidate as an item, in the order of the ranking. What comes before it and is no candidate is done."""
    listed = tuple(candidates)
    known = {one.id for one in listed}
    return tuple(_item(one, asked, tuple(id_ for id_ in before.get(one.id, ()) if id_ in known)) for one in listed)


def _item(one: RankedCandidate, asked: Asked, before: tuple[str, ...]) -> Item:
    choices = _choices(one, asked)
    refused = () if asked.may_loosen else tuple(choice for choice in choices if choice.loosens)
    return Item(
        one=one,
        choices=tuple(choice for choice in choices if choice not in refused),
        refused=refused,
        before=before,
    )


def gain(option: Option, moving: frozenset[str]) -> int:
    """The friction that goes, in ten-thousandths, where these areas take the target and the others stay.

    It is below 0 where an area moves away from a neighbour that stays.
    """
    total = 0.0
    for part in option.parts:
        if part.a in moving and part.b in moving:
            total += part.now
        elif part.a in moving:
            total += part.now - part.a_alone
        elif part.b in moving:
            total += part.now - part.b_alone
    return round(round(total, 6) * FRICTION)


def _choices(one: RankedCandidate, asked: Asked) -> tuple[Choice, ...]:
    """The target, and the next best that may be taken and protects the child no less.

    None where nobody who would have to move will.
    """
    target, *others = one.options
    allowed = [target, *(option for option in others if option.allowed and not option.less_protective)][:2]
    made = []
    for place, option in enumerate(allowed):
        moves = tuple(move for move in option.moves if move.area not in asked.will_not_move)
        staying = tuple(move.area for move in option.moves if move.area in asked.will_not_move)
        if not moves:
            continue
        by_area = {move.area: _cost(move, asked.unit) for move in moves}
        made.append(
            Choice(
                target=option.target,
                moves=moves,
                staying=staying,
                friction=gain(option, frozenset(by_area)),
                cost=sum(by_area.values()),
                by_area=by_area,
                alternative=place > 0,
            )
        )
    return tuple(made)


def standing_apart(option: Option, moving: frozenset[str], staying: frozenset[str]) -> dict[str, float]:
    """What still stands apart because areas stay, by area, in the units of the ties, once these others have moved.

    A pair of which both stay counts half for each.
    """
    left: dict[str, float] = {}
    for part in option.parts:
        stay = [area for area in (part.a, part.b) if area in staying]
        apart = part.a_alone if part.a in moving else part.b_alone if part.b in moving else part.now
        for area in stay:
            left[area] = left.get(area, 0.0) + apart / len(stay)
    return left


def all_moving(asked: Asked) -> Asked:
    """The same plan, had every area been willing."""
    return replace(asked, will_not_move=())


def _cost(move: Move, unit: Unit) -> int:
    return COST if unit is Unit.CHANGES else round(move.effort * COST)


def _thousandths(capacity: float) -> int:
    return math.floor(round(capacity * COST, 6))
