"""Which sections of two procedures are about the same thing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """How section a relates to section b (the words of OSCAL's mapping model, NIST 2023).

    `subset`: a is contained in b. `none` stands only where a section has no counterpart.
    """

    EQUAL = "equal"
    EQUIVALENT = "equivalent"
    SUBSET = "subset"
    SUPERSET = "superset"
    INTERSECTS = "intersects"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionRef:
    """A section by its document's path and its id there; `path` holds the titles above it, outermost first."""

    document: str
    section_id: str
    number: str | None
    title: str
    path: tuple[str, ...] = ()
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One pair of sections, or one section without a counterpart (the other side None).

    `score` is how alike they are, `confidence` how sure it is that the link is right; both 0..1.
    `reasons` are plain phrases, the strongest first.
    """

    a: SectionRef | None
    b: SectionRef | None
    relation: Relation
    score: float
    confidence: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """All links of two procedures: every section of both stands in at least one link."""

    links: tuple[Link, ...]
