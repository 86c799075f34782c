"""Two areas' procedures of one kind with what they share and where they differ, without the links of their sections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from alignctl.model.area import Procedure
from alignctl.model.divergence import Divergence, Shared


class Compared(Protocol):
    """What a point of practice is told from; a `KindComparison` is one too."""

    @property
    def kind(self) -> str:
        """The kind of both procedures."""

    @property
    def a(self) -> Procedure:
        """The one side."""

    @property
    def b(self) -> Procedure:
        """The other side."""

    @property
    def shared(self) -> tuple[Shared, ...]:
        """Points on which both agree in effect."""

    @property
    def divergences(self) -> tuple[Divergence, ...]:
        """Where the two differ, the gravest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two procedures compared on what they say alone."""

    kind: str
    a: Procedure
    b: Procedure
    shared: tuple[Shared, ...]
    divergences: tuple[Divergence, ...]
