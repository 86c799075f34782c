"""The report of a region, told in lines: what is shared first, then where areas are apart, then what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from alignctl.model.region import Cell, RegionView, Row, Stand
from alignctl.model.region_report import RegionReport
from alignctl.report.pilot_lines import pilot_lines
from alignctl.report.readings import cautions
from alignctl.report.region_lines import candidate_lines, method_lines, musts_lines, plan_summary
from alignctl.report.told import Kind, Line
from alignctl.report.words import ATTRIBUTE, SEVERITY_SHORT, count, day_words, name_of, place_words

FIRST = 10
APART = 3
PILOTS_SHOWN = 5
ENOUGH = 2


def report_lines(report: RegionReport, *, full: bool) -> Iterator[Line]:
    """A region in lines; without `full` the first few points apart in each topic."""
    view = report.view
    yield from _head(report)
    yield from _shared(view)
    yield from _apart(view, None if full else APART)
    yield from _first(report)
    yield from musts_lines(report.ranking)
    yield from _plan(report)
    yield from _learning(view)
    yield from _standard(view)
    yield from pilot_lines(view, None if full else PILOTS_SHOWN)
    yield from _reading(report)
    yield from method_lines(report.ranking)


def _head(report: RegionReport) -> Iterator[Line]:
    view = report.view
    if view.marking:
        yield Line(Kind.TITLE, view.marking)
    yield Line(Kind.TITLE, f"{view.name}: the region reported")
    names = ", ".join(area.name for area in view.areas)
    dates = f"On {day_words(view.on)}, with the national figures in force on {day_words(view.as_of)}"
    yield Line(Kind.TEXT, f"{dates}: {names}.")
    for note in view.notes:
        yield Line(Kind.ITEM, note)
    for problem in dict.fromkeys((*view.problems, *report.ranking.problems)):
        where = f" ({problem.where})" if problem.where else ""
        yield Line(Kind.ITEM, f"{problem.message}{where}")
    differing = sum(1 for _ in view.differing())
    yield Line(
        Kind.TEXT, f"{count(len(view.clusters), 'point')} of practice found; on {differing} of them areas differ."
    )


def _shared(view: RegionView) -> Iterator[Line]:
    """Points that two areas or more state, and on which none differs."""
    yield Line(Kind.HEADING, "What is shared")
    rows = [row for row in view.matrix.rows if row.severity is None and len(_saying(row)) >= ENOUGH]
    if not rows:
        yield Line(Kind.TEXT, "No point was found that two areas state and on which none differs.")
    for kind, topic, found in _by_topic(rows):
        yield Line(Kind.SUBHEADING, _topic(view, kind, topic))
        for row in found:
            said = _saying(row)
            yield Line(Kind.ITEM, f"{row.title}: {said[0].values[0]} ({_names(view, (one.area for one in said))})")
            for cell in said:
                yield from _quoted(view, cell)


def _apart(view: RegionView, most: int | None) -> Iterator[Line]:
    """Where areas differ, topic by topic; the points with most friction first."""
    yield Line(Kind.HEADING, "Where areas are apart")
    cost = view.friction.points
    rows = [row for row in view.matrix.rows if row.severity is not None]
    if not rows:
        yield Line(Kind.TEXT, "No point was found on which areas differ.")
    shares = {(one.kind, one.id): one.share for one in view.friction.topics}
    topics = sorted(_by_topic(rows), key=lambda one: (-shares.get(one[:2], 0.0), one[:2]))
    for kind, topic, found in topics:
        yield Line(
            Kind.SUBHEADING, f"{_topic(view, kind, topic)}: {shares.get((kind, topic), 0.0):.0%} of the friction"
        )
        ordered = sorted(found, key=lambda row: (-cost.get(row.point, 0.0), row.point))
        for row in ordered[:most]:
            yield from _row(view, row)
        if len(ordered) > len(ordered[:most]):
            left = count(len(ordered) - len(ordered[:most]), "further point")
            yield Line(Kind.TEXT, f"{left}: see them with --full, or in JSON.")


def _row(view: RegionView, row: Row) -> Iterator[Line]:
    weight = f", {SEVERITY_SHORT[row.severity].lower()}" if row.severity else ""
    yield Line(Kind.ITEM, f"{row.title} ({ATTRIBUTE[row.attribute]}{weight})")
    for cell in row.cells:
        if cell.stand is Stand.SAYS:
            below = f"; {cell.reason}" if cell.reason else ""
            yield Line(Kind.BELOW, f"{view.name_of(cell.area)}: {'; '.join(cell.values)}{below}")
            yield from _quoted(view, cell, named=False)
        elif cell.stand is Stand.SILENT:
            yield Line(Kind.BELOW, f"{view.name_of(cell.area)}: {cell.reason}")


def _quoted(view: RegionView, cell: Cell, *, named: bool = True) -> Iterator[Line]:
    if cell.citation:
        where = place_words(cell.citation)
        yield Line(Kind.BELOW, f"{view.name_of(cell.area)}, {where}:" if named else f"{where}:")
        yield Line(Kind.QUOTE, cell.citation.quote)


def _first(report: RegionReport) -> Iterator[Line]:
    found = report.ranking.candidates
    yield Line(Kind.HEADING, "What to align first")
    if not found:
        yield Line(Kind.TEXT, "Nothing was found on which these areas differ and could be aligned.")
    for one in found[:FIRST]:
        yield from candidate_lines(one, report.ranking)
    if len(found) > FIRST:
        yield Line(Kind.TEXT, f"{count(len(found) - FIRST, 'further candidate')}: see them with alignctl rank.")


def _plan(report: RegionReport) -> Iterator[Line]:
    yield Line(Kind.HEADING, "A plan")
    if report.plan is None:
        yield Line(Kind.TEXT, "No capacity was given, so no plan was made: add --capacity.")
        return
    yield from plan_summary(report.plan)
    for step in report.plan.steps:
        moving = ", ".join(move.name for move in step.moves)
        yield Line(Kind.ITEM, f"{step.place}. {step.one.candidate.title}: {step.target} ({moving})")


def _learning(view: RegionView) -> Iterator[Line]:
    yield Line(Kind.HEADING, "Whom to learn from")
    for one in view.exemplars:
        who = view.name_of(one.area) if one.area else "nobody"
        yield Line(Kind.ITEM, f"{_topic(view, one.kind, one.topic)}: {who}. {' '.join(one.reasons)}")
    yield Line(Kind.HEADING, "Areas that already share practice")
    for group in view.communities:
        inside = f", agreeing on {group.inside:.0%} of points" if group.inside is not None else ""
        outside = f" ({group.outside:.0%} with the others)" if group.outside is not None else ""
        yield Line(Kind.ITEM, f"{_names(view, group.areas)}{inside}{outside}")


def _standard(view: RegionView) -> Iterator[Line]:
    yield Line(Kind.HEADING, "The regional standard")
    if not view.adoption:
        yield Line(Kind.TEXT, "There is no regional standard that could be held against these texts.")
    for area in view.areas:
        rows = [one for one in view.adoption if one.area == area.id]
        if rows:
            adopted, of = sum(one.adopted for one in rows), sum(one.of for one in rows)
            yield Line(Kind.ITEM, f"{area.name} holds {adopted} of {count(of, 'point')} as the standard has it.")


def _reading(report: RegionReport) -> Iterator[Line]:
    """How well every document was read, with what could not be relied on."""
    view = report.view
    yield Line(Kind.HEADING, "How well the documents were read")
    for one in report.documents:
        document = one.document
        who = view.name_of(one.area)
        yield Line(
            Kind.ITEM,
            f"{who}, {name_of(one.kind, view.names)}: {document.path} "
            f"({document.format}, {document.coverage:.1%} of its characters accounted for)",
        )
        for _, sentence in cautions((document,)):
            yield Line(Kind.BELOW, sentence)


def _saying(row: Row) -> list[Cell]:
    return [cell for cell in row.cells if cell.stand is Stand.SAYS]


def _by_topic(rows: Iterable[Row]) -> Iterator[tuple[str, str, list[Row]]]:
    ordered = sorted(rows, key=lambda row: (row.kind, row.topic, row.point))
    for (kind, topic), found in groupby(ordered, key=lambda row: (row.kind, row.topic)):
        yield kind, topic, list(found)


def _topic(view: RegionView, kind: str, topic: str) -> str:
    return f"{name_of(topic, view.names)}, {name_of(kind, view.names)}"


def _names(view: RegionView, areas: Iterable[str]) -> str:
    return ", ".join(view.name_of(area) for area in areas)
