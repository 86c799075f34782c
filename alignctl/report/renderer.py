"""The shape of a renderer: a result in, text or bytes out."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Protocol

from alignctl.errors import UsageError
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

Result = (
    Comparison
    | ManyComparison
    | Document
    | Form
    | ProvisionList
    | Evaluation
    | RegionView
    | RegionReport
    | Ranking
    | Explanation
    | Plan
    | CrossingSheet
    | Checked
    | VersionComparison
    | HistoryView
    | Trend
    | FormsCompared
    | Draft
    | BillOfChange
    | Agreed
    | Merged
    | CodingSheet
    | ReviewersCompared
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How text is laid out: columns, whether colours and signs beyond old code pages may be used, and all of it.

    `people` lets the names of those who commented and changed a document be written; never otherwise.
    """

    width: int = 100
    colour: bool = False
    unicode: bool = True
    full: bool = False
    people: bool = False


class Render(Protocol):
    """What a renderer module offers as `render`."""

    def __call__(self, result: Result, layout: Layout) -> str | bytes:
        """Write a result of one of the kinds the renderer's line names; bytes where the line says so."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Renderer:
    """One line of the list of renderers: its id, the results it renders, and where it lives.

    `cuts` are the results of which it tells the first alone unless asked for all; of the others it always tells all.
    `suffix` is given where it writes a file of bytes, which no screen can show: how the name of such a file ends.
    """

    id: str
    name: str
    renders: tuple[type, ...]
    module: str
    cuts: tuple[type, ...] = ()
    suffix: str | None = None

    def render(self, result: Result, layout: Layout) -> str | bytes:
        """Write a result. Raises UsageError for a result this renderer does not know."""
        render: Render = import_module(self.module).render
        return render(result, layout)


def check_shown(renderers: tuple[Renderer, ...], format_id: str) -> None:
    """Raise UsageError where a format writes a file of bytes: none was named, and a screen shows text alone."""
    for renderer in renderers:
        if renderer.id == format_id and renderer.suffix is not None:
            raise UsageError(
                f"A file was expected for a {renderer.name}.",
                where="--output",
                hint=f"For example -o result{renderer.suffix}.",
            )


def choose(renderers: tuple[Renderer, ...], format_id: str, result: Result) -> Renderer:
    """The renderer of a format for a result. Raises UsageError, with those that would do, where there is none."""
    able = [renderer for renderer in renderers if isinstance(result, renderer.renders)]
    for renderer in able:
        if renderer.id == format_id:
            return renderer
    raise UsageError(
        f"A format for this result was expected, found '{format_id}'.",
        where="--format",
        hint=f"Use one of: {', '.join(renderer.id for renderer in able)}.",
    )
