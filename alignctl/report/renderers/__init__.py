"""All renderers, one line each: add a report with one file here and one line below."""

from __future__ import annotations

from alignctl.model.agreed import Agreed
from alignctl.model.checked import Checked
from alignctl.model.coding_sheet import CodingSheet, ReviewersCompared
from alignctl.model.comparison import Comparison, ManyComparison
from alignctl.model.crossing_sheet import CrossingSheet
from alignctl.model.document import Document
from alignctl.model.draft import BillOfChange, Draft
from alignctl.model.evaluation import Evaluation
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
from alignctl.report.renderer import Renderer

_COMPARED = (Comparison, ManyComparison)
_RANKED = (Ranking, Plan)
_REGION = (*_RANKED, Explanation, RegionReport, CrossingSheet)
_PAPER = (*_COMPARED, *_REGION, VersionComparison)
_HISTORY = (HistoryView, Trend)
_FORMS = (Form, FormsCompared)
_DRAFTED = (Draft, BillOfChange)
_DECIDED = (Merged, Agreed, ReviewersCompared)
_ALL = (*_PAPER, *_DRAFTED, *_HISTORY, *_FORMS, Document, ProvisionList, Evaluation, Checked, *_DECIDED)
_CUT = (*_RANKED, CrossingSheet)

RENDERERS: tuple[Renderer, ...] = (
    Renderer(
        id="text",
        name="text for the screen",
        renders=(*_ALL, RegionView),
        cuts=(
            *(*_COMPARED, *_CUT, *_HISTORY, *_FORMS, RegionReport, RegionView, Evaluation, VersionComparison, Checked),
            *(Merged, ReviewersCompared, Draft),
        ),
        module=f"{__name__}.terminal",
    ),
    Renderer(id="json", name="JSON", renders=(*_ALL, RegionView), cuts=(Evaluation,), module=f"{__name__}.json_file"),
    Renderer(
        id="html",
        name="web page",
        renders=(*_PAPER, *_HISTORY, FormsCompared, Draft, Merged, CodingSheet),
        cuts=(*_CUT, RegionReport, FormsCompared, Draft),
        module=f"{__name__}.html",
    ),
    Renderer(
        id="markdown",
        name="Markdown",
        renders=_ALL,
        cuts=(*_HISTORY, *_FORMS, RegionReport, CrossingSheet, Evaluation, Checked, ReviewersCompared, Draft),
        module=f"{__name__}.markdown",
    ),
    Renderer(
        id="docx",
        name="Word document",
        renders=(*_PAPER, *_DRAFTED, Merged),
        cuts=(*_CUT, RegionReport),
        module=f"{__name__}.word",
        suffix=".docx",
    ),
    Renderer(
        id="xlsx",
        name="workbook",
        renders=(*_COMPARED, *_RANKED, RegionReport, RegionView, FormsCompared, Merged, CodingSheet, ReviewersCompared),
        module=f"{__name__}.excel",
        suffix=".xlsx",
    ),
    Renderer(id="sarif", name="SARIF log", renders=(Checked,), module=f"{__name__}.sarif"),
    Renderer(id="junit", name="JUnit XML", renders=(Checked,), module=f"{__name__}.junit"),
    Renderer(id="github", name="GitHub annotations", renders=(Checked,), module=f"{__name__}.github"),
    Renderer(id="sssom", name="SSSOM mapping set", renders=(*_COMPARED, FormsCompared), module=f"{__name__}.sssom"),
    Renderer(
        id="common-form",
        name="Word document with content controls",
        renders=(FormsCompared,),
        module=f"{__name__}.common_form",
        suffix=".docx",
    ),
)
