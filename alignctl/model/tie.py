"""What ties areas to one another, and the bodies that work in several of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """How much two areas have to do with each other.

    `a` and `b` are area ids, a before b in the alphabet. `weight` is above 0; an ordinary land border weighs 1.
    `reasons` are plain words, such as "land border" or "both in West Midlands Police", the heaviest sort first.
    """

    a: str
    b: str
    weight: float
    reasons: tuple[str, ...]


class BodyKind(StrEnum):
    """What sort of body works across areas; the value is also the id of its weight in rules/ranking.yaml."""

    POLICE_FORCE = "police-force"
    CARE_BOARD = "care-board"


LAND_BORDER = "land-border"
# What can tie two areas, besides the flows a workspace declares; their weights stand in rules/ranking.yaml.
TIE_SORTS = (LAND_BORDER, *(kind.value for kind in BodyKind))


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A police force or care board, and the areas (ids, in order) of the workspace it works in, wholly or in part."""

    id: str
    name: str
    kind: BodyKind
    areas: tuple[str, ...]
