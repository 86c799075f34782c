"""A merged text as one self-contained web page: counts, decisions, then every part with the texts side by side."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from jinja2 import Template
from markupsafe import Markup

from alignctl import __version__
from alignctl.model.merged import Mark, Merged
from alignctl.report.fronts import DECIDES_NOTHING
from alignctl.report.merged_parts import HeadingTold
from alignctl.report.merged_told import merged_told
from alignctl.report.page_text import page_environment, policy
from alignctl.report.rests_on import document_lines
from alignctl.report.told import Kind

_CLASSES = {Mark.SAME: "same", Mark.CHOOSE: "choose", Mark.ONLY_A: "alone", Mark.ONLY_B: "alone"}


def merged_page(result: Merged) -> str:
    """Write a merged text as a web page; all of it, the second text of parts that are the same folded away."""
    page = _page()
    return page.template.render(
        told=merged_told(result),
        names=(result.a.name, result.b.name),
        classes=_CLASSES,
        is_heading=lambda one: isinstance(one, HeadingTold),
        papers=tuple(document_lines(result.documents, (result.a, result.b), result.names)),
        LINE=Kind,
        decides_nothing=DECIDES_NOTHING,
        version=__version__,
        style=Markup(page.style),  # noqa: S704  our own file
        policy=policy(page.style, ""),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    template: Template
    style: str


@lru_cache(maxsize=1)
def _page() -> _Page:
    environment = page_environment()
    style = "".join(environment.get_template(name).render() for name in ("style.css", "merged.css"))
    return _Page(template=environment.get_template("merged.html.j2"), style=style)
