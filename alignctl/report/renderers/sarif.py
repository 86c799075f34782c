"""SARIF 2.1.0, as code scanning and editors read it: ids and values, and words of texts only where asked for."""

from __future__ import annotations

import json
from pathlib import PurePosixPath, PureWindowsPath
from urllib.parse import quote

from alignctl import __version__
from alignctl.errors import UsageError
from alignctl.model.checked import Checked
from alignctl.model.divergence import Severity
from alignctl.model.finding import Finding, FindingCode, Place, Standing
from alignctl.model.provision import Provision
from alignctl.report.check_words import CODE
from alignctl.report.json_documents import Json
from alignctl.report.renderer import Layout, Result

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "alignctl/v1"
_LEVEL = {
    Severity.STATUTORY: "error",
    Severity.MATERIAL: "warning",
    Severity.WORDING: "note",
    Severity.LOCAL: "none",
}
_CODES = tuple(FindingCode)


def render(result: Result, layout: Layout) -> str:  # noqa: ARG001  the shape of a renderer
    """Write a check as SARIF. What the revision ended is no result there.

    Places of texts are their sections, pages and paragraphs: documents of words have no lines.
    """
    if not isinstance(result, Checked):
        raise UsageError("A check was expected.", where="--format")
    told: Json = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(result)]}
    return json.dumps(told, ensure_ascii=False, indent=1)


def _run(checked: Checked) -> Json:
    documents = {document.path: place for place, document in enumerate(checked.found.documents)}
    return {
        "tool": {"driver": _driver()},
        "automationDetails": {"id": "alignctl/check/"},
        "columnKind": "unicodeCodePoints",
        "artifacts": [
            {"location": {"uri": uri(checked.seen_at(one.path))}, "hashes": {"sha-256": one.sha256}}
            for one in checked.found.documents
        ],
        "invocations": [
            {
                "executionSuccessful": not checked.found.problems,
                "toolExecutionNotifications": [
                    {"level": "error", "message": {"text": f"{problem.where or 'workspace'}: {problem.message}"}}
                    for problem in checked.found.problems
                ],
            }
        ],
        "results": [_result(one, checked, documents) for one in checked.findings],
    }


def _driver() -> Json:
    return {
        "name": "alignctl",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [
            {
                "id": code.value,
                "name": f"{''.join(part.title() for part in code.value.split('-'))}Finding",
                "shortDescription": {"text": CODE[code].name[:1].upper() + CODE[code].name[1:]},
                "fullDescription": {"text": CODE[code].meaning},
                "help": {"text": f"{CODE[code].meaning} [check.findings] sets how grave it is, or switches it off."},
            }
            for code in _CODES
        ],
    }


def _result(one: Finding, checked: Checked, documents: dict[str, int]) -> Json:
    told: dict[str, Json] = {
        "ruleId": one.code.value,
        "ruleIndex": _CODES.index(one.code),
        # a level of "none" is for what is no failure
        "kind": "informational" if one.severity is Severity.LOCAL else "fail",
        "level": _LEVEL[one.severity],
        "message": {"text": _message(one)},
        "partialFingerprints": {FINGERPRINT: one.fingerprint},
        "properties": _properties(one, checked),
    }
    if one.place is not None:
        told["locations"] = [_location(one.place, checked, documents)]
    others = [side for side in (one.before, one.theirs) if side is not None]
    if others:
        told["relatedLocations"] = [
            {"id": number, **_physical(side.citation.document, checked, documents)}
            for number, side in enumerate(others, start=1)
        ]
    if checked.has_earlier:
        told["baselineState"] = "unchanged" if one.standing is Standing.STOOD else "new"
    if one.standing in {Standing.ACCEPTED, Standing.WAIVED}:
        reason = one.waiver or one.agreed or "Accepted in the baseline file."
        told["suppressions"] = [{"kind": "external", "status": "accepted", "justification": reason}]
    return told


def _message(one: Finding) -> str:
    """The sentence of a finding; braces would be read as places to fill in, brackets before "(" as a link."""
    told = f"{one.message} {one.hint}" if one.hint else one.message
    return told.replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _location(place: Place, checked: Checked, documents: dict[str, int]) -> dict[str, Json]:
    told = _physical(place.document, checked, documents)
    if place.sections:
        name = " / ".join(place.sections)
        told["logicalLocations"] = [{"name": place.sections[-1], "fullyQualifiedName": name, "kind": "section"}]
    found = {"page": place.page, "paragraph": place.paragraph}
    held: dict[str, Json] = {key: value for key, value in found.items() if value is not None}
    return {**told, "properties": held} if held else told


def _physical(document: str, checked: Checked, documents: dict[str, int]) -> dict[str, Json]:
    where: dict[str, Json] = {"uri": uri(checked.seen_at(document))}
    if document in documents:
        where["index"] = documents[document]
    return {"physicalLocation": {"artifactLocation": where}}


def _properties(one: Finding, checked: Checked) -> Json:
    sides = {"now": one.now, "before": one.before, "theirs": one.theirs}
    return {
        "severity": one.severity.value,
        "standing": one.standing.value,
        "area": one.area,
        **{key: value for key, value in (("other", one.other), ("kind", one.kind), ("topic", one.topic)) if value},
        **{key: _side(side, quotes=checked.quotes) for key, side in sides.items() if side is not None},
    }


def _side(side: Provision, *, quotes: bool) -> Json:
    told: dict[str, Json] = {"value": side.value.display, "rule": side.rule, "confidence": side.confidence}
    return {**told, "quote": side.citation.quote} if quotes else told


def uri(path: str) -> str:
    """A path as a reference: relative where it is, with "/" and what a URI may not hold written out."""
    windows = PureWindowsPath(path)
    if windows.drive:
        return windows.as_uri() if windows.is_absolute() else quote(windows.as_posix())
    if PurePosixPath(path).is_absolute():
        return PurePosixPath(path).as_uri()
    return quote(path, safe="/~!$&'()*+,;=@")
