"""A comparison on paper: what is shared first, then both texts side by side, then the sections and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.area import Procedure
from alignctl.model.comparison import Comparison, KindComparison, ManyComparison
from alignctl.model.divergence import Divergence, Severity, Silence
from alignctl.model.provision import Provision
from alignctl.report.bill_today import today_of
from alignctl.report.evidence import full_place, made_by, paths_of, searched_words
from alignctl.report.fronts import DECIDES_NOTHING, title_of
from alignctl.report.office.paper import Grid, Paper, Words
from alignctl.report.office.parts import documents_on, grid, problems_on, verdicts_on
from alignctl.report.readings import cautions, documents_of, marking_of_result, overdue, pairs_of
from alignctl.report.tables.compared import COMPARED_TABLES, section_words
from alignctl.report.tables.table import some
from alignctl.report.titles import titles_of
from alignctl.report.words import (
    ATTRIBUTE,
    CONTRADICTIONS,
    RELATION,
    SEVERITY,
    SILENCE,
    alignment_words,
    apart_words,
    count,
    day_words,
    point_words,
    value_words,
    verdict,
    weighty,
)


def compared_on_paper(result: Comparison | ManyComparison) -> bytes:
    """A comparison as a Word document."""
    paper = Paper(title_of(result), marking_of_result(result))
    pairs = pairs_of(result)
    for pair in pairs[:1]:
        paper.text(f"On {day_words(pair.on)}, with the national figures in force on {day_words(pair.as_of)}.")
    for pair in pairs:
        paper.item(f"{pair.a.name} and {pair.b.name}: {verdict(pair)}")
    if late := overdue(result):
        paper.item(late)
    for path, caution in dict.fromkeys(cautions(documents_of(result))):
        paper.item(f"To be read with care: {path}. {caution}")
    paper.contents()
    for pair in pairs:
        for kind in pair.kinds:
            _kind(paper, pair, kind, named=len(pairs) > 1)
    _candidates(paper, result)
    paper.turn(wide=False)
    verdicts_on(paper, result.verdicts)
    problems_on(paper, (problem for one in (result, *pairs) for problem in one.problems))
    paper.heading("How this was read", 1)
    paper.text(f"{made_by()} {DECIDES_NOTHING}")
    documents_on(paper, COMPARED_TABLES["documents"](result))
    return paper.bytes()


def _kind(paper: Paper, pair: Comparison, kind: KindComparison, *, named: bool) -> None:
    who = f"{pair.a.name} and {pair.b.name}: " if named else ""
    paper.turn(wide=True)
    paper.heading(f"{who}{kind.kind_name}", 1)
    paper.text(
        f"{count(len(kind.shared), 'point')} of practice shared, {weighty(kind.divergences)} differ in a way that "
        f"matters; alignment {alignment_words(kind)}.{apart_words(kind.divergences)}"
    )
    paper.heading(f"What is shared ({len(kind.shared)})", 2)
    if kind.shared:
        paper.table(_shared(pair, kind))
    for severity in Severity:
        found = tuple(one for one in kind.divergences if one.severity is severity)
        if found:
            paper.heading(f"{SEVERITY[severity]} ({len(found)})", 2)
            paper.table(_divergences(kind, SEVERITY[severity], found))
    if kind.contradictions:
        paper.heading(f"{CONTRADICTIONS} ({len(kind.contradictions)})", 2)
    for one in kind.contradictions:
        paper.item(one.explanation)
        for provision in (one.first, one.second):
            paper.quote(provision.citation.quote)
            paper.item(full_place(provision.citation, provision.rule), below=True)
    paper.heading(f"Sections side by side ({len(kind.alignment.links)})", 2)
    if kind.alignment.links:
        paper.table(_sections(pair, kind))


def _shared(pair: Comparison, kind: KindComparison) -> Grid:
    return Grid(
        name="What is shared",
        about=f"Points of practice on which {pair.a.name} and {pair.b.name} agree in effect, with the words of both.",
        heads=(("Point", 5.7), (pair.a.name, 10), (pair.b.name, 10)),
        rows=tuple(
            (
                (Words(point_words(kind.kind, one, pair.names), bold=True), Words(ATTRIBUTE[one.attribute])),
                tuple(_said(one.a)),
                tuple(_said(one.b)),
            )
            for one in kind.shared
        ),
    )


def _divergences(kind: KindComparison, name: str, found: tuple[Divergence, ...]) -> Grid:
    sides = (kind.a, kind.b)
    a, b = (side.area.name for side in sides)
    return Grid(
        name=name,
        about=f"Points on which {a} and {b} differ, with the words of both side by side.",
        heads=(("What differs", 5.7), (a, 7.5), (b, 7.5), ("National", 5)),
        rows=tuple(
            (
                (Words(one.explanation, bold=True), Words(ATTRIBUTE[one.attribute])),
                tuple(_said(one.a) if one.a else _silent(sides[0], one.silence)),
                tuple(_said(one.b) if one.b else _silent(sides[1], one.silence)),
                tuple(_national(one)),
            )
            for one in found
        ),
    )


def _said(provision: Provision) -> Iterator[Words]:
    """What one side says: the value in bold type, the sentence, where it stands, and the rule that read it."""
    yield Words(value_words(provision.value), bold=True)
    yield Words(provision.citation.quote, quote=True)
    yield Words(full_place(provision.citation, provision.rule))


def _silent(side: Procedure, silence: Silence | None) -> Iterator[Words]:
    yield Words(f"Silent{f': {SILENCE[silence]}' if silence else ''}{searched_words(paths_of(side))}")


def _national(one: Divergence) -> Iterator[Words]:
    if one.baseline is None:
        yield Words("None held against it")
        return
    yield Words(one.baseline.figure, bold=True)
    yield Words(f"{one.baseline.source}, {one.baseline.edition}")
    if one.baseline.note:
        yield Words(one.baseline.note)


def _sections(pair: Comparison, kind: KindComparison) -> Grid:
    return Grid(
        name="Sections side by side",
        about=f"Sections of {pair.a.name} and {pair.b.name} that deal with the same matter; read from left to right.",
        heads=((pair.a.name, 10.5), ("Relation", 4.7), (pair.b.name, 10.5)),
        rows=tuple(
            (
                (Words(section_words(link.a) or "none"),),
                (Words(RELATION[link.relation]),),
                (Words(section_words(link.b) or "none"),),
            )
            for link in kind.alignment.links
        ),
    )


def _candidates(paper: Paper, result: Comparison | ManyComparison) -> None:
    paper.turn(wide=True)
    paper.heading(f"What to align first ({len(result.candidates)})", 1)
    if result.candidates:
        heads = ("Rank", "What", "Align on", "Would change", "Score", "In the first 5")
        paper.table(grid(some(COMPARED_TABLES["candidates"](result), heads)))
        _today(paper, result)
    else:
        paper.text("Nothing was found that one of the areas would have to change.")


def _today(paper: Paper, result: Comparison | ManyComparison) -> None:
    """What each candidate would have change, as it stands today."""
    titles = titles_of(result)
    paper.heading("What would change, as it stands today", 2)
    for candidate in result.candidates:
        paper.item(f"{candidate.rank}. {titles[candidate.id]}")
        for today in today_of(candidate, pairs_of(result)):
            if today.quote:
                paper.quote(today.quote)
            paper.item(f"{today.side.area.name}: {today.place}", below=True)
