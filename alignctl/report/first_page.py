"""The first page of a region's report: what it comes to, what is shared first, and what limits it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from alignctl.model.divergence import Severity
from alignctl.model.region import RegionView, Row, Stand
from alignctl.model.region_report import RegionReport
from alignctl.report.readings import cautions
from alignctl.report.region_lines import limits_lines
from alignctl.report.titles import titles_of, topic_words
from alignctl.report.told import Kind, Line
from alignctl.report.words import SEVERITY_SHORT, count, day_words

ENOUGH = 2
_TOPICS = 3


def first_page(report: RegionReport) -> Iterator[Line]:
    """What a reader should know who reads no further."""
    view = report.view
    if view.marking:
        yield Line(Kind.TITLE, view.marking)
    yield Line(Kind.TITLE, f"{view.name}: the region reported")
    names = ", ".join(area.name for area in view.areas)
    dates = f"On {day_words(view.on)}, with the national figures in force on {day_words(view.as_of)}"
    yield Line(Kind.TEXT, f"{dates}: {names}.")
    yield Line(Kind.SUBHEADING, "In short")
    for sentence in in_short(report):
        yield Line(Kind.ITEM, sentence)
    limits = list(limits_lines((*view.notes, *report.ranking.notes), (*view.problems, *report.ranking.problems)))
    if limits:
        yield Line(Kind.SUBHEADING, "What limits this")
        yield from limits


def in_short(report: RegionReport) -> Iterator[str]:
    """The sentences a report begins with, in every format: what is shared, apart, below, first, planned and read."""
    view = report.view
    yield from (_shared(view), _apart(view), *_musts(report), *_first(report), *_plan(report), _read(report))


def shared_rows(view: RegionView) -> list[Row]:
    """Points that two areas or more state, and on which none differs."""
    return [row for row in view.matrix.rows if row.severity is None and len(saying(row)) >= ENOUGH]


def saying(row: Row) -> list[str]:
    """The areas (ids) that state something on a point."""
    return [cell.area for cell in row.cells if cell.stand is Stand.SAYS]


def _shared(view: RegionView) -> str:
    rows = shared_rows(view)
    if not rows:
        return "Shared: no point was found that two areas state and on which none differs."
    everywhere = sum(1 for row in rows if len(saying(row)) == len(view.areas))
    most = Counter((row.kind, row.topic) for row in rows).most_common(_TOPICS)
    topics = "; ".join(f"{topic_words(*id_, view.names)} ({number})" for id_, number in most)
    return (
        f"Shared: {count(len(rows), 'point')} of practice that two areas or more state alike, {everywhere} of them in "
        f"all {len(view.areas)} areas. Most: {topics}."
    )


def _apart(view: RegionView) -> str:
    found = Counter(cluster.severity for cluster in view.differing())
    if not found:
        return "Apart: no point was found on which areas differ."
    told = ", ".join(f"{number} {SEVERITY_SHORT[severity].lower()}" for severity, number in _in_order(found))
    most = "; ".join(
        f"{topic_words(one.kind or '', one.id, view.names)} ({one.share:.0%})" for one in view.friction.topics[:_TOPICS]
    )
    return (
        f"Apart: {count(sum(found.values()), 'point')} of {len(view.clusters)} ({told}). "
        f"Most friction (distance times the weight of the tie): {most}."
    )


def _in_order(found: Counter[Severity | None]) -> Iterator[tuple[Severity, int]]:
    for severity in Severity:
        if found[severity]:
            yield severity, found[severity]


def _musts(report: RegionReport) -> Iterator[str]:
    if report.ranking.musts:
        number = count(len(report.ranking.musts), "point")
        yield f"Below the national position: an area on {number}. These are to be mended whatever else is chosen."


def _first(report: RegionReport) -> Iterator[str]:
    for one in report.ranking.candidates[:1]:
        title = titles_of(report.ranking)[one.id]
        moving = ", ".join(move.name for move in one.moves)
        yield f"To align first: {title}: {one.candidate.target} ({moving} would change)."


def _plan(report: RegionReport) -> Iterator[str]:
    plan = report.plan
    if plan is None:
        yield "Plan: no capacity was given, so no plan was made: add --capacity."
    else:
        yield (
            f"Plan: {count(len(plan.steps), 'step')} for {plan.cost:g} of a capacity of {plan.asked.capacity:g}, "
            f"removing {plan.friction:.2f} of the friction of {report.ranking.total_friction:.2f}."
        )


def _read(report: RegionReport) -> str:
    files = {one.document.path: one.document for one in report.documents}
    careful = sorted({path for path, _ in cautions(files.values())})
    least = min((document.coverage for document in files.values()), default=1.0)
    told = f"to be read with care: {', '.join(careful)}" if careful else "nothing to warn of"
    return f"Read: {count(len(files), 'document')}, at least {least:.1%} of each accounted for; {told}."
