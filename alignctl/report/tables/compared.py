"""A comparison as tables: what is shared first, then what differs, the sections, and what to align first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from alignctl.model.alignment import Link, SectionRef
from alignctl.model.comparison import Comparison, KindComparison, ManyComparison
from alignctl.model.divergence import Divergence, Severity
from alignctl.report.cautions_first import changing_words
from alignctl.report.readings import pairs_of
from alignctl.report.tables.parts import Owned, documents_table, problems_table, said, said_columns
from alignctl.report.tables.table import Cell, Column, Form, Table
from alignctl.report.words import (
    ATTRIBUTE,
    CONTRADICTIONS,
    RELATION,
    SEVERITY_SHORT,
    SILENCE,
    comparison_words,
    contradictions_of,
    name_of,
    place_words,
    point_words,
    value_words,
)

Compared = Comparison | ManyComparison
_PAIR = (Column("Area A", 20), Column("Area B", 20), Column("Kind", 26))


def compared_tables(result: Compared) -> tuple[Table, ...]:
    """All tables of a comparison, in the order to read them."""
    return tuple(make(result) for make in COMPARED_TABLES.values())


def _kinds(result: Compared) -> Iterator[tuple[Comparison, KindComparison, tuple[str, str, str]]]:
    for pair in pairs_of(result):
        for kind in pair.kinds:
            yield pair, kind, (pair.a.name, pair.b.name, kind.kind_name)


def _shared(result: Compared) -> Table:
    return Table(
        id="shared",
        title="What is shared",
        about="Each row is a point of practice on which areas A and B agree in effect.",
        columns=(*_PAIR, Column("Point", 34), Column("About", 16), *said_columns("A"), *said_columns("B")),
        rows=tuple(
            (*head, point_words(kind.kind, one, pair.names), ATTRIBUTE[one.attribute], *said(one.a), *said(one.b))
            for pair, kind, head in _kinds(result)
            for one in kind.shared
        ),
    )


def _divergences(result: Compared) -> Table:
    return Table(
        id="divergences",
        title="Where areas differ",
        about="Each row is a point of practice on which A and B differ, or one is silent; the gravest stand first.",
        columns=(
            *_PAIR,
            Column("Severity", 12),
            Column("What differs", 50),
            Column("How", 24),
            Column("About", 16),
            *said_columns("A"),
            *said_columns("B"),
            Column("National figure", 26),
            Column("Source", 34),
            Column("Edition", 14),
            Column("Id", 48),
        ),
        rows=tuple(
            (*head, *_divergence(pair, one))
            for pair, kind, head in _kinds(result)
            for severity in Severity
            for one in kind.divergences
            if one.severity is severity
        ),
    )


def _divergence(pair: Comparison, one: Divergence) -> tuple[Cell, ...]:
    silence = f"(silent: {SILENCE[one.silence]})" if one.silence else "(silent)"
    how, baseline = comparison_words(one.comparison, pair.a.name, pair.b.name), one.baseline
    national = (baseline.figure, baseline.source, baseline.edition) if baseline else (None, None, None)
    told = (SEVERITY_SHORT[one.severity], one.explanation, how, ATTRIBUTE[one.attribute])
    return (*told, *said(one.a, silence), *said(one.b, silence), *national, one.id)


def _contradictions(result: Compared) -> Table:
    names = {area.id: area.name for pair in pairs_of(result) for area in (pair.a, pair.b)}
    kinds = {kind.kind: kind.kind_name for _, kind, _ in _kinds(result)}
    return Table(
        id="contradictions",
        title=CONTRADICTIONS,
        about="Each row is a point on which one text lays down 2 values.",
        columns=(
            Column("Area", 20),
            Column("Kind", 26),
            Column("What", 50),
            *(
                Column(f"{which} {what}", width)
                for which in ("First", "Second")
                for what, width in (("value", 24), ("words", 50), ("place", 26), ("rule", 28))
            ),
            Column("Document", 28),
        ),
        rows=tuple(
            (
                names.get(one.area, one.area),
                kinds.get(one.kind, one.kind),
                one.explanation,
                *(
                    cell
                    for each in (one.first, one.second)
                    for cell in (
                        value_words(each.value),
                        each.citation.quote,
                        place_words(each.citation),
                        each.rule,
                    )
                ),
                one.first.citation.document,
            )
            for one in contradictions_of(result)
        ),
    )


def _sections(result: Compared) -> Table:
    return Table(
        id="sections",
        title="Sections side by side",
        about="Each row is a section of A, one of B and how they relate, or a section without a counterpart.",
        columns=(
            *_PAIR,
            Column("Section of A", 40),
            Column("Relation", 16),
            Column("Section of B", 40),
            Column("Likeness", 10, Form.SHARE),
            Column("Confidence", 11, Form.SHARE),
            Column("Reasons", 50),
            Column("Page in A", 8, Form.COUNT),
            Column("Page in B", 8, Form.COUNT),
            Column("Document of A", 28),
            Column("Document of B", 28),
        ),
        rows=tuple((*head, *_link(one)) for _, kind, head in _kinds(result) for one in kind.alignment.links),
    )


def _link(one: Link) -> tuple[Cell, ...]:
    a, b = one.a, one.b
    told = (section_words(a), RELATION[one.relation], section_words(b), one.score, one.confidence)
    pages = (a.page if a else None, b.page if b else None)
    return (*told, "; ".join(one.reasons), *pages, a.document if a else None, b.document if b else None)


def section_words(ref: SectionRef | None) -> str:
    """A section by number and title; empty where there is none."""
    if ref is None:
        return ""
    return " ".join(part for part in (ref.number, ref.title) if part) or "opening text"


def _candidates(result: Compared) -> Table:
    names = result.names
    return Table(
        id="candidates",
        title="What to align first",
        about="Each row is a point worth aligning, with the value to align on; scores and shares run from 0 to 1.",
        columns=(
            Column("Rank", 7, Form.COUNT),
            Column("What", 40),
            Column("Kind", 26),
            Column("Align on", 34),
            Column("Would change", 26),
            Column("To approve", 30),
            Column("Score", 9, Form.NUMBER),
            Column("In the first 5", 10, Form.SHARE),
            Column("Friction removed", 10, Form.NUMBER),
            Column("Effort", 9, Form.NUMBER),
            Column("Reasons", 60),
            Column("Id", 48),
        ),
        rows=tuple(
            (
                one.rank,
                one.title,
                name_of(one.kind, names),
                one.target,
                changing_words(one, names),
                ", ".join(name_of(body, names) for body in one.approvers),
                one.score,
                one.robustness,
                one.friction_removed,
                one.effort,
                " ".join(one.reasons),
                one.id,
            )
            for one in result.candidates
        ),
    )


def _documents(result: Compared) -> Table:
    return documents_table(
        Owned(who, kind.kind_name, document)
        for _, kind, _ in _kinds(result)
        for side in (kind.a, kind.b)
        for who, held in ((side.area.name, side.documents), *((base.name, base.documents) for base in side.bases))
        for document in held
    )


def _problems(result: Compared) -> Table:
    return problems_table(problem for one in (result, *pairs_of(result)) for problem in one.problems)


COMPARED_TABLES: dict[str, Callable[[Compared], Table]] = {
    "shared": _shared,
    "divergences": _divergences,
    "contradictions": _contradictions,
    "sections": _sections,
    "candidates": _candidates,
    "documents": _documents,
    "problems": _problems,
}
