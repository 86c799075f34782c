"""What a run works with: workspace, rules, documents and dates; and what it holds of each area's texts.

Workspace and shelf meet here, so that the pipeline can speak of procedures alone. Nothing here compares.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path

from alignctl.corpus import AreaEntry, Workspace
from alignctl.extract import Shelf
from alignctl.model.area import Base, Procedure
from alignctl.model.comparison import Problem
from alignctl.model.document import Document
from alignctl.model.verdicts import NO_VERDICTS, Verdicts
from alignctl.rules import RuleBook, unknown_kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run depends on besides its files: today, the day whose figures bind, and the kinds (empty: all)."""

    on: date
    as_of: date
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Everything one comparison works with; `verdicts` are what people decided on earlier results."""

    workspace: Workspace
    book: RuleBook
    shelf: Shelf
    settings: Settings
    verdicts: Verdicts = NO_VERDICTS


def procedure_of(workspace: Workspace, entry: AreaEntry, kind: str, shelf: Shelf) -> Procedure | None:
    """An area's procedure of one kind over its bases; None where nothing of it can be read."""
    paths = entry.documents.get(kind, ())
    own = documents_of(workspace, paths, shelf)
    bases = tuple(
        Base(id=base.id, name=base.name, tier=base.tier, documents=documents)
        for base in (workspace.bases[id_] for id_ in entry.bases)
        if (documents := documents_of(workspace, base.documents.get(kind, ()), shelf))
    )
    if not own and not bases:
        return None
    shared = chain.from_iterable(workspace.bases[id_].documents.get(kind, ()) for id_ in entry.bases)
    unread = tuple(path for path in (*paths, *shared) if shelf.get(path) is None)
    return Procedure(area=entry.area, kind=kind, documents=own, bases=bases, unread=unread)


def documents_of(workspace: Workspace, paths: tuple[str, ...], shelf: Shelf) -> tuple[Document, ...]:
    """The documents at some paths of a workspace, without those that cannot be read."""
    shelf.fetch((path, workspace.locate(path)) for path in paths)
    return tuple(document for path in paths if (document := shelf.get(path)))


def files_needed(run: Run, entries: Iterable[AreaEntry]) -> Iterator[tuple[str, Path]]:
    """Every document the comparison needs, so that they are read side by side."""
    for entry in entries:
        for documents in (entry.documents, *(run.workspace.bases[base].documents for base in entry.bases)):
            for kind, paths in documents.items():
                if not run.settings.kinds or kind in run.settings.kinds:
                    yield from ((path, run.workspace.locate(path)) for path in paths)


def kinds_held(run: Run, entries: Iterable[AreaEntry]) -> list[str]:
    """The kinds asked for, or all that any of the areas has, in the order of the rules."""
    held = {kind for entry in entries for kind in _held(run.workspace, entry)}
    known = list(run.book.kinds)
    return sorted(
        run.settings.kinds or held, key=lambda kind: (known.index(kind) if kind in known else len(known), kind)
    )


def _held(workspace: Workspace, entry: AreaEntry) -> set[str]:
    """The kinds an area has a text of, in its own documents or in a base."""
    return {*entry.documents, *(kind for base in entry.bases for kind in workspace.bases[base].documents)}


def standard_path(run: Run, kind: str, region_id: str | None = None) -> tuple[str, str] | None:
    """The id of a region and the path of its standard text of a kind, None where it has none; see `standard_of`."""
    region = run.workspace.regions.get(region_id or run.workspace.default_region or "")
    path = region.standard.get(kind) if region else None
    return (region.id, path) if region and path else None


def problems_of(run: Run, entries: Iterable[AreaEntry], kind: str, region_id: str | None = None) -> Iterator[Problem]:
    """What keeps a kind, or a document of it, out of the comparison of some areas; of bases and the standard too.

    `region_id` names the region whose standard they are held against; without it the default region's.
    """
    entries = tuple(entries)
    if kind not in run.book.kinds:
        near = unknown_kind(kind, run.book)
        yield Problem(message=f"There are no rules for the kind '{kind}', so it was left out.", hint=near.hint)
        return
    name = run.book.kinds[kind].name
    for entry in entries:
        if kind not in _held(run.workspace, entry):
            yield Problem(message=f"{entry.area.name} has no procedure of the kind “{name}”, so it was not compared.")
        yield from _unread(run, entry.documents.get(kind, ()))
    for id_ in dict.fromkeys(chain.from_iterable(entry.bases for entry in entries)):
        base = run.workspace.bases[id_]
        yield from _unread(
            run,
            base.documents.get(kind, ()),
            f"The shared text '{base.name}' could not be read, so nothing is claimed of what areas that rest on it do "
            "not say. ",
        )
    standard = standard_path(run, kind, region_id)
    if standard:
        told = f"The standard text of '{standard[0]}' could not be read, so no area is held against it. "
        yield from _unread(run, (standard[1],), told)


def _unread(run: Run, paths: tuple[str, ...], told: str = "") -> Iterator[Problem]:
    """A problem for each document that cannot be read, with what follows from it told first."""
    documents_of(run.workspace, paths, run.shelf)
    for path in paths:
        error = run.shelf.problems.get(path)
        if error is not None:
            yield Problem(message=f"{told}{error.message}", where=error.where or path, hint=error.hint)
