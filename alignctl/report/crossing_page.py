"""A crossing sheet as one self-contained web page, which prints on two sheets of A4 or fewer unless told in full."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from alignctl import __version__
from alignctl.model.crossing_sheet import CrossingSheet
from alignctl.report.crossing_told import crossing_told
from alignctl.report.page_text import seen


def crossing_page(sheet: CrossingSheet, *, full: bool) -> str:
    """Write a crossing sheet as a web page; with `full` everything, each sentence in sight."""
    return _template().render(
        told=crossing_told(sheet, full=full),
        origin=sheet.origin.name,
        goal=sheet.goal.name,
        full=full,
        version=__version__,
    )


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("alignctl.report"),
        autoescape=True,
        finalize=seen,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("crossing.html.j2")
