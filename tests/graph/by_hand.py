"""Clusters made by hand: what each area says on a point, in hours, and how far apart that puts them."""

from itertools import combinations

from alignctl.model.citation import Citation
from alignctl.model.cluster import AreaValues, Cluster, PairDistance, PointOfPractice
from alignctl.model.divergence import ComparisonKind, Severity, Silence
from alignctl.model.provision import Attribute, Provision
from alignctl.model.span import distance
from alignctl.model.tier import Tier
from alignctl.model.values import Bound, Duration, Unit


def hours(amount):
    return Duration(amount=amount, unit=Unit.HOURS, bound=Bound.WITHIN, display=f"within {amount} hours")


def said(area, amount, confidence=0.9):
    place = Citation(
        area=area,
        document=f"{area}.docx",
        section_id="1",
        section="Limits",
        number="1",
        page=None,
        paragraph=1,
        span=(0, 1),
        quote=f"{area} acts within {amount} hours.",
    )
    return Provision(
        id=f"{area}.{amount}",
        kind="missing",
        topic="return-interview",
        attribute=Attribute.TIME_LIMIT,
        action="act",
        value=hours(amount),
        tier=Tier.LOCAL,
        confidence=confidence,
        rule="",
        citation=place,
    )


def cluster(amounts, action="act", *, topic="talk", severity=Severity.MATERIAL, below=(), **more):
    """A cluster of limits by area, None for a silent one; `severity` is that of every difference."""
    point = {"protects": "shorter"} | {key: more.pop(key) for key in tuple(more) if key in {"protects", "kind"}}
    point = {"kind": "missing"} | point
    entries = [
        AreaValues(
            area=area,
            name=area.capitalize(),
            provisions=(said(area, amount),) if amount is not None else (),
            silence=None if amount is not None else Silence.NOT_SAID,
            below=area in below,
        )
        for area, amount in sorted(amounts.items())
    ]
    pairs = [_pair(a, b, amounts[a], amounts[b], severity) for a, b in combinations(sorted(amounts), 2)]
    return Cluster(
        id=f"missing.{topic}.time-limit.{action}",
        point=PointOfPractice(topic=topic, attribute=Attribute.TIME_LIMIT, action=action, title=action, **point),
        event=None,
        areas=tuple(entries),
        pairs=tuple(pairs),
        severity=severity if any(pair.comparison for pair in pairs) else None,
        **more,
    )


def _pair(a, b, first, second, severity):
    same = first == second
    kind, apart = None, 0.0
    if not same and (first is None or second is None):
        kind, apart = ComparisonKind.ONLY_A if second is None else ComparisonKind.ONLY_B, 0.5
    elif not same:
        kind = ComparisonKind.A_STRICTER if first < second else ComparisonKind.B_STRICTER
        apart = distance(hours(first), hours(second))
    return PairDistance(
        a=a,
        b=b,
        distance=apart,
        comparison=kind,
        severity=None if same else severity,
        stated_a=None if first is None else f"{a}.{first}",
        stated_b=None if second is None else f"{b}.{second}",
        silence=Silence.NOT_SAID if not same and None in (first, second) else None,
    )
