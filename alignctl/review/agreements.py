"""The file of agreements: what areas decided to align on, one entry a point, with every mistake told at once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from alignctl.model.agreement import Agreement
from alignctl.model.provision import Attribute
from alignctl.store.entry_file import EntryFile, read_entries
from alignctl.store.fields import Fields, Mistakes
from alignctl.text.similarity import nearest

NAME = "agreements"
# The file a workspace has where it names no other.
FILE = "agreements.toml"
# The parts of an id that every point of practice has: kind, topic, attribute and action.
_FEWEST_PARTS = 4
_ATTRIBUTES = frozenset(one.value for one in Attribute)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreements:
    """The agreements of one file, in its order; `file` is its path as it was given, with "/"."""

    file: str
    entries: tuple[Agreement, ...] = ()

    def find(self, candidate: str) -> Agreement | None:
        """The agreement on a candidate (its id), None where there is none."""
        return next((one for one in self.entries if one.candidate == candidate), None)


def read_agreements(file: Path) -> Agreements:
    """Read a file of agreements (.toml); a workspace that has agreed nothing yet has none, and that is no mistake.

    Raises UsageError with every mistake and its line.
    """
    return agreements_of(read_entries(file, NAME)) if file.exists() else Agreements(file=file.as_posix())


def agreements_of(source: EntryFile) -> Agreements:
    """What a file says. Raises UsageError with every mistake and its line."""
    mistakes = Mistakes(source)
    for key in source.root:
        if key != NAME:
            near = f"; did you mean '{NAME}'?" if nearest(key, [NAME]) else f"; agreements stand under [[{NAME}]]"
            mistakes.note(_line_of(source, key), f"{key}: this key is not known{near}")
    entries: list[Agreement] = []
    for place in range(len(source.entries)):
        fields = Fields(mistakes, place)
        one = _agreement(fields)
        first = next((held for held in entries if held.candidate == one.candidate and one.candidate), None)
        if first is not None:
            fields.note("candidate", f"a point is agreed once, and '{one.candidate}' is on line {first.line} already")
        entries.append(one)
    mistakes.raise_if_any()
    return Agreements(file=source.file.as_posix(), entries=tuple(entries))


def _agreement(fields: Fields) -> Agreement:
    candidate = fields.text("candidate")
    if candidate and not _is_id(candidate):
        fields.note(
            "candidate", f"the id of a candidate was expected, as `alignctl rank` gives it, found '{candidate}'"
        )
    areas = fields.texts("areas")
    if not any(area.strip() for area in areas):
        fields.note("areas", "the ids of the areas that agreed are needed here")
    elif len(set(areas)) < len(areas):
        fields.note("areas", "each area was expected once")
    one = Agreement(
        candidate=candidate,
        title=fields.optional_text("title") or candidate,
        kind=fields.optional_text("kind") or candidate.split(".")[0],
        target=fields.text("target"),
        areas=areas,
        owner=fields.text("owner"),
        agreed=fields.day("agreed"),
        due=fields.day("due"),
        note=fields.optional_text("note"),
        means=fields.texts("means"),
        line=fields.line,
    )
    if one.due < one.agreed and date.min not in {one.due, one.agreed}:
        fields.note("due", f"a day on or after it was agreed ({one.agreed}) was expected, found {one.due}")
    if candidate and one.kind != candidate.split(".")[0]:
        fields.note("kind", f"'{candidate.split('.')[0]}' was expected, as in the id of the candidate")
    fields.finish()
    return one


def _is_id(candidate: str) -> bool:
    kind, *rest = candidate.split(".")
    return bool(kind) and len(rest) >= _FEWEST_PARTS - 1 and all(rest) and rest[1] in _ATTRIBUTES


def _line_of(source: EntryFile, key: str) -> int:
    wanted = re.compile(rf"\s*\[*\s*[\"']?{re.escape(key)}[\"']?\s*[=\].]")
    lines = source.words.text.split("\n")
    return next((number for number, line in enumerate(lines, start=1) if wanted.match(line)), 1)
