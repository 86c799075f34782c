"""Findings of a document as a document: its review date, its references, its topics, and how well it could be read."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator
from datetime import date

from alignctl.gate.references import dead_references
from alignctl.model.area import Procedure
from alignctl.model.divergence import Severity
from alignctl.model.document import UNREAD, Document
from alignctl.model.finding import Finding, FindingCode, Place

_MONTH = 7  # the length of a date without a day: 2026-04


def upkeep_findings(procedure: Procedure, on: date, floor: float) -> Iterator[Finding]:
    """What should be mended in a text's own documents, whatever they say; those of its bases are left to their owners.

    `on` is the day reviews are held against, `floor` the least share (0..1) of a document's characters to be kept.
    """
    for place, document in enumerate(procedure.documents):
        yield from _review(document, procedure, on, str(place))
        yield from _references(document, procedure, str(place))
        yield from _reading(document, procedure, floor, str(place))


def topic_findings(procedure: Procedure, missing: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """A finding for each topic (id, title) that a procedure of its kind is expected to cover and this one does not."""
    for id_, title in missing:
        place = Place(document=procedure.documents[0].path) if procedure.documents else None
        name = _opening(procedure.area.name)
        yield Finding(
            code=FindingCode.MISSING_TOPIC,
            severity=Severity.WORDING,
            area=procedure.area.id,
            kind=procedure.kind,
            topic=id_,
            message=f"{name} has no section on '{title}', as procedures of this kind mostly have.",
            hint="Add a section, or say in the document where it is covered.",
            place=place,
            about=id_,
        )


def _opening(name: str) -> str:
    """A name as a sentence opens with it; "the regional standard" is a name here, too."""
    return name[:1].upper() + name[1:]


def _review(document: Document, procedure: Procedure, on: date, which: str) -> Iterator[Finding]:
    due = document.metadata.review_due
    if due is None:
        yield _of(
            document,
            procedure,
            FindingCode.REVIEW_DATE_MISSING,
            Severity.WORDING,
            "The document does not say when it is to be reviewed.",
            hint="State a review date on its front page or in its control table.",
            about=which,
        )
    elif _last_day(due) < on:
        yield _of(
            document,
            procedure,
            FindingCode.REVIEW_OVERDUE,
            Severity.MATERIAL,
            f"The review of the document was due by {due}.",
            hint="Review it, or state a new date.",
            about=f"{which} {due}",
        )


def _last_day(due: str) -> date:
    """The day by which a review is due; of a month its last day."""
    if len(due) > _MONTH:
        return date.fromisoformat(due)
    year, month = (int(part) for part in due.split("-"))
    return date(year, month, calendar.monthrange(year, month)[1])


def _references(document: Document, procedure: Procedure, which: str) -> Iterator[Finding]:
    for one in dead_references(document):
        titles = tuple(section.title for section in (*one.above, one.section) if section.title)
        yield Finding(
            code=FindingCode.DEAD_REFERENCE,
            severity=Severity.WORDING,
            area=procedure.area.id,
            kind=procedure.kind,
            message=f"The text refers to {one.words}, and the document has none.",
            hint="Name the section meant, or take the reference out.",
            place=Place(
                document=document.path,
                sections=titles,
                page=one.paragraph.page,
                paragraph=one.paragraph.index,
            ),
            about=f"{which} {one.words} {one.section.title}",
        )


def _reading(document: Document, procedure: Procedure, floor: float, which: str) -> Iterator[Finding]:
    if document.coverage < floor:
        yield _of(
            document,
            procedure,
            FindingCode.READING_QUALITY,
            Severity.MATERIAL,
            f"{document.coverage:.1%} of the document's characters could be read, where {floor:.1%} are asked for.",
            hint="Save it anew from the program it was written in, as Word or tagged PDF.",
            about=f"{which} coverage",
        )
    for code in sorted({warning.code for warning in document.warnings if warning.code in UNREAD}):
        warning = next(one for one in document.warnings if one.code == code)
        yield _of(
            document,
            procedure,
            FindingCode.READING_QUALITY,
            Severity.MATERIAL,
            warning.message,
            hint="Nothing is claimed of what this document does not say until it can be read whole.",
            about=f"{which} {code}",
        )


def _of(  # noqa: PLR0913 - a finding of a document has as many parts
    document: Document,
    procedure: Procedure,
    code: FindingCode,
    severity: Severity,
    message: str,
    *,
    hint: str,
    about: str,
) -> Finding:
    return Finding(
        code=code,
        severity=severity,
        area=procedure.area.id,
        kind=procedure.kind,
        message=message,
        hint=hint,
        place=Place(document=document.path),
        about=about,
    )
