"""Waivers: agreed differences, each with an owner, a reason, the day it was agreed and the day it ends."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from alignctl.errors import UsageError
from alignctl.gate.fingerprint import REVISIONS, base_code, point_of
from alignctl.gate.value_form import value_form
from alignctl.model.finding import Finding, FindingCode
from alignctl.store.entry_file import EntryFile, read_entries
from alignctl.store.fields import Fields, Mistakes, read_fingerprint
from alignctl.text.escape import held_words
from alignctl.text.similarity import nearest

NAME = "waivers"
# What is amiss with the waivers themselves cannot be waived.
OF_WAIVERS = frozenset({FindingCode.WAIVER_EXPIRED, FindingCode.WAIVER_UNUSED})
_MOST_AREAS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """One agreed difference. It holds from the day `agreed` to the day `expires`, both included.

    With a `fingerprint` it excuses the one finding of that name, and `code`, `areas` and `point` are for people to
    read. Without one it excuses what is found on the point between these areas (or of the one area), by `code` where
    it names one, and only while both sides say what `values` records, where it records anything. `line` is its place.
    """

    owner: str
    reason: str
    agreed: date
    expires: date
    fingerprint: str | None = None
    code: FindingCode | None = None
    areas: tuple[str, ...] = ()
    point: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    line: int = 0

    @property
    def kind(self) -> str | None:
        """The kind of procedure it is about, where it names a point."""
        return self.point.split(".")[0] if self.point else None

    @property
    def words(self) -> str:
        """Who agreed it, until when and why, in one line."""
        return held_words(f"{self.owner}, until {self.expires.isoformat()}: {self.reason}")

    def holds(self, on: date) -> bool:
        """Whether a day lies within it."""
        return self.agreed <= on <= self.expires

    def excuses(self, finding: Finding) -> bool:
        """Whether it is for this finding, with the values it has now; days are not looked at."""
        if finding.code in OF_WAIVERS:
            return False
        if self.fingerprint is not None:
            return self.fingerprint == finding.fingerprint
        return self.is_about(finding) and (not self.values or dict(self.values) == values_of(finding))

    def is_about(self, finding: Finding) -> bool:
        """Whether it names the point and areas of a finding, whatever the values."""
        if not self.areas or not self.point or set(self.areas) != {finding.area, finding.other or finding.area}:
            return False
        if self.code is None and finding.attribute is None:  # it would excuse all there is of a whole document
            return False
        if self.code is not None and base_code(self.code) is not base_code(finding.code):
            return False
        point = point_of(finding)
        return self.point in {point, point.removesuffix(f".{finding.event}") if finding.event else point}


@dataclass(frozen=True, slots=True, kw_only=True)
class Waivers:
    """The waivers of one file, in its order; `file` is its path as it was given, with "/"."""

    file: str
    entries: tuple[Waiver, ...] = ()


def values_of(finding: Finding) -> dict[str, str]:
    """The value each side of a finding has, by area; empty for a finding that has none.

    Where one text says two things, or said another thing before, both are told for its area.
    """
    now, theirs = value_form(finding.now), value_form(finding.theirs)
    if finding.code in REVISIONS:
        return {finding.area: f"{now}, before {value_form(finding.before)}"}
    if finding.other is not None and finding.other != finding.area:
        return {finding.area: now, finding.other: theirs} if finding.now or finding.theirs else {}
    if finding.theirs is not None:
        return {finding.area: " and ".join(sorted((now, theirs)))}
    return {finding.area: now} if finding.now is not None else {}


def read_waivers(file: Path) -> Waivers:
    """Read a waiver file (.toml). Raises UsageError where it is not there, or with every mistake and its line."""
    if not file.exists():
        raise UsageError(
            "A file of waivers was expected, and it is not there.",
            where=file.as_posix(),
            hint="Check the path, or take `waivers` out of [check].",
        )
    return waivers_of(read_entries(file, NAME))


def waivers_of(source: EntryFile) -> Waivers:
    """What a file says. Raises UsageError with every mistake and its line."""
    mistakes = Mistakes(source)
    for key in source.root:
        if key != NAME:
            near = f"; did you mean '{NAME}'?" if nearest(key, [NAME]) else f"; waivers stand under [[{NAME}]]"
            mistakes.note(_line_of(source, key), f"{key}: this key is not known{near}")
    entries = tuple(_waiver(Fields(mistakes, place)) for place in range(len(source.entries)))
    mistakes.raise_if_any()
    return Waivers(file=source.file.as_posix(), entries=entries)


def _waiver(fields: Fields) -> Waiver:
    waiver = Waiver(
        owner=fields.text("owner"),
        reason=fields.text("reason"),
        agreed=fields.day("agreed"),
        expires=fields.day("expires"),
        fingerprint=read_fingerprint(fields, needed=False),
        code=fields.optional_word("code", FindingCode),
        areas=fields.texts("areas"),
        point=fields.optional_text("point"),
        values=fields.table("values"),
        line=fields.line,
    )
    if waiver.expires < waiver.agreed and date.min not in {waiver.agreed, waiver.expires}:
        fields.note("expires", f"a day after it was agreed ({waiver.agreed}) was expected, found {waiver.expires}")
    if waiver.fingerprint is None and not (waiver.areas and waiver.point):
        fields.note("fingerprint", "a fingerprint is needed, or areas and a point")
    if len(waiver.areas) > _MOST_AREAS:
        fields.note("areas", f"one area or two were expected, found {len(waiver.areas)}")
    if waiver.code in OF_WAIVERS:
        fields.note("code", f"'{waiver.code}' is about waivers and cannot be waived")
    fields.finish(("says", "note"))
    return waiver


def _line_of(source: EntryFile, key: str) -> int:
    wanted = re.compile(rf"\s*\[*\s*[\"']?{re.escape(key)}[\"']?\s*[=\].]")
    lines = source.words.text.split("\n")
    return next((number for number, line in enumerate(lines, start=1) if wanted.match(line)), 1)
