"""What a workspace holds: areas, the texts they share, regions, and where every document lies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from alignctl.errors import UsageError, WorkspaceError
from alignctl.model.area import Area
from alignctl.model.check_settings import USUAL_CHECK, CheckSettings
from alignctl.model.reading import AS_USUAL, ReadingOptions
from alignctl.model.tier import Tier
from alignctl.text.normalise import fold
from alignctl.text.similarity import nearest

Documents = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaEntry:
    """One area of the workspace.

    `documents` and `forms` map a kind to paths as the workspace gives them (relative to its file, with
    "/"); `earlier` maps a kind to those of the text before the present one, where it is kept. `bases` are ids of
    the texts below its own, most local first. `police_force` and `care_boards` are names an area declares itself,
    such as an invented one; the gazetteer knows those of English authorities.
    """

    area: Area
    documents: Documents
    forms: Documents
    bases: tuple[str, ...]
    police_force: str = ""
    care_boards: tuple[str, ...] = ()
    earlier: Documents = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseEntry:
    """A text several areas share, with its documents by kind."""

    id: str
    name: str
    tier: Tier
    documents: Documents


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionEntry:
    """A named set of areas; `standard` maps a kind to the regional text its areas are held against.

    `pilots` are ids of its areas that tried the standard first; None where the workspace names none.
    """

    id: str
    areas: tuple[str, ...]
    standard: dict[str, str]
    pilots: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A declared tie between two areas, such as placements; `weight` is above 0, an ordinary border has 1."""

    a: str
    b: str
    weight: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """A workspace, read. `file` is None for one made of bare files; paths are relative to `root`.

    `reading` is how its documents are read and `check` how they are checked, where the command line asks for nothing
    else.
    """

    root: Path
    file: Path | None
    name: str
    default_region: str | None
    rules: Path | None
    areas: dict[str, AreaEntry]
    bases: dict[str, BaseEntry]
    regions: dict[str, RegionEntry]
    edges: tuple[Edge, ...]
    reading: ReadingOptions = AS_USUAL
    check: CheckSettings = USUAL_CHECK

    def find_area(self, word: str) -> AreaEntry:
        """The area with this id or name. Raises UsageError, with the nearest id, where there is none."""
        for entry in self.areas.values():
            if word == entry.area.id or fold(word) in {fold(entry.area.id), fold(entry.area.name)}:
                return entry
        self._refuse_other_texts(word)
        raise UsageError(
            f"An area of the workspace '{self.name}' was expected, found '{word}'.",
            where=self.file.as_posix() if self.file else None,
            hint=self._advice(word),
        )

    def find_region(self, word: str) -> RegionEntry:
        """The region with this id. Raises UsageError, with the nearest id, where there is none."""
        for region in self.regions.values():
            if fold(word) == fold(region.id):
                return region
        known = sorted(self.regions)
        near = nearest(word, {**self.regions, **self.areas})
        meant = f"Did you mean '{near}'? " if near else ""
        listed = f"Its regions are: {', '.join(known)}." if known else "It names no region yet: add [regions.ID] to it."
        raise UsageError(
            f"A region of the workspace '{self.name}', or areas of it, were expected, found '{word}'.",
            where=self.file.as_posix() if self.file else None,
            hint=meant + listed,
        )

    def _refuse_other_texts(self, word: str) -> None:
        """Raise UsageError for a base or region: they have texts, but no comparison by id."""
        if word in self.bases:
            what, files = "base", list(_paths(self.bases[word].documents))
        elif word in self.regions:
            what, files = "region", list(self.regions[word].standard.values())
        else:
            return
        listed = ", ".join(self.locate(path).as_posix() for path in files)
        raise UsageError(
            f"An area was expected, and '{word}' is a {what}: bases and standards cannot be compared by id yet.",
            where=self.file.as_posix() if self.file else None,
            hint=f"Compare files instead; those of '{word}' are: {listed or 'none'}.",
        )

    def _advice(self, word: str) -> str:
        if not self.areas:
            return "The workspace has no areas yet: add one with `alignctl add AREA KIND FILE`."
        near = nearest(word, self.areas)
        known = ", ".join(sorted(self.areas))
        return f"Did you mean '{near}'? Its areas are: {known}." if near else f"Its areas are: {known}."

    def locate(self, path: str) -> Path:
        """The place of a document on disk."""
        return self.root / path

    def missing_files(self) -> Iterator[tuple[str, str]]:
        """Yield (who, path) of every document the workspace names that is not there."""
        for entry in self.areas.values():
            for documents in (entry.documents, entry.earlier, entry.forms):
                yield from ((entry.area.name, path) for path in _paths(documents) if not self.locate(path).is_file())
        for base in self.bases.values():
            yield from ((base.name, path) for path in _paths(base.documents) if not self.locate(path).is_file())
        for region in self.regions.values():
            yield from ((region.id, path) for path in region.standard.values() if not self.locate(path).is_file())


def _paths(documents: Documents) -> Iterator[str]:
    for paths in documents.values():
        yield from paths


def need_areas(workspace: Workspace) -> None:
    """Raise WorkspaceError where the workspace has no areas."""
    if not workspace.areas:
        raise WorkspaceError(
            "A workspace with areas was expected, and this one has none yet.",
            where=workspace.file.as_posix() if workspace.file else None,
            hint="Add a procedure with `alignctl add AREA KIND FILE`.",
        )
