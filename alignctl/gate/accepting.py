"""Brings a baseline file up to date: what is there today is accepted, what has gone lapses, and all of it is told."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from alignctl.gate.baseline import (
    NAME,
    SCHEMA,
    Accepted,
    Baseline,
    baseline_of,
    graver,
    order_of,
    read_source,
)
from alignctl.gate.fingerprint import base_code, point_of
from alignctl.gate.looked_at import LookedAt
from alignctl.model.divergence import Severity
from alignctl.model.finding import Finding, FindingCode, Standing
from alignctl.store.entry_file import EntryFile, Raw, is_json
from alignctl.store.toml_entries import with_entries
from alignctl.store.whole_file import Words, only_writer, write_words
from alignctl.text.escape import held_words

# What is amiss with the waivers is mended there, not accepted here.
_NEVER = frozenset({FindingCode.WAIVER_EXPIRED, FindingCode.WAIVER_UNUSED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Updated:
    """What became of a baseline file.

    `added` are entries that are new, or whose finding had become graver than it was when it was accepted; `lapsed` are
    those taken out; `kept` those that stay as they are. `refused` are statutory findings nobody asked for by name, and
    findings about waivers: they are not accepted.
    """

    added: tuple[Accepted, ...]
    lapsed: tuple[Accepted, ...]
    kept: tuple[Accepted, ...]
    refused: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """On which day findings are accepted, and what the check they come from went by.

    `seen` is the baseline this check read, None where it read none: only entries it held lapse, and only those
    `looked_at` covers, so that nothing another process accepted meanwhile is lost, nor what is about texts that were
    not looked at. `statutory` says that statutory findings are to be accepted too.
    """

    on: date
    looked_at: LookedAt
    seen: Baseline | None = None
    statutory: bool = False


def accept(findings: tuple[Finding, ...], file: Path, terms: Acceptance) -> Updated:
    """Accept findings as they stand, in a baseline file that is made where there is none.

    `findings` are those `decide` gives. Those that are waived are not added. Nothing is written where nothing changes.
    Raises UsageError where the file has mistakes or cannot be written: it is then as it was.
    """
    with only_writer(file):
        source = read_source(file) if file.exists() else _new(file)
        baseline = baseline_of(source)
        wanted, refused = _sorted_out(findings, baseline, accept_statutory=terms.statutory)
        seen = terms.seen or Baseline()
        gone = {entry.fingerprint for entry in seen.lapsed(findings, terms.looked_at)}
        added = tuple(sorted((_entry(finding, terms.on) for finding in wanted.values()), key=order_of))
        lapsed = tuple(entry for entry in sorted(baseline.entries.values(), key=order_of) if entry.fingerprint in gone)
        if added or lapsed or not file.exists():
            write_words(file, _words(source, added, lapsed, terms.on))
    touched = {entry.fingerprint for entry in (*added, *lapsed)}
    kept = (entry for entry in baseline.entries.values() if entry.fingerprint not in touched)
    return Updated(added=added, lapsed=lapsed, kept=tuple(sorted(kept, key=order_of)), refused=refused)


def _sorted_out(
    findings: tuple[Finding, ...], baseline: Baseline, *, accept_statutory: bool
) -> tuple[dict[str, Finding], tuple[Finding, ...]]:
    """The findings to accept, the gravest for each fingerprint, and those that are refused."""
    wanted: dict[str, Finding] = {}
    refused = []
    for finding in findings:
        if finding.standing is Standing.WAIVED or baseline.accepts(finding):
            continue
        if finding.code in _NEVER or (finding.severity is Severity.STATUTORY and not accept_statutory):
            refused.append(finding)
            continue
        before = wanted.get(finding.fingerprint)
        if before is None or graver(finding.severity, before.severity):
            wanted[finding.fingerprint] = finding
    return wanted, tuple(refused)


def _entry(finding: Finding, on: date) -> Accepted:
    return Accepted(
        fingerprint=finding.fingerprint,
        code=base_code(finding.code),
        severity=finding.severity,
        area=finding.area,
        other=finding.other,
        kind=finding.kind,
        point=point_of(finding) or None,
        says=held_words(finding.message),
        since=on.isoformat(),
    )


def _new(file: Path) -> EntryFile:
    root: Raw = {"schema": SCHEMA}
    text = "" if is_json(file) else f'schema = "{SCHEMA}"\n'
    return EntryFile(file=file, name=NAME, words=Words(text=text), root=root, entries=(), starts=())


def _words(source: EntryFile, added: tuple[Accepted, ...], lapsed: tuple[Accepted, ...], on: date) -> Words:
    """The file with entries added, changed where they are there already, and taken out."""
    places = {str(entry.get("fingerprint")): place for place, entry in enumerate(source.entries)}
    gone = {places[entry.fingerprint] for entry in lapsed}
    changed = {places[entry.fingerprint]: _raw(entry) for entry in added if entry.fingerprint in places}
    fresh = [_raw(entry) for entry in added if entry.fingerprint not in places]
    if is_json(source.file):
        kept = [raw | changed.get(place, {}) for place, raw in enumerate(source.entries) if place not in gone]
        root = source.root | {NAME: sorted((*kept, *fresh), key=_order)}
        text = _dumped(root)
    else:
        remark = f"What is noted above was about an entry that lapsed by {on.isoformat()}."
        held = {place: {key: raw[key] for key in raw if raw[key] is not None} for place, raw in changed.items()}
        text = with_entries(source, added=fresh, changed=held, lapsed=sorted(gone), remark=remark)
    return Words(text=text, marked=source.words.marked, crlf=source.words.crlf)


def _dumped(root: Raw) -> str:
    text = json.dumps(root, indent=2, ensure_ascii=False)
    if not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in text):
        text = json.dumps(root, indent=2)  # a half of a pair in a note somebody wrote: no file can hold it as it is
    return f"{text}\n"


def _raw(entry: Accepted) -> Raw:
    return {
        "fingerprint": entry.fingerprint,
        "code": entry.code.value,
        "severity": entry.severity.value,
        "area": entry.area,
        "other": entry.other,
        "kind": entry.kind,
        "point": entry.point,
        "says": entry.says,
        "since": entry.since,
    }


def _order(raw: Raw) -> tuple[str, ...]:
    return tuple(str(raw.get(key) or "") for key in ("area", "other", "kind", "point", "fingerprint"))
