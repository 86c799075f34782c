"""Annotations as GitHub Actions reads them from what a step prints: the worst first, and how many more there are."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.errors import UsageError
from alignctl.model.checked import Checked
from alignctl.model.divergence import Severity
from alignctl.model.finding import Finding, Standing
from alignctl.report.check_lines import verdict
from alignctl.report.check_words import CODE, worst_first
from alignctl.report.renderer import Layout, Result
from alignctl.report.words import count
from alignctl.text.normalise import tidy

# So many of each sort GitHub shows of one step; the rest would be dropped without a word.
MOST = 10
_SORT = {Severity.STATUTORY: "error", Severity.MATERIAL: "warning"}
_OTHERWISE = "notice"


def render(result: Result, layout: Layout) -> str:  # noqa: ARG001  the shape of a renderer
    """Write a check as workflow commands, one a line, with whether it passes last."""
    if not isinstance(result, Checked):
        raise UsageError("A check was expected.", where="--format")
    return "\n".join(_lines(result)) + "\n"


def _lines(checked: Checked) -> Iterator[str]:
    for problem in checked.found.problems[:MOST]:
        yield _command("error", problem.message, title="could not be read", file=problem.where)
    shown = dict.fromkeys(("error", "warning", "notice"), 0)
    left = 0
    for one in worst_first(checked.findings):
        if one.standing in {Standing.ACCEPTED, Standing.WAIVED, Standing.STOOD}:
            continue
        sort = _SORT.get(one.severity, _OTHERWISE)
        # one of the notices is kept for what is left out
        if shown[sort] >= MOST - (sort == _OTHERWISE):
            left += 1
            continue
        shown[sort] += 1
        yield _annotation(sort, one, checked)
    told = verdict(checked)
    if left:
        told = f"{told} {count(left, 'further finding')} of this revision: see the summary or the log."
    yield _command(_OTHERWISE, told, title="alignctl check")


def _annotation(sort: str, one: Finding, checked: Checked) -> str:
    place = one.place
    where = f" ({', '.join(place.sections[-1:])})" if place is not None and place.sections else ""
    return _command(
        sort,
        f"{one.message}{where} [{one.fingerprint}]",
        title=CODE[one.code].name,
        file=checked.seen_at(place.document) if place is not None else None,
    )


def _command(sort: str, message: str, *, title: str, file: str | None = None) -> str:
    named = {"file": file, "title": title}
    parts = ",".join(f"{key}={_property(value)}" for key, value in named.items() if value)
    return f"::{sort} {parts}::{_data(tidy(message))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(tidy(text)).replace(":", "%3A").replace(",", "%2C")
