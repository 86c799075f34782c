"""What a practitioner of one area needs to know of another: whose job what is, what changes, and whom to ask."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.area import Area
from alignctl.model.comparison import Problem
from alignctl.model.divergence import BaselineRef, ComparisonKind, Divergence, Severity, Silence
from alignctl.model.document_read import DocumentRead
from alignctl.model.made_for import MadeFor
from alignctl.model.provision import Attribute, Provision
from alignctl.model.verdict import VerdictTold


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """One duty that both areas give away, or both take on.

    `outward` tells that it is about a child of the area one comes from, who is now in the other. `origin` and `goal`
    are what the two texts say.
    """

    id: str
    title: str
    kind: str
    topic: str
    comparison: ComparisonKind
    outward: bool
    origin: Provision | None
    goal: Provision | None
    explanation: str
    must: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One thing one does differently across the border.

    `a` in `comparison` is the area one comes from, `b` the one one goes to. Of the two statements one may be None, and
    `silence` then says why. `distance` is 0..1. `agencies` act or approve.
    """

    id: str
    title: str
    kind: str
    topic: str
    attribute: Attribute
    severity: Severity
    comparison: ComparisonKind
    origin: Provision | None
    goal: Provision | None
    silence: Silence | None
    baseline: BaselineRef | None
    explanation: str
    distance: float
    agencies: tuple[str, ...] = ()

    @property
    def must(self) -> bool:
        """Whether a side is below national guidance, or rests on a superseded source."""
        return self.severity is Severity.STATUTORY

    @property
    def is_time(self) -> bool:
        """Whether it belongs in the table of time limits: both sides name one."""
        return self.attribute is Attribute.TIME_LIMIT and self.origin is not None and self.goal is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormUsed:
    """A form the receiving area uses, and the statement on the same point of the area one comes from, if any."""

    kind: str
    title: str
    goal: Provision
    origin: Provision | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactTold:
    """One service in the texts of the receiving area: its contact, and any further ones of the same service.

    `label` is whose it is, as the text has it; empty where that is not known.
    """

    kind: str
    attribute: Attribute
    provision: Provision
    label: str = ""
    also: tuple[Provision, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Same:
    """How many points of one topic both areas hold alike."""

    kind: str
    topic: str
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossingSheet:
    """What changes for a practitioner of `origin` whose child is now in `goal`.

    `changes` stand in the order they are met: that of the expected outline of each kind. `wording` and `local` count
    differences that are not listed, `same_contacts` contacts both areas share, which `same` leaves out. `forms` and
    `contacts` are those of `goal`. `agency` is whose changes alone are told, None for all; `others` counts those that
    are no share of it. All else is of the whole sheet. `on` and `as_of` are ISO dates. `names` maps ids to the words
    people read.
    """

    origin: Area
    goal: Area
    on: str
    as_of: str
    kinds: tuple[str, ...]
    handovers: tuple[Handover, ...]
    changes: tuple[Changed, ...]
    forms: tuple[FormUsed, ...]
    contacts: tuple[ContactTold, ...]
    same: tuple[Same, ...]
    wording: int
    local: int
    documents: tuple[DocumentRead, ...]
    marking: str | None
    problems: tuple[Problem, ...]
    names: dict[str, str]
    agency: str | None = None
    others: int = 0
    same_contacts: int = 0
    notes: tuple[str, ...] = ()
    made_for: MadeFor | None = None
    verdicts: tuple[VerdictTold, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SidesTold:
    """Two procedures of one kind with all the sheet needs: what both say, and what is said of it.

    `order` are topics, and `rules` the ids of rules, in the order they are met. `agencies` gives for each rule (by id)
    who acts or approves.
    """

    kind: str
    order: tuple[str, ...]
    shared: tuple[tuple[str, Attribute], ...]
    divergences: tuple[Divergence, ...]
    origin: tuple[Provision, ...]
    goal: tuple[Provision, ...]
    agencies: dict[str, frozenset[str]]
    rules: tuple[str, ...] = ()
