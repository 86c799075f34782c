"""The table [check] of a workspace, read with lines and nearest words."""

import pytest

from alignctl.corpus import load_workspace, workspace_of_files
from alignctl.errors import WorkspaceError
from alignctl.extract.outline import LEAST_COVERAGE
from alignctl.model.check_settings import READING_FLOOR, USUAL_CHECK, CheckSettings, FailOn
from alignctl.model.divergence import Severity
from alignctl.model.finding import FindingCode

FULL = """\
[workspace]
name = "Small region"

[check]
fail-on = "new"
baseline = "kept/baseline.json"
waivers = "waivers.toml"
verdicts = "verdicts.toml"
reading-floor = 0.9

[check.findings]
divergence = "off"
missing-topic = "statutory"
waiver-unused = "wording"
"""


def checked(folder, text, name="alignctl.toml"):
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return load_workspace(file, folder).check


def test_every_setting_is_read_and_files_need_not_be_there(tmp_path):
    assert checked(tmp_path, FULL) == CheckSettings(
        fail_on=FailOn.NEW,
        baseline="kept/baseline.json",
        waivers="waivers.toml",
        verdicts="verdicts.toml",
        reading_floor=0.9,
        findings={
            FindingCode.DIVERGENCE: None,
            FindingCode.MISSING_TOPIC: Severity.STATUTORY,
            FindingCode.WAIVER_UNUSED: Severity.WORDING,
        },
    )


def test_a_workspace_without_the_table_and_bare_files_have_the_usual_settings(tmp_path):
    assert checked(tmp_path, '[workspace]\nname = "A"\n') == USUAL_CHECK
    (tmp_path / "a.md").touch()
    assert workspace_of_files((tmp_path / "a.md",), ("missing",)).check == USUAL_CHECK
    assert USUAL_CHECK.fail_on is None


def test_in_a_pyproject_the_table_is_found_too(tmp_path):
    text = "[tool.alignctl.check]\nfail-on = 'any'\n"
    assert checked(tmp_path, text, "pyproject.toml").fail_on is FailOn.ANY


def test_the_floor_is_the_share_at_which_reading_itself_warns():
    assert READING_FLOOR == LEAST_COVERAGE


def test_every_mistake_is_told_at_once_with_its_line_and_the_nearest_word(tmp_path):
    text = """\
[check]
fail-on = "materail"
baseline = "baseline.yaml"
waivers = 3
reading-floor = 98
verdict = "verdicts.toml"

[check.findings]
dead-cross-referense = "off"
divergence = "grave"
missing-topic = "local"
drift-from-standard = true
"""
    with pytest.raises(WorkspaceError) as caught:
        checked(tmp_path, text)
    told = caught.value.message
    assert told.startswith("9 mistakes")
    for line, words in (
        (2, "check.fail-on: the choice 'materail' is not known; did you mean 'material'?"),
        (3, "check.baseline: the path of a file ending in .json or .toml was expected, found 'baseline.yaml'"),
        (4, "check.waivers: a text was expected, found 3"),
        (5, "check.reading-floor: a share from 0 to 1 was expected, found 98"),
        (6, "check.verdict: the key 'verdict' is not known; did you mean 'verdicts'?"),
        (9, "the finding 'dead-cross-referense' is not known; did you mean 'dead-cross-reference'?"),
        (10, "check.findings.divergence: the severity 'grave' is not known"),
        (11, "check.findings.missing-topic: the severity 'local' is not known"),
        (12, "check.findings.drift-from-standard: a text was expected, found True"),
    ):
        assert any(
            row.strip().startswith(f"{tmp_path.as_posix()}/alignctl.toml:{line}: ") and words in row
            for row in told.split("\n")
        ), (line, words, told)
