"""The first page of a region's report: what it comes to, what is shared first, and what limits it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from alignctl.model.divergence import Severity
from alignctl.model.region import RegionView
from alignctl.model.region_report import RegionReport
from alignctl.report.agreed_lines import agreed_summary
from alignctl.report.cautions_first import first_words, loosening_words, must_words
from alignctl.report.ranked_short import short_lines
from alignctl.report.readings import cautions, past_review
from alignctl.report.region_lines import LIMITS, limits_lines
from alignctl.report.shared_lines import saying, shared_rows
from alignctl.report.titles import topic_words
from alignctl.report.told import Kind, Line
from alignctl.report.words import COUNTED, SEVERITY_SHORT, both_or_all, count, day_words, figure_words, share_words

PAIR = 2
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
    yield from short_lines(in_short(report))
    limits = list(limits_lines((*view.notes, *report.ranking.notes), (*view.problems, *report.ranking.problems)))
    if limits:
        yield Line(Kind.SUBHEADING, LIMITS)
        yield from limits


def in_short(report: RegionReport) -> Iterator[str]:
    """The sentences a report begins with in every format, what is shared first, what was read and is overdue last."""
    view, ranking = report.view, report.ranking
    yield from (_shared(view), _apart(view), *agreed_summary(ranking.agreed))
    yield from (*must_words(ranking), *first_words(ranking, report.plan))
    yield from loosening_words([move for one in ranking.candidates for move in one.moves])
    yield from (*_plan(report), *_read(report))


def _shared(view: RegionView) -> str:
    rows = shared_rows(view)
    if not rows:
        return "Shared: no point was found that 2 areas or more state alike."
    everywhere = sum(1 for row in rows if len(saying(row)) == len(view.areas))
    most = Counter((row.kind, row.topic) for row in rows).most_common(_TOPICS)
    topics = "; ".join(f"{topic_words(*id_, view.names)} ({number})" for id_, number in most)
    told = f"Shared: {count(len(rows), 'point')} of practice that"
    if len(rows) == 1:
        return f"{told} {_who(view, saying(rows[0]))} state alike: {topics.rpartition(' (')[0]}."
    if len(view.areas) == PAIR:
        return f"{told} both areas state alike. Most: {topics}."
    in_all = "all" if everywhere == len(rows) else str(everywhere or "none")
    return (
        f"{told} 2 areas or more state alike, {in_all} of them in {both_or_all(len(view.areas))} areas. Most: {topics}."
    )


def _who(view: RegionView, ids: list[str]) -> str:
    return f"{both_or_all(len(ids)) if len(ids) == len(view.areas) else len(ids)} areas"


def _apart(view: RegionView) -> str:
    found = Counter(cluster.severity for cluster in view.differing())
    if not found:
        return "Apart: no point was found on which areas differ."
    told = ", ".join(f"{number} {SEVERITY_SHORT[severity].lower()}" for severity, number in _in_order(found))
    most = "; ".join(
        f"{topic_words(one.kind or '', one.id, view.names)} ({one.share:.0%})"
        for one in view.friction.topics[:_TOPICS]
        if one.share
    )
    first = f"Apart: {share_words(sum(found.values()), len(view.clusters), 'point')} ({told})."
    return f"{first} Most friction (distance times the weight of the tie): {most}." if most else first


def _in_order(found: Counter[Severity | None]) -> Iterator[tuple[Severity, int]]:
    for severity in Severity:
        if found[severity]:
            yield severity, found[severity]


def _plan(report: RegionReport) -> Iterator[str]:
    plan = report.plan
    if plan is None:
        yield "Plan: no capacity was given, so no plan was made: add --capacity."
    elif not plan.steps:
        yield f"Plan: nothing fits a capacity of {plan.asked.capacity:g}, so it is empty."
    else:
        steps, capacity = count(len(plan.steps), "step"), f"{plan.asked.capacity:g}"
        yield (
            f"Plan: {steps} for {figure_words(plan.cost)} of a capacity of {capacity}, removing {plan.friction:.2f} of "
            f"the friction of {report.ranking.total_friction:.2f} {COUNTED}."
        )


def _read(report: RegionReport) -> Iterator[str]:
    files = {one.document.path: one.document for one in report.documents}
    careful = sorted({path for path, _ in cautions(files.values())})
    least = min((document.coverage for document in files.values()), default=1.0)
    late = past_review(files.values(), report.view.on)
    told = f"; to be read with care: {', '.join(careful)}" if careful else "" if late else "; nothing to warn of"
    of = "of it" if len(files) == 1 else "of each"
    at_least = "" if len(files) == 1 or least == 1.0 else "at least "
    yield f"Read: {count(len(files), 'document')}, {at_least}{least:.1%} {of} accounted for{told}."
    if late:
        yield f"Age: {late}"
