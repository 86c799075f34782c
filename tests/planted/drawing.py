"""Which points of practice differ, how, and what that is planned to be worth: drawn before the tool has read anything.

Nothing here knows the ranking. Effort is the rules' cost of the kind of change, once for each area that moves;
friction is summed over the borders, with a reckoning of distance of this file's own.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from random import Random

from alignctl.rules.rule import Rule, RuleBook
from tests.planted.bank import KINDS, Sentence
from tests.planted.country import AREAS, Country

# figures of Working Together 2023 bind on this day
DAY = date(2026, 1, 15)
FRUIT, COSTLY, BELOW = 20, 16, 12
SAME_A_KIND = 6
FEW_AGENCIES, MANY_VALUES = 2, 4
FEW_AREAS = 3
# shares of what there could be on one point
WORTH_IT = 0.15
APART = 0.5
DOUBLINGS = 5
LONGEST = 500
HOURS = {"hour": 1.0, "day": 24.0, "working day": 33.6, "week": 168.0, "month": 730.0}
FIXED = frozenset({"missing.return-interview-consent", "missing.disagreement-route"})
CHANGES_OF_PEOPLE = frozenset({"role", "form", "meeting"})


class Class(StrEnum):
    """What a point was planted as."""

    FRUIT = "fruit"
    COSTLY = "costly"
    BELOW = "below the national figure"
    SAME = "the same everywhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A planted point with the value of each area.

    `friction` is the planned share (0..1) of what there could be on one point, `effort` the planned cost summed over
    the areas that move: 1 is the dearest change in one area.
    """

    rule: str
    kind: str
    planted_as: Class
    values: dict[str, str]
    movers: int
    agencies: int
    friction: float
    effort: float


def hours_of(limit: str) -> float:
    """The hours of a limit; a working day counts for its share of a week."""
    amount, _, unit = limit.removeprefix("within ").partition(" ")
    return float(amount) * HOURS[unit.removesuffix("s")]


def apart(one: str, other: str) -> float:
    """How far apart two values are planned to be, 0..1: five doublings of a time are as far as any two can be."""
    if one == other:
        return 0.0
    if not (one.startswith("within ") and other.startswith("within ")):
        return 1.0
    return min(1.0, abs(math.log2(hours_of(one) / hours_of(other))) / DOUBLINGS)


class Drawing:
    """One draw of all points. `bank` holds the sentences there are, by rule."""

    def __init__(
        self, book: RuleBook, bank: Mapping[str, Sequence[Sentence]], country: Country, chance: Random
    ) -> None:
        self._chance, self._country, self._cost = chance, country, book.weights.cost
        self._rules = {
            rule.id: rule
            for kind in KINDS
            for rule in book.kinds[kind].rules
            if rule.id in bank and rule.severity == "material"
        }
        self._values = {id_: sorted({v for one in bank[id_] for v in one.values}) for id_ in self._rules}
        self._national = dict(self._national_limits(book))

    def points(self) -> tuple[Point, ...]:
        """Twenty fruit, sixteen costly, twelve below the national figure, and some that are the same everywhere."""
        looser = [id_ for id_ in sorted(self._national) if all(self._split(id_))]
        below = self._chance.sample(looser, BELOW)
        spare = [id_ for id_ in sorted(self._national) if id_ not in below]
        costly = self._chance.sample(sorted(id_ for id_ in self._rules if self._is_costly(id_)), COSTLY)
        limits = [id_ for id_ in sorted(self._rules) if self._is_easy(id_) and id_ not in self._national]
        chosen = [*spare, *sorted(FIXED)]
        chosen += self._chance.sample([id_ for id_ in limits if id_ not in chosen], FRUIT - len(chosen))
        taken = {*below, *costly, *chosen}
        return (
            *(self._fruit(id_) for id_ in chosen),
            *(self._costly(id_) for id_ in costly),
            *(self._below(id_) for id_ in below),
            *(self._same(id_) for id_ in self._others(taken)),
        )

    def _national_limits(self, book: RuleBook) -> Iterator[tuple[str, str]]:
        for id_, rule in self._rules.items():
            for figure in book.baseline:
                fits = figure.id == rule.baseline and figure.kind in {None, "", rule.kind}
                begun, ended = figure.in_force_from or "", figure.in_force_to or "9999"
                if rule.attribute == "time-limit" and fits and figure.amount and begun <= DAY.isoformat() <= ended:
                    yield id_, f"within {figure.amount:g} {str(figure.unit).replace('-', ' ')}"

    def _is_costly(self, id_: str) -> bool:
        rule = self._rules[id_]
        many = len(rule.agencies) >= FEW_AGENCIES and len(self._values[id_]) >= MANY_VALUES
        return rule.attribute in CHANGES_OF_PEOPLE and many

    def _is_easy(self, id_: str) -> bool:
        rule = self._rules[id_]
        return rule.attribute == "time-limit" and len(rule.agencies) <= FEW_AGENCIES and rule.baseline is None

    def _others(self, taken: set[str]) -> Iterator[str]:
        for kind in KINDS:
            free = [id_ for id_, rule in sorted(self._rules.items()) if rule.kind == kind and id_ not in taken]
            plain = [id_ for id_ in free if self._rules[id_].attribute == "time-limit" and id_ not in self._national]
            yield from self._chance.sample(plain, min(SAME_A_KIND, len(plain)))

    def _fruit(self, id_: str) -> Point:
        """Two values far apart; the busiest areas hold the rarer one, as few as make it worth while."""
        known = self._split(id_)[0] if id_ in self._national else self._values[id_]
        pairs = [
            (one, other)
            for one in known
            for other in known
            if apart(one, other) >= APART and (id_ in FIXED or max(hours_of(one), hours_of(other)) <= LONGEST)
        ]
        common, rare = self._chance.choice(pairs)
        # any three of the five busiest: not always the same areas
        order = self._chance.sample(self._country.busiest()[:5], FEW_AREAS)
        for count in range(self._chance.randint(1, FEW_AREAS), FEW_AREAS + 1):
            values = {area: rare if area in order[:count] else common for area in AREAS}
            point = self._point(id_, Class.FRUIT, values)
            if point.friction >= WORTH_IT:
                break
        return point

    def _costly(self, id_: str) -> Point:
        """No value in more than three areas of ten."""
        known = self._chance.sample(self._values[id_], min(len(self._values[id_]), self._chance.randint(4, 7)))
        dealt = [known[n % len(known)] for n in range(len(AREAS))]
        self._chance.shuffle(dealt)
        return self._point(id_, Class.COSTLY, dict(zip(AREAS, dealt, strict=True)))

    def _below(self, id_: str) -> Point:
        common, rare = (self._chance.choice(values) for values in self._split(id_))
        movers = self._chance.sample(AREAS, self._chance.randint(1, 4))
        return self._point(id_, Class.BELOW, {area: rare if area in movers else common for area in AREAS})

    def _split(self, id_: str) -> tuple[list[str], list[str]]:
        """What a national figure allows, and what is looser; in its own unit alone, in which no doubt can be."""
        figure = self._national[id_]
        unit = figure.split(" ", 2)[2].rstrip("s")
        same = [value for value in self._values[id_] if value.split(" ", 2)[2].rstrip("s") == unit]
        kept = [value for value in same if hours_of(value) <= hours_of(figure)]
        return kept, [value for value in same if value not in kept]

    def _same(self, id_: str) -> Point:
        value = self._chance.choice([value for value in self._values[id_] if hours_of(value) <= LONGEST])
        return self._point(id_, Class.SAME, dict.fromkeys(AREAS, value))

    def _point(self, id_: str, planted_as: Class, values: dict[str, str]) -> Point:
        rule: Rule = self._rules[id_]
        weights = self._country.weights
        held = sum(weight * apart(values[a], values[b]) for (a, b), weight in weights.items())
        movers = len(AREAS) - max(Counter(values.values()).values())
        return Point(
            rule=id_,
            kind=rule.kind,
            planted_as=planted_as,
            values=values,
            movers=movers,
            agencies=len(rule.agencies),
            friction=round(held / sum(weights.values()), 4),
            effort=round(self._cost[rule.attribute] * movers, 4),
        )
