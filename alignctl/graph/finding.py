"""What one comparison of two areas says of one point, agreeing or not, in one shape."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alignctl.model.compared import Compared
from alignctl.model.divergence import ComparisonKind, Divergence, Severity, Shared, Silence
from alignctl.model.provision import Attribute, Provision

Key = tuple[str, str, Attribute, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Two areas on one point; `area_a` comes before `area_b` in the alphabet, however they were compared."""

    key: Key
    event: str | None
    area_a: str
    area_b: str
    a: Provision | None
    b: Provision | None
    distance: float = 0.0
    comparison: ComparisonKind | None = None
    severity: Severity | None = None
    silence: Silence | None = None


def findings(comparison: Compared) -> Iterator[Finding]:
    """Yield what a comparison shares and where it differs; what is local by necessity is left out."""
    for one in comparison.shared:
        if one.attribute is not Attribute.CONTACT and one.action is not None:
            yield _ordered(comparison, one, distance=0.0)
    for other in comparison.divergences:
        if other.severity is not Severity.LOCAL and other.action is not None:
            yield _ordered(comparison, other, distance=other.distance)


def _ordered(comparison: Compared, one: Shared | Divergence, *, distance: float) -> Finding:
    ids = comparison.a.area.id, comparison.b.area.id
    turned = ids[0] > ids[1]
    kind = one.comparison if isinstance(one, Divergence) else None
    first, second = (one.b, one.a) if turned else (one.a, one.b)
    return Finding(
        key=(comparison.kind, one.topic, one.attribute, one.action or ""),
        event=one.event,
        area_a=min(ids),
        area_b=max(ids),
        a=first,
        b=second,
        distance=distance,
        comparison=kind.turned if turned and kind else kind,
        severity=one.severity if isinstance(one, Divergence) else None,
        silence=one.silence if isinstance(one, Divergence) else None,
    )
