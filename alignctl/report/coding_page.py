"""A coding sheet as one self-contained web page: verdicts are chosen on it and saved as CSV, for `review import`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from jinja2 import Template
from markupsafe import Markup

from alignctl.model.coding_sheet import CodingSheet, Head, ruling_words
from alignctl.model.verdict import RULINGS, Ruling
from alignctl.report.coding_words import (
    ABOUT,
    attribute_words,
    choices,
    doubt_words,
    facts_of_sheet,
    kind_words,
    side_place,
    title_of_sheet,
)
from alignctl.report.page_text import page_environment, policy


def coding_page(sheet: CodingSheet) -> str:
    """Write a coding sheet as a web page; it can be read, and printed, without scripts."""
    page = _page()
    return page.template.render(
        sheet=sheet,
        title=title_of_sheet(sheet),
        facts=tuple(facts_of_sheet(sheet)),
        kind_of=lambda row: kind_words(row, sheet),
        style=Markup(page.style),  # noqa: S704  our own file
        script=Markup(page.script),  # noqa: S704  our own file
        policy=policy(page.style, page.script),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    template: Template
    style: str
    script: str


@lru_cache(maxsize=1)
def _page() -> _Page:
    environment = page_environment()
    environment.globals |= {
        "about_of": lambda row: ABOUT[row.item.about],
        "attribute_of": attribute_words,
        "choices_of": choices,
        "doubt_of": doubt_words,
        "place_of": side_place,
        "correctable": lambda row: Ruling.CORRECT_VALUE in RULINGS[row.item.about],
        "CORRECT": ruling_words(Ruling.CORRECT_VALUE),
        "HEAD": Head,
    }
    styles = (environment.get_template(name).render() for name in ("style.css", "coding.css"))
    script = environment.get_template("coding.js").render()
    return _Page(template=environment.get_template("coding.html.j2"), style="".join(styles), script=script)
