"""A region seen whole: what its areas say point by point, what their differences cost, and whom to learn from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from alignctl.model.area import Area
from alignctl.model.citation import Citation
from alignctl.model.cluster import Cluster
from alignctl.model.comparison import Problem
from alignctl.model.divergence import ComparisonKind, Severity, Silence
from alignctl.model.document_read import DocumentRead
from alignctl.model.made_for import MadeFor
from alignctl.model.neighbours import Adoption, Community, Drift, Exemplar, Profile
from alignctl.model.pilots import Pilot
from alignctl.model.provision import Attribute, Provision
from alignctl.model.tie import Body, Tie
from alignctl.model.verdict import VerdictTold


class Stand(StrEnum):
    """Where an area stands on a point: it says something, is silent, was found neither, or has no such procedure."""

    SAYS = "says"
    SILENT = "silent"
    NOT_COMPARED = "not-compared"
    NO_PROCEDURE = "no-procedure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One area on one point. `values` are as displayed, the surest first; `citation` is that one's place.

    `reason` is a plain sentence on why there is no value, or what is to be known of it; None where nothing is.
    """

    area: str
    stand: Stand
    values: tuple[str, ...] = ()
    citation: Citation | None = None
    silence: Silence | None = None
    below: bool = False
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One point of practice over all areas; `cells` stand in the order of the matrix's areas."""

    point: str
    title: str
    kind: str
    topic: str
    attribute: Attribute
    severity: Severity | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Areas (ids, in order) by points of practice (in the order of their ids)."""

    areas: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Friction that falls to one thing: an area, or a topic of a kind; `points` are those that add to it.

    `share` is 0..1 of the region's friction. An area bears the friction of each of its borders whole, so the
    shares of areas add up to two.
    """

    id: str
    kind: str | None
    friction: float
    share: float
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BorderFriction:
    """Friction between two tied areas; `points` are those on which they differ."""

    a: str
    b: str
    weight: float
    reasons: tuple[str, ...]
    friction: float
    share: float
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Friction:
    """What differences cost, over all points: tie weight times distance (0..1), a difference of wording at 0.3.

    `untied` tells that no two areas compared have a tie, and every pair was counted as if it had one of 1.
    Borders, topics and areas stand with the most friction first. `points` gives the friction of each cluster id.
    """

    total: float
    borders: tuple[BorderFriction, ...]
    topics: tuple[Share, ...]
    areas: tuple[Share, ...]
    points: dict[str, float]
    untied: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that changes at a border; of the two statements, one may be None, and `silence` then says why."""

    point: str
    title: str
    kind: str
    topic: str
    attribute: Attribute
    severity: Severity
    comparison: ComparisonKind
    distance: float
    salience: float
    a: Provision | None
    b: Provision | None
    silence: Silence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """What changes when one crosses from `a` to `b` (area ids): the weightiest first; `more` counts the others."""

    a: str
    b: str
    changes: tuple[Change, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One value a body has to work, as displayed, and the areas (ids) that hold it."""

    value: str
    areas: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignedOn:
    """A point aligned: the areas that hold the target already, and those that move to it (ids)."""

    holders: tuple[str, ...]
    movers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyVariants:
    """The different values one body works on one point; `after` counts them once its candidate is aligned.

    `after` is None where the point is no candidate. `sentence` says it in plain words.
    """

    body: str
    point: str
    attribute: Attribute
    variants: tuple[Variant, ...]
    after: int | None
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The documents (paths) of one procedure, and the ids of the bases it rests on."""

    area: str
    kind: str
    documents: tuple[str, ...]
    bases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an area stands when the region is drawn; both figures about -1 to 1, and not geography."""

    area: str
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionView:
    """A region seen whole. `id` is None for areas named one by one, or all of a workspace.

    `on` and `as_of` are ISO dates: today, and the day whose national baseline binds. `notes` are sentences on
    what limits the result. `marking` is the highest protective marking of the documents it quotes. `names` maps
    ids used in the result to the words people read. `documents` are all that it rests on, by area and kind.
    `verdicts` are what people decided on it, with what became of that.
    """

    id: str | None
    name: str
    areas: tuple[Area, ...]
    on: str
    as_of: str
    kinds: tuple[str, ...]
    held: tuple[Held, ...]
    ties: tuple[Tie, ...]
    bodies: tuple[Body, ...]
    clusters: tuple[Cluster, ...]
    matrix: Matrix
    friction: Friction
    crossings: tuple[Crossing, ...]
    variants: tuple[BodyVariants, ...]
    exemplars: tuple[Exemplar, ...]
    communities: tuple[Community, ...]
    profiles: tuple[Profile, ...]
    adoption: tuple[Adoption, ...]
    drift: tuple[Drift, ...]
    places: tuple[Place, ...]
    marking: str | None
    notes: tuple[str, ...]
    problems: tuple[Problem, ...]
    names: dict[str, str]
    pilots: tuple[Pilot, ...] = ()
    made_for: MadeFor | None = None
    documents: tuple[DocumentRead, ...] = ()
    verdicts: tuple[VerdictTold, ...] = ()

    def name_of(self, area: str) -> str:
        """The words for an area of the region; its id where it has none."""
        return next((one.name for one in self.areas if one.id == area), area)

    def differing(self) -> Iterator[Cluster]:
        """The points on which areas differ."""
        return (cluster for cluster in self.clusters if cluster.severity is not None)
