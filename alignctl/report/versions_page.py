"""What a revision changed as one self-contained web page: nothing is loaded, no script runs."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Template

from alignctl import __version__
from alignctl.model.revision import VersionComparison
from alignctl.report.page_text import page_environment
from alignctl.report.versions_lines import DOCUMENTS, DUTIES, NO_DUTIES, OTHERS, WEIGHTY
from alignctl.report.versions_told import versions_told


def versions_page(result: VersionComparison) -> str:
    """Write a revision as a web page; what was put in and taken out is told by more than colour."""
    return _template().render(
        told=versions_told(result),
        version=__version__,
        DOCUMENTS=DOCUMENTS,
        DUTIES=DUTIES,
        NO_DUTIES=NO_DUTIES,
        OTHERS=OTHERS,
        WEIGHTY=WEIGHTY,
    )


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = page_environment()
    return environment.get_template("versions.html.j2")
