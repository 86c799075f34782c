"""A crossing sheet as one self-contained web page, which prints on two sheets of A4 or fewer unless told in full."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment
from markupsafe import Markup

from alignctl import __version__
from alignctl.model.crossing_sheet import CrossingSheet
from alignctl.report.crossing_parts import more_words
from alignctl.report.crossing_told import crossing_told
from alignctl.report.page_text import page_environment, policy


def crossing_page(sheet: CrossingSheet, *, full: bool) -> str:
    """Write a crossing sheet as a web page; with `full` everything, each sentence in sight."""
    environment = _environment()
    style = "".join(environment.get_template(name).render() for name in ("style.css", "crossing.css"))
    script = environment.get_template("crossing.js").render()
    return environment.get_template("crossing.html.j2").render(
        more_words=more_words,
        told=crossing_told(sheet, full=full),
        origin=sheet.origin.name,
        goal=sheet.goal.name,
        full=full,
        version=__version__,
        style=Markup(style),  # noqa: S704  our own file
        script=Markup(script),  # noqa: S704  our own file
        policy=policy(style, script),
    )


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return page_environment()
