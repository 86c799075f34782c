"""What people decided as JSON: the key `verdicts`, there where anybody decided anything."""

from __future__ import annotations

from alignctl.model.verdict import VerdictTold
from alignctl.report.json_documents import Json


def verdicts_json(told: tuple[VerdictTold, ...], *, people: bool = True) -> dict[str, Json]:
    """The key with each verdict and its standing, no key where there is none; `people` tells who gave them."""
    return {"verdicts": [_verdict(one, people=people) for one in told]} if told else {}


def _verdict(told: VerdictTold, *, people: bool) -> Json:
    one = told.verdict
    return {
        "standing": told.standing.value,
        "about": one.about.value,
        "id": one.id,
        "kind": one.kind,
        "areas": list(one.areas),
        "attribute": one.attribute,
        "says": one.says,
        "ruling": one.ruling.value,
        "value": one.value,
        "on": one.on.isoformat(),
        "reviewer": (one.reviewer or None) if people else None,
        "note": one.note if people else None,
    }
