"""A crossing sheet as JSON: everything, whatever is shown elsewhere."""

from __future__ import annotations

from alignctl.model.crossing_sheet import Changed, ContactTold, CrossingSheet, FormUsed, Handover
from alignctl.model.document_read import DocumentRead
from alignctl.report.json_documents import Json, document_summary, head_json
from alignctl.report.json_values import baseline_json, made_for_json, problem_json, provision_json
from alignctl.report.verdicts_json import verdicts_json


def crossing_json(sheet: CrossingSheet) -> dict[str, Json]:
    """A crossing sheet. In `comparison`, a is the area one comes from and b the one one goes to."""
    return {
        **head_json("crossing"),
        **made_for_json(sheet.made_for),
        "from": {"id": sheet.origin.id, "name": sheet.origin.name},
        "to": {"id": sheet.goal.id, "name": sheet.goal.name},
        "marking": sheet.marking,
        "on": sheet.on,
        "as_of": sheet.as_of,
        "for": sheet.agency,
        "others": sheet.others,
        "kinds": list(sheet.kinds),
        "same": [{"kind": one.kind, "topic": one.topic, "points": one.points} for one in sheet.same],
        "handovers": [_handover(one) for one in sheet.handovers],
        "changes": [_changed(one) for one in sheet.changes],
        "counted": {"wording": sheet.wording, "local": sheet.local, "same_contacts": sheet.same_contacts},
        "forms": [_form(one) for one in sheet.forms],
        "contacts": [_contact(one) for one in sheet.contacts],
        "documents": [_document(one) for one in sheet.documents],
        "notes": list(sheet.notes),
        "problems": [problem_json(problem) for problem in sheet.problems],
        **verdicts_json(sheet.verdicts),
    }


def _handover(one: Handover) -> Json:
    return {
        "id": one.id,
        "title": one.title,
        "kind": one.kind,
        "topic": one.topic,
        "comparison": one.comparison.value,
        "child_of": "from" if one.outward else "to",
        "must": one.must,
        "from": provision_json(one.origin),
        "to": provision_json(one.goal),
        "explanation": one.explanation,
    }


def _changed(one: Changed) -> Json:
    return {
        "id": one.id,
        "title": one.title,
        "kind": one.kind,
        "topic": one.topic,
        "attribute": one.attribute.value,
        "severity": one.severity.value,
        "comparison": one.comparison.value,
        "must": one.must,
        "from": provision_json(one.origin),
        "to": provision_json(one.goal),
        "silence": one.silence.value if one.silence else None,
        "baseline": baseline_json(one.baseline),
        "distance": one.distance,
        "agencies": list(one.agencies),
        "explanation": one.explanation,
    }


def _form(one: FormUsed) -> Json:
    return {
        "kind": one.kind,
        "title": one.title,
        "to": provision_json(one.goal),
        "from": provision_json(one.origin),
    }


def _contact(one: ContactTold) -> Json:
    return {
        "kind": one.kind,
        "label": one.label,
        "to": provision_json(one.provision),
        "also": [provision_json(other) for other in one.also],
    }


def _document(one: DocumentRead) -> Json:
    return {"area": one.area, "kind": one.kind, "document": document_summary(one.document)}
