"""A region reported: what stands in it, what to align first, a plan where one was asked for, and how it was read."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.document_read import DocumentRead
from alignctl.model.forms_compared import FormsCompared
from alignctl.model.plan import Plan
from alignctl.model.ranking import Ranking
from alignctl.model.region import RegionView


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionReport:
    """All of a region in one result. `plan` is None where no capacity was given, `forms` where no two areas name some.

    `documents` are all that the result rests on, by area and kind; one that serves two kinds stands twice.
    """

    view: RegionView
    ranking: Ranking
    plan: Plan | None
    documents: tuple[DocumentRead, ...]
    forms: FormsCompared | None = None
