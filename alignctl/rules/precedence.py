"""The lines of `precedence`: what is settled before what, by attributes or ids that are known, and in no circle."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import NamedTuple

from alignctl.model.provision import Attribute
from alignctl.model.weights import Precedence
from alignctl.rules.entry import Entry

_ATTRIBUTES = tuple(attribute.value for attribute in Attribute)


class Points(NamedTuple):
    """What ids of points of practice are made of: the ids before any event, and the ids of events."""

    ids: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()

    def hold(self, word: str) -> bool:
        """Whether a word is the id of a point of practice, with an event behind it or without."""
        before, _, event = word.rpartition(".")
        return word in self.ids or (before in self.ids and event in self.events)


class _Stated(NamedTuple):
    """A line as it stands in the file, by its entry."""

    entry: Entry
    found: Precedence

    @property
    def line(self) -> int:
        return self.entry.line_of("first")


def read_precedence(entries: Iterable[Entry], points: Points) -> tuple[Precedence, ...]:
    """The lines; a word nobody knows, and lines that run in a circle, are noted as mistakes with their lines.

    Whether a line between an attribute and an id closes a circle depends on the points found: a plan tells that.
    """
    stated = [_stated(entry, points) for entry in entries]
    for is_of_sort in (_is_of_attributes, _is_of_ids):
        _note_circle([one for one in stated if is_of_sort(one.found)])
    return tuple(one.found for one in stated)


def _stated(entry: Entry, points: Points) -> _Stated:
    found = Precedence(first=entry.text("first"), then=entry.text("then"))
    entry.optional_text("why")
    for key, word in (("first", found.first), ("then", found.then)):
        if "." not in word:
            if word not in _ATTRIBUTES:
                entry.unknown(key, "the attribute", word, _ATTRIBUTES)
        elif not points.hold(word):
            entry.unknown(key, "the point of practice", word, points.ids)
    entry.finish()
    return _Stated(entry, found)


def _is_of_attributes(found: Precedence) -> bool:
    return "." not in found.first and "." not in found.then


def _is_of_ids(found: Precedence) -> bool:
    return "." in found.first and "." in found.then


def _note_circle(stated: list[_Stated]) -> None:
    """Note the first circle there is, at the line that opens it."""
    for one in stated:
        back = _way(one.found.then, one.found.first, stated)
        if back is not None:
            circle = [one, *back]
            told = " before ".join([*(each.found.first for each in circle), one.found.first])
            places = ", ".join(str(line) for line in sorted(each.line for each in circle))
            one.entry.wrong(
                "first",
                "an order in which things can be settled was expected, and it runs in a circle: "
                f"{told} (line{'s' if len(circle) > 1 else ''} {places})",
            )
            return


def _way(start: str, end: str, stated: list[_Stated]) -> list[_Stated] | None:
    """The shortest row of lines that leads from one word to another; None where there is none."""
    ways: dict[str, list[_Stated]] = {start: []}
    waiting = deque([start])
    while waiting and end not in ways:
        word = waiting.popleft()
        for one in stated:
            if one.found.first == word and one.found.then not in ways:
                ways[one.found.then] = [*ways[word], one]
                waiting.append(one.found.then)
    return ways.get(end)
