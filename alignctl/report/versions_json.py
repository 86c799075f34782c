"""What a revision changed as JSON (`alignctl/versions/1`)."""

from __future__ import annotations

from alignctl.model.area import Procedure
from alignctl.model.document import Document
from alignctl.model.revision import DutyChange, SectionChange, SectionPlace, VersionComparison
from alignctl.report.json_documents import Json, document_summary, head_json
from alignctl.report.json_values import baseline_json, made_for_json, problem_json, provision_json
from alignctl.report.versions_told import Amendment, versions_told


def versions_json(result: VersionComparison) -> dict[str, Json]:
    """A revision; `amendments` is the list an editor would write, those with a change of duty first."""
    revision = result.revision
    told = versions_told(result)
    return {
        **head_json("versions"),
        **made_for_json(result.made_for),
        "kind": revision.kind,
        "marking": told.marking,
        "on": result.on,
        "as_of": result.as_of,
        "before": _side(revision.before),
        "now": _side(revision.now),
        "summary": told.short,
        "duties": [_duty(duty) for duty in revision.duties],
        "sections": [_section(change) for change in revision.sections],
        "unchanged": revision.unchanged,
        "renamings": [{"before": one.before, "now": one.now, "times": one.times} for one in revision.renamings],
        "amendments": [_amendment(one) for one in (*told.weighty, *told.others)],
        "problems": [problem_json(problem) for problem in result.problems],
    }


def _side(procedure: Procedure) -> Json:
    return {
        "area": procedure.area.id,
        "name": procedure.area.name,
        "documents": [{"document": document_summary(one), **_edition(one)} for one in procedure.documents],
    }


def _edition(document: Document) -> dict[str, Json]:
    said = document.metadata
    return {"version": said.version, "issued": said.issued, "review_due": said.review_due}


def _duty(one: DutyChange) -> Json:
    return {
        "topic": one.topic,
        "attribute": one.attribute.value if one.attribute else None,
        "action": one.action,
        "event": one.event,
        "shift": one.shift.value,
        "severity": one.severity.value,
        "before": provision_json(one.before),
        "now": provision_json(one.now),
        "baseline": baseline_json(one.baseline),
        "explanation": one.explanation,
    }


def _section(change: SectionChange) -> Json:
    return {
        "before": _place(change.before),
        "now": _place(change.now),
        "shifts": [shift.value for shift in change.shifts],
        "passages": [[{"edit": piece.edit.value, "text": piece.text} for piece in one] for one in change.passages],
    }


def _place(place: SectionPlace | None) -> Json:
    if place is None:
        return None
    return {
        "document": place.document,
        "section_id": place.section_id,
        "number": place.number,
        "title": place.title,
        "above": list(place.above),
        "page": place.page,
    }


def _amendment(one: Amendment) -> Json:
    return {"number": one.number, "sentence": one.sentence, "text": list(one.text), "duties": list(one.duties)}
