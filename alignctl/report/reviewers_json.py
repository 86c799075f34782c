"""Two reviewers held side by side as JSON (`alignctl/reviewers/1`)."""

from __future__ import annotations

from alignctl.model.coding_sheet import Agreed, Decision, Disagreement, ReviewersCompared
from alignctl.report.json_documents import Json, head_json


def reviewers_json(result: ReviewersCompared) -> Json:
    """How far two reviewers agree, and what they decided differently."""
    return {
        **head_json("reviewers"),
        "reviewers": [result.first, result.second],
        "decided_by_one": [result.only_first, result.only_second],
        "all": _agreed(result.whole),
        "by_about": [_agreed(one) for one in result.by_about],
        "by_attribute": [_agreed(one) for one in result.by_attribute],
        "disagreements": [_disagreement(one) for one in result.disagreements],
    }


def _agreed(one: Agreed) -> Json:
    return {
        "name": one.name,
        "claims": one.rows,
        "agreed": one.agreed,
        "share": round(one.share, 6) if one.rows else None,
        "kappa": one.kappa,
        "kappa_error": one.error,
    }


def _disagreement(one: Disagreement) -> Json:
    return {
        "about": one.item.about.value,
        "id": one.item.id,
        "kind": one.item.kind,
        "areas": list(one.item.areas),
        "attribute": one.item.attribute,
        "says": one.item.says,
        "decisions": [_decision(one.first), _decision(one.second)],
    }


def _decision(one: Decision) -> Json:
    return {"ruling": one.ruling.value, "value": one.value, "note": one.note}
