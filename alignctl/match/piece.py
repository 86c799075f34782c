"""A section, and a whole procedure, as matching sees them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from alignctl.model.alignment import SectionRef


class Part(StrEnum):
    """What a section is to its document: a matter of its own, or furniture that repeats or lists others'."""

    BODY = "body"
    FRONT = "front"
    CONTACTS = "contacts"
    LIMITS = "limits"
    APPENDIX = "appendix"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One section made ready for matching.

    `place` is how far into the procedure it stands, 0..1. `above` and `beneath` are positions of its parent
    and its children in the side's pieces. Bags map word stems or ids to counts: `title` and `words` hold
    stems (`words` those of its own paragraphs and cells, and of everything beneath it where it has next to
    none itself), `concepts` ids of the shared vocabulary, `passages` both for each
    passage of its own, `topics` and `title_topics` the kind's topics with
    their strength. `provisions` holds (attribute, action) of the typed statements in it. `folded` is its
    title and all its text, folded, for telling equal words; `solid` is False for a heading without own text.
    """

    ref: SectionRef
    place: float
    above: int | None
    beneath: tuple[int, ...]
    title: Mapping[str, float]
    words: Mapping[str, float]
    concepts: Mapping[str, float]
    title_concepts: Mapping[str, float]
    passages: tuple[Mapping[str, float], ...]
    topics: Mapping[str, float]
    title_topics: Mapping[str, float]
    provisions: frozenset[tuple[str, str]]
    part: Part
    folded: str
    folded_title: str
    solid: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One procedure made ready for matching: the pieces of its own documents, in reading order.

    `names` maps ids of topics and vocabulary to the words people read.
    """

    pieces: tuple[Piece, ...]
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, ...]:
        """What orders two sides, so that a pair is always worked out the same way round."""
        return tuple(piece.folded for piece in self.pieces) + tuple(piece.ref.document for piece in self.pieces)
