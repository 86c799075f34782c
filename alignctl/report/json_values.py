"""The parts of results as JSON objects, with the keys and order the exchanged files promise."""

from __future__ import annotations

from alignctl.model.alignment import Link, SectionRef
from alignctl.model.candidate import Candidate
from alignctl.model.citation import Citation
from alignctl.model.comparison import KindComparison, Problem
from alignctl.model.contradiction import Contradiction
from alignctl.model.divergence import BaselineRef, Divergence, Severity, Shared
from alignctl.model.made_for import MadeFor
from alignctl.model.provision import Provision
from alignctl.model.values import (
    Contact,
    Duration,
    Form,
    Item,
    LegalSource,
    Level,
    Meeting,
    Position,
    Role,
    Step,
    Steps,
    Term,
    Text,
    Value,
)
from alignctl.report.json_documents import Json, document_summary


def duration_json(value: Duration) -> Json:
    """A duration."""
    return {
        "type": "duration",
        "amount": _number(value.amount),
        "amount_max": _number(value.amount_max),
        "unit": value.unit.value if value.unit else None,
        "bound": value.bound.value,
        "iso": value.iso,
        "display": value.display,
    }


def value_json(value: Value) -> Json:
    """A typed value."""
    plain = {"id": getattr(value, "id", None), "display": value.display}
    match value:
        case Duration():
            return duration_json(value)
        case Steps():
            return {"type": "steps", "steps": [_step_json(step) for step in value.steps], "display": value.display}
        case Level():
            return {"type": "level", **plain, "scale": list(value.scale)}
        case Term():
            return {"type": "term", **plain, "standing": value.standing}
        case Meeting():
            return {"type": "meeting", **plain, "every": duration_json(value.every) if value.every else None}
        case LegalSource():
            return {"type": "source", **plain, "edition": value.edition}
        case Role() | Form() | Item() | Position() | Contact() | Text():
            return {"type": type(value).__name__.lower(), **plain}


def _step_json(step: Step) -> Json:
    return {"actor": step.actor, "within": duration_json(step.within) if step.within else None, "display": step.display}


def citation_json(citation: Citation) -> Json:
    """A citation."""
    return {
        "area": citation.area,
        "document": citation.document,
        "section": citation.section,
        "section_id": citation.section_id,
        "number": citation.number,
        "page": citation.page,
        "paragraph": citation.paragraph,
        "span": list(citation.span),
        "cell": list(citation.cell) if citation.cell else None,
        "quote": citation.quote,
    }


def provision_json(provision: Provision | None) -> Json:
    """A provision, or null."""
    if provision is None:
        return None
    return {
        "id": provision.id,
        "topic": provision.topic,
        "attribute": provision.attribute.value,
        "action": provision.action,
        "value": value_json(provision.value),
        "force": provision.force.value if provision.force else None,
        "actor": provision.actor,
        "responsible_area": provision.responsible_area.value if provision.responsible_area else None,
        "direction": provision.direction.value if provision.direction else None,
        "event": provision.event,
        "tier": provision.tier.value,
        "confidence": provision.confidence,
        "rule": provision.rule,
        "citation": citation_json(provision.citation),
    }


def made_for_json(made_for: MadeFor | None) -> dict[str, Json]:
    """Whom a result was made for, under its key; nothing where no audience was named."""
    if made_for is None:
        return {}
    left_out: dict[str, Json] = {one.what: one.count for one in made_for.left_out}
    return {"made_for": {"audience": made_for.audience.value, "left_out": left_out}}


def problem_json(problem: Problem) -> Json:
    """A problem."""
    return {"message": problem.message, "where": problem.where, "hint": problem.hint}


def candidate_json(candidate: Candidate) -> Json:
    """A candidate."""
    return {
        "id": candidate.id,
        "rank": candidate.rank,
        "title": candidate.title,
        "kind": candidate.kind,
        "topic": candidate.topic,
        "attribute": candidate.attribute,
        "action": candidate.action,
        "target": candidate.target,
        "moves": list(candidate.moves),
        "loosens": list(candidate.loosens),
        "approvers": list(candidate.approvers),
        "friction_removed": candidate.friction_removed,
        "effort": candidate.effort,
        "score": candidate.score,
        "robustness": candidate.robustness,
        "reasons": list(candidate.reasons),
        "of_forms": candidate.of_forms,
    }


def kind_json(kind: KindComparison) -> Json:
    """One kind compared."""
    summary = kind.summary
    return {
        "kind": kind.kind,
        "documents": {
            "a": [document_summary(document) for document in kind.a.documents],
            "b": [document_summary(document) for document in kind.b.documents],
        },
        "bases": {
            "a": [{"id": base.id, "name": base.name, "tier": base.tier.value} for base in kind.a.bases],
            "b": [{"id": base.id, "name": base.name, "tier": base.tier.value} for base in kind.b.bases],
        },
        "sections": [_link_json(link) for link in kind.alignment.links],
        "shared": [_shared_json(shared) for shared in kind.shared],
        "divergences": [_divergence_json(divergence) for divergence in kind.divergences],
        "summary": {
            "alignment": summary.alignment,
            "linked": summary.linked,
            "only_a": summary.only_a,
            "only_b": summary.only_b,
            "divergences": {severity.value: summary.divergences.get(severity, 0) for severity in Severity},
        },
        "contradictions": {
            name: [_contradiction_json(one) for one in kind.contradictions if one.area == side.area.id]
            for name, side in (("a", kind.a), ("b", kind.b))
        },
    }


def _contradiction_json(one: Contradiction) -> Json:
    return {
        "topic": one.topic,
        "attribute": one.attribute.value,
        "action": one.action,
        "first": provision_json(one.first),
        "second": provision_json(one.second),
        "explanation": one.explanation,
    }


def _link_json(link: Link) -> Json:
    return {
        "a": _ref_json(link.a),
        "b": _ref_json(link.b),
        "relation": link.relation.value,
        "score": link.score,
        "confidence": link.confidence,
        "reasons": list(link.reasons),
    }


def _ref_json(ref: SectionRef | None) -> Json:
    if ref is None:
        return None
    return {
        "document": ref.document,
        "section_id": ref.section_id,
        "number": ref.number,
        "title": ref.title,
        "path": list(ref.path),
        "page": ref.page,
    }


def _shared_json(shared: Shared) -> Json:
    return {
        "topic": shared.topic,
        "attribute": shared.attribute.value,
        "action": shared.action,
        "event": shared.event,
        "a": provision_json(shared.a),
        "b": provision_json(shared.b),
    }


def _divergence_json(divergence: Divergence) -> Json:
    return {
        "id": divergence.id,
        "topic": divergence.topic,
        "attribute": divergence.attribute.value,
        "action": divergence.action,
        "event": divergence.event,
        "severity": divergence.severity.value,
        "comparison": divergence.comparison.value,
        "a": provision_json(divergence.a),
        "b": provision_json(divergence.b),
        "silence": divergence.silence.value if divergence.silence else None,
        "baseline": baseline_json(divergence.baseline),
        "tier": divergence.tier.value,
        "distance": divergence.distance,
        "explanation": divergence.explanation,
    }


def baseline_json(baseline: BaselineRef | None) -> Json:
    """A national figure, or null."""
    if baseline is None:
        return None
    return {
        "figure": baseline.figure,
        "source": baseline.source,
        "edition": baseline.edition,
        "binds": baseline.binds,
        "note": baseline.note,
    }


def _number(value: float | None) -> Json:
    """Whole numbers without a fraction: 72, never 72.0."""
    return int(value) if value is not None and value == int(value) else value
