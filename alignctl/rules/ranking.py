"""ranking.yaml read: the weights of the criteria, their order, what a change costs, and what comes first."""

from __future__ import annotations

import math
from collections.abc import Iterable

from alignctl.model.provision import Attribute
from alignctl.model.tie import TIE_SORTS
from alignctl.model.weights import Precedence, Weights
from alignctl.rules.entry import Entry
from alignctl.rules.precedence import Points, read_precedence

# what is changed on a form costs less than what a duty of the attribute "form" does
_ATTRIBUTES = (*(attribute.value for attribute in Attribute), "form-field", "form-answers")


class RankingReading:
    """The files `ranking.yaml`, built-in first; a later one may restate any part of an earlier one.

    The criteria of the first file are all there are: a later one that names another is told the nearest. `points` are
    those of practice that `precedence` may name.
    """

    def __init__(self, points: Points) -> None:
        self._points = points
        self._criteria: dict[str, float] = {}
        self._cost: dict[str, float] = {}
        self._ties: dict[str, float] = {}
        self._order: tuple[str, ...] = ()
        self._precedence: tuple[Precedence, ...] = ()

    def read(self, entry: Entry) -> None:
        """Read one file. Weights that are negative, or come to nothing together, are noted with their line."""
        self._read_criteria(entry)
        cost = entry.entry("cost")
        for name in cost.all_keys() if cost else ():
            if cost is not None:
                self._cost[name] = _within(cost, name, most=1.0)
                _known(cost, name, name, _ATTRIBUTES, "the attribute")
        self._read_ties(entry.entry("ties"))
        if "order" in entry:
            self._order = entry.texts("order")
            for name in self._order:
                _known(entry, "order", name, self._criteria, "the criterion")
            if len(set(self._order)) < len(self._order):
                entry.wrong("order", "each criterion was expected once")
        if "precedence" in entry:
            self._precedence = read_precedence(entry.entries("precedence"), self._points)
        entry.finish()

    def weights(self, salience: dict[str, float]) -> Weights:
        """All that was read, with how much each topic matters."""
        return Weights(
            criteria=self._criteria,
            cost=self._cost,
            salience=salience,
            ties=self._ties,
            order=self._order,
            precedence=self._precedence,
        )

    def _read_criteria(self, entry: Entry) -> None:
        stated = entry.entry("criteria")
        if stated is None:
            return
        first, known = not self._criteria, dict(self._criteria)
        for name in stated.all_keys():
            self._criteria[name] = _weight(stated, name)
            if not first:
                _known(stated, name, name, known, "the criterion")
        if not sum(self._criteria.values()):
            entry.wrong("criteria", "at least one weight above 0 was expected, and together they come to 0")

    def _read_ties(self, stated: Entry | None) -> None:
        """The weight of each sort of tie; a sort nobody knows is a mistake."""
        if stated is None:
            return
        for name in stated.all_keys():
            self._ties[name] = _weight(stated, name)
            _known(stated, name, name, TIE_SORTS, "the sort of tie")


def _weight(stated: Entry, name: str) -> float:
    """A weight that stands by itself, or with the reason for it."""
    below = stated.entry(name)
    if below is None:
        return _within(stated, name)
    found = _within(below, "weight")
    below.optional_text("why")
    below.finish()
    return found


def _within(entry: Entry, key: str, most: float = math.inf) -> float:
    """A weight or cost: a number that is not below 0; 0 where it cannot be used, so that the rest is read on."""
    found = entry.number(key, 0.0)
    if 0 <= found <= most and math.isfinite(found):
        return found
    told = "a number of 0 or more" if most == math.inf else f"a number from 0 to {most:g}"
    entry.wrong(key, f"{told} was expected, found {found:g}")
    return 0.0


def _known(entry: Entry, key: str, word: str, known: Iterable[str], what: str) -> None:
    if word not in (words := tuple(known)):
        entry.unknown(key, what, word, words)
