"""The report of a region, told in lines: what is shared first, then where areas are apart, then what to do."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.region import Cell, RegionView, Row, Stand
from alignctl.model.region_report import RegionReport
from alignctl.report.agreed_lines import agreed_lines
from alignctl.report.cautions_first import mover_words
from alignctl.report.evidence import Evidences, made_by, source_words
from alignctl.report.first_page import first_page
from alignctl.report.forms_lines import forms_section
from alignctl.report.likeness_lines import likeness_lines
from alignctl.report.pilot_lines import pilot_lines
from alignctl.report.plan_lines import plan_summary
from alignctl.report.region_lines import candidate_lines, method_lines, musts_lines
from alignctl.report.rests_on import document_lines
from alignctl.report.shared_lines import by_topic, further, shared_lines
from alignctl.report.titles import titles_of, topic_words
from alignctl.report.told import Kind, Line
from alignctl.report.verdict_lines import verdict_lines
from alignctl.report.words import ATTRIBUTE, SEVERITY_SHORT, adoption_words, count, place_words

FIRST = 5
TOPICS = 5
NAMED = 10
APART = 3
PILOTS_SHOWN = 5


def report_lines(report: RegionReport, *, full: bool) -> Iterator[Line]:
    """A region in lines; without `full` the first of what is shared, apart and worth copying, the rest counted."""
    view = report.view
    yield from first_page(report)
    yield from shared_lines(view, full=full)
    yield from _apart(view, full=full)
    yield from _first(report)
    yield from musts_lines(report.ranking)
    yield from _plan(report)
    yield from agreed_lines(report.ranking.agreed)
    yield from _learning(view, full=full)
    yield from _standard(view)
    yield from pilot_lines(view, None if full else PILOTS_SHOWN)
    yield from forms_section(report.forms)
    yield from _reading(report)
    yield from verdict_lines(report.ranking.verdicts) if full else ()
    yield from method_lines(report.ranking)
    yield Line(Kind.TEXT, made_by())


def paper_lines(report: RegionReport, *, full: bool) -> Iterator[Line]:
    """A region in lines for paper: first what is read at a meeting, then what it rests on."""
    view = report.view
    yield from first_page(report)
    yield from _first(report)
    yield from musts_lines(report.ranking)
    yield from _plan(report)
    yield from agreed_lines(report.ranking.agreed)
    yield from _standard(view)
    yield from pilot_lines(view, None if full else PILOTS_SHOWN)
    yield from shared_lines(view, full=full)
    yield from _apart(view, full=full)
    yield from _learning(view, full=full)
    yield from forms_section(report.forms)
    yield from _reading(report)
    yield from verdict_lines(report.ranking.verdicts) if full else ()
    yield from method_lines(report.ranking)


def _apart(view: RegionView, *, full: bool) -> Iterator[Line]:
    """Where areas differ, topic by topic; the topics and points with most friction first."""
    yield Line(Kind.HEADING, "Where areas are apart")
    topics = topics_apart(view)
    if not topics:
        yield Line(Kind.TEXT, "No point was found on which areas differ.")
        return
    shares = {(one.kind, one.id): one.share for one in view.friction.topics}
    titles, evidences = titles_of(view), Evidences(view)
    for kind, topic, found in topics if full else topics[:TOPICS]:
        share = shares.get((kind, topic), 0.0)
        yield Line(Kind.SUBHEADING, f"{topic_words(kind, topic, view.names)}: {share:.0%} of the friction")
        for row in found[: None if full else APART]:
            yield from _row(view, row, titles, evidences)
        if not full and len(found) > APART:
            yield Line(Kind.TEXT, further(len(found) - APART, "further point"))
    left = [] if full else topics[TOPICS:]
    if left:
        yield Line(Kind.SUBHEADING, "Further topics")
    for kind, topic, found in left[:NAMED]:
        share = shares.get((kind, topic), 0.0)
        yield Line(Kind.ITEM, f"{topic_words(kind, topic, view.names)}: {share:.0%}, {count(len(found), 'point')}")
    if len(left) > NAMED:
        yield Line(Kind.TEXT, further(len(left) - NAMED, "further topic"))


def _row(view: RegionView, row: Row, titles: dict[str, str], evidences: Evidences) -> Iterator[Line]:
    weight = f", {SEVERITY_SHORT[row.severity].lower()}" if row.severity else ""
    yield Line(Kind.ITEM, f"{titles[row.point]} ({ATTRIBUTE[row.attribute]}{weight})")
    for cell in row.cells:
        yield from _stand(view, row, cell, evidences)


def _stand(view: RegionView, row: Row, cell: Cell, evidences: Evidences) -> Iterator[Line]:
    """What one area says on a point, with its sentence, or why it is silent."""
    name = view.name_of(cell.area)
    if cell.stand is Stand.SILENT:
        yield Line(Kind.BELOW, f"{name}: {cell.reason}{evidences.searched(cell.area, row.kind)}")
    elif cell.stand is Stand.SAYS:
        below = f"; {cell.reason}" if cell.reason else ""
        place = f" ({place_words(cell.citation)})" if cell.citation else ""
        yield Line(Kind.BELOW, f"{name}: {'; '.join(cell.values)}{below}{place}")
        if cell.citation:
            yield Line(Kind.QUOTE, cell.citation.quote)
            yield Line(Kind.SOURCE, source_words(cell.citation, evidences.rule(cell.citation, row.point)))


def _first(report: RegionReport) -> Iterator[Line]:
    found = report.ranking.candidates
    yield Line(Kind.HEADING, "What to align first")
    if not found:
        yield Line(Kind.TEXT, "Nothing was found on which these areas differ and could be aligned.")
    for one in found[:FIRST]:
        yield from candidate_lines(one, report.ranking)
    if (more := len(found) - FIRST) > 0:
        yield Line(
            Kind.TEXT, f"{count(more, 'further candidate')}: see {'it' if more == 1 else 'them'} with alignctl rank."
        )


def _plan(report: RegionReport) -> Iterator[Line]:
    yield Line(Kind.HEADING, "A plan")
    if report.plan is None:
        yield Line(Kind.TEXT, "No capacity was given, so no plan was made: add --capacity.")
        return
    yield from plan_summary(report.plan)
    titles = titles_of(report.ranking)
    for step in report.plan.steps:
        yield Line(Kind.ITEM, f"{step.place}. {titles[step.one.id]}: {step.target} ({mover_words(step.moves)})")


def _learning(view: RegionView, *, full: bool) -> Iterator[Line]:
    yield Line(Kind.HEADING, "Whom to learn from")
    if not view.exemplars:
        yield Line(Kind.TEXT, "No topic was found on which one area stands out as worth looking at.")
    if full:
        for one in view.exemplars:
            who = view.name_of(one.area) if one.area else "nobody"
            yield Line(Kind.ITEM, f"{topic_words(one.kind, one.topic, view.names)}: {who}. {' '.join(one.reasons)}")
    else:
        yield from _examples(view)
    yield Line(Kind.HEADING, "Areas that already share practice")
    yield from likeness_lines(view)


def _examples(view: RegionView) -> Iterator[Line]:
    """The topics on which each area is worth looking at, and those with most friction of them by name."""
    shares = {(one.kind, one.id): one.share for one in view.friction.topics}
    ordered = sorted(view.exemplars, key=lambda one: (-shares.get((one.kind, one.topic), 0.0), one.kind, one.topic))
    for area in view.areas:
        topics = [topic_words(one.kind, one.topic, view.names) for one in ordered if one.area == area.id]
        if topics:
            named = "; ".join(topics[:APART])
            more = f"; and {len(topics) - APART} more" if len(topics) > APART else ""
            yield Line(Kind.ITEM, f"{area.name}, on {count(len(topics), 'topic')}: {named}{more}.")
    yield Line(Kind.TEXT, "Why, topic by topic: the full report tells. It is no judgement of practice.")


def _standard(view: RegionView) -> Iterator[Line]:
    yield Line(Kind.HEADING, "The regional standard")
    if not view.adoption:
        yield Line(Kind.TEXT, "There is no regional standard that could be held against these texts.")
    for area in view.areas:
        rows = [one for one in view.adoption if one.area == area.id]
        if rows:
            adopted, of = sum(one.adopted for one in rows), sum(one.of for one in rows)
            yield Line(Kind.ITEM, f"{area.name} {adoption_words(adopted, of)}.")


def _reading(report: RegionReport) -> Iterator[Line]:
    """How well every document was read, with what could not be relied on, and its hash."""
    yield Line(Kind.HEADING, "How well the documents were read")
    yield from document_lines(report.documents, report.view.areas, report.view.names)


def topics_apart(view: RegionView) -> list[tuple[str, str, list[Row]]]:
    """Points on which areas differ, by kind and topic: topics and points with the most friction first."""
    rows = [row for row in view.matrix.rows if row.severity is not None]
    shares = {(one.kind, one.id): one.share for one in view.friction.topics}
    cost = view.friction.points
    return [
        (kind, topic, sorted(found, key=lambda row: (-cost.get(row.point, 0.0), row.point)))
        for kind, topic, found in sorted(by_topic(rows), key=lambda one: (-shares.get(one[:2], 0.0), one[:2]))
    ]
