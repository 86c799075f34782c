"""The results that are told in lines, which the screen and Markdown share."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.agreed import Agreed
from alignctl.model.checked import Checked
from alignctl.model.coding_sheet import ReviewersCompared
from alignctl.model.crossing_sheet import CrossingSheet
from alignctl.model.draft import BillOfChange, Draft
from alignctl.model.forms_compared import FormsCompared
from alignctl.model.history import HistoryView
from alignctl.model.merged import Merged
from alignctl.model.plan import Plan
from alignctl.model.ranking import Explanation, Ranking
from alignctl.model.region_report import RegionReport
from alignctl.model.trend import Trend
from alignctl.report.agreed_lines import listed_agreements
from alignctl.report.check_lines import check_lines
from alignctl.report.crossing_lines import crossing_lines
from alignctl.report.draft_lines import bill_lines, draft_lines
from alignctl.report.forms_lines import forms_lines
from alignctl.report.history_lines import told_lines
from alignctl.report.merged_lines import merged_lines
from alignctl.report.plan_lines import region_lines
from alignctl.report.report_lines import report_lines
from alignctl.report.reviewers_lines import reviewers_lines
from alignctl.report.told import Line

InLines = (
    Agreed
    | BillOfChange
    | Checked
    | CrossingSheet
    | Draft
    | Explanation
    | FormsCompared
    | HistoryView
    | Merged
    | Plan
    | Ranking
    | RegionReport
    | ReviewersCompared
    | Trend
)


def lines_of(result: InLines, *, full: bool, bars: bool = True) -> Iterator[Line]:
    """A result in lines; without `full` only the first of long lists, without `bars` no bars made of letters."""
    match result:
        case Checked():
            return check_lines(result, full=full)
        case CrossingSheet():
            return crossing_lines(result, full=full)
        case FormsCompared():
            return forms_lines(result, full=full)
        case HistoryView() | Trend():
            return told_lines(result, full=full, bars=bars)
        case Agreed() | Draft() | BillOfChange() | Merged():
            return _decided_lines(result, full=full)
        case ReviewersCompared():
            return reviewers_lines(result, full=full)
        case RegionReport():
            return report_lines(result, full=full)
        case Ranking() | Explanation() | Plan():
            return region_lines(result, full=full)


def _decided_lines(result: Agreed | Draft | BillOfChange | Merged, *, full: bool) -> Iterator[Line]:
    """What people agreed, and the texts made of it."""
    match result:
        case Agreed():
            return listed_agreements(result)
        case Draft():
            return draft_lines(result, full=full)
        case BillOfChange():
            return bill_lines(result)
        case Merged():
            return merged_lines(result, full=full)
