"""A history or a trend as one self-contained web page without scripts."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment

from alignctl import __version__
from alignctl.model.history import HistoryView
from alignctl.model.trend import Trend
from alignctl.report import history_words as told
from alignctl.report.history_lines import ALONE
from alignctl.report.page_text import page_environment
from alignctl.report.pictures.trend_line import trend_line
from alignctl.report.words import count, day_words


def trend_page(trend: Trend) -> str:
    """Write a trend as a web page, with everything it holds; the same trend gives the same bytes."""
    return (
        _environment()
        .get_template("trend.html.j2")
        .render(
            title=f"{trend.name}: {day_words(trend.first)} to {day_words(trend.last)}",
            product="Are we getting closer?",
            marking=trend.marking,
            version=__version__,
            trend=trend,
            told=told,
            summary=tuple(told.summary(trend)),
            notes=tuple(told.notes(trend)),
            changes=(
                ("together", "Came together", trend.together),
                ("drew-apart", "Drew apart", trend.drew_apart),
                ("came", "Came to be held by 2 areas or more (not counted)", trend.came),
                ("went", "Ceased to be (not counted)", trend.went),
            ),
            pictures={"trend_line": trend_line(trend)},
        )
    )


def history_page(view: HistoryView) -> str:
    """Write the snapshots of a history as a web page, and the one asked for with every point."""
    names = {area.id: area.name for area in view.snapshot.areas} if view.snapshot else {}
    standing = tuple(view.snapshot.standing()) if view.snapshot else ()
    return (
        _environment()
        .get_template("history.html.j2")
        .render(
            title=f"{view.name}: {count(len(view.entries), 'snapshot')}",
            product="How a region stood",
            marking=view.marking,
            version=__version__,
            view=view,
            told=told,
            names=names,
            standing=standing,
            alone=ALONE,
        )
    )


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return page_environment()
