"""A history and a trend told in lines: for the screen and for Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from alignctl.model.history import HistoryView, Snapshot
from alignctl.model.trend import Course, PointChange, Trend
from alignctl.report import history_words as told
from alignctl.report.agreed_lines import HEADING
from alignctl.report.told import Kind, Line
from alignctl.report.words import count, day_words, listed

MOST = 10
_MORE = "see them with --full, or in JSON."
_BAR = 30
ALONE = (
    "Each day is counted by itself, over all areas of that day. To hold days against each other use "
    "`alignctl history trend`: it leaves out what joined or left."
)


def told_lines(result: HistoryView | Trend, *, full: bool, bars: bool = True) -> Iterator[Line]:
    """A history or a trend in lines; without `full` the first few of each list, the rest counted.

    `bars` draws a bar for each day of a trend, in plain signs that every screen shows.
    """
    return trend_lines(result, full=full, bars=bars) if isinstance(result, Trend) else history_lines(result, full=full)


def trend_lines(trend: Trend, *, full: bool, bars: bool = True) -> Iterator[Line]:
    """A trend in lines; without `full` the first few of each list, the rest counted."""
    if trend.marking:
        yield Line(Kind.TEXT, trend.marking)
    yield Line(Kind.TITLE, f"{trend.name}: {day_words(trend.first)} to {day_words(trend.last)}")
    yield from (Line(Kind.TEXT, words) for words in told.summary(trend))
    yield from (Line(Kind.ITEM, words) for words in told.notes(trend))
    yield Line(Kind.HEADING, "Points shared, day by day")
    yield from (Line(Kind.ITEM, words) for words in chart(trend, bars=bars))
    yield from _courses("By pair of areas", trend.pairs, full=full)
    yield from _courses("By topic", trend.topics, full=full)
    yield from _changes("Came together", trend.together, trend, full=full)
    yield from _changes("Drew apart", trend.drew_apart, trend, full=full)
    yield from _changes("Came to be held by 2 areas or more (not counted)", trend.came, trend, full=full)
    yield from _changes("Ceased to be (not counted)", trend.went, trend, full=full)
    yield Line(Kind.HEADING, "Candidates adopted")
    found = [*trend.adopted, *trend.begun]
    if not found:
        yield Line(Kind.TEXT, told.none_adopted(trend))
    yield from (Line(Kind.ITEM, told.adopted_words(one, trend)) for one in (found if full else found[:MOST]))
    yield from _rest(found, full=full)
    if trend.agreed:
        yield Line(Kind.HEADING, HEADING)
        yield from (Line(Kind.ITEM, told.agreed_words(one, trend)) for one in trend.agreed)


def chart(trend: Trend, *, bars: bool) -> Iterator[str]:
    """Each day with its count, and a bar in plain signs."""
    for one in trend.days:
        of = one.figures.of
        filled = round(_BAR * one.figures.shared / of) if of else 0
        bar = "#" * filled + "." * (_BAR - filled)
        agreed = told.agreed_counts_words(one.agreed)
        label = f" {one.label}" if one.label else ""
        counted = f"{told.figures_words(one.figures)}{f' ({agreed})' if agreed else ''}"
        yield f"{one.day}{f' [{bar}]' if bars else ':'} {counted}{label}"


def _courses(heading: str, courses: Sequence[Course], *, full: bool) -> Iterator[Line]:
    """The courses that changed most first; without `full` a few of them."""
    yield Line(Kind.HEADING, heading)
    if not courses:
        yield Line(Kind.TEXT, "None with a point counted.")
    ordered = sorted(courses, key=lambda one: (one.then.shared - one.now.shared, one.id))
    yield from (Line(Kind.ITEM, told.course_words(one)) for one in (ordered if full else ordered[:MOST]))
    yield from _rest(ordered, full=full)


def _changes(heading: str, changes: Sequence[PointChange], trend: Trend, *, full: bool) -> Iterator[Line]:
    if not changes:
        return
    yield Line(Kind.HEADING, heading)
    for one in changes if full else changes[:MOST]:
        yield Line(Kind.ITEM, told.change_words(one))
        yield Line(Kind.BELOW, f"Then: {told.said_words(one.said_then, trend.names)}")
        yield Line(Kind.BELOW, f"Now: {told.said_words(one.said_now, trend.names)}")
    yield from _rest(changes, full=full)


def _rest(found: Sequence[object], *, full: bool) -> Iterator[Line]:
    if not full and len(found) > MOST:
        yield Line(Kind.TEXT, f"{len(found) - MOST} more: {_MORE}")


def history_lines(view: HistoryView, *, full: bool) -> Iterator[Line]:
    """The snapshots of a history in lines, and the one asked for; without `full` what is shared is only counted."""
    if view.marking:
        yield Line(Kind.TEXT, view.marking)
    yield Line(Kind.TITLE, f"{view.name}: {count(len(view.entries), 'snapshot')} ({view.scope})")
    if view.snapshot is None:
        yield from (Line(Kind.ITEM, told.entry_words(one)) for one in view.entries)
        yield Line(Kind.TEXT, ALONE)
        return
    one = view.snapshot
    yield from (Line(Kind.ITEM, told.entry_words(entry)) for entry in view.entries if entry.day == one.day)
    yield Line(Kind.TEXT, f"Areas: {listed([area.name for area in one.areas])}.")
    if one.problems:
        yield Line(Kind.TEXT, f"{count(one.problems, 'text or kind', 'texts or kinds')} could not be used.")
    yield from _points(one, full=full)
    yield Line(Kind.HEADING, "Candidates")
    if not one.candidates:
        yield Line(Kind.TEXT, "None.")
    for candidate in one.candidates if full else one.candidates[:MOST]:
        yield Line(Kind.ITEM, f"{candidate.rank}. {candidate.title}: {candidate.target}")
    yield from _rest(one.candidates, full=full)
    if one.agreed:
        names = {area.id: area.name for area in one.areas}
        yield Line(Kind.HEADING, HEADING)
        yield from (Line(Kind.ITEM, told.agreement_words(agreement, names)) for agreement in one.agreed)


def _points(one: Snapshot, *, full: bool) -> Iterator[Line]:
    names = {area.id: area.name for area in one.areas}
    standing = list(one.standing())
    for state, title in told.STATE.items():
        found = [point for point, where in standing if where is state]
        if found:
            yield Line(Kind.HEADING, f"{title.capitalize()} ({len(found)})")
        for point in found if full else found[:MOST]:
            yield Line(Kind.ITEM, f"{point.title} ({point.kind})")
            yield Line(Kind.BELOW, told.said_words(point.said, names))
        yield from _rest(found, full=full)
