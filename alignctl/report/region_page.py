"""A region's report as one self-contained web page: a page for the chair first, then everything with its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache, partial
from statistics import fmean

from jinja2 import Environment
from markupsafe import Markup

from alignctl import __version__
from alignctl.model.divergence import Severity
from alignctl.model.region import RegionView, Stand
from alignctl.model.region_report import RegionReport
from alignctl.report import pictures, words
from alignctl.report.agreed_lines import agreed_lines
from alignctl.report.cautions_first import CHECK_FIRST, MUSTS, loosens_words, stands_words
from alignctl.report.criterion_words import criterion_words, order_words
from alignctl.report.evidence import Evidences, files_of
from alignctl.report.first_page import in_short
from alignctl.report.forms_lines import forms_section
from alignctl.report.page_text import page_environment, policy
from alignctl.report.pilot_lines import pilot_lines
from alignctl.report.plan_lines import plan_summary
from alignctl.report.readings import cautions
from alignctl.report.region_lines import BODY, limits_lines
from alignctl.report.report_lines import APART, TOPICS, topics_apart
from alignctl.report.rests_on import owner_words
from alignctl.report.shared_lines import by_topic, first_shared, shared_rows
from alignctl.report.titles import titles_of, topic_words
from alignctl.report.told import Kind, Line

_NO_ID = re.compile(r"[^\w.]+")
_BORDERS = 3
_UNSURE = 0.75
_HALF_A_PERCENT = 0.005


def region_page(report: RegionReport, *, full: bool = False) -> str:
    """Write a region's report as a web page; the same report gives the same bytes.

    All of it is on the page. On paper stand the first points of each long list, and with `full` every point.
    """
    view, ranking = report.view, report.ranking
    evidences = Evidences(view, report.documents)
    environment = _environment()
    shared, apart = shared_rows(view), topics_apart(view)
    style = "".join(environment.get_template(name).render() for name in ("style.css", "report.css"))
    script = environment.get_template("report.js").render()
    page = environment.get_template("report.html.j2")
    return page.render(
        report=report,
        view=view,
        ranking=ranking,
        plan=report.plan,
        version=__version__,
        style=Markup(style),  # noqa: S704  our own file
        script=Markup(script),  # noqa: S704  our own file
        policy=policy(style, script),
        in_short=tuple(in_short(report)),
        limits=tuple(
            line.words for line in limits_lines((*view.notes, *ranking.notes), (*view.problems, *ranking.problems))
        ),
        shared=tuple(by_topic(shared)),
        apart=apart,
        shared_first={row.point for row in first_shared(shared)},
        apart_first={row.point for _, _, found in apart[:TOPICS] for row in found[:APART]},
        crossings=[one for one in view.crossings if one.changes],
        full=full,
        shares={(one.kind, one.id): one.share for one in view.friction.topics},
        titles=titles_of(view),
        ranked_titles=titles_of(ranking),
        topic=partial(_topic, view),
        area=view.name_of,
        named=partial(words.name_of, names=view.names),
        evidence=evidences.of,
        searched=evidences.searched,
        documents=files_of(report.documents),
        owner=partial(owner_words, view.areas, names=view.names),
        cautions=lambda document: tuple(sentence for _, sentence in cautions((document,))),
        grid=_grid(report),
        plan_words=tuple(line.words for line in plan_summary(report.plan)) if report.plan else (),
        agreed_groups=_agreed(report),
        pilot_groups=tuple(pilot_lines(view, None)),
        form_groups=_forms(report),
        adoption=_adoption(view),
        sure=_sure(view),
        pictures=_pictures(report),
    )


def _pictures(report: RegionReport) -> dict[str, object]:
    """What each picture of the page is drawn from; None for one with nothing to draw."""
    return {
        "heat_map": pictures.heat_map(report.view),
        "border_graph": pictures.border_graph(report.view),
        "effort_chart": pictures.effort_chart(report.ranking),
        "rank_chart": pictures.rank_chart(report.ranking),
        "plan_curve": pictures.plan_curve(report.plan),
    }


def _agreed(report: RegionReport) -> tuple[Line, ...]:
    """What was agreed without its heading, each agreement one level higher; empty where nothing was."""
    lines = tuple(agreed_lines(report.ranking.agreed))[1:]
    return tuple(Line(Kind.HEADING, one.words) if one.kind is Kind.SUBHEADING else one for one in lines)


def _forms(report: RegionReport) -> tuple[Line, ...]:
    """The section on forms without its heading, with what stands below that one level higher."""
    lines = tuple(forms_section(report.forms))[1:]
    return tuple(Line(Kind.HEADING, one.words) if one.kind is Kind.SUBHEADING else one for one in lines)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = page_environment()
    environment.filters |= {
        "anchor": _anchor,
        "count": words.count,
        "figure": words.figure_words,
        "day": words.day_words,
        "percent": lambda share: "under 1%" if 0 < share < _HALF_A_PERCENT else f"{share:.0%}",
        "exact_percent": lambda share: f"{share:.1%}",
        "who": partial(_who, names=BODY),
        "value": words.value_words,
        "criterion": criterion_words,
        "order": order_words,
        "stands": stands_words,
        "loosens": loosens_words,
    }
    environment.globals |= {
        "MUSTS": MUSTS,
        "CHECK_FIRST": CHECK_FIRST,
        "SEVERITY": words.SEVERITY,
        "SEVERITY_SHORT": words.SEVERITY_SHORT,
        "SEVERITIES": tuple(Severity),
        "ATTRIBUTE": words.ATTRIBUTE,
        "SILENCE": words.SILENCE,
        "SAYS": Stand.SAYS,
        "SILENT": Stand.SILENT,
        "LINE": Kind,
        "BORDERS": _BORDERS,
        "ORDER": words.ORDER,
        "Markup": Markup,
        "comparison_words": words.comparison_words,
    }
    return environment


def _anchor(text: str) -> str:
    """Text as an id that may stand in a link; letters of every kind and full stops are kept, so that ids stay apart."""
    return _NO_ID.sub("-", text.lower()).strip("-")


def _who(ids: Iterable[str], names: dict[str, str]) -> str:
    return ", ".join(names.get(one, one) for one in ids)


def _topic(view: RegionView, kind: str | None, topic: str) -> str:
    return topic_words(kind or "", topic, view.names)


def _grid(report: RegionReport) -> list[tuple[str, list[list[tuple[str, str, float, bool]]]]]:
    """Whose documents by kind: of each its anchor, path, share read, and whether there is something to know of it."""
    anchors = {one.document.path: f"document-{number}" for number, one in enumerate(files_of(report.documents), 1)}
    owners = [area.id for area in report.view.areas]
    owners += sorted({one.area for one in report.documents} - set(owners))
    rows = []
    for owner in owners:
        cells = [
            [
                (anchors[one.document.path], one.document.path, one.document.coverage, any(cautions((one.document,))))
                for one in report.documents
                if (one.area, one.kind) == (owner, kind)
            ]
            for kind in report.view.kinds
        ]
        rows.append((owner_words(report.view.areas, owner, report.view.names), cells))
    return rows


def _adoption(view: RegionView) -> list[tuple[str, int, int]]:
    """For each area: on how many points it holds the standard, of those the standard states."""
    found = [(area.name, [one for one in view.adoption if one.area == area.id]) for area in view.areas]
    return [(name, sum(one.adopted for one in rows), sum(one.of for one in rows)) for name, rows in found if rows]


def _sure(view: RegionView) -> tuple[int, float, int]:
    """How many statements stand in the result, how sure they are in the mean, and how many are read with doubt."""
    found: Sequence[float] = [
        one.confidence for cluster in view.clusters for entry in cluster.areas for one in entry.provisions
    ]
    return len(found), fmean(found) if found else 0.0, sum(1 for one in found if one < _UNSURE)
