"""Word: a document with styles, contents, header rows that repeat, and the texts of both sides in one table."""

from __future__ import annotations

from alignctl.model.comparison import Comparison, ManyComparison
from alignctl.model.crossing_sheet import CrossingSheet
from alignctl.model.draft import BillOfChange, Draft
from alignctl.model.merged import Merged
from alignctl.model.plan import Plan
from alignctl.model.ranking import Explanation, Ranking
from alignctl.model.region_report import RegionReport
from alignctl.model.revision import VersionComparison
from alignctl.report.office.compared import compared_on_paper
from alignctl.report.office.crossing import crossing_on_paper
from alignctl.report.office.drafted import bill_on_paper, draft_on_paper
from alignctl.report.office.listed import listed_on_paper
from alignctl.report.office.merged import merged_on_paper
from alignctl.report.office.region import region_on_paper
from alignctl.report.office.versions import versions_on_paper
from alignctl.report.renderer import Layout, Result


def render(result: Result, layout: Layout) -> bytes:
    """Write a comparison, a region's report, a crossing sheet, a ranking, a plan, a revision or a draft as Word."""
    match result:
        case Comparison() | ManyComparison():
            return compared_on_paper(result)
        case RegionReport():
            return region_on_paper(result, full=layout.full)
        case CrossingSheet():
            return crossing_on_paper(result, full=layout.full)
        case VersionComparison():
            return versions_on_paper(result)
        case Merged():
            return merged_on_paper(result)
        case Ranking() | Explanation() | Plan():
            return listed_on_paper(result, full=layout.full)
        case Draft():
            return draft_on_paper(result)
        case BillOfChange():
            return bill_on_paper(result)
        case _:
            raise TypeError(
                "a comparison, a report, a crossing sheet, a ranking, a plan, a revision or a draft was expected"
            )
