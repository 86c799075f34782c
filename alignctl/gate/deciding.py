"""Decides whether a check passes: findings held against settings, waivers and baseline.

A finding that is accepted or waived never fails a check, and neither does one that is local by necessity. Of the rest:

- `statutory`, `material` and `any` look at the text as it stands: a finding at or above that severity fails, whether
  it is new or stood there before the revision. So the same text gives the same answer with an earlier text to hold it
  against and without one. Whoever takes over a text with findings accepts them in a baseline first.
- `new` looks at the revision: a finding of any severity fails unless it stood there before. `new-material` leaves out
  of these what is a matter of wording.

Waivers that excuse nothing are a warning, and that a revision adopts what was agreed is good news. Either fails a check
only where [check.findings] gives it a severity. A waiver that has ended is a material finding, and new.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from alignctl.gate.baseline import Accepted, Baseline, graver
from alignctl.gate.looked_at import LookedAt
from alignctl.gate.waivers import Waivers
from alignctl.gate.waiving import waive
from alignctl.model.check_settings import USUAL_CHECK, CheckSettings, FailOn
from alignctl.model.divergence import Severity
from alignctl.model.finding import Finding, FindingCode, Standing

WARNINGS = frozenset({FindingCode.WAIVER_UNUSED, FindingCode.AGREEMENT_ADOPTED})
_LEAST = {
    FailOn.STATUTORY: Severity.STATUTORY,
    FailOn.MATERIAL: Severity.MATERIAL,
    FailOn.NEW_MATERIAL: Severity.MATERIAL,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """What findings are held against: the settings, the day, what was looked at, and the files where there are any.

    `fail_on` is what the command line asks for, None where it leaves that to the settings; `otherwise` holds where
    they leave it open, too.
    """

    on: date
    looked_at: LookedAt
    settings: CheckSettings = USUAL_CHECK
    baseline: Baseline | None = None
    waivers: Waivers | None = None
    fail_on: FailOn | None = None
    otherwise: FailOn = FailOn.MATERIAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """The findings with their severity and standing settled, the gravest first, and which of them fail the check.

    `lapsed` are entries of the baseline whose finding is no longer there: they are told and fail nothing. `left_out`
    counts findings of a sort that is switched off.
    """

    findings: tuple[Finding, ...]
    failing: tuple[Finding, ...]
    lapsed: tuple[Accepted, ...]
    left_out: int
    fail_on: FailOn

    @property
    def passes(self) -> bool:
        """Whether nothing fails the check."""
        return not self.failing


def decide(findings: tuple[Finding, ...], gate: Gate) -> Decided:
    """Settle what findings are, and whether they fail a check.

    `findings` are new or stood before the revision; waivers come first, then the baseline. An entry of the baseline
    does not accept a finding that has become graver since. Findings are given by severity, area, kind, topic and
    fingerprint.
    """
    severities = gate.settings.findings
    waived = findings if gate.waivers is None else waive(findings, gate.waivers, gate.on, gate.looked_at)
    weighed = [replace(one, severity=severities.get(one.code) or one.severity) for one in waived]
    shown = [one for one in weighed if one.code not in severities or severities[one.code] is not None]
    baseline = gate.baseline or Baseline()
    settled = sorted((_settled(one, baseline) for one in shown), key=_order)
    fail_on = gate.fail_on or gate.settings.fail_on or gate.otherwise
    return Decided(
        findings=tuple(settled),
        failing=tuple(one for one in settled if _fails(one, fail_on, gate.settings)),
        lapsed=baseline.lapsed(waived, gate.looked_at),
        left_out=len(weighed) - len(shown),
        fail_on=fail_on,
    )


def _settled(finding: Finding, baseline: Baseline) -> Finding:
    if finding.standing is Standing.WAIVED or not baseline.accepts(finding):
        return finding
    return replace(finding, standing=Standing.ACCEPTED)


def _fails(finding: Finding, fail_on: FailOn, settings: CheckSettings) -> bool:
    if finding.standing in {Standing.ACCEPTED, Standing.WAIVED} or finding.severity is Severity.LOCAL:
        return False
    if finding.code in WARNINGS and finding.code not in settings.findings:
        return False
    if fail_on in {FailOn.NEW, FailOn.NEW_MATERIAL} and finding.standing is not Standing.NEW:
        return False
    if fail_on is FailOn.NEW:
        return True
    return fail_on is FailOn.ANY or not graver(_LEAST[fail_on], finding.severity)


def _order(finding: Finding) -> tuple[int, str, str, str, str]:
    return (
        tuple(Severity).index(finding.severity),
        finding.area,
        finding.kind or "",
        finding.topic or "",
        finding.fingerprint,
    )
