"""A point of practice over many areas: every value it has, and how far apart the areas stand."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.divergence import BaselineRef, ComparisonKind, Severity, Silence
from alignctl.model.provision import Attribute, Provision
from alignctl.model.values import Duration

# A difference of wording is met at the border too, and costs far less than another duty.
WORDING = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class PointOfPractice:
    """What is fixed about a point of practice before any area is looked at.

    `national` is the figure no target may fall below, None where there is none or it is no figure; `clock` is
    the event it runs from. `contrary` are ids of values that contradict the national position, or are
    superseded. `protects` is "shorter", "longer", "lower-threshold" (see `safer_end`), the id of the safer value, or
    None. `ranks` gives the ranks of choices that have one, by id. `agencies` would have
    to approve a change. `in_force_from` gives for sources of law and guidance the earliest edition in force.
    `is_of_forms` tells that fields of forms are compared, and not what procedures say.
    """

    kind: str
    topic: str
    attribute: Attribute
    action: str
    title: str
    protects: str | None = None
    agencies: tuple[str, ...] = ()
    baseline: BaselineRef | None = None
    national: Duration | None = None
    clock: str | None = None
    contrary: tuple[str, ...] = ()
    in_force_from: tuple[tuple[str, str], ...] = ()
    ranks: tuple[tuple[str, float], ...] = ()
    is_of_forms: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaValues:
    """What one area says on the point. `provisions` is empty where it is silent; `silence` then says why.

    `below` tells whether it stands below, or contradicts, the national position. `review_due` tells
    whether its text is due for review. `read` is the share (0..1) of its text that could be read, in the document
    read worst.
    """

    area: str
    name: str
    provisions: tuple[Provision, ...]
    silence: Silence | None = None
    below: bool = False
    review_due: bool = False
    read: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PairDistance:
    """How far two areas stand apart on the point, 0..1; `comparison` is None where they agree.

    `stated_a` and `stated_b` are ids of the provisions that stand farthest apart, None for a side that is silent
    there; `silence` then says why.
    """

    a: str
    b: str
    distance: float
    comparison: ComparisonKind | None
    severity: Severity | None
    stated_a: str | None = None
    stated_b: str | None = None
    silence: Silence | None = None

    @property
    def cost(self) -> float:
        """What the distance costs whoever crosses, 0..1 before any tie weighs it; wording counts for less."""
        return self.distance * self.share

    @property
    def share(self) -> float:
        """The share (0..1) of its distance that a pair pays: a difference of wording costs far less."""
        return WORDING if self.severity is Severity.WORDING else 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """A point of practice with the values of all areas compared.

    `id` is kind, topic, attribute, action and event, joined by full stops. `areas` stand in alphabetical
    order of their ids. `severity` is the gravest of its divergences, None where all agree. `standard` is
    all that the regional text says, surest first; empty where there is none or it is silent. `shared` is what most
    areas hold, where that is what to align on though no area may hold all of it.
    """

    id: str
    point: PointOfPractice
    event: str | None
    areas: tuple[AreaValues, ...]
    pairs: tuple[PairDistance, ...]
    severity: Severity | None
    standard: tuple[Provision, ...] = ()
    shared: tuple[Provision, ...] = ()

    @property
    def regional(self) -> Provision | None:
        """The surest of what the regional text says, None where it says nothing."""
        return self.standard[0] if self.standard else None

    @property
    def title(self) -> str:
        """The words people read for the point."""
        return self.point.title

    @property
    def baseline(self) -> BaselineRef | None:
        """The national figure the point is held against."""
        return self.point.baseline

    @property
    def protects(self) -> str | None:
        """Which way is safer for the child."""
        return self.point.protects

    @property
    def agencies(self) -> tuple[str, ...]:
        """Who would have to approve a change."""
        return self.point.agencies

    def values(self, area: str) -> tuple[Provision, ...]:
        """What an area says; empty where it is silent or was not compared."""
        return next((entry.provisions for entry in self.areas if entry.area == area), ())
