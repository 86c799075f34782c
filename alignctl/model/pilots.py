"""What pilot areas, those that tried a regional standard first, changed between two versions of their texts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from alignctl.model.provision import Attribute, Provision


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionPoint:
    """What two versions of a text say on one point of practice, each surest first; empty where a version is silent.

    `unclear` tells that one version has no value and may speak of the matter after all, so that neither a change
    nor a silence can be claimed.
    """

    topic: str
    attribute: Attribute
    action: str
    before: tuple[Provision, ...]
    now: tuple[Provision, ...]
    unclear: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """Two versions of an area's procedure of one kind, point by point, in the order of topic, attribute and action.

    `earlier` are the paths of the documents of the version before. What is local by necessity is left out.
    """

    area: str
    kind: str
    earlier: tuple[str, ...]
    points: tuple[VersionPoint, ...]


class Shift(StrEnum):
    """How an area's text changed on a point."""

    CHANGED = "changed"
    NEWLY_SAID = "newly-said"
    NO_LONGER_SAID = "no-longer-said"


class Course(StrEnum):
    """Where a change led, seen from the standard; beside it is a change that neither left nor reached its value."""

    TO_STANDARD = "to-standard"
    FROM_STANDARD = "from-standard"
    BESIDE_STANDARD = "beside-standard"


@dataclass(frozen=True, slots=True, kw_only=True)
class PilotChange:
    """One point on which a pilot's text changed in effect; `course` is None where the standard says nothing of it."""

    point: str
    title: str
    shift: Shift
    course: Course | None
    before: tuple[Provision, ...]
    now: tuple[Provision, ...]
    standard: Provision | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PilotPeer:
    """An area that is no pilot: how many points of the standard, of those a pilot is counted on, it holds today.

    `moved` are those among them that the pilot moved to the standard.
    """

    area: str
    holds: int
    moved: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pilot:
    """What one pilot area changed in one kind.

    It held `before` of the `of` points of the standard it is counted on, and holds `now` of them. On `unclear`
    points of the region nothing is claimed; they are not counted. `earlier` are paths.
    """

    area: str
    kind: str
    earlier: tuple[str, ...]
    before: int
    now: int
    of: int
    unclear: int
    changes: tuple[PilotChange, ...]
    peers: tuple[PilotPeer, ...]
