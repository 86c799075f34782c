"""A check as JSON (`alignctl/check/1`): ids and values; words of texts only where they were asked for."""

from __future__ import annotations

from alignctl import __version__
from alignctl.model.checked import Checked, CheckedText, Neighbouring
from alignctl.model.document import Document
from alignctl.model.finding import Finding, Place
from alignctl.model.provision import Provision
from alignctl.report.json_documents import Json
from alignctl.report.json_values import problem_json, value_json
from alignctl.report.verdicts_json import verdicts_json


def check_json(checked: Checked) -> dict[str, Json]:
    """A check."""
    failing = set(checked.failing)
    return {
        "schema": "alignctl/check/1",
        "version": __version__,
        "on": checked.on,
        "as_of": checked.as_of,
        "passes": checked.passes,
        "fail_on": checked.fail_on.value,
        "failing": len(checked.failing),
        "texts": [_text(text) for text in checked.found.texts],
        "documents": [_document(document) for document in checked.found.documents],
        "neighbours": [_neighbour(one) for one in checked.found.neighbours],
        "findings": [
            {**_finding(one, quotes=checked.quotes), "fails": one.fingerprint in failing} for one in checked.findings
        ],
        "ended": [_finding(one, quotes=checked.quotes) for one in checked.found.closed],
        "renamed": [
            {"before": one.before, "now": one.now, "times": one.times}
            for revision in checked.found.revisions
            for one in (revision.renamings if checked.quotes else ())
        ],
        "lapsed": list(checked.lapsed),
        "notes": list(checked.notes),
        "problems": [problem_json(problem) for problem in checked.found.problems],
        **verdicts_json(checked.found.verdicts, people=checked.quotes),
    }


def _text(text: CheckedText) -> Json:
    return {
        "area": text.owner,
        "kind": text.kind,
        "documents": list(text.documents),
        "earlier": list(text.earlier),
        "effect": text.effect,
    }


def _document(document: Document) -> Json:
    return {
        "path": document.path,
        "sha256": document.sha256,
        "format": document.format,
        "coverage": document.coverage,
        "review_due": document.metadata.review_due,
    }


def _neighbour(one: Neighbouring) -> Json:
    return {
        "area": one.area,
        "other": one.other,
        "kind": one.kind,
        "shared": one.shared,
        "apart": one.apart,
        "shared_before": one.shared_before,
        "apart_before": one.apart_before,
    }


def _finding(one: Finding, *, quotes: bool) -> dict[str, Json]:
    return {
        "fingerprint": one.fingerprint,
        "code": one.code.value,
        "severity": one.severity.value,
        "standing": one.standing.value,
        "area": one.area,
        "other": one.other,
        "kind": one.kind,
        "topic": one.topic,
        "attribute": one.attribute.value if one.attribute else None,
        "action": one.action,
        "event": one.event,
        "comparison": one.comparison.value if one.comparison else None,
        "message": one.message,
        "hint": one.hint,
        "place": _place(one.place),
        "now": _side(one.now, quotes=quotes),
        "before": _side(one.before, quotes=quotes),
        "theirs": _side(one.theirs, quotes=quotes),
        "baseline": (
            {"figure": one.baseline.figure, "source": one.baseline.source, "edition": one.baseline.edition}
            if one.baseline
            else None
        ),
        "waiver": one.waiver,
        "effect": one.effect,
    }


def _place(place: Place | None) -> Json:
    if place is None:
        return None
    return {
        "document": place.document,
        "sections": list(place.sections),
        "page": place.page,
        "paragraph": place.paragraph,
    }


def _side(provision: Provision | None, *, quotes: bool) -> Json:
    if provision is None:
        return None
    told: dict[str, Json] = {
        "document": provision.citation.document,
        "page": provision.citation.page,
        "paragraph": provision.citation.paragraph,
        "rule": provision.rule,
        "confidence": provision.confidence,
        "value": value_json(provision.value),
    }
    return {**told, "quote": provision.citation.quote} if quotes else told
