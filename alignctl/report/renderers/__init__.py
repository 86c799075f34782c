"""All renderers, one line each: add a report with one file here and one line below."""

from __future__ import annotations

from alignctl.model.comparison import Comparison, ManyComparison
from alignctl.model.crossing_sheet import CrossingSheet
from alignctl.model.document import Document
from alignctl.model.evaluation import Evaluation
from alignctl.model.form import Form
from alignctl.model.forms_compared import FormsCompared
from alignctl.model.plan import Plan
from alignctl.model.provision_list import ProvisionList
from alignctl.model.ranking import Explanation, Ranking
from alignctl.model.region import RegionView
from alignctl.model.region_report import RegionReport
from alignctl.report.renderer import Renderer

_COMPARED = (Comparison, ManyComparison)
_RANKED = (Ranking, Plan)
_REGION = (*_RANKED, Explanation, RegionReport, CrossingSheet)
_PAPER = (*_COMPARED, *_REGION)
_ALL = (*_PAPER, Document, Form, FormsCompared, ProvisionList, Evaluation)
_CUT = (*_RANKED, CrossingSheet)

RENDERERS: tuple[Renderer, ...] = (
    Renderer(
        id="text",
        name="text for the screen",
        renders=(*_ALL, RegionView),
        cuts=(*_COMPARED, *_CUT, Form, FormsCompared, RegionReport, RegionView, Evaluation),
        module=f"{__name__}.terminal",
    ),
    Renderer(id="json", name="JSON", renders=(*_ALL, RegionView), cuts=(Evaluation,), module=f"{__name__}.json_file"),
    Renderer(
        id="html",
        name="web page",
        renders=(*_PAPER, FormsCompared),
        cuts=(*_CUT, RegionReport, FormsCompared),
        module=f"{__name__}.html",
    ),
    Renderer(
        id="markdown",
        name="Markdown",
        renders=_ALL,
        cuts=(Form, FormsCompared, RegionReport, CrossingSheet, Evaluation),
        module=f"{__name__}.markdown",
    ),
    Renderer(
        id="docx",
        name="Word document",
        renders=_PAPER,
        cuts=(*_CUT, RegionReport),
        module=f"{__name__}.word",
        suffix=".docx",
    ),
    Renderer(
        id="xlsx",
        name="workbook",
        renders=(*_COMPARED, *_RANKED, RegionReport, RegionView, FormsCompared),
        module=f"{__name__}.excel",
        suffix=".xlsx",
    ),
    Renderer(id="sssom", name="SSSOM mapping set", renders=(*_COMPARED, FormsCompared), module=f"{__name__}.sssom"),
    Renderer(
        id="common-form",
        name="Word document with content controls",
        renders=(FormsCompared,),
        module=f"{__name__}.common_form",
        suffix=".docx",
    ),
)
