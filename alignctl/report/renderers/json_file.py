"""JSON, as other programs read it: the forms named by `schema`, whose JSON Schemas stand in report/schemas."""

from __future__ import annotations

import json

from alignctl.model.agreed import Agreed
from alignctl.model.checked import Checked
from alignctl.model.coding_sheet import CodingSheet, ReviewersCompared
from alignctl.model.comparison import Comparison, ManyComparison
from alignctl.model.crossing_sheet import CrossingSheet
from alignctl.model.document import Document
from alignctl.model.draft import BillOfChange, Draft
from alignctl.model.evaluation import Evaluation, GoldScore, Mistake
from alignctl.model.form import Form
from alignctl.model.forms_compared import FormsCompared
from alignctl.model.history import HistoryView
from alignctl.model.merged import Merged
from alignctl.model.plan import Plan
from alignctl.model.provision_list import ProvisionList
from alignctl.model.ranking import Explanation, Ranking
from alignctl.model.region import RegionView
from alignctl.model.region_report import RegionReport
from alignctl.model.revision import VersionComparison
from alignctl.model.trend import Trend
from alignctl.report.agreed_json import agreed_json
from alignctl.report.check_json import check_json
from alignctl.report.crossing_json import crossing_json
from alignctl.report.draft_json import bill_json, draft_json
from alignctl.report.evaluation import rows_of
from alignctl.report.form_json import form_json
from alignctl.report.forms_json import forms_json
from alignctl.report.history_json import history_json, trend_json
from alignctl.report.json_documents import Json, document_json, head_json
from alignctl.report.json_region import explanation_json, plan_json, ranking_json
from alignctl.report.json_report import report_json
from alignctl.report.json_values import (
    candidate_json,
    kind_json,
    made_for_json,
    problem_json,
    provision_json,
)
from alignctl.report.merged_json import merged_json
from alignctl.report.readings import marking_of_result
from alignctl.report.region_json import region_json
from alignctl.report.renderer import Layout, Result
from alignctl.report.reviewers_json import reviewers_json
from alignctl.report.traces import trace_json
from alignctl.report.verdicts_json import verdicts_json
from alignctl.report.versions_json import versions_json
from alignctl.text.escape import told_unseen


def render(result: Result, layout: Layout) -> str:
    """Write a result as JSON."""
    return told_unseen(
        json.dumps(_json(result, people=layout.people, mistakes=layout.full), ensure_ascii=False, indent=1)
    )


def _json(result: Result, *, people: bool, mistakes: bool) -> Json:
    match result:
        case Comparison():
            return _comparison_json(result)
        case ManyComparison():
            return {
                **head_json("compare-many"),
                **made_for_json(result.made_for),
                "areas": [area.id for area in result.areas],
                "marking": marking_of_result(result),
                "pairs": [_comparison_json(pair) for pair in result.pairs],
                "candidates": [candidate_json(candidate) for candidate in result.candidates],
                "problems": [problem_json(problem) for problem in result.problems],
                **verdicts_json(result.verdicts),
            }
        case Document():
            return document_json(result, people=people)
        case Form() | FormsCompared():
            return form_json(result) if isinstance(result, Form) else forms_json(result)
        case ProvisionList():
            return {
                "schema": "alignctl/provisions/1",
                "kind": result.kind,
                "marking": result.marking,
                "provisions": [provision_json(provision) for provision in result.provisions],
                **_trace_json(result),
            }
        case RegionView() | RegionReport() | Ranking() | Explanation() | Plan() | CrossingSheet():
            return _region_json(result)
        case Checked() | VersionComparison() | HistoryView() | Trend():
            return _over_time_json(result)
        case Draft() | BillOfChange() | Agreed() | Merged() | ReviewersCompared() | CodingSheet():
            return _decided_json(result)
        case Evaluation():
            return {
                "schema": "alignctl/evaluation/1",
                "files": [_score_json(score, mistakes=mistakes) for score in result.files],
                "pooled": _score_json(result.pooled),
                "by_area": [_score_json(score) for score in result.by_area],
                "by_format": [_score_json(score) for score in result.by_format],
            }


def _decided_json(result: Draft | BillOfChange | Agreed | Merged | ReviewersCompared | CodingSheet) -> Json:
    match result:
        case Draft():
            return draft_json(result)
        case BillOfChange():
            return bill_json(result)
        case Merged():
            return merged_json(result)
        case Agreed():
            return agreed_json(result)
        case ReviewersCompared():
            return reviewers_json(result)
        case CodingSheet():
            raise TypeError("a coding sheet is written as a workbook, a page or CSV")


def _over_time_json(result: Checked | VersionComparison | HistoryView | Trend) -> Json:
    match result:
        case Checked():
            return check_json(result)
        case VersionComparison():
            return versions_json(result)
        case HistoryView():
            return history_json(result)
        case Trend():
            return trend_json(result)


def _region_json(result: RegionView | RegionReport | Ranking | Explanation | Plan | CrossingSheet) -> Json:
    match result:
        case CrossingSheet():
            return crossing_json(result)
        case RegionView():
            return region_json(result)
        case RegionReport():
            return report_json(result)
        case Ranking():
            return ranking_json(result)
        case Explanation():
            return explanation_json(result)
        case Plan():
            return plan_json(result)


def _trace_json(result: ProvisionList) -> dict[str, Json]:
    if result.trace is None:
        return {}
    return {"trace": trace_json(result.trace, tuple(provision.id for provision in result.provisions))}


def _score_json(score: GoldScore, *, mistakes: bool = False) -> Json:
    held: dict[str, Json] = {
        "name": score.name,
        "measures": [
            {
                "measure": row.measure.strip(),
                "precision": row.precision,
                "recall": row.recall,
                "f1": row.f1,
                "counts": row.counts,
            }
            for row in rows_of(score)
        ],
    }
    if mistakes:
        held["mistakes"] = [_mistake_json(mistake) for mistake in score.mistakes]
    return held


def _mistake_json(mistake: Mistake) -> Json:
    return {
        "about": mistake.about,
        "fault": mistake.fault.value,
        "a": mistake.a,
        "b": mistake.b,
        "expected": mistake.expected,
        "found": mistake.found,
    }


def _comparison_json(comparison: Comparison) -> Json:
    return {
        **head_json("compare"),
        **made_for_json(comparison.made_for),
        "areas": [comparison.a.id, comparison.b.id],
        "names": [comparison.a.name, comparison.b.name],
        "marking": marking_of_result(comparison),
        "on": comparison.on,
        "as_of": comparison.as_of,
        "problems": [problem_json(problem) for problem in comparison.problems],
        "kinds": [kind_json(kind) for kind in comparison.kinds],
        "candidates": [candidate_json(candidate) for candidate in comparison.candidates],
        **verdicts_json(comparison.verdicts),
    }
