"""What areas can learn from one another: whom to copy, who shares practice, and how far a standard is adopted."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.citation import Citation
from alignctl.model.divergence import Silence
from alignctl.model.provision import Provision

# Fewer points in common say little about whether two areas work alike.
ENOUGH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemplar:
    """The area worth copying on a topic, with reasons; `area` is None where none is, and the reasons say why."""

    kind: str
    topic: str
    area: str | None
    reasons: tuple[str, ...]
    runner_up: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Community:
    """Areas (ids) that already share practice.

    `inside` and `outside` are the mean shares (0..1) of points on which members agree among themselves, and with
    the others; None where there is no such pair. `points` are ids of points all of them state alike while
    another area does not.
    """

    areas: tuple[str, ...]
    inside: float | None
    outside: float | None
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How far an area agrees with another: `agreed` of the `both` points they both state."""

    area: str
    agreed: int
    both: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """A point on which an area stands alone while all others who speak, two at least, agree on another value."""

    point: str
    title: str
    value: str
    others: str
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One area in the region: the points it states, and is below the national position on; whom it is like."""

    area: str
    kinds: tuple[str, ...]
    stated: int
    below: int
    shares: tuple[Likeness, ...]
    alone: tuple[Alone, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption:
    """How far an area has adopted the regional standard on a topic: `adopted` of the `of` points it states."""

    area: str
    kind: str
    topic: str
    adopted: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """A point on which an area does not hold what the standard says; `stated` is None where it is silent."""

    area: str
    point: str
    title: str
    standard: Provision
    stated: Provision | None
    silence: Silence | None = None
