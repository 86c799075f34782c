"""Annotations as GitHub Actions reads them from what a step prints: the worst first, and how many more there are."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.errors import UsageError
from alignctl.model.checked import Checked
from alignctl.model.comparison import Problem
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
    problems = [(_sort_of(problem, checked), _problem(problem, checked)) for problem in checked.found.problems]
    findings = [(sort, _annotation(sort, one, checked)) for sort, one in _told(checked)]
    # one of the notices is kept for whether the check passes, and for what is left out
    room = {"error": MOST, "warning": MOST, _OTHERWISE: MOST - 1}
    left = 0
    for sort, line in sorted((*problems, *findings), key=lambda one: tuple(room).index(one[0])):
        if room[sort]:
            room[sort] -= 1
            yield line
        else:
            left += 1
    told = verdict(checked)
    if left:
        told = f"{told} {count(left, 'further message')} not shown here: see the summary of the job."
    yield _command(_OTHERWISE, told, title="alignctl check")


def _sort_of(problem: Problem, checked: Checked) -> str:
    return "error" if checked.keeps_from_checking(problem) else "warning"


def _problem(problem: Problem, checked: Checked) -> str:
    where = checked.seen_at(problem.where) if problem.where else None
    return _command(_sort_of(problem, checked), problem.message, title="could not be read", file=where)


def _told(checked: Checked) -> list[tuple[str, Finding]]:
    """What is new and what keeps the check from passing: the worst first, and of one severity what is new first."""
    failing = set(checked.failing)
    new = [one for one in checked.findings if one.standing is Standing.NEW]
    old = [one for one in checked.findings if one.standing is not Standing.NEW and one.fingerprint in failing]
    return [(_SORT.get(one.severity, _OTHERWISE), one) for one in worst_first((*new, *old))]


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
