"""Words proposed for what was agreed, each with its source; and the edits that carry them into an area's document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from alignctl.model.agreement import Agreement
from alignctl.model.area import Area
from alignctl.model.citation import Citation
from alignctl.model.document_read import DocumentRead
from alignctl.model.made_for import MadeFor
from alignctl.model.verdict import VerdictTold


class EditKind(StrEnum):
    """What an edit does to a document."""

    REPLACE = "replace"
    INSERT = "insert"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One change to one document.

    REPLACE puts `after` in the place of `before`, which are words of the sentence `citation.quote` (the whole sentence
    or a part of it). INSERT adds `after` as a paragraph of its own behind the paragraph of `citation`; `before` is
    empty. `comment` tells why, with the values of the other areas and the source of the words.
    """

    kind: EditKind
    citation: Citation
    before: str
    after: str
    comment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcedSentence:
    """A sentence that exists in a document or in national guidance, never one made up.

    `source` says in words where it stands, `citation` is None for national wording. `value` is what it says, as
    displayed.
    """

    text: str
    source: str
    value: str
    area: str | None = None
    citation: Citation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """What one area would change for one point, in words: from its sentence to the proposed one.

    `before` is None where the area is silent. `edit` is None where the change cannot be placed in the text by the tool
    alone; `why_not` then says why. `told` is what to know of the words beside what was agreed: where they are from, and
    which names in them are strange there.
    """

    area: str
    name: str
    document: str | None
    before: Citation | None
    proposed: str
    edit: Edit | None = None
    why_not: str | None = None
    told: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPoint:
    """One agreed point: the wording proposed, alternatives beside it, and what each area would change.

    `proposed` is None where no text says the target; the group then writes it. `today` holds what each area says now,
    as displayed, None where it is silent. `is_agreed` is False for a proposal nobody has agreed to yet; its agreement
    then has no owner. `notes` are what limits the point, and `warnings` what was seen when the texts were read again
    with their changes made, in plain sentences: such a point needs a look.
    """

    agreement: Agreement
    proposed: SourcedSentence | None
    alternatives: tuple[SourcedSentence, ...]
    amendments: tuple[Amendment, ...]
    today: tuple[tuple[str, str | None], ...]
    is_agreed: bool = True
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A common text for all that was agreed, point by point in the order of the kind's topics.

    `names` maps ids to the words people read. `documents` are all that it rests on. `verdicts` are what
    people decided on these texts, with what became of that.
    """

    title: str
    on: str
    areas: tuple[Area, ...]
    points: tuple[DraftPoint, ...]
    names: dict[str, str]
    marking: str | None = None
    notes: tuple[str, ...] = ()
    made_for: MadeFor | None = None
    documents: tuple[DocumentRead, ...] = ()
    verdicts: tuple[VerdictTold, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaChange:
    """One line of an area's bill of change: the point it is for, and what changes."""

    title: str
    target: str
    amendment: Amendment


@dataclass(frozen=True, slots=True, kw_only=True)
class BillOfChange:
    """What one area would change in its text of one kind, for people to carry in by hand.

    `document` is None for what stands in no document of its own. `marking` is that of the document.
    """

    area: str
    name: str
    kind: str
    document: str | None
    on: str
    changes: tuple[AreaChange, ...]
    names: dict[str, str]
    marking: str | None = None
