"""What `check` reports: one thing about a text that somebody should know before it is published."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from alignctl.model.divergence import BaselineRef, ComparisonKind, Severity
from alignctl.model.provision import Attribute, Provision


class FindingCode(StrEnum):
    """What sort of finding it is. The value is stable: settings, waivers and CI formats name it."""

    NEW_DIVERGENCE = "new-divergence"
    CHANGED_DIVERGENCE = "changed-divergence"
    DIVERGENCE = "divergence"
    STRICTER = "stricter-than-before"
    LOOSER = "looser-than-before"
    CHANGED = "changed-duty"
    NEWLY_SAID = "newly-said"
    NO_LONGER_SAID = "no-longer-said"
    BELOW_NATIONAL = "below-national"
    DRIFT = "drift-from-standard"
    SUPERSEDED_SOURCE = "superseded-source"
    ABOLISHED_CATEGORY = "abolished-category"
    CONTRADICTION = "contradiction"
    DEAD_REFERENCE = "dead-cross-reference"
    MISSING_TOPIC = "missing-topic"
    REVIEW_OVERDUE = "review-overdue"
    REVIEW_DATE_MISSING = "review-date-missing"
    READING_QUALITY = "reading-quality"
    AGREEMENT_OVERDUE = "agreement-overdue"
    AGREEMENT_ADOPTED = "agreement-adopted"
    AGREEMENT_LEFT = "agreement-left"
    WAIVER_EXPIRED = "waiver-expired"
    WAIVER_UNUSED = "waiver-unused"


class Standing(StrEnum):
    """Whether a finding is news: new, there before this revision, accepted in the baseline file, or waived."""

    NEW = "new"
    STOOD = "stood"
    ACCEPTED = "accepted"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in a document a finding lies; `sections` are the titles of the sections it stands in, the outermost first.

    Everything but `document` is empty where a finding is of the document as a whole. `page` is None where the format
    has none; `paragraph` counts from 1 through the document.
    """

    document: str
    sections: tuple[str, ...] = ()
    page: int | None = None
    paragraph: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One finding of `check`.

    `area` is the id of the area (base, or region) whose text it is about, `other` of the one it is held against: a
    neighbour, or the region of the standard. `message` is one plain sentence with values and no other words of a text,
    `hint` what to do. `now` is what the text says, `before` what it said before this revision, `theirs` what the other
    text says. `effect` tells that it is about another text than those that were changed. `about` is what makes a
    finding of a document itself the one it is (a reference, a date). `agreed` tells in a sentence when
    it was agreed, where the revision carries out an agreement. `fingerprint` names it over edits nearby, and is
    another once a value of it changes; it is empty until the gate has given it.
    """

    code: FindingCode
    severity: Severity
    area: str
    message: str
    fingerprint: str = ""
    about: str = ""
    hint: str | None = None
    other: str | None = None
    kind: str | None = None
    topic: str | None = None
    attribute: Attribute | None = None
    action: str | None = None
    event: str | None = None
    comparison: ComparisonKind | None = None
    place: Place | None = None
    now: Provision | None = None
    before: Provision | None = None
    theirs: Provision | None = None
    baseline: BaselineRef | None = None
    standing: Standing = Standing.NEW
    waiver: str | None = None
    agreed: str | None = None
    effect: bool = False
