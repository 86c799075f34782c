"""One procedure out of two: every section of both texts in one order, and what is to be decided on the way."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from alignctl.model.alignment import Relation
from alignctl.model.area import Area
from alignctl.model.comparison import Problem
from alignctl.model.divergence import BaselineRef, ComparisonKind, Severity, Shared, Silence
from alignctl.model.document import Paragraph, Table
from alignctl.model.document_read import DocumentRead
from alignctl.model.made_for import MadeFor
from alignctl.model.provision import Attribute, Provision
from alignctl.model.verdict import VerdictTold


class Mark(StrEnum):
    """What is to be done with a part: nothing, choose between texts, or keep or leave out what one has alone."""

    SAME = "same"
    CHOOSE = "choose"
    ONLY_A = "only-a"
    ONLY_B = "only-b"


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedText:
    """The own text of one section as its document has it, without what stands under its subheadings.

    `path` holds the titles above it, outermost first. `page` counts from 1, None where the format has none.
    """

    area: str
    document: str
    section_id: str
    number: str | None
    title: str
    path: tuple[str, ...]
    page: int | None
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """A section of the other text on the same matter that stands at another part, by the number of that part."""

    area: str
    section: str
    part: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedHeading:
    """A heading without text of its own; `level` counts from 1. `area` is whose heading it is."""

    area: str
    number: str | None
    title: str
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedPart:
    """Sections of both texts on one matter, or of one text alone.

    `number` counts the parts from 1. `title` is that of the first section of `a`, else of `b`; empty for the text
    before the first heading. `relation` is that of the surest link of its sections, `confidence` (0..1) how sure that
    is; NONE and 0 where it has one text alone. A part marked CHOOSE may hold one text: the other then stands
    at the parts that `elsewhere` names.
    """

    number: int
    title: str
    level: int
    mark: Mark
    a: tuple[MergedText, ...]
    b: tuple[MergedText, ...]
    relation: Relation = Relation.NONE
    confidence: float = 0.0
    elsewhere: tuple[Elsewhere, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A point on which the texts differ, one is silent, or both are below the national position.

    `part` is where it is decided, None where neither text of the two areas holds it (a shared text does);
    `other_part` is where the second text stands if that is another part. `below` are the ids of the areas below the
    national position, or resting on a source that was replaced. `comparison` is None where the two do not differ.
    """

    id: str
    number: int
    part: int | None
    other_part: int | None
    topic: str
    attribute: Attribute
    action: str | None
    severity: Severity
    comparison: ComparisonKind | None
    a: Provision | None
    b: Provision | None
    silence: Silence | None
    baseline: BaselineRef | None
    below: tuple[str, ...]
    explanation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """A point of practice on which both texts agree in effect, with the parts where they say so, as in a choice."""

    part: int | None
    other_part: int | None
    shared: Shared


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedBase:
    """A text below the areas' own, and which of the two (ids) rest on it; its words are not repeated."""

    id: str
    name: str
    documents: tuple[str, ...]
    areas: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCarried:
    """How often the text of an area (`area`, an id) names an area (`named`, an id)."""

    area: str
    named: str
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """One procedure out of those of `a` and `b`, not yet decided. `on` and `as_of` are ISO dates.

    Every paragraph and table of both areas' own documents stands in exactly one part. `outline` is in one order: that
    of `a`, with what `b` alone has put where its neighbours stand. `choices` stand gravest first. `verdicts` are what
    people decided on both texts, with what became of that.
    """

    a: Area
    b: Area
    kind: str
    kind_name: str
    on: str
    as_of: str
    outline: tuple[MergedHeading | MergedPart, ...]
    choices: tuple[Choice, ...]
    agreed: tuple[Agreed, ...]
    bases: tuple[SharedBase, ...]
    carried: tuple[NameCarried, ...]
    documents: tuple[DocumentRead, ...]
    marking: str | None
    problems: tuple[Problem, ...]
    names: dict[str, str]
    made_for: MadeFor | None = None
    verdicts: tuple[VerdictTold, ...] = ()

    @property
    def parts(self) -> tuple[MergedPart, ...]:
        """The parts alone, in order."""
        return tuple(one for one in self.outline if isinstance(one, MergedPart))
