"""A point of practice worth aligning, with the value to align on and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from alignctl.model.citation import Citation
from alignctl.model.divergence import BaselineRef, Severity, Silence
from alignctl.model.national import Below


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A cluster with a target, for harmonisation.

    `target` is the value to align on, as displayed. `moves` are the ids of the areas that would change.
    `loosens` are those of them whose own value today is stricter than the target. `areas` are the ids of all that were
    compared on the point, and `sentences` the fingerprints of the surest sentence of each, both sorted.
    `of_forms` tells that it is about what forms ask for, and not about what procedures say.
    `approvers` are agencies that must agree. `friction_removed`, `effort`, `score` and `robustness` are
    0..1; `robustness` is the share of weightings under which it stands in the first five.
    """

    id: str
    rank: int
    title: str
    kind: str
    topic: str
    attribute: str
    action: str | None
    target: str
    moves: tuple[str, ...]
    approvers: tuple[str, ...]
    friction_removed: float
    effort: float
    score: float
    robustness: float
    reasons: tuple[str, ...] = ()
    loosens: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    of_forms: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one area says on the point: a value with its sentence, or a silence with its reason.

    `value` is as displayed, None where it is silent. `actor` is a role id, `rule` that of the rule that read it. `how`
    tells in what way it is below the national position.
    """

    area: str
    name: str
    value: str | None
    citation: Citation | None = None
    silence: Silence | None = None
    actor: str | None = None
    below: bool = False
    confidence: float | None = None
    rule: str | None = None
    how: Below | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One line of a bill of change: an area, from what to what.

    `before` is None where the area is silent today, else what it would change, of which `citation` is the surest,
    read by the rule `rule`.
    `sentences` is how many of its sentences say that, and
    `effort` what changing them takes: 1 is one sentence of the dearest kind of change. `review_due` tells
    whether the text is due for review anyway, `below` whether it stands below the national position, and `how` in
    what way. `loosens` tells that the area's own value is stricter than the target; False where that is not known.
    """

    area: str
    name: str
    before: str | None
    after: str
    citation: Citation | None
    sentences: int
    effort: float
    below: bool = False
    review_due: bool = False
    rule: str | None = None
    how: Below | None = None
    loosens: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The friction of one pair of areas on the point: now, and where only one of the two takes the target.

    `a_alone` is what is left where a takes it and b stays as it is, `b_alone` the other way round. Where both
    take it, or one does already, nothing is left. All in the units of the ties.
    """

    a: str
    b: str
    now: float
    a_alone: float
    b_alone: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One target a point could have. `change` is the sum of the distances (0..1 each) of all areas to it.

    `friction` is what goes when all of `moves` are made, in the units of the ties between areas (an ordinary
    border on which a point is as far apart as can be is 1). `allowed` is False for a value below the national
    position, or where the regional text settles the target: it is shown and never chosen. `less_protective` tells
    that it protects the child less than the target, as the rule has it; no plan takes it. `parts` price a plan in
    which some areas stay behind.
    """

    target: str
    change: float
    moves: tuple[Move, ...]
    friction: float
    allowed: bool = True
    parts: tuple[Part, ...] = ()
    less_protective: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One cell of the performance matrix: a criterion's own figure (0..1) and what it adds to the score.

    `raw` is what was counted, in words with its unit; `weight` is the share (0..1) of the criterion.
    """

    criterion: str
    raw: str
    value: float
    weight: float
    points: float
    reason: str | None = None


class Change(StrEnum):
    """What a change does to somebody's work."""

    RISES = "rises"
    FALLS = "falls"
    CHANGES = "changes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Workload:
    """Whose work a change touches: an actor (role id, None where no text says who), its agency, where, and why."""

    actor: str | None
    agency: str | None
    change: Change
    areas: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Robustness:
    """How a candidate fares when the weights are shaken; shares are of all weightings, 0..1.

    `in_first` is the share in the first five, `in_first_with_doubt` the same where the candidate also drops out
    as often as it may not stand: `stands` is the chance (0..1) that its statements are rightly read and rightly put
    beside each other. `acceptability` is the share for rank 1, 2, ... as far as
    told. `best` to `worst` is the interval that holds nine weightings of ten. `central` are the mean weights
    under which it comes first, empty where it never does.
    """

    in_first: float
    in_first_with_doubt: float
    acceptability: tuple[float, ...]
    best: int
    worst: int
    stands: float = 1.0
    central: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedCandidate:
    """A candidate in full: the whole reckoning, so that it can be argued with.

    `origin` says where the target comes from: areas, regional or national. `options` holds the target first,
    then what it was weighed against. `runner_up` is the next best that is not below the national position, and
    `price` how much more change it takes (sum of distances; below 0 where it takes less); both are None where there
    is none. `layer` is the Pareto layer from 1; `dominated_by` are ids of candidates at least as good on every
    criterion and better on one. `bodies` are those that approve: authority, police, care board, schools, voluntary.
    `unsure` are areas left out because their silence may be said elsewhere.
    """

    candidate: Candidate
    origin: str
    event: str | None
    severity: Severity | None
    baseline: BaselineRef | None
    protects: str | None
    statements: tuple[Statement, ...]
    options: tuple[Option, ...]
    price: float | None
    figures: tuple[Figure, ...]
    robustness: Robustness
    layer: int
    dominated_by: tuple[str, ...]
    bodies: tuple[str, ...]
    workloads: tuple[Workload, ...]
    low_hanging: bool
    unsure: tuple[str, ...] = ()
    runner_up: str | None = None

    @property
    def id(self) -> str:
        """The id of the candidate."""
        return self.candidate.id

    @property
    def moves(self) -> tuple[Move, ...]:
        """The bill of change of the target."""
        return self.options[0].moves

    @property
    def friction(self) -> float:
        """What goes when all movers have moved, in the units of the ties."""
        return self.options[0].friction

    @property
    def effort(self) -> float:
        """What the bill of change takes: 1 is one sentence of the dearest kind of change in one area."""
        return round(sum(move.effort for move in self.moves), 6)
