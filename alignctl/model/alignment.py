"""Which sections of two procedures are about the same thing."""

from __future__ import annotations

from dataclasses import dataclass, replace
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


_MIRRORED = {Relation.SUBSET: Relation.SUPERSET, Relation.SUPERSET: Relation.SUBSET}


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

    @property
    def mirrored(self) -> Link:
        """The same link seen from the other side."""
        return replace(self, a=self.b, b=self.a, relation=_MIRRORED.get(self.relation, self.relation))


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """All links of two procedures: every section of both stands in at least one link.

    `near` holds pairs that came near to a link and are none, with what was found of them: what other areas say
    may yet draw them. Their relation is not worked out.
    """

    links: tuple[Link, ...]
    near: tuple[Link, ...] = ()
