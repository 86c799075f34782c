"""The tool's own flow over a planted region, and how the ranking it gives stands to what was planted."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from alignctl.corpus import load_workspace
from alignctl.extract import Shelf
from alignctl.model.candidate import RankedCandidate
from alignctl.model.provision import point_id
from alignctl.model.ranking import Ranking
from alignctl.planning import rank_areas
from alignctl.rules.rule import RuleBook
from alignctl.run import Run, Settings
from alignctl.scope import scope_of
from tests.planted.bank import KINDS
from tests.planted.drawing import DAY, Class, Point
from tests.planted.writing import Planted, plant, write

FIRST, TOP = 30, 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A planted region, what the tool made of it, and what stands where: ranks from 1, by rule."""

    planted: Planted
    ranking: Ranking
    ranks: dict[str, int]
    musts: frozenset[str]
    strangers: tuple[str, ...]
    planting: float
    ranked_in: float

    def of(self, planted_as: Class) -> tuple[Point, ...]:
        """The points planted as one class."""
        return tuple(point for point in self.planted.points if point.planted_as is planted_as)

    def within(self, planted_as: Class, last: int) -> list[str]:
        """The rules of a class whose points stand among the first candidates."""
        return [point.rule for point in self.of(planted_as) if self.ranks.get(point.rule, last + 1) <= last]

    def low_hanging(self, planted_as: Class) -> list[str]:
        """The rules of a class whose points the tool calls low-hanging fruit."""
        called = {self._rule(one) for one in self.ranking.candidates if one.low_hanging}
        return [point.rule for point in self.of(planted_as) if point.rule in called]

    def candidate(self, rule: str) -> RankedCandidate:
        """The candidate or must of a point."""
        return next(one for one in (*self.ranking.candidates, *self.ranking.musts) if self._rule(one) == rule)

    def _rule(self, one: RankedCandidate) -> str | None:
        return next((entry.rule for entry in self.planted.points if one.candidate.id.startswith(self._ids[entry.rule])), None)


def rank_planted(seed: int, book: RuleBook, folder: Path) -> Judged:
    """Plant a region, write it, and let the tool read and rank it."""
    begun = time.perf_counter()
    planted = plant(seed, book)
    place = write(planted, folder)
    written = time.perf_counter()
    run = Run(
        workspace=load_workspace(place, folder), book=book, shelf=Shelf(root=folder), settings=Settings(on=DAY, as_of=DAY)
    )
    ranking = rank_areas(run, scope_of(run))
    return _judged(planted, ranking, book, written - begun, time.perf_counter() - written)


def _judged(planted: Planted, ranking: Ranking, book: RuleBook, planting: float, ranked_in: float) -> Judged:
    ids = {
        point_id(rule.kind, rule.topic, rule.attribute, rule.action): rule.id
        for kind in KINDS
        for rule in book.kinds[kind].rules
    }
    return ids
