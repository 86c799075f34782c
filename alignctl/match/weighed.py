"""One section as vectors, weighed against all sections of both sides."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.match.weighing import Vector

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """The vectors of one section, weighed against all sections of both sides."""

    title: Vector
    words: Vector
    concepts: Vector
    topics: Vector
    title_topics: Vector
    provisions: Vector
    passages: tuple[Vector, ...]
