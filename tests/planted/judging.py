"""The tool's own flow over a planted region, and how the ranking it gives stands to what was planted."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from alignctl.corpus import load_workspace
from alignctl.extract import Shelf
from alignctl.gathering import gather
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


@dataclass(frozen=True, kw_only=True)
class Judged:
    """A planted region and what the tool made of it, with the seconds both took."""

    planted: Planted
    ranking: Ranking
    book: RuleBook
    planting: float
    reading: float

    def of(self, planted_as: Class) -> tuple[Point, ...]:
        """The points planted as one class."""
        return tuple(point for point in self.planted.points if point.planted_as is planted_as)

    def among(self, first: int, planted_as: Class) -> list[str]:
        """The rules of a class that stand among so many first candidates."""
        return [rule for rule in self.candidates[:first] if self._class(rule) is planted_as]

    @cached_property
    def candidates(self) -> tuple[str, ...]:
        """The rule behind each candidate, best first."""
        return tuple(map(self._rule, self.ranking.candidates))

    @cached_property
    def musts(self) -> tuple[str, ...]:
        """The rule behind each must, best first."""
        return tuple(map(self._rule, self.ranking.musts))

    def low_hanging(self, planted_as: Class) -> list[str]:
        """The rules of a class that the tool calls low-hanging fruit."""
        called = zip(self.candidates, self.ranking.candidates, strict=True)
        return [rule for rule, one in called if one.low_hanging and self._class(rule) is planted_as]

    def loosened(self, planted_as: Class) -> list[tuple[str, RankedCandidate]]:
        """The rules of a class whose candidate the tool says would loosen a limit, each with it."""
        called = zip(self.candidates, self.ranking.candidates, strict=True)
        loosening = ((rule, one) for rule, one in called if any(move.loosens for move in one.moves))
        return [(rule, one) for rule, one in loosening if self._class(rule) is planted_as]

    def first_decoy(self) -> int:
        """The rank of the first candidate that is no fruit."""
        fruit = {point.rule for point in self.of(Class.FRUIT)}
        return next((n for n, rule in enumerate(self.candidates, start=1) if rule not in fruit), len(fruit) + 1)

    def last_fruit(self) -> int:
        """The rank of the last fruit, 0 where none was found."""
        fruit = {point.rule for point in self.of(Class.FRUIT)}
        return max((n for n, rule in enumerate(self.candidates, start=1) if rule in fruit), default=0)

    def _class(self, rule: str) -> Class | None:
        return next((point.planted_as for point in self.planted.points if point.rule == rule), None)

    def _rule(self, one: RankedCandidate) -> str:
        """The rule of a point of practice; the id of the candidate where nothing was planted there."""
        return next(
            (rule for rule, id_ in self._ids.items() if f"{one.candidate.id}.".startswith(f"{id_}.")), one.candidate.id
        )

    @cached_property
    def _ids(self) -> dict[str, str]:
        planted = {point.rule for point in self.planted.points}
        rules = [rule for kind in KINDS for rule in self.book.kinds[kind].rules if rule.id in planted]
        return {rule.id: point_id(rule.kind, rule.topic, rule.attribute, rule.action) for rule in rules}


def judge(seed: int, book: RuleBook, folder: Path) -> Judged:
    """Plant a region, write it, and let the tool read and rank its files."""
    begun = time.perf_counter()
    planted = plant(seed, book)
    place = write(planted, folder)
    written = time.perf_counter()
    workspace = load_workspace(place, folder)
    run = Run(workspace=workspace, book=book, shelf=Shelf(root=folder), settings=Settings(on=DAY, as_of=DAY))
    ranking = rank_areas(run, gather(run, scope_of(run)))
    return Judged(
        planted=planted,
        ranking=ranking,
        book=book,
        planting=written - begun,
        reading=time.perf_counter() - written,
    )
