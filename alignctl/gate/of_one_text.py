"""Findings of one text by itself: below the national position, in conflict with itself, and what a revision changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alignctl.gate.places import Places
from alignctl.model.contradiction import Contradiction
from alignctl.model.divergence import Severity
from alignctl.model.finding import Finding, FindingCode
from alignctl.model.national import Below, BelowNational
from alignctl.model.revision import DutyChange, DutyShift

_BELOW = {
    Below.FIGURE: FindingCode.BELOW_NATIONAL,
    Below.POSITION: FindingCode.BELOW_NATIONAL,
    Below.SUPERSEDED_SOURCE: FindingCode.SUPERSEDED_SOURCE,
    Below.EARLIER_EDITION: FindingCode.SUPERSEDED_SOURCE,
    Below.ABOLISHED: FindingCode.ABOLISHED_CATEGORY,
}
_SHIFTS = {
    DutyShift.STRICTER: FindingCode.STRICTER,
    DutyShift.LOOSER: FindingCode.LOOSER,
    DutyShift.CHANGED: FindingCode.CHANGED,
    DutyShift.NEWLY_SAID: FindingCode.NEWLY_SAID,
    DutyShift.NO_LONGER_SAID: FindingCode.NO_LONGER_SAID,
}


def national_findings(found: Iterable[BelowNational], area: str, kind: str, places: Places) -> Iterator[Finding]:
    """A finding for each point on which a text is below the national position."""
    for one in found:
        yield Finding(
            code=_BELOW[one.how],
            severity=Severity.MATERIAL if one.how is Below.EARLIER_EDITION else Severity.STATUTORY,
            area=area,
            kind=kind,
            topic=one.topic,
            attribute=one.attribute,
            action=one.action,
            message=one.explanation[:1].upper() + one.explanation[1:],
            place=places.of(one.provision),
            now=one.provision,
            baseline=one.baseline,
        )


def contradiction_findings(found: Iterable[Contradiction], places: Places) -> Iterator[Finding]:
    """A finding for each point on which one document says two things; it lies where the second is said."""
    for one in found:
        yield Finding(
            code=FindingCode.CONTRADICTION,
            severity=Severity.MATERIAL,
            area=one.area,
            kind=one.kind,
            topic=one.topic,
            attribute=one.attribute,
            action=one.action,
            message=one.explanation,
            place=places.of(one.second),
            now=one.second,
            theirs=one.first,
        )


def change_findings(duties: Iterable[DutyChange], area: str, kind: str, places: Places) -> Iterator[Finding]:
    """A finding for each duty a revision changed; it lies in the revised text, in the section that said it before."""
    for one in duties:
        yield Finding(
            code=_SHIFTS[one.shift],
            severity=one.severity,
            area=area,
            kind=kind,
            topic=one.topic,
            attribute=one.attribute,
            action=one.action,
            event=one.event,
            message=one.explanation,
            place=places.of(one.now) or places.gone(one.before),
            now=one.now,
            before=one.before,
            baseline=one.baseline,
            about=_sentence(one) if one.action is None else "",
        )


def _sentence(one: DutyChange) -> str:
    """The words of a duty that has no name: only they tell it from another one with the same limit."""
    said = one.now or one.before
    return said.citation.quote if said is not None else ""
