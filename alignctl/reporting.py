"""The report of a region: the region seen whole, its ranking and a plan, put together in one result."""

from __future__ import annotations

from collections.abc import Iterable

from alignctl.gathering import gather
from alignctl.model.asked import Asked
from alignctl.model.region_report import RegionReport
from alignctl.planning import EVERYTHING, Wanted, check_plan, check_wanted, plan_areas, rank_areas, with_forms
from alignctl.region import view_of
from alignctl.run import Run
from alignctl.scope import scope_of


def report_region(
    run: Run,
    words: Iterable[str] = (),
    around: str | None = None,
    asked: Asked | None = None,
    wanted: Wanted = EVERYTHING,
) -> RegionReport:
    """Report a region; see `scope_of` for which areas, and `asked` for the plan, None where none is wanted.

    `wanted` is asked of the ranking, and so of the plan.

    Raises what `region_view` and `plan_areas` raise; a document that could not be used stands in `problems`.
    """
    check_wanted(run, wanted)
    scope = scope_of(run, tuple(words), around)
    asked = check_plan(run, scope, asked) if asked else None
    texts = gather(run, scope)
    view = view_of(run, texts)
    texts = with_forms(run, texts)
    plan = plan_areas(run, texts, asked, wanted) if asked else None
    ranking = plan.ranking if plan else rank_areas(run, texts, wanted)
    return RegionReport(view=view, ranking=ranking, plan=plan, documents=view.documents, forms=texts.forms)
