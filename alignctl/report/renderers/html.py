"""One self-contained web page: readable without scripts, by keyboard and screen reader, on paper and small screens."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import chain

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from alignctl.model.alignment import SectionRef
from alignctl.model.comparison import Comparison, KindComparison, ManyComparison
from alignctl.model.crossing_sheet import CrossingSheet
from alignctl.model.divergence import Divergence, Severity
from alignctl.model.provision import Provision
from alignctl.model.values import Duration
from alignctl.report import words
from alignctl.report.crossing_page import crossing_page
from alignctl.report.readings import cautions, documents_of, marking_of_result
from alignctl.report.renderer import Layout, Result
from alignctl.text.normalise import tidy

_ID = re.compile(r"[^a-z0-9]+")


def render(result: Result, layout: Layout) -> str:
    """Write a comparison or a crossing sheet as a web page."""
    if isinstance(result, CrossingSheet):
        return crossing_page(result, full=layout.full)
    pairs = (result,) if isinstance(result, Comparison) else result.pairs if isinstance(result, ManyComparison) else ()
    if isinstance(result, Comparison):
        areas: tuple[str, ...] = (result.a.name, result.b.name)
    elif isinstance(result, ManyComparison):
        areas = tuple(area.name for area in result.areas)
    else:
        areas = ()
    return _template().render(
        result=result,
        pairs=pairs,
        many=isinstance(result, ManyComparison),
        title=f"{_and(areas)} compared",
        marking=marking_of_result(result) if isinstance(result, Comparison | ManyComparison) else None,
        cautions=tuple(dict.fromkeys(cautions(chain.from_iterable(map(documents_of, pairs))))),
        severities=tuple(Severity),
        kinds=tuple(dict.fromkeys((kind.kind, kind.kind_name) for pair in pairs for kind in pair.kinds)),
    )


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("alignctl.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "anchor": _anchor,
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
        "alone": _alone,
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
    return environment.get_template("compare.html.j2")


def _and(names: tuple[str, ...]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def _anchor(text: str) -> str:
    """Text as an id that may stand in a link."""
    return _ID.sub("-", text.lower()).strip("-")


def _section(ref: SectionRef | None) -> str:
    if ref is None:
        return ""
    return " ".join(part for part in (ref.number, ref.title) if part) or "opening text"


def _of_severity(kind: KindComparison, severity: Severity) -> tuple[Divergence, ...]:
    return tuple(item for item in kind.divergences if item.severity is severity)


def _alone(kind: KindComparison, side: str) -> tuple[SectionRef, ...]:
    """Sections of one side that have no counterpart."""
    refs = ((link.a, link.b) if side == "a" else (link.b, link.a) for link in kind.alignment.links)
    return tuple(own for own, other in refs if own is not None and other is None)


def _marked(provision: Provision, other: Provision | None) -> Markup:
    """A quote with the words that carry the difference marked: the value itself, else the words the other lacks."""
    quote = tidy(provision.citation.quote)
    display = tidy(provision.value.display)
    start = quote.casefold().find(display.casefold()) if display else -1
    if start >= 0 and (isinstance(provision.value, Duration) or len(display) < len(quote)):
        return _with_marks(quote, [(start, start + len(display))])
    if other is None:
        return escape(quote)
    return _with_marks(quote, _unshared_words(quote, tidy(other.citation.quote)))


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
