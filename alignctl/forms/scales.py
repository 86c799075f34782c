"""Answers of a scale mapped onto the shared one: "Significant" and "Level 4" onto high."""

from __future__ import annotations

from collections.abc import Iterable

from alignctl.rules.rule import Name


def levels_of(options: Iterable[str], levels: Iterable[Name]) -> tuple[tuple[str, str | None], ...]:
    """Each option with the level it stands for, None where that is not known.

    The longest name counts, and of several as long the first in the vocabulary.
    """
    known = tuple(levels)
    return tuple((option, _level(option, known)) for option in options)


def _level(option: str, levels: tuple[Name, ...]) -> str | None:
    found = [
        (place.start() - place.end(), order, level.id)
        for order, level in enumerate(levels)
        for pattern in level.patterns
        for place in pattern.finditer(option)
    ]
    return min(found)[2] if found else None
