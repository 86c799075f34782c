"""Findings of one text held against another: a neighbour's, or the regional standard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alignctl.gate.places import Places
from alignctl.model.divergence import Divergence, Severity, Silence
from alignctl.model.finding import Finding, FindingCode


def divergence_findings(divergences: Iterable[Divergence], area: str, other: str, places: Places) -> Iterator[Finding]:
    """A finding for each difference between a text (`a`) and a neighbour's (`b`); what is local by necessity is none.

    It lies where the text speaks, or, where it is silent, in its document as a whole.
    """
    for one in divergences:
        if _is_claimed(one):
            yield _finding(one, FindingCode.DIVERGENCE, area, other, places)


def drift_findings(divergences: Iterable[Divergence], area: str, region: str, places: Places) -> Iterator[Finding]:
    """A finding for each point on which a text (`a`) does not say what the regional standard (`b`) says."""
    for one in divergences:
        if one.b is not None and _is_claimed(one):
            yield _finding(one, FindingCode.DRIFT, area, region, places)


def _is_claimed(one: Divergence) -> bool:
    """Whether a difference is a finding: not one local by necessity, nor a silence of a text not read in full."""
    return one.severity is not Severity.LOCAL and one.silence is not Silence.NOT_READABLE


def _finding(one: Divergence, code: FindingCode, area: str, other: str, places: Places) -> Finding:
    return Finding(
        code=code,
        severity=one.severity,
        area=area,
        other=other,
        kind=one.kind,
        topic=one.topic,
        attribute=one.attribute,
        action=one.action,
        event=one.event,
        comparison=one.comparison,
        message=one.explanation[:1].upper() + one.explanation[1:],
        place=places.of(one.a) or places.own,
        now=one.a,
        theirs=one.b,
        baseline=one.baseline,
    )
