"""A history or a trend as one CSV table: a row for each count of each day, each point and each candidate."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.history import HistoryView
from alignctl.model.trend import Adopted, Course, Figures, PointChange, Trend
from alignctl.report.history_words import STATE, agreed_words, said_words
from alignctl.report.tables.table import Cell, Column, Form, Table, in_csv

_TEXT = (Column("part", 14), Column("id", 40), Column("name", 40), Column("day", 12))
_COUNTS = (
    Column("shared", 8, Form.COUNT),
    Column("of", 8, Form.COUNT),
    Column("friction", 10, Form.NUMBER),
)
_TREND = (*_TEXT, Column("state", 16), *_COUNTS, Column("said", 60))
_HISTORY = (
    *(Column(head, 14) for head in ("day", "label", "revision")),
    *(Column(head, 10, Form.COUNT) for head in ("areas", "kinds")),
    *_COUNTS,
    *(Column(head, 10, Form.COUNT) for head in ("one_area_only", "candidates", "agreed", "adopted", "overdue")),
)
Row = tuple[Cell, ...]


def history_csv(result: HistoryView | Trend) -> str:
    """The snapshots of a history, one a row; of a trend each count twice, then and now."""
    return in_csv(history_table(result) if isinstance(result, HistoryView) else trend_table(result))


def history_table(view: HistoryView) -> Table:
    """The snapshots counted, each by itself."""
    rows = tuple(
        (
            *(one.day, one.label, one.revision, one.areas, one.kinds),
            *(one.shared, one.of, one.friction, one.alone, one.candidates),
            *(one.agreed.points, one.agreed.adopted, one.agreed.overdue),
        )
        for one in view.entries
    )
    about = "A row is a snapshot, counted over all its areas."
    return Table(id="history", title="Snapshots", about=about, columns=_HISTORY, rows=rows)


def trend_table(trend: Trend) -> Table:
    """The whole, each day, pairs and topics, points that changed, and candidates taken up."""
    return Table(
        id="trend",
        title=f"{trend.name}, {trend.first} to {trend.last}",
        about="A row is one thing on one day.",
        columns=_TREND,
        rows=tuple(_rows(trend)),
    )


def _rows(trend: Trend) -> Iterator[Row]:
    yield _counted("whole", trend.scope, trend.name, trend.first, trend.then)
    yield _counted("whole", trend.scope, trend.name, trend.last, trend.now)
    for one in trend.days:
        yield _counted("day", one.revision or "", one.label, one.day, one.figures)
    for part, courses in (("pair", trend.pairs), ("topic", trend.topics)):
        for course in courses:
            yield from _course(part, course, trend)
    for change in (*trend.together, *trend.drew_apart, *trend.came, *trend.went):
        yield from _change(change, trend)
    for state, found in (("adopted", trend.adopted), ("partly adopted", trend.begun)):
        for adopted in found:
            yield _adopted(adopted, state, trend)
    for agreed in trend.agreed:
        state = "overdue" if agreed.overdue else "agreed" if agreed.lacking else "adopted"
        yield "agreed", agreed.id, agreed.title, trend.last, state, None, None, None, agreed_words(agreed, trend)


def _counted(part: str, id_: str, name: str, day: str, figures: Figures) -> Row:
    return part, id_, name, day, "", figures.shared, figures.of, figures.friction, ""


def _course(part: str, course: Course, trend: Trend) -> Iterator[Row]:
    yield _counted(part, course.id, course.name, trend.first, course.then)
    yield _counted(part, course.id, course.name, trend.last, course.now)


def _change(one: PointChange, trend: Trend) -> Iterator[Row]:
    for day, state, said in ((trend.first, one.then, one.said_then), (trend.last, one.now, one.said_now)):
        told = said_words(said, trend.names) if said else ""
        yield "point", one.id, one.title, day, STATE[state], None, None, None, told


def _adopted(one: Adopted, state: str, trend: Trend) -> Row:
    moved = "; ".join(trend.name_of(id_) for id_ in one.moved)
    return "candidate", one.id, f"{one.title}: {one.target}", trend.last, state, None, None, None, moved
