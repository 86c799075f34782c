"""A common text and a bill of change as JSON."""

from __future__ import annotations

from alignctl.model.draft import Amendment, BillOfChange, Draft, DraftPoint, SourcedSentence
from alignctl.report.json_documents import Json, head_json, read_json
from alignctl.report.json_values import citation_json, made_for_json
from alignctl.report.verdicts_json import verdicts_json


def draft_json(draft: Draft) -> dict[str, Json]:
    """A draft: every point with the wording proposed, the alternatives and the changes of each area."""
    return {
        **head_json("draft"),
        **made_for_json(draft.made_for),
        "title": draft.title,
        "areas": [area.id for area in draft.areas],
        "marking": draft.marking,
        "on": draft.on,
        "notes": list(draft.notes),
        "points": [_point(point) for point in draft.points],
        "documents": read_json(draft.documents),
        **verdicts_json(draft.verdicts),
    }


def bill_json(bill: BillOfChange) -> dict[str, Json]:
    """What one area changes in one document."""
    return {
        **head_json("bill-of-change"),
        "area": bill.area,
        "kind": bill.kind,
        "document": bill.document,
        "marking": bill.marking,
        "on": bill.on,
        "changes": [{"title": one.title, "target": one.target, **_amendment(one.amendment)} for one in bill.changes],
    }


def _point(point: DraftPoint) -> Json:
    agreement = point.agreement
    return {
        "candidate": agreement.candidate,
        "title": agreement.title,
        "kind": agreement.kind,
        "target": agreement.target,
        "agreed": point.is_agreed,
        "agreed_on": agreement.agreed.isoformat() if point.is_agreed else None,
        "due": agreement.due.isoformat() if point.is_agreed else None,
        "owner": agreement.owner or None,
        "note": agreement.note,
        "areas": list(agreement.areas),
        "today": [{"area": area, "value": value} for area, value in point.today],
        "proposed": _sentence(point.proposed) if point.proposed else None,
        "alternatives": [_sentence(one) for one in point.alternatives],
        "amendments": [_amendment(one) for one in point.amendments],
        "notes": list(point.notes),
        "warnings": list(point.warnings),
    }


def _sentence(one: SourcedSentence) -> Json:
    return {
        "text": one.text,
        "source": one.source,
        "value": one.value,
        "area": one.area,
        "citation": citation_json(one.citation) if one.citation else None,
    }


def _amendment(one: Amendment) -> dict[str, Json]:
    edit = one.edit
    return {
        "area": one.area,
        "document": one.document,
        "before": citation_json(one.before) if one.before else None,
        "proposed": one.proposed or None,
        "edit": {
            "kind": edit.kind.value,
            "citation": citation_json(edit.citation),
            "before": edit.before,
            "after": edit.after,
            "comment": edit.comment,
        }
        if edit
        else None,
        "why_not": one.why_not,
    }
