"""The report of a region as JSON (`alignctl/report/1`): the region, the ranking and the plan, each as by itself."""

from __future__ import annotations

from alignctl.model.region_report import RegionReport
from alignctl.report.forms_json import forms_json
from alignctl.report.json_documents import Json, head_json, read_json
from alignctl.report.json_region import plan_json, ranking_json
from alignctl.report.json_values import made_for_json
from alignctl.report.region_json import region_json


def report_json(report: RegionReport) -> dict[str, Json]:
    """A region reported."""
    return {
        **head_json("report"),
        **made_for_json(report.view.made_for),
        "marking": report.view.marking,
        "region": region_json(report.view),
        "ranking": ranking_json(report.ranking),
        "plan": plan_json(report.plan) if report.plan else None,
        "documents": read_json(report.documents),
        **({"forms": forms_json(report.forms)} if report.forms else {}),
    }
