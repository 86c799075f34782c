"""Points of practice made by hand: statements of areas on when an interview is held."""

from dataclasses import replace

from alignctl.model.citation import Citation
from alignctl.model.cluster import AreaValues, Cluster, PointOfPractice
from alignctl.model.divergence import BaselineRef
from alignctl.model.provision import Attribute, Force, Provision
from alignctl.model.tier import Tier
from alignctl.model.values import Bound, Duration, Unit

POINT = PointOfPractice(
    kind="missing", topic="interview", attribute=Attribute.TIME_LIMIT, action="hold", title="When it is held"
)
NATIONAL = BaselineRef(figure="within 72 hours", source="Guidance", edition="2014", binds="statutory-guidance")


def limit(amount, display=None, unit=Unit.HOURS):
    return Duration(amount=amount, unit=unit, bound=Bound.WITHIN, display=display or f"within {amount} hours")


def statement(area, value, quote, document=None, **more):
    place = {name: more.pop(name) for name in ("cell", "paragraph", "page") if name in more}
    cited = Citation(
        area=area,
        document=document or f"{area}.docx",
        section_id="1.1",
        section="Interviews",
        number="1.1",
        page=place.get("page"),
        paragraph=place.get("paragraph", 3),
        span=(0, len(quote)),
        quote=quote,
        cell=place.get("cell"),
    )
    made = Provision(
        id=f"{area}-{quote[:20]}",
        kind="missing",
        topic="interview",
        attribute=Attribute.TIME_LIMIT,
        action="hold",
        value=value,
        tier=Tier.LOCAL,
        confidence=0.9,
        rule="missing.interview-limit",
        citation=cited,
        force=Force.MUST,
    )
    return replace(made, **more)


def cluster(*areas, standard=(), baseline=None):
    """A cluster of areas, each (id, statements)."""
    return Cluster(
        id="missing.interview.time-limit.hold",
        point=replace(POINT, baseline=baseline),
        event=None,
        areas=tuple(AreaValues(area=id_, name=id_.title(), provisions=tuple(said)) for id_, said in areas),
        pairs=(),
        severity=None,
        standard=tuple(standard),
    )
