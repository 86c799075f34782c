"""The result of comparing areas: what the renderers show."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.alignment import Alignment
from alignctl.model.area import Area, Procedure
from alignctl.model.candidate import Candidate
from alignctl.model.contradiction import Contradiction
from alignctl.model.divergence import Divergence, Severity, Shared
from alignctl.model.made_for import MadeFor
from alignctl.model.verdict import VerdictTold


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that kept a document or a kind out of the result; the rest went on without it."""

    message: str
    where: str | None = None
    hint: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The figures of one kind.

    `alignment` is 0..1: the share of compared points of practice on which both agree in effect. `linked`,
    `only_a` and `only_b` count sections.
    """

    alignment: float
    linked: int
    only_a: int
    only_b: int
    divergences: dict[Severity, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class KindComparison:
    """One kind of procedure compared between two areas; `contradictions` are those inside either area's own text."""

    kind: str
    kind_name: str
    a: Procedure
    b: Procedure
    alignment: Alignment
    shared: tuple[Shared, ...]
    divergences: tuple[Divergence, ...]
    summary: Summary
    contradictions: tuple[Contradiction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two areas compared. `on` and `as_of` are ISO dates: today, and the day whose national baseline binds.

    `names` maps ids used in the results (topics, actions, roles, events, agencies) to the words people read.
    `verdicts` are what people decided on it, with what became of that; of several pairs they stand with the whole.
    """

    a: Area
    b: Area
    on: str
    as_of: str
    kinds: tuple[KindComparison, ...]
    candidates: tuple[Candidate, ...]
    problems: tuple[Problem, ...]
    names: dict[str, str]
    made_for: MadeFor | None = None
    verdicts: tuple[VerdictTold, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ManyComparison:
    """Three or more areas: every pair, and candidates over all of them."""

    areas: tuple[Area, ...]
    pairs: tuple[Comparison, ...]
    candidates: tuple[Candidate, ...]
    problems: tuple[Problem, ...]
    names: dict[str, str]
    made_for: MadeFor | None = None
    verdicts: tuple[VerdictTold, ...] = ()
