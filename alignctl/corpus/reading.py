"""Finds and reads a workspace: an alignctl.toml, a pyproject.toml, or one sheet of areas, kinds and files."""

from __future__ import annotations

import os
import tomllib
from dataclasses import replace
from pathlib import Path

from alignctl.corpus.check_settings import check_of
from alignctl.corpus.gazetteer import Gazetteer, load_gazetteer
from alignctl.corpus.reading_settings import reading_of
from alignctl.corpus.settings_file import Notes, Settings
from alignctl.corpus.sheet import read_sheet
from alignctl.corpus.workspace import AreaEntry, BaseEntry, Documents, Edge, RegionEntry, Workspace
from alignctl.errors import UsageError, WorkspaceError
from alignctl.model.area import Area
from alignctl.model.tier import Tier

FILE_NAME = "alignctl.toml"


def find_workspace_file(start: Path) -> Path | None:
    """The nearest workspace file from a folder upward: alignctl.toml, or a pyproject.toml with [tool.alignctl]."""
    for folder in (start, *start.parents):
        if (folder / FILE_NAME).is_file():
            return folder / FILE_NAME
        project = folder / "pyproject.toml"
        if project.is_file() and "[tool.alignctl" in project.read_text(encoding="utf-8", errors="replace"):
            return project
    return None


def load_workspace(given: Path | None, start: Path) -> Workspace:
    """Read the workspace file that was given (a file, or a folder that holds one), else the nearest one upward.

    Raises WorkspaceError with every mistake of the file, its line, and the nearest valid word.
    """
    if given is not None and given.is_dir():
        given = given / FILE_NAME
    file = given or find_workspace_file(start)
    if file is None:
        raise WorkspaceError(
            f"A workspace was expected ({FILE_NAME} here or in a folder above), and there is none.",
            where=start.as_posix(),
            hint="Begin one with `alignctl init`, name one with --workspace, or compare two files with --kind.",
        )
    if not file.is_file():
        raise WorkspaceError(
            "A workspace file was expected, and it is not there.",
            where=file.as_posix(),
            hint="Check the path, or begin a workspace with `alignctl init`.",
        )
    if file.suffix.lower() in {".xlsx", ".xlsm", ".csv"}:
        return _with_gazetteer(read_sheet(file), load_gazetteer())
    return _read_toml(file)


def _read_toml(file: Path) -> Workspace:
    try:
        text = file.read_text(encoding="utf-8-sig")
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WorkspaceError(
            f"A TOML file was expected: {error}.", where=file.as_posix(), hint="Mend the line."
        ) from error
    if file.name == "pyproject.toml":
        values = values.get("tool", {}).get("alignctl", {})
    notes = Notes(file.as_posix(), text)
    workspace = _workspace(file, Settings(values, (), notes))
    _check_names(workspace, notes)
    notes.raise_if_any()
    return _with_gazetteer(workspace, load_gazetteer())


def _workspace(file: Path, settings: Settings) -> Workspace:
    head = settings.table("workspace")
    rules = head.text("rules")
    areas = settings.table("areas")
    bases = settings.table("bases")
    regions = settings.table("regions")
    workspace = Workspace(
        root=file.parent,
        file=file,
        name=head.text("name", file.parent.resolve().name),
        default_region=head.text("default-region") or None,
        rules=file.parent / rules if rules else None,
        areas={id_: _area(id_, areas.table(id_)) for id_ in areas.all_keys()},
        bases={id_: _base(id_, bases.table(id_)) for id_ in bases.all_keys()},
        regions={id_: _region(id_, regions.table(id_)) for id_ in regions.all_keys()},
        edges=tuple(_edge(edge) for edge in settings.tables("edges")),
        reading=reading_of(settings.table("reading")),
        check=check_of(settings.table("check")),
    )
    head.finish()
    settings.finish()
    return workspace


def _area(id_: str, settings: Settings) -> AreaEntry:
    gazetteer = load_gazetteer()
    authorities = settings.texts("gazetteer")
    for authority in authorities:
        if authority not in gazetteer.authorities:
            settings.unknown("gazetteer", "authority", authority, gazetteer.authorities)
    entry = AreaEntry(
        area=Area(
            id=id_,
            name=settings.text("name", id_.replace("-", " ").title()),
            authorities=authorities,
            neighbours=tuple(sorted(set(settings.texts("neighbours")))),
        ),
        documents=_documents(settings.table("documents")),
        forms=_documents(settings.table("forms")),
        bases=settings.texts("bases"),
        police_force=settings.text("police-force"),
        care_boards=settings.texts("care-boards"),
        earlier=_documents(settings.table("earlier")),
    )
    for kind, paths in entry.earlier.items():
        for path in set(paths).intersection(entry.documents.get(kind, ())):
            settings.note("earlier", f"the text before the present one was expected, and '{path}' is the present one")
    settings.finish()
    return entry


def _base(id_: str, settings: Settings) -> BaseEntry:
    tier = settings.text("tier", Tier.REGIONAL.value)
    known = {item.value: item for item in Tier}
    if tier not in known:
        settings.unknown("tier", "tier", tier, known)
    entry = BaseEntry(
        id=id_,
        name=settings.text("name", id_),
        tier=known.get(tier, Tier.REGIONAL),
        documents=_documents(settings.table("documents")),
    )
    settings.finish()
    return entry


def _region(id_: str, settings: Settings) -> RegionEntry:
    standard = settings.table("standard")
    region = RegionEntry(
        id=id_,
        areas=settings.texts("areas"),
        standard={kind: standard.text(kind) for kind in standard.all_keys()},
        pilots=settings.texts("pilots") if "pilots" in settings else None,
    )
    for pilot in region.pilots or ():
        if pilot not in region.areas:
            settings.unknown("pilots", "area of the region", pilot, region.areas)
    settings.finish()
    return region


def _edge(settings: Settings) -> Edge:
    edge = Edge(
        a=settings.text("a"), b=settings.text("b"), weight=settings.number("weight", 1.0), why=settings.text("why")
    )
    if edge.weight <= 0:
        settings.note("weight", f"a number above 0 was expected, found {edge.weight:g}")
    settings.finish()
    return edge


def _documents(settings: Settings) -> Documents:
    return {kind: settings.texts(kind) for kind in settings.all_keys()}


def _check_names(workspace: Workspace, notes: Notes) -> None:
    """Note every area or base that is named and not there."""
    used: list[tuple[tuple[str, ...], str, str]] = [
        (("areas", id_, "bases"), "base", base) for id_, entry in workspace.areas.items() for base in entry.bases
    ]
    used += [
        (("areas", id_, "neighbours"), "area", other)
        for id_, entry in workspace.areas.items()
        for other in entry.area.neighbours
    ]
    used += [
        (("regions", id_, "areas"), "area", area) for id_, region in workspace.regions.items() for area in region.areas
    ]
    used += [(("edges", side), "area", id_) for edge in workspace.edges for side, id_ in (("a", edge.a), ("b", edge.b))]
    if workspace.default_region:
        used.append((("workspace", "default-region"), "region", workspace.default_region))
    known: dict[str, dict[str, object]] = {
        "area": dict(workspace.areas),
        "base": dict(workspace.bases),
        "region": dict(workspace.regions),
    }
    for path, what, word in used:
        if word not in known[what]:
            Settings({}, path[:-1], notes).unknown(path[-1], what, word, known[what])


def _with_gazetteer(workspace: Workspace, gazetteer: Gazetteer) -> Workspace:
    """Neighbours made mutual, and those the gazetteer knows added."""
    owners = {authority: id_ for id_, entry in workspace.areas.items() for authority in entry.area.authorities}
    near: dict[str, set[str]] = {id_: set(entry.area.neighbours) for id_, entry in workspace.areas.items()}
    for authority, id_ in owners.items():
        near[id_] |= {owners[other] for other in gazetteer.borders[authority] if other in owners} - {id_}
    for id_, others in list(near.items()):
        for other in others:
            near[other].add(id_)
    areas = {
        id_: replace(entry, area=replace(entry.area, neighbours=tuple(sorted(near[id_]))))
        for id_, entry in workspace.areas.items()
    }
    return replace(workspace, areas=areas)


def workspace_of_files(files: tuple[Path, ...], kinds: tuple[str, ...]) -> Workspace:
    """A workspace of bare files, one area each, named after the file; `kinds` gives the kind of each file.

    An area is called by its file's name without the ending, or with it where another file differs only in that.
    Raises UsageError for a file that is not there.
    """
    from alignctl.text.normalise import slug  # noqa: PLC0415

    areas: dict[str, AreaEntry] = {}
    for file, kind in zip(files, kinds, strict=True):
        if not os.path.lexists(file):  # what is there and no ordinary file is told when it is read
            raise UsageError("A file was expected, and it is not there.", where=file.as_posix(), hint="Check the path.")
        stem = slug(file.stem) or "document"
        count = 1
        id_ = stem
        while id_ in areas:
            count += 1
            id_ = f"{stem}-{count}"
        shared = any(other.stem == file.stem and other.name != file.name for other in files)
        name = file.name if shared else file.stem
        taken = any(entry.area.name == name for entry in areas.values())
        area = Area(id=id_, name=f"{name} ({count})" if taken else name)
        areas[id_] = AreaEntry(area=area, documents={kind: (file.as_posix(),)}, forms={}, bases=())
    return Workspace(
        root=Path(),
        file=None,
        name="files",
        default_region=None,
        rules=None,
        areas=areas,
        bases={},
        regions={},
        edges=(),
    )
