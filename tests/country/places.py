"""Invented names of places, seeded: none is a name of the gazetteer."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from alignctl.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_FIRST = ("Vel", "Quor", "Thran", "Ibb", "Zell", "Orm", "Fenn", "Wyr", "Drax", "Lusk", "Marr", "Yelv", "Grith", "Pell")
_MIDDLE = ("a", "en", "o", "ing", "er", "is", "u", "ar")
_LAST = ("marrow", "thwick", "dunmere", "sallow", "brigg", "hythering", "coldwick", "vessel", "tarnby", "oxmoor")


def invented_names(ids: Iterable[str], taken: Collection[str], seed: int) -> dict[str, str]:
    """One name for each id, no two alike and none of them, or part of one, among the names taken."""
    known = " ".join(fold(name) for name in taken)
    names = [first + middle + last for first in _FIRST for middle in _MIDDLE for last in _LAST]
    free = [name for name in names if fold(name) not in known]
    random.Random(f"places {seed}").shuffle(free)  # noqa: S311 - a seeded draw, not a secret
    return dict(zip(sorted(ids), free, strict=False))
