"""The report of a region as JSON (`alignctl/report/1`): the region, the ranking and the plan, each as by itself."""

from __future__ import annotations

from alignctl.model.document_read import DocumentRead
from alignctl.model.region_report import RegionReport
from alignctl.report.json_documents import Json
from alignctl.report.json_region import plan_json, ranking_json
from alignctl.report.json_values import made_for_json
from alignctl.report.readings import cautions
from alignctl.report.region_json import region_json


def report_json(report: RegionReport) -> dict[str, Json]:
    """A region reported."""
    return {
        "schema": "alignctl/report/1",
        **made_for_json(report.view.made_for),
        "marking": report.view.marking,
        "region": region_json(report.view),
        "ranking": ranking_json(report.ranking),
        "plan": plan_json(report.plan) if report.plan else None,
        "documents": [_document(one) for one in report.documents],
    }


def _document(one: DocumentRead) -> Json:
    document = one.document
    return {
        "area": one.area,
        "kind": one.kind,
        "path": document.path,
        "format": document.format,
        "coverage": document.coverage,
        "cautions": [sentence for _, sentence in cautions((document,))],
    }
