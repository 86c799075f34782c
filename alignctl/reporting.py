"""The report of a region: the region seen whole, its ranking and a plan, put together in one result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alignctl.model.asked import Asked
from alignctl.model.region import RegionView
from alignctl.model.region_report import DocumentRead, RegionReport
from alignctl.piloting import earlier_documents
from alignctl.pipeline import standard_of
from alignctl.planning import plan_areas, rank_areas
from alignctl.region import region_view
from alignctl.run import Run, procedure_of
from alignctl.scope import Scope, scope_of


def report_region(
    run: Run, words: Iterable[str] = (), around: str | None = None, asked: Asked | None = None
) -> RegionReport:
    """Report a region; see `scope_of` for which areas, and `asked` for the plan, None where none is wanted.

    Raises what `region_view` and `plan_areas` raise; a document that could not be used stands in `problems`.
    """
    named = tuple(words)
    scope = scope_of(run, named, around)
    view = region_view(run, named, around)
    plan = plan_areas(run, scope, asked) if asked else None
    ranking = plan.ranking if plan else rank_areas(run, scope)
    return RegionReport(view=view, ranking=ranking, plan=plan, documents=tuple(_documents(run, scope, view)))


def _documents(run: Run, scope: Scope, view: RegionView) -> Iterator[DocumentRead]:
    told: set[tuple[str, str, str]] = set()
    for kind in view.kinds:
        held = (procedure_of(run.workspace, entry, kind, run.shelf) for entry in scope.entries)
        texts = [one for one in (*held, standard_of(run, kind, scope.standard)) if one is not None]
        sides = [(one.area.id, one.documents) for one in texts]
        sides += [(base.id, base.documents) for one in texts for base in one.bases]
        for area, documents in sides:
            for document in documents:
                if (area, kind, document.path) not in told:
                    told.add((area, kind, document.path))
                    yield DocumentRead(area=area, kind=kind, document=document)
    for area, kind, document in earlier_documents(run, scope):
        if (area, kind, document.path) not in told:
            yield DocumentRead(area=area, kind=kind, document=document)
