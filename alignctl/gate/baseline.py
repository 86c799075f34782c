"""The baseline file: findings accepted as they are today, so that a check fails on what is new."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from alignctl.errors import UsageError
from alignctl.gate.looked_at import LookedAt
from alignctl.model.divergence import Severity
from alignctl.model.finding import Finding, FindingCode
from alignctl.store.entry_file import EntryFile, read_entries
from alignctl.store.fields import Fields, Mistakes, read_fingerprint

SCHEMA = "alignctl/baseline/1"
NAME = "accepted"
_GRAVEST_FIRST = tuple(Severity)


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """One entry: a finding that was accepted, and since which day (ISO).

    `point` is the point of practice and `says` the sentence of the finding then; both are for people to read. `note` is
    what somebody wrote beside it.
    """

    fingerprint: str
    code: FindingCode
    severity: Severity
    area: str
    since: str
    other: str | None = None
    kind: str | None = None
    point: str | None = None
    says: str | None = None
    note: str | None = None

    def accepts(self, finding: Finding) -> bool:
        """Whether it speaks of this finding, and of one no graver than it was when it was accepted."""
        return self.fingerprint == finding.fingerprint and not graver(finding.severity, self.severity)

    @property
    def areas(self) -> tuple[str, ...]:
        """The area it is about, and the one that is held against, where there is one."""
        return (self.area,) if self.other is None else (self.area, self.other)


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """What was accepted, by fingerprint."""

    entries: dict[str, Accepted] = field(default_factory=dict)

    def accepts(self, finding: Finding) -> bool:
        """Whether a finding was accepted, at its present severity or a graver one."""
        entry = self.entries.get(finding.fingerprint)
        return entry is not None and entry.accepts(finding)

    def lapsed(self, findings: tuple[Finding, ...], looked_at: LookedAt) -> tuple[Accepted, ...]:
        """Entries whose finding was looked for and is not there any more, by area, other area, kind and point."""
        found = {finding.fingerprint for finding in findings}
        gone = (
            entry
            for entry in self.entries.values()
            if entry.fingerprint not in found and looked_at.covers(entry.code, entry.areas, entry.kind)
        )
        return tuple(sorted(gone, key=order_of))


def graver(one: Severity, other: Severity) -> bool:
    """Whether the first severity is graver than the second."""
    return _GRAVEST_FIRST.index(one) < _GRAVEST_FIRST.index(other)


def order_of(entry: Accepted) -> tuple[str, ...]:
    """Entries stand by area, other area, kind, point and fingerprint."""
    return (entry.area, entry.other or "", entry.kind or "", entry.point or "", entry.fingerprint)


def read_baseline(file: Path) -> Baseline:
    """Read a baseline file (.json, or .toml with [[accepted]]).

    Raises UsageError where it is not there, is of another form or version, or holds mistakes: all of them, with lines.
    """
    if not file.exists():
        raise UsageError(
            "A baseline file was expected, and it is not there.",
            where=file.as_posix(),
            hint="Write it with `alignctl check --update-baseline`, or take `baseline` out of [check].",
        )
    return baseline_of(read_source(file))


def read_source(file: Path) -> EntryFile:
    """The file as it is written. Raises UsageError where it is no baseline of this version."""
    source = read_entries(file, NAME)
    schema = source.root.get("schema")
    if schema != SCHEMA:
        found = "none" if schema is None else f"'{schema}'"
        raise UsageError(
            f"A baseline was expected (schema '{SCHEMA}'), and the schema of this file is {found}.",
            where=file.as_posix(),
            hint="Name another file, or use the version of the program that wrote it. Nothing was written.",
        )
    return source


def baseline_of(source: EntryFile) -> Baseline:
    """What a file says. Raises UsageError with every mistake and its line; keys it does not know are left alone."""
    mistakes = Mistakes(source)
    entries: dict[str, Accepted] = {}
    lines: dict[str, int] = {}
    for place in range(len(source.entries)):
        fields = Fields(mistakes, place)
        entry = _entry(fields)
        before = lines.setdefault(entry.fingerprint, fields.line)
        if entry.fingerprint and before != fields.line:
            fields.note("fingerprint", f"'{entry.fingerprint}' was accepted on line {before} already")
        entries[entry.fingerprint] = entry
    mistakes.raise_if_any()
    return Baseline(entries=entries)


def _entry(fields: Fields) -> Accepted:
    return Accepted(
        fingerprint=read_fingerprint(fields, needed=True) or "",
        code=fields.word("code", FindingCode, meanwhile=FindingCode.DIVERGENCE),
        severity=fields.word("severity", Severity, meanwhile=Severity.LOCAL),
        area=fields.text("area"),
        since=fields.day("since").isoformat(),
        other=fields.optional_text("other"),
        kind=fields.optional_text("kind"),
        point=fields.optional_text("point"),
        says=fields.optional_text("says"),
        note=fields.optional_text("note"),
    )
