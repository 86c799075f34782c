"""Findings made by hand, about invented areas."""

from dataclasses import replace

from alignctl.gate import with_fingerprint
from alignctl.model.citation import Citation
from alignctl.model.divergence import BaselineRef, ComparisonKind, Severity
from alignctl.model.finding import Finding, FindingCode, Place
from alignctl.model.provision import Attribute, Provision
from alignctl.model.tier import Tier
from alignctl.model.values import Bound, Duration, Role, Unit

NATIONAL = BaselineRef(figure="within 72 hours", source="guidance", edition="2014", binds="statutory-guidance")


def hours(amount, display=None, **more):
    words = display or f"within {amount} hours"
    return Duration(amount=amount, unit=Unit.HOURS, bound=Bound.WITHIN, display=words, **more)


def said(area, value, **more):
    citation = Citation(
        area=area,
        document=f"{area}.docx",
        section_id="1",
        section="Return interviews",
        number="4.1",
        page=3,
        paragraph=7,
        span=(0, 10),
        quote=f"The interview is held {value.display}.",
    )
    words = {"confidence": 0.9, "tier": Tier.LOCAL} | more
    return Provision(
        id=f"{area}.7",
        kind="missing",
        topic="return-interview",
        attribute=Attribute.TIME_LIMIT,
        action="hold-return-interview",
        value=value,
        rule="missing.return-interview-limit",
        citation=citation,
        **words,
    )


def finding(now=72, theirs=24, *, area="ash", other="birch", about="", **more):
    """A divergence on a time limit in hours (None: silent) between two areas, unless `more` says otherwise."""
    a, b = (None if figure is None else hours(figure) for figure in (now, theirs))
    made = Finding(
        code=FindingCode.DIVERGENCE,
        severity=Severity.MATERIAL,
        area=area,
        other=other,
        kind="missing",
        topic="return-interview",
        attribute=Attribute.TIME_LIMIT,
        action="hold-return-interview",
        event="found",
        comparison=ComparisonKind.B_STRICTER,
        message=f"Return interview: {area} says {now} hours, {other} {theirs}.",
        place=Place(document=f"{area}.docx", sections=("Return interviews",), page=3, paragraph=7),
        now=said(area, a) if a else None,
        theirs=said(other, b) if b else None,
        fingerprint="",
    )
    return with_fingerprint(replace(made, **more), about)


def own(code, *, area="ash", about="", severity=Severity.MATERIAL, **more):
    """A finding of one document itself, without values."""
    made = Finding(
        code=code,
        severity=severity,
        area=area,
        kind="missing",
        message=f"Something of {area}: {about}.",
        place=Place(document=f"{area}.docx"),
        fingerprint="",
    )
    return with_fingerprint(replace(made, **more), about)


def turned(one):
    """The same divergence as the other area sees it."""
    return with_fingerprint(
        replace(
            one,
            area=one.other,
            other=one.area,
            now=one.theirs,
            theirs=one.now,
            comparison=one.comparison.turned if one.comparison else None,
        )
    )


def role(area, id_, display):
    return replace(said(area, Role(id=id_, display=display)), attribute=Attribute.ROLE)
