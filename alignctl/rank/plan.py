"""A plan: the best set of candidates under a capacity, in order, with what it leaves and what it would take."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from alignctl.errors import UsageError
from alignctl.model.asked import Asked, Unit
from alignctl.model.candidate import RankedCandidate
from alignctl.model.plan import LeftOut, Plan, Remaining, Step, Unwilling
from alignctl.model.ranking import Ranking
from alignctl.model.weights import Precedence
from alignctl.rank.items import COST, FRICTION, Choice, Item, Room, all_moving, items_of, standing_apart
from alignctl.rank.phases import in_order, knee_of, phase_of
from alignctl.rank.precedence import forerunners
from alignctl.rank.solving import NODES, Taken, best, greedy, most

PHASES = 3
POINTS = 10


def check_asked(asked: Asked) -> None:
    """Raise UsageError for a capacity that is no amount, or phases that are not one to three years."""
    for option, figure in (("--capacity", asked.capacity), ("--per-area", asked.per_area)):
        if figure is not None and not (figure >= 0 and math.isfinite(figure)):
            raise UsageError(f"A number of 0 or more was expected, found {figure:g}.", where=option)
    if not 1 <= asked.phases <= PHASES:
        raise UsageError(f"One to {PHASES} phases, a year each, were expected, found {asked.phases}.", where="--phases")


def make_plan(ranking: Ranking, asked: Asked, rules: Iterable[Precedence], *, nodes: int = NODES) -> Plan:
    """The plan for what a ranking holds.

    Musts stand apart: they are done in any case and take nothing of the capacity, so that a plan says what is
    chosen. What is agreed already is left out, and told. The search ends after so many `nodes`; the plan then says how
    much better another set could be.
    Raises UsageError where precedence runs in a circle.
    """
    before = forerunners([one.candidate for one in (*ranking.candidates, *ranking.musts)], rules)
    agreed = tuple(one for one in ranking.candidates if ranking.agreement_on(one.id) is not None)
    ranking_left = replace(ranking, candidates=tuple(one for one in ranking.candidates if one not in agreed))
    items, room = items_of(ranking_left.candidates, asked, before), Room.of(asked)
    found, plain = best(items, room, nodes), greedy(items, room)
    taken = found.taken
    curve, curve_exact = _curve(items, room, nodes)
    steps = _steps(in_order(items, taken), taken, asked)
    return Plan(
        ranking=ranking,
        asked=asked,
        steps=steps,
        left_out=(
            *(_left_out(item, taken, room) for item in items if item.id not in taken),
            *(_agreed(one, ranking, asked) for one in agreed),
        ),
        friction=_friction(taken),
        cost=sum(choice.cost for choice in taken.values()) / COST,
        greedy=_friction(plain),
        greedy_ids=tuple(plain),
        curve=curve,
        knee=knee_of(items, taken),
        must_cost=_must_cost(ranking, asked),
        unwilling=_unwilling(ranking_left, asked, before, taken, nodes) if asked.will_not_move else None,
        at_most=None if found.at_most is None else found.at_most / FRICTION,
        curve_exact=curve_exact,
    )


def _steps(ordered: Sequence[Item], taken: Taken, asked: Asked) -> tuple[Step, ...]:
    made: list[Step] = []
    total, spent, all_cost = 0, 0, sum(choice.cost for choice in taken.values())
    for place, item in enumerate(ordered, start=1):
        choice = taken[item.id]
        total, spent = total + choice.friction, spent + choice.cost
        made.append(
            Step(
                place=place,
                phase=phase_of(spent, all_cost, asked.phases),
                one=item.one,
                target=choice.target,
                moves=choice.moves,
                friction=choice.friction / FRICTION,
                total=total / FRICTION,
                cost=choice.cost / COST,
                spent=spent / COST,
                alternative=choice.alternative,
                after=item.before,
                staying=choice.staying,
            )
        )
    return tuple(made)


def _left_out(item: Item, taken: Taken, room: Room) -> LeftOut:
    choice = next(iter((*item.choices, *item.refused)), None)
    return LeftOut(
        id=item.id,
        title=item.one.candidate.title,
        friction=choice.friction / FRICTION if choice else 0.0,
        cost=choice.cost / COST if choice else 0.0,
        why=_why(item, choice, taken, room),
        loosens=not item.choices and bool(item.refused),
    )


def _agreed(one: RankedCandidate, ranking: Ranking, asked: Asked) -> LeftOut:
    """A candidate that nobody has to choose any more, and which areas that would move have not agreed."""
    standing = ranking.agreement_on(one.id)
    joined = {area.area for area in standing.areas} if standing else set[str]()
    apart = [move.name for move in one.moves if move.area not in joined]
    told = f"It is agreed already, but not with {' and '.join(apart)}." if apart else "It is agreed already."
    return LeftOut(
        id=one.id,
        title=one.candidate.title,
        friction=one.friction,
        cost=float(len(one.moves)) if asked.unit is Unit.CHANGES else one.effort,
        why=told,
    )


def _why(item: Item, choice: Choice | None, taken: Taken, room: Room) -> str:
    if choice is None:
        return "Nobody who would have to change will move."
    if not item.choices:
        names = " and ".join(move.name for move in choice.moves if move.loosens)
        return f"It would loosen what {names} says today; add --may-loosen to let such changes in."
    waiting = [id_ for id_ in item.before if id_ not in taken]
    if choice.friction <= 0:
        return "It buys nothing at the borders looked at."
    if choice.cost > room.total:
        return "By itself it takes more than the whole capacity."
    if room.per_area is not None and any(cost > room.per_area for cost in choice.by_area.values()):
        return "It asks more of one area than an area may give."
    if waiting:
        return f"It comes after {', '.join(waiting)}, which is not in the plan."
    return "Other changes buy more for the capacity."


def _curve(items: Sequence[Item], room: Room, nodes: int) -> tuple[tuple[tuple[float, float], ...], bool]:
    """What the best set buys for each tenth of the capacity, and whether each is proved to be the best."""
    parts = sorted({room.total * part // POINTS for part in range(1, POINTS + 1)})
    found = [most(items, Room(total=part, per_area=room.per_area), nodes) for part in parts]
    # What fits a smaller capacity fits a larger one, also where the search for the larger ended early.
    friction = accumulate((one.friction for one in found), max)
    curve = tuple((part / COST, reached / FRICTION) for part, reached in zip(parts, friction, strict=True))
    return curve, all(one.at_most is None for one in found)


def _must_cost(ranking: Ranking, asked: Asked) -> float:
    """What the areas below the national position have to change, beside the capacity."""
    moves = [move for one in ranking.musts for move in one.moves if move.below]
    return float(len(moves)) if asked.unit is Unit.CHANGES else round(sum(move.effort for move in moves), 6)


def _unwilling(
    ranking: Ranking, asked: Asked, before: dict[str, tuple[str, ...]], taken: Taken, nodes: int
) -> Unwilling:
    full = most(items_of(ranking.candidates, all_moving(asked), before), Room.of(asked), nodes)
    return Unwilling(
        areas=asked.will_not_move,
        with_all=full.friction / FRICTION,
        exact=full.at_most is None,
        with_willing=_friction(taken),
        remaining=tuple(
            sorted(_remaining(ranking, asked, taken), key=lambda one: (-one.friction, one.id, one.area)),
        ),
    )


def _remaining(ranking: Ranking, asked: Asked, taken: Taken) -> Iterable[Remaining]:
    """What still stands apart on each point after the plan because an area keeps what it has."""
    for one in ranking.candidates:
        choice = taken.get(one.id)
        option = one.options[0] if choice is None else next(o for o in one.options if o.target == choice.target)
        moving = frozenset(move.area for move in choice.moves) if choice else frozenset[str]()
        staying = {move.area: move for move in option.moves if move.area in asked.will_not_move}
        for area, apart in standing_apart(option, moving, frozenset(staying)).items():
            if apart > 0:
                yield Remaining(
                    id=one.id,
                    title=one.candidate.title,
                    area=area,
                    keeps=staying[area].before,
                    friction=round(apart, 6),
                )


def _friction(taken: Taken) -> float:
    return sum(choice.friction for choice in taken.values()) / FRICTION
