"""One self-contained web page: readable without scripts, by keyboard and screen reader, on paper and small screens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import chain

from jinja2 import Template
from markupsafe import Markup, escape

from alignctl import __version__
from alignctl.model.alignment import SectionRef
from alignctl.model.coding_sheet import CodingSheet
from alignctl.model.comparison import Comparison, KindComparison, ManyComparison
from alignctl.model.crossing_sheet import CrossingSheet
from alignctl.model.divergence import Divergence, Severity
from alignctl.model.draft import Draft
from alignctl.model.forms_compared import FormsCompared
from alignctl.model.history import HistoryView
from alignctl.model.merged import Merged
from alignctl.model.plan import Plan
from alignctl.model.provision import Provision
from alignctl.model.ranking import Explanation, Ranking
from alignctl.model.region_report import RegionReport
from alignctl.model.revision import VersionComparison
from alignctl.model.trend import Trend
from alignctl.model.values import Duration, LegalSource, Value
from alignctl.model.verdict import in_words
from alignctl.report import words
from alignctl.report.anchors import Anchors
from alignctl.report.bill_today import today_of
from alignctl.report.coding_page import coding_page
from alignctl.report.comparison_page import document_parts, kind_parts, read_for, topics_of
from alignctl.report.crossing_page import crossing_page
from alignctl.report.history_page import history_page, trend_page
from alignctl.report.listed_page import listed_page
from alignctl.report.merged_page import merged_page
from alignctl.report.page_text import isolated, joined, page_environment, policy
from alignctl.report.readings import cautions, documents_of, marking_of_result, overdue
from alignctl.report.region_page import region_page
from alignctl.report.renderer import Layout, Result
from alignctl.report.titles import titles_of
from alignctl.report.verdict_lines import verdict_words
from alignctl.report.versions_page import versions_page
from alignctl.text.normalise import tidy

# How far behind the name of a source its edition may stand: a comma, "of", or a bracket.
_EDITION_NEAR = 6
# Ids the template gives by itself.
_OWN_IDS = ("main", "summary", "candidates", "reading", "filters")


def render(result: Result, layout: Layout) -> str:
    """Write a result as a web page."""
    if isinstance(result, RegionReport):
        return region_page(result, full=layout.full)
    if isinstance(result, CrossingSheet):
        return crossing_page(result, full=layout.full)
    if isinstance(result, VersionComparison):
        return versions_page(result)
    if isinstance(result, HistoryView | Trend):
        return history_page(result) if isinstance(result, HistoryView) else trend_page(result)
    if isinstance(result, Merged | CodingSheet):
        return merged_page(result) if isinstance(result, Merged) else coding_page(result)
    if isinstance(result, Ranking | Explanation | Plan | FormsCompared | Draft):
        return listed_page(result, full=layout.full)
    pairs = (result,) if isinstance(result, Comparison) else result.pairs if isinstance(result, ManyComparison) else ()
    if isinstance(result, Comparison):
        areas: tuple[str, ...] = (result.a.name, result.b.name)
    elif isinstance(result, ManyComparison):
        areas = tuple(area.name for area in result.areas)
    else:
        areas = ()
    anchors = Anchors(_OWN_IDS)
    page = _page()
    return page.template.render(
        result=result,
        pairs=pairs,
        parts=kind_parts(pairs, anchors),
        documents=document_parts(pairs, anchors),
        topics=topics_of(pairs),
        anchor=anchors.fresh,
        areas=areas,
        many=isinstance(result, ManyComparison),
        version=__version__,
        style=Markup(page.style),  # noqa: S704  our own file
        script=Markup(page.script),  # noqa: S704  our own file
        policy=policy(page.style, page.script),
        title=f"{words.listed(areas)} compared",
        titles=titles_of(result) if isinstance(result, Comparison | ManyComparison) else {},
        today=lambda candidate: tuple(today_of(candidate, pairs)),
        marking=marking_of_result(result) if isinstance(result, Comparison | ManyComparison) else None,
        late=overdue(result) if isinstance(result, Comparison | ManyComparison) else "",
        cautions=tuple(dict.fromkeys(cautions(chain.from_iterable(map(documents_of, pairs))))),
        decided=in_words(result.verdicts) if isinstance(result, Comparison | ManyComparison) else None,
        decisions=tuple(verdict_words(result.verdicts)) if isinstance(result, Comparison | ManyComparison) else (),
        severities=tuple(Severity),
        kinds=tuple(dict.fromkeys((kind.kind, kind.kind_name) for pair in pairs for kind in pair.kinds)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    template: Template
    style: str
    script: str


@lru_cache(maxsize=1)
def _page() -> _Page:
    environment = page_environment()
    environment.filters |= {
        "place": lambda provision: words.place_words(provision.citation),
        "value": lambda provision: words.value_words(provision.value),
        "name": words.name_of,
        "count": words.count,
        "section": _section,
        "marked": _marked,
        "percent": lambda share: f"{share:.0%}",
        "exact_percent": lambda share: f"{share:.1%}",
        "day": words.day_words,
        "alignment": words.alignment_words,
        "of_severity": _of_severity,
        "joined": joined,
        "isolated": isolated,
        "read_for": read_for,
    }
    environment.globals |= {
        "SEVERITY": words.SEVERITY,
        "SEVERITY_SHORT": words.SEVERITY_SHORT,
        "ATTRIBUTE": words.ATTRIBUTE,
        "CONTRADICTIONS": words.CONTRADICTIONS,
        "AGENCY": words.AGENCY,
        "SILENCE": words.SILENCE,
        "point_words": words.point_words,
        "RELATION": words.RELATION,
        "comparison_words": words.comparison_words,
        "verdict": words.verdict,
    }
    return _Page(
        template=environment.get_template("compare.html.j2"),
        style=environment.get_template("style.css").render(),
        script=environment.get_template("filter.js").render(),
    )


def _section(ref: SectionRef | None) -> str:
    if ref is None:
        return ""
    return " ".join(part for part in (ref.number, ref.title) if part) or "opening text"


def _of_severity(kind: KindComparison, severity: Severity) -> tuple[Divergence, ...]:
    return tuple(item for item in kind.divergences if item.severity is severity)


def _marked(provision: Provision, other: Provision | None) -> Markup:
    """A quote with the words that carry the difference marked: the value itself, else the words the other lacks."""
    quote = tidy(provision.citation.quote)
    display = tidy(provision.value.display)
    start = quote.casefold().find(display.casefold()) if display else -1
    if start >= 0 and (isinstance(provision.value, Duration) or len(display) < len(quote)):
        return _with_marks(quote, [(start, _with_edition(provision.value, quote, start + len(display)))])
    if other is None:
        return escape(quote)
    return _with_marks(quote, _unshared_words(quote, tidy(other.citation.quote)))


def _with_edition(value: Value, quote: str, stop: int) -> int:
    """Where a value ends in its quote, with the edition of a source that follows its name."""
    edition = value.edition if isinstance(value, LegalSource) else None
    start = quote.find(edition, stop) if edition else -1
    return start + len(edition) if edition and 0 <= start <= stop + _EDITION_NEAR else stop


def _unshared_words(quote: str, other: str) -> list[tuple[int, int]]:
    spans = [found.span() for found in re.finditer(r"\S+", quote)]
    own = [quote[start:stop].casefold() for start, stop in spans]
    matcher = SequenceMatcher(None, own, [word.casefold() for word in other.split()], autojunk=False)
    shared = {place for block in matcher.get_matching_blocks() for place in range(block.a, block.a + block.size)}
    if len(shared) < len(own) / 2:
        return []  # two sentences with little in common: marking nearly all of it would help nobody
    return [span for place, span in enumerate(spans) if place not in shared]


def _with_marks(text: str, spans: list[tuple[int, int]]) -> Markup:
    pieces: list[str] = []
    at = 0
    for start, stop in spans:
        pieces += [escape(text[at:start]), Markup("<mark>"), escape(text[start:stop]), Markup("</mark>")]
        at = stop
    return Markup("").join([*pieces, escape(text[at:])])
