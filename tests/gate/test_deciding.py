"""What fails a check: a table of cases, and the order findings are told in."""

from dataclasses import replace
from datetime import date

import pytest

from alignctl.gate import Acceptance, Agreement, Gate, LookedAt, accept, add_waiver, decide, read_baseline, read_waivers
from alignctl.model.check_settings import CheckSettings, FailOn
from alignctl.model.divergence import Severity
from alignctl.model.finding import FindingCode, Standing
from tests.gate.found import finding, own, turned

ON = date(2026, 11, 28)
ALL = LookedAt(whole=True)
TERMS = Agreement(owner="Vale board", reason="Agreed.", agreed=date(2026, 3, 1), expires=date(2026, 12, 31))
STATUTORY, MATERIAL, WORDING, LOCAL = Severity
NEW, STOOD, ACCEPTED, WAIVED = Standing


def decided(*findings, on=ON, **more):
    return decide(findings, Gate(on=on, looked_at=ALL, **more))


@pytest.mark.parametrize(
    ("fail_on", "severity", "standing", "fails"),
    [
        (FailOn.STATUTORY, STATUTORY, NEW, True),
        (FailOn.STATUTORY, STATUTORY, STOOD, True),
        (FailOn.STATUTORY, MATERIAL, NEW, False),
        (FailOn.MATERIAL, STATUTORY, NEW, True),
        (FailOn.MATERIAL, MATERIAL, NEW, True),
        (FailOn.MATERIAL, MATERIAL, STOOD, True),
        (FailOn.MATERIAL, WORDING, NEW, False),
        (FailOn.ANY, WORDING, NEW, True),
        (FailOn.ANY, WORDING, STOOD, True),
        (FailOn.ANY, LOCAL, NEW, False),
        (FailOn.NEW, STATUTORY, STOOD, False),
        (FailOn.NEW, MATERIAL, NEW, True),
        (FailOn.NEW, WORDING, NEW, True),
        (FailOn.NEW, LOCAL, NEW, False),
        *((fail_on, STATUTORY, standing, False) for fail_on in FailOn for standing in (ACCEPTED, WAIVED)),
    ],
)
def test_what_fails(fail_on, severity, standing, fails):
    result = decided(finding(severity=severity, standing=standing), fail_on=fail_on)
    assert bool(result.failing) is fails
    assert result.passes is not fails


@pytest.mark.parametrize("standing", [NEW, STOOD])
def test_material_fails_alike_whether_or_not_an_earlier_text_is_there(standing):
    assert not decided(finding(standing=standing)).passes


def test_the_settings_say_when_it_fails_and_the_command_line_overrules_them():
    settings = CheckSettings(fail_on=FailOn.STATUTORY)
    assert decided(finding(), settings=settings).passes
    assert not decided(finding(), settings=settings, fail_on=FailOn.MATERIAL).passes
    assert decided(finding(), settings=settings).fail_on is FailOn.STATUTORY


def test_a_sort_of_finding_can_be_switched_off_or_given_another_severity():
    settings = CheckSettings(findings={FindingCode.DIVERGENCE: None, FindingCode.MISSING_TOPIC: STATUTORY})
    result = decided(finding(), own(FindingCode.MISSING_TOPIC, severity=WORDING), settings=settings)
    assert [(one.code, one.severity) for one in result.findings] == [(FindingCode.MISSING_TOPIC, STATUTORY)]
    assert result.left_out == 1


def test_switching_divergences_off_leaves_the_new_ones():
    settings = CheckSettings(findings={FindingCode.DIVERGENCE: None})
    result = decided(finding(), finding(code=FindingCode.NEW_DIVERGENCE), settings=settings)
    assert [one.code for one in result.findings] == [FindingCode.NEW_DIVERGENCE]


@pytest.fixture
def baseline(tmp_path):
    file = tmp_path / "baseline.json"
    accept((finding(),), file, Acceptance(on=ON, looked_at=ALL))
    return read_baseline(file)


@pytest.mark.parametrize("fail_on", FailOn)
def test_what_was_accepted_passes_from_either_side_and_under_any_code(baseline, fail_on):
    seen = (finding(), turned(finding()), finding(code=FindingCode.NEW_DIVERGENCE))
    result = decided(*seen, baseline=baseline, fail_on=fail_on)
    assert {one.standing for one in result.findings} == {ACCEPTED}
    assert result.passes
    assert result.lapsed == ()


@pytest.mark.parametrize("fail_on", [FailOn.MATERIAL, FailOn.ANY, FailOn.NEW])
def test_what_changed_since_it_was_accepted_fails_and_the_entry_is_told_as_lapsed(baseline, fail_on):
    result = decided(finding(now=96), baseline=baseline, fail_on=fail_on)
    assert [one.standing for one in result.failing] == [NEW]
    assert [entry.fingerprint for entry in result.lapsed] == [finding().fingerprint]


def test_what_was_accepted_as_material_fails_once_it_is_statutory(baseline):
    result = decided(finding(severity=STATUTORY), baseline=baseline, fail_on=FailOn.STATUTORY)
    assert not result.passes
    assert result.lapsed == ()


def test_settings_are_weighed_before_the_baseline(baseline):
    settings = CheckSettings(findings={FindingCode.DIVERGENCE: STATUTORY})
    assert not decided(finding(), baseline=baseline, settings=settings).passes


def test_what_is_switched_off_has_not_lapsed(baseline):
    settings = CheckSettings(findings={FindingCode.DIVERGENCE: None})
    assert decided(finding(), baseline=baseline, settings=settings).lapsed == ()


@pytest.fixture
def waivers(tmp_path):
    file = tmp_path / "waivers.toml"
    add_waiver(file, finding(), TERMS)
    return read_waivers(file)


def test_a_waiver_comes_before_the_baseline(baseline, waivers):
    (one,) = decided(finding(), baseline=baseline, waivers=waivers).findings
    assert one.standing is WAIVED
    assert one.waiver.startswith("Vale board")


def test_what_a_waiver_excused_counts_again_once_it_has_ended(waivers):
    result = decided(finding(standing=STOOD), waivers=waivers, on=date(2027, 1, 1))
    assert {one.code for one in result.failing} == {FindingCode.DIVERGENCE, FindingCode.WAIVER_EXPIRED}
    result = decided(finding(standing=STOOD), waivers=waivers, on=date(2027, 1, 1), fail_on=FailOn.NEW)
    assert [one.code for one in result.failing] == [FindingCode.WAIVER_EXPIRED]


@pytest.mark.parametrize("fail_on", FailOn)
def test_an_unused_waiver_fails_only_where_the_settings_ask_for_it(waivers, fail_on):
    result = decided(waivers=waivers, fail_on=fail_on)
    assert [one.code for one in result.findings] == [FindingCode.WAIVER_UNUSED]
    assert result.passes
    asked = CheckSettings(findings={FindingCode.WAIVER_UNUSED: STATUTORY})
    assert not decided(waivers=waivers, fail_on=fail_on, settings=asked).passes


def test_the_gravest_come_first_then_area_kind_topic_and_fingerprint():
    wanted = [
        finding(severity=STATUTORY, area="zed"),
        own(FindingCode.CONTRADICTION, area="ash"),
        replace(finding(kind="cse")),
        finding(topic="alpha"),
        *sorted((finding(now=24), finding(now=72)), key=lambda one: one.fingerprint),
        finding(area="birch", other="ash"),
        finding(severity=WORDING, area="aaa"),
    ]
    expected = [wanted[0], wanted[2], *wanted[1:2], *wanted[3:]]
    assert list(decided(*reversed(wanted)).findings) == expected
