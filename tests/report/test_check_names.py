"""Names and paths that mean something to a format are written so that they mean nothing there."""

import json
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from alignctl.model.check_settings import FailOn
from alignctl.model.checked import Checked, CheckedText, Found
from alignctl.model.comparison import Problem
from alignctl.model.divergence import Severity
from alignctl.model.finding import Finding, FindingCode, Place, Standing
from alignctl.report.check_lines import verdict
from alignctl.report.renderer import Layout
from alignctl.report.renderers import github, junit, sarif

ODD = "a\x0b\x01b\ufffe\udcff::error::%0A\r\n]]>&<"


def made(count=1, severity=Severity.MATERIAL, *, odd="", standing=Standing.NEW, problems=0, beside=False):  # noqa: PLR0913  what differs between the tests
    """A check with so many findings of one severity."""
    findings = tuple(
        Finding(
            code=FindingCode.DEAD_REFERENCE,
            severity=severity,
            area="ash" + odd,
            kind="missing",
            message=f"Finding {number}{odd}.",
            fingerprint=f"{number:016x}",
            place=Place(document="ash.md" + odd, sections=("Scope" + odd,)),
            standing=standing,
        )
        for number in range(count)
    )
    told = tuple(Problem(message="It is damaged." + odd, where=f"{number}.docx{odd}") for number in range(problems))
    documents = ("ash.md" + odd, *(one.where for one in told if not beside))
    text = CheckedText(owner="ash" + odd, kind="missing", documents=documents)
    found = Found(
        texts=(text,), findings=findings, closed=(), revisions=(), neighbours=(), documents=(), problems=told, names={}
    )
    failing = tuple(one.fingerprint for one in findings)
    return Checked(
        on="2026-09-01", as_of="2026-09-01", found=found, findings=findings, fail_on=FailOn.MATERIAL, failing=failing
    )


def test_xml_holds_no_character_it_cannot():
    written = junit.render(made(odd=ODD, problems=1), Layout())
    suites = ET.fromstring(written.encode())  # noqa: S314  written by us
    assert suites.get("failures") == suites.get("errors") == "1"
    assert "Finding 0ab::error::%0A ]]>&<." in written.replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&")


def test_a_neighbour_that_cannot_be_read_is_no_error():
    check = made(problems=1, beside=True)
    suites = ET.fromstring(junit.render(check, Layout()).encode())  # noqa: S314  written by us
    assert suites.get("errors") == "0"
    assert suites.find(".//skipped").get("message") == "It is damaged."
    assert "::warning file=0.docx,title=could not be read::It is damaged." in github.render(check, Layout())


def test_a_name_ends_no_workflow_command():
    lines = github.render(made(odd=ODD, problems=1), Layout()).splitlines()
    assert len(lines) == 3
    assert all(line.count("::") - line.partition("::")[2].partition("::")[2].count("::") == 2 for line in lines)
    assert lines[1].startswith("::warning file=ash.mdab")
    assert "%3A%3Aerror%3A%3A%250A" in lines[1].split("::")[1]


@pytest.mark.parametrize(
    ("severity", "problems", "shown", "left"),
    [(Severity.MATERIAL, 0, 10, 3), (Severity.STATUTORY, 4, 10, 7), (Severity.WORDING, 0, 9, 4)],
)
def test_no_more_annotations_are_written_than_github_shows_and_the_rest_is_counted(severity, problems, shown, left):
    lines = github.render(made(13, severity, problems=problems), Layout()).splitlines()
    assert len(lines) == shown + 1
    assert f"{left} further messages not shown here" in lines[-1]


def test_what_fails_is_annotated_though_it_stood_before():
    lines = github.render(made(2, standing=Standing.STOOD), Layout()).splitlines()
    assert [line[:9] for line in lines] == ["::warning", "::warning", "::notice "]


def test_a_verdict_reads_well():
    assert verdict(replace(made(2), fail_on=FailOn.NEW)) == "Does not pass: 2 findings that are new."
    assert verdict(replace(made(1), fail_on=FailOn.NEW)) == "Does not pass: 1 finding that is new."
    assert verdict(made(0)) == "Passes: nothing found of material or statutory severity."


def test_local_by_necessity_is_no_failure_in_sarif():
    assert '"kind": "informational"' in sarif.render(made(severity=Severity.LOCAL), Layout())


def test_braces_and_links_of_a_text_are_none_of_sarif():
    log = json.loads(sarif.render(made(odd=" {0} [x](https://example.org)"), Layout()))
    assert log["runs"][0]["results"][0]["message"]["text"] == "Finding 0 {{0}} [x] (https://example.org)."


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("C:\\texts\\a b.docx", "file:///C:/texts/a%20b.docx"),
        ("\\\\server\\texts\\a.docx", "file://server/texts/a.docx"),
        ("files/a b%.md", "files/a%20b%25.md"),
        ("c:a.md", "c%3Aa.md"),
        ("ä:b#?.md", "%C3%A4%3Ab%23%3F.md"),
        ("../a.md", "../a.md"),
        ("/srv/a.md", "file:///srv/a.md"),
    ],
)
def test_paths_become_references(path, uri):
    assert sarif.uri(path) == uri
