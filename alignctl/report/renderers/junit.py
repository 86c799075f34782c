"""JUnit XML, as CI servers read it: a suite for each text, a case for each finding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from alignctl.errors import UsageError
from alignctl.model.checked import Checked, CheckedText
from alignctl.model.comparison import Problem
from alignctl.model.finding import Finding, Standing
from alignctl.report.check_lines import place_told
from alignctl.report.check_words import CODE
from alignctl.report.renderer import Layout, Result
from alignctl.text.normalise import tidy

# What XML 1.0 cannot hold, however it is written; a name of a file can.
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(result: Result, layout: Layout) -> str:  # noqa: ARG001  the shape of a renderer
    """Write a check as JUnit XML: a finding that keeps it from passing fails, one accepted or waived is skipped.

    A text without findings has one case that passes; a document that could not be read is an error,
    or skipped where a text was only to be held against it.
    """
    if not isinstance(result, Checked):
        raise UsageError("A check was expected.", where="--format")
    suites = ET.Element("testsuites", name="alignctl check")
    failing = set(result.failing)
    texts = {(text.owner, text.kind): text for text in result.found.texts}
    for (owner, kind), text in texts.items():
        own = [one for one in result.findings if (one.area, one.kind) == (owner, kind)]
        _suite(suites, f"{owner} {kind}", [_case(one, failing) for one in own] or [_passed(text)])
    rest = [_case(one, failing) for one in result.findings if (one.area, one.kind or "") not in texts]
    others = [*rest, *(_problem(one, result) for one in result.found.problems)]
    if others:
        _suite(suites, "workspace", others)
    # "skipped" is known of a suite alone
    for key in ("tests", "failures", "errors"):
        suites.set(key, str(sum(int(suite.get(key, "0")) for suite in suites)))
    ET.indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(suites, encoding="unicode") + "\n"


def _plain(words: str) -> str:
    """Words on one line that XML can hold."""
    return tidy(_NOT_XML.sub("", words))


def _suite(suites: ET.Element, name: str, cases: list[ET.Element]) -> None:
    counted = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    numbers = {key: str(sum(case.find(tag) is not None for case in cases)) for key, tag in counted.items()}
    suite = ET.SubElement(suites, "testsuite", {"name": _plain(name), "tests": str(len(cases)), **numbers})
    suite.extend(cases)


def _case(one: Finding, failing: set[str]) -> ET.Element:
    name = _plain(f"{CODE[one.code].name}: {one.message}")
    case = ET.Element("testcase", classname=_plain(f"{one.area}.{one.kind or 'workspace'}.{one.code.value}"), name=name)
    told = "\n".join(_told(one))
    if one.standing in {Standing.ACCEPTED, Standing.WAIVED}:
        ET.SubElement(case, "skipped", message=_plain(one.waiver or one.agreed or "Accepted in the baseline file."))
    elif one.fingerprint in failing:
        failure = ET.SubElement(case, "failure", type=one.severity.value, message=_plain(one.message))
        failure.text = told
    else:
        ET.SubElement(case, "system-out").text = told
    return case


def _told(one: Finding) -> Iterator[str]:
    yield f"{one.severity.value}, {one.standing.value}"
    if one.place is not None:
        yield _plain(place_told(one.place))
    if one.hint:
        yield _plain(one.hint)
    yield f"fingerprint {one.fingerprint}"


def _passed(text: CheckedText) -> ET.Element:
    return ET.Element("testcase", classname=_plain(f"{text.owner}.{text.kind}"), name="nothing found")


def _problem(problem: Problem, checked: Checked) -> ET.Element:
    name = _plain(problem.where or "") or _plain(problem.message)
    case = ET.Element("testcase", classname="workspace", name=name)
    message = _plain(problem.message)
    if checked.keeps_from_checking(problem):
        ET.SubElement(case, "error", type="unread", message=message).text = _plain(problem.hint or "")
    else:
        ET.SubElement(case, "skipped", message=message)
    return case
