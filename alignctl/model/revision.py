"""Two versions of one text: which duties changed and how, and what became of each section."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from alignctl.model.area import Procedure
from alignctl.model.comparison import Problem
from alignctl.model.divergence import BaselineRef, Severity
from alignctl.model.made_for import MadeFor
from alignctl.model.provision import Attribute, Provision


class DutyShift(StrEnum):
    """How a duty changed from the earlier text to the revised one."""

    STRICTER = "stricter"
    LOOSER = "looser"
    CHANGED = "changed"
    NEWLY_SAID = "newly-said"
    NO_LONGER_SAID = "no-longer-said"


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyChange:
    """One point of practice that a revision changes in effect.

    `before` is what the earlier text says, `now` what the revised one says; None where it is silent. `explanation` is
    one plain sentence. `baseline` is the national figure it is held against, where there is one. `attribute` is None
    for a duty no rule knows the type of.
    """

    topic: str
    attribute: Attribute | None
    action: str | None
    event: str | None
    shift: DutyShift
    severity: Severity
    before: Provision | None
    now: Provision | None
    explanation: str
    baseline: BaselineRef | None = None


class SectionShift(StrEnum):
    """What became of a section; one may be renamed, moved and reworded at once."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    MOVED = "moved"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionPlace:
    """A section of one version: its document, displayed number, title, the titles above it, and where it begins."""

    document: str
    section_id: str
    number: str | None
    title: str
    above: tuple[str, ...]
    page: int | None


class Edit(StrEnum):
    """What a piece of text is in a word-by-word comparison."""

    KEPT = "kept"
    TAKEN_OUT = "taken-out"
    PUT_IN = "put-in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of words with what became of it."""

    edit: Edit
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionChange:
    """What became of one section; `before` or `now` is None for one that was added or removed.

    `passages` are the paragraphs that changed, each as pieces in reading order; empty where no word changed.
    """

    before: SectionPlace | None
    now: SectionPlace | None
    shifts: tuple[SectionShift, ...]
    passages: tuple[tuple[Piece, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Renaming:
    """A name that another one took the place of throughout, `times` over."""

    before: str
    now: str
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One procedure before and after its revision.

    `duties` change what someone does; `sections` are those that are not word for word the same in the same place,
    in the order of the revised text; `unchanged` counts the others. `renamings` are no changes of duty.
    """

    kind: str
    before: Procedure
    now: Procedure
    duties: tuple[DutyChange, ...]
    sections: tuple[SectionChange, ...]
    renamings: tuple[Renaming, ...]
    unchanged: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionComparison:
    """The result of `compare OLD NEW --versions`: one revision, with the days and the words for its ids.

    `made_for` is whom it was made for, where that was asked.
    """

    kind_name: str
    revision: Revision
    on: str
    as_of: str
    names: dict[str, str]
    problems: tuple[Problem, ...] = ()
    made_for: MadeFor | None = None
