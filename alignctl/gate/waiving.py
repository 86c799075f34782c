"""Holds findings against the waivers of a day: what is excused, which waivers have ended, and which excuse nothing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date

from alignctl.gate.fingerprint import with_fingerprint
from alignctl.gate.looked_at import LookedAt
from alignctl.gate.waivers import Waiver, Waivers
from alignctl.model.divergence import Severity
from alignctl.model.finding import Finding, FindingCode, Place, Standing


def waive(findings: tuple[Finding, ...], waivers: Waivers, on: date, looked_at: LookedAt) -> tuple[Finding, ...]:
    """The findings, those excused marked as waived, followed by findings about the waivers themselves.

    A waiver that has ended is a material finding where it would still excuse something, which then counts again. One
    that excuses nothing is told as a warning where `looked_at` covers what it names; one agreed for later is not told.
    """
    by_fingerprint, by_areas = _indexed(waivers)
    used: set[int] = set()
    ended: dict[int, Finding] = {}
    held = []
    for finding in findings:
        near = by_fingerprint[finding.fingerprint] + by_areas[frozenset((finding.area, finding.other or finding.area))]
        fitting = [waiver for waiver in near if waiver.excuses(finding)]
        holding = [waiver for waiver in fitting if waiver.holds(on)]
        used.update(waiver.line for waiver in holding)
        if holding:
            held.append(replace(finding, standing=Standing.WAIVED, waiver=holding[-1].words))
            continue
        held.append(finding)
        past = [waiver for waiver in fitting if waiver.expires < on]
        if past:
            ended.setdefault(max(past, key=lambda waiver: (waiver.expires, waiver.line)).line, finding)
    for waiver in waivers.entries:
        if waiver.line in ended:
            held.append(_expired(waiver, ended[waiver.line], waivers.file))
        elif waiver.line not in used and waiver.agreed <= on and _is_covered(waiver, looked_at):
            held.append(_unused(waiver, findings, waivers.file))
    return tuple(held)


def _indexed(
    waivers: Waivers,
) -> tuple[defaultdict[str, list[Waiver]], defaultdict[frozenset[str], list[Waiver]]]:
    """Waivers by the fingerprint they name, and the others by their areas: a country has many of both."""
    by_fingerprint: defaultdict[str, list[Waiver]] = defaultdict(list)
    by_areas: defaultdict[frozenset[str], list[Waiver]] = defaultdict(list)
    for waiver in waivers.entries:
        if waiver.fingerprint is not None:
            by_fingerprint[waiver.fingerprint].append(waiver)
        else:
            by_areas[frozenset(waiver.areas)].append(waiver)
    return by_fingerprint, by_areas


def _is_covered(waiver: Waiver, looked_at: LookedAt) -> bool:
    return looked_at.covers(waiver.code, waiver.areas, waiver.kind)


def _expired(waiver: Waiver, excused: Finding, file: str) -> Finding:
    ended = waiver.expires.isoformat()
    return with_fingerprint(
        Finding(
            code=FindingCode.WAIVER_EXPIRED,
            severity=Severity.MATERIAL,
            area=excused.area,
            other=excused.other,
            kind=excused.kind,
            topic=excused.topic,
            attribute=excused.attribute,
            action=excused.action,
            event=excused.event,
            message=f"The waiver of {waiver.owner} ended on {ended}, and what it excused counts again.",
            hint=f"Agree it anew (line {waiver.line} of {file}), or mend the text and remove the waiver.",
            place=Place(document=file),
            fingerprint="",
        ),
        f"{_name(waiver)} {ended}",
    )


def _unused(waiver: Waiver, findings: tuple[Finding, ...], file: str) -> Finding:
    changed = next((finding for finding in findings if waiver.is_about(finding)), None)
    reason = "excuses nothing: there is no such finding"
    if changed is not None:
        reason = "has lapsed: what it excused is not what the texts say now"
    area, *others = waiver.areas or ("",)
    return with_fingerprint(
        Finding(
            code=FindingCode.WAIVER_UNUSED,
            severity=Severity.WORDING,
            area=area,
            other=others[0] if others else None,
            kind=waiver.kind,
            message=f"The waiver of {waiver.owner}, agreed on {waiver.agreed.isoformat()}, {reason}.",
            hint=f"Remove it from line {waiver.line} of {file}" + (", or agree it anew." if changed else "."),
            place=Place(document=file),
            fingerprint="",
        ),
        _name(waiver),
    )


def _name(waiver: Waiver) -> str:
    """What names a waiver over edits of its file."""
    return waiver.fingerprint or f"{waiver.point} {waiver.code or ''} {waiver.owner}"
