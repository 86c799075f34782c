"""Findings on what was agreed: that a text does not say it in time, and that a revision takes it up or leaves it."""

from __future__ import annotations

from dataclasses import replace

from alignctl.gate.places import Places
from alignctl.gate.value_form import NOTHING_SAID
from alignctl.model.agreement import Agreement
from alignctl.model.divergence import Severity
from alignctl.model.effect import shown
from alignctl.model.finding import Finding, FindingCode
from alignctl.model.provision import Attribute, Provision


def overdue_finding(agreement: Agreement, area: str, now: Provision | None, places: Places) -> Finding:
    """That an area's text does not say what was agreed, though the day has passed; `now` is what it says instead."""
    return _finding(
        agreement,
        FindingCode.AGREEMENT_OVERDUE,
        Severity.MATERIAL,
        f"{_agreed(agreement)} by {agreement.due.isoformat()}, and the text says {_value(now)}.",
        hint="Carry it into the text (`alignctl draft`), or agree another day with `alignctl agree --force`.",
        area=area,
        now=now,
        places=places,
    )


def change_finding(
    agreement: Agreement, area: str, sides: tuple[Provision | None, Provision | None], places: Places, *, adopts: bool
) -> Finding:
    """That a revision takes up what was agreed, or leaves it; `sides` are what the text said and what it says."""
    before, now = sides
    code, severity = FindingCode.AGREEMENT_ADOPTED, Severity.WORDING
    message, hint = f"{_agreed(agreement)}, and the revision adopts it.", None
    if not adopts:
        code, severity = FindingCode.AGREEMENT_LEFT, Severity.MATERIAL
        message = f"{_agreed(agreement)}, as the text said, and the revision says {_value(now)}."
        hint = "Keep the agreed value, or agree on another with `alignctl agree --force`."
    found = _finding(agreement, code, severity, message, hint=hint, area=area, now=now, places=places)
    return replace(found, before=before, place=places.of(now) or places.gone(before) or places.own)


def _finding(  # noqa: PLR0913 - a finding of an agreement has as many parts
    agreement: Agreement,
    code: FindingCode,
    severity: Severity,
    message: str,
    *,
    hint: str | None,
    area: str,
    now: Provision | None,
    places: Places,
) -> Finding:
    _, topic, attribute, action, *event = agreement.candidate.split(".")
    return Finding(
        code=code,
        severity=severity,
        area=area,
        kind=agreement.kind,
        topic=topic,
        attribute=Attribute(attribute),
        action=action,
        event=".".join(event) or None,
        message=message,
        hint=hint,
        place=places.of(now) or places.own,
        now=now,
        about=f"{agreement.target} {agreement.due.isoformat()}",
    )


def _agreed(agreement: Agreement) -> str:
    return f"{agreement.title}: “{agreement.target}” was agreed"


def _value(now: Provision | None) -> str:
    return NOTHING_SAID if now is None else f"“{shown(now.value)}”"
