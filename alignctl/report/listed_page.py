"""A ranking, one candidate of it, or a plan as one self-contained web page: no script, nothing loaded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from jinja2 import Template
from markupsafe import Markup

from alignctl.model.draft import Draft
from alignctl.model.forms_compared import FormsCompared
from alignctl.model.plan import Plan
from alignctl.model.ranking import Explanation, Ranking
from alignctl.report import pictures
from alignctl.report.fronts import DECIDES_NOTHING
from alignctl.report.listed import Told, listed
from alignctl.report.page_text import page_environment, policy
from alignctl.report.tables.table import shown
from alignctl.report.told import Kind, Line


@dataclass(slots=True)
class Item:
    """An item of a list, with the lines below it."""

    words: str
    below: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Part:
    """What stands together on a page: a heading or a paragraph (`line`), or the items of a list."""

    line: Line | None
    items: list[Item] = field(default_factory=list)


def listed_page(result: Told, *, full: bool) -> str:
    """Write a result as a web page; without `full` long lists are cut, the tables at its end never."""
    page, found = _page(), listed(result, full=full)
    return page.template.render(
        title=found.title,
        product=_product(result),
        marking=found.marking,
        parts=tuple(parts(found.lines)),
        tables=found.tables,
        decides_nothing=DECIDES_NOTHING,
        LINE=Kind,
        pictures=_pictures(result),
        style=Markup(page.style),  # noqa: S704  our own file
        policy=policy(page.style, ""),
    )


def _product(result: Told) -> str:
    return (
        "Forms of safeguarding procedures"
        if isinstance(result, FormsCompared)
        else "Safeguarding procedures of a region"
    )


def parts(lines: Iterable[Line]) -> Iterator[Part]:
    """Lines put together as a page holds them: what stands below an item belongs to it."""
    open_: Part | None = None
    for line in lines:
        if line.kind is Kind.ITEM or (line.kind is Kind.BELOW and open_ is None):
            open_ = open_ or Part(None)
            open_.items.append(Item(line.words))
        elif line.kind in {Kind.BELOW, Kind.QUOTE, Kind.SOURCE} and open_ is not None:
            open_.items[-1].below.append(line)
        else:
            if open_ is not None:
                yield open_
            open_ = None
            yield Part(line)
    if open_ is not None:
        yield open_


def _pictures(result: Told) -> dict[str, object]:
    """The pictures of a result by their names, those that can be drawn."""
    found: dict[str, object] = {}
    match result:
        case Ranking():
            found = {"effort_chart": pictures.effort_chart(result), "rank_chart": pictures.rank_chart(result)}
        case Plan():
            found = {"plan_curve": pictures.plan_curve(result)}
        case Explanation() | FormsCompared() | Draft():
            pass
    return {name: picture for name, picture in found.items() if picture is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    template: Template
    style: str


@lru_cache(maxsize=1)
def _page() -> _Page:
    environment = page_environment()
    environment.globals |= {"shown": shown}
    styles = (environment.get_template(name).render() for name in ("style.css", "report.css", "listed.css"))
    return _Page(template=environment.get_template("listed.html.j2"), style="".join(styles))
