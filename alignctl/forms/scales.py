"""Answers of a scale mapped onto the shared one: "Significant" and "Level 4" onto high."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from alignctl.rules.pattern import Pattern
from alignctl.rules.rule import Name

_NUMBER = re.compile(r"\d|\b(?:one|two|three|four|five)\b", re.IGNORECASE)
# ladders of need have four steps or more; of three numbered steps nothing tells whether the first is none or low
_FEWEST_STEPS = 4
_BEHIND = re.compile(r"\s+[-\u2010-\u2015]+\s*|[\u2013\u2014:(\[]\s*")


def levels_of(options: Iterable[str], levels: Iterable[Name]) -> tuple[tuple[str, str | None], ...]:
    """Each option with the level it stands for, None where that is not known.

    Words of risk count first, then the number of a step of need, then its words ("Early help"); numbers without any
    such words only where the scale reaches a fourth step. What stands before a dash, colon or bracket names a step, and
    what stands behind it describes it: "Low risk: the child is vulnerable" is low. The longest name counts, and of
    several as long the first in the vocabulary.
    """
    known, asked = tuple(levels), tuple(options)
    steps = {option: _steps(option, known) for option in asked}
    is_ladder = any(words or number in known[_FEWEST_STEPS - 1 :] for number, words in steps.values())
    return tuple((option, _level(option, known, _step(*steps[option]) if is_ladder else None)) for option in asked)


def _level(option: str, levels: tuple[Name, ...], step: str | None) -> str | None:
    """The level of an option by the words that name it, else by its step of need, else by any words of it."""
    head, *rest = _BEHIND.split(option, maxsplit=1)
    tail = "".join(rest).strip()
    named = _named(head, levels, _names) or _named(tail, levels, _names, first=True)
    if named:
        return named.id
    found = None if step else _named(option, levels, _names)
    return found.id if found else step


def _names(level: Name) -> Iterable[Pattern]:
    return level.patterns


def _step(number: Name | None, words: Name | None) -> str | None:
    found = number or words
    return found.id if found else None


def _steps(option: str, levels: tuple[Name, ...]) -> tuple[Name | None, Name | None]:
    """The level of the number of a step of need in an option, and that of its words."""
    numbered = _named(option, levels, lambda level: (one for one in level.on_forms if _NUMBER.search(one.source)))
    worded = _named(option, levels, lambda level: (one for one in level.on_forms if not _NUMBER.search(one.source)))
    return numbered, worded


def _named(
    option: str, levels: tuple[Name, ...], names: Callable[[Name], Iterable[Pattern]], *, first: bool = False
) -> Name | None:
    """The level whose longest name stands in an option, or with `first` at its start."""
    found = [
        (place.start() - place.end(), order)
        for order, level in enumerate(levels)
        for pattern in names(level)
        for place in pattern.finditer(option)
        if not first or place.start() == 0
    ]
    return levels[min(found)[1]] if found else None
