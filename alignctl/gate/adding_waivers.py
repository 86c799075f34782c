"""Adds a waiver to a file of waivers, every comment of which stays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from alignctl.errors import UsageError
from alignctl.gate.fingerprint import base_code, point_of
from alignctl.gate.waivers import NAME, OF_WAIVERS, Waiver, values_of, waivers_of
from alignctl.model.finding import Finding
from alignctl.store.entry_file import EntryFile, Raw, read_entries
from alignctl.store.toml_entries import with_entries
from alignctl.store.whole_file import Words, only_writer, write_words
from alignctl.text.escape import held_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Who agreed to leave a difference as it is, why, on which day, and until which day (included)."""

    owner: str
    reason: str
    agreed: date
    expires: date


def add_waiver(file: Path, finding: Finding, agreement: Agreement, *, by_point: bool = False) -> None:
    """Write a waiver of a finding at the end of a file, which is made where there is none.

    It names the finding by its fingerprint. With `by_point` it records the values of today instead, for people to read
    and check. Either way it lapses when a value changes. Raises UsageError for an agreement without owner or reason or
    that ends before it begins, for a finding that cannot be waived or is already, and where the file has mistakes or
    cannot be written: it is then as it was.
    """
    _hold_sound(finding, agreement, by_point=by_point)
    with only_writer(file):
        source = read_entries(file, NAME) if file.exists() else _new(file)
        for waiver in waivers_of(source).entries:
            if waiver.excuses(finding) and waiver.expires >= agreement.expires:
                raise _waived_already(file, waiver)
        text = with_entries(
            source, added=(_raw(finding, agreement, by_point=by_point),), changed={}, lapsed=(), remark=""
        )
        write_words(file, Words(text=text, marked=source.words.marked, crlf=source.words.crlf))


def _raw(finding: Finding, agreement: Agreement, *, by_point: bool) -> Raw:
    areas = [finding.area, *([finding.other] if finding.other else [])]
    named: Raw = {"values": values_of(finding)} if by_point else {"fingerprint": finding.fingerprint}
    return {
        **named,
        "code": base_code(finding.code).value,
        "areas": areas,
        "point": point_of(finding) or None,
        "says": held_words(finding.message),
        "owner": held_words(agreement.owner),
        "reason": held_words(agreement.reason),
        "agreed": agreement.agreed,
        "expires": agreement.expires,
    }


def _new(file: Path) -> EntryFile:
    return EntryFile(file=file, name=NAME, words=Words(text=""), root={}, entries=(), starts=())


def _hold_sound(finding: Finding, agreement: Agreement, *, by_point: bool) -> None:
    for name, words in (("an owner", agreement.owner), ("a reason", agreement.reason)):
        if not held_words(words):
            raise UsageError(f"A waiver needs {name}, and none was given.", hint="Say who agreed it, and why.")
    if agreement.expires < agreement.agreed:
        raise UsageError(
            f"A waiver was expected to end after it was agreed ({agreement.agreed}), found {agreement.expires}.",
            hint="Give a later day to end on.",
        )
    if finding.code in OF_WAIVERS:
        raise UsageError(
            f"A finding about a text was expected, and '{finding.code}' is about waivers.",
            hint="Mend or remove the waiver it speaks of.",
        )
    if by_point and not values_of(finding):
        raise UsageError(
            f"A finding with values was expected, and '{finding.code}' has none.",
            hint="Waive it by its fingerprint.",
        )


def _waived_already(file: Path, waiver: Waiver) -> UsageError:
    return UsageError(
        f"A finding that is not waived was expected, and {waiver.owner} has waived it until {waiver.expires}.",
        where=f"{file.as_posix()}:{waiver.line}",
        hint="Change that waiver, or give a later day to end on.",
    )
