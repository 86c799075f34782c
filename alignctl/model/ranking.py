"""The ranking of a region in full: candidates, musts, what they rest on, and what cannot be told apart."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.agreement import AgreementStanding
from alignctl.model.area import Area
from alignctl.model.candidate import RankedCandidate
from alignctl.model.comparison import Problem
from alignctl.model.document_read import DocumentRead
from alignctl.model.made_for import MadeFor
from alignctl.model.verdict import VerdictTold


@dataclass(frozen=True, slots=True, kw_only=True)
class Tied:
    """Candidates (ids, best first) whose places overlap and of which none clearly beats another."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """What to align first among some areas.

    `musts` are points on which an area stands below the national position: they are no matter of choice, so
    they stand apart and are ranked apart. `weights` are shares of 1 by criterion; `order` the group's order of
    criteria, empty where weights were drawn evenly. `total_friction` is what all musts and candidates hold
    today, in the units of the ties. `audience` is the agency it was asked for, None for all; ranks stay those
    of the whole. `notes` are what limits the result, in plain sentences. `names` maps ids to the words people read.
    `documents` are all that it rests on, by area and kind. `agreed` are the agreements of these areas with what became
    of them, also of points that are candidates no longer. `verdicts` are what people decided on it, with what became
    of that.
    """

    title: str
    areas: tuple[Area, ...]
    on: str
    as_of: str
    problems: tuple[Problem, ...]
    names: dict[str, str]
    notes: tuple[str, ...] = ()
    candidates: tuple[RankedCandidate, ...] = ()
    musts: tuple[RankedCandidate, ...] = ()
    weights: tuple[tuple[str, float], ...] = ()
    order: tuple[str, ...] = ()
    weightings: int = 0
    seed: int = 0
    tied: tuple[Tied, ...] = ()
    total_friction: float = 0.0
    audience: str | None = None
    marking: str | None = None
    made_for: MadeFor | None = None
    documents: tuple[DocumentRead, ...] = ()
    agreed: tuple[AgreementStanding, ...] = ()
    verdicts: tuple[VerdictTold, ...] = ()

    def agreement_on(self, candidate: str) -> AgreementStanding | None:
        """What was agreed on a candidate (its id), None where nothing was."""
        return next((one for one in self.agreed if candidate in {one.agreement.candidate, *one.points}), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """The whole reckoning of one candidate, out of the ranking it stands in."""

    ranking: Ranking
    one: RankedCandidate
