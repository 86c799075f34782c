"""A skeleton of one form for all areas, as a Word document with content controls to fill in."""

from __future__ import annotations

from alignctl.model.forms_compared import FormsCompared
from alignctl.report.office.common_form import common_form
from alignctl.report.renderer import Layout, Result


def render(result: Result, layout: Layout) -> bytes:  # noqa: ARG001  a form has no long and short way
    """Write what the forms of several areas have in common as a form. Raises TypeError for any other result."""
    if not isinstance(result, FormsCompared):
        raise TypeError("forms were expected")
    return common_form(result)
