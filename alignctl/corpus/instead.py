"""A workspace with other files in the place of some of its documents, as before a revision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from alignctl.corpus.workspace import Documents, RegionEntry, Workspace

Instead = Mapping[str, str | None]


def with_files(workspace: Workspace, instead: Instead) -> Workspace:
    """The workspace with each document (path as it gives them) that `instead` names taken from another path.

    One for which it names None is left out. Forms and earlier texts stay as they are.
    """
    if not instead:
        return workspace
    return replace(
        workspace,
        areas={
            id_: replace(entry, documents=_other(entry.documents, instead)) for id_, entry in workspace.areas.items()
        },
        bases={id_: replace(base, documents=_other(base.documents, instead)) for id_, base in workspace.bases.items()},
        regions={id_: _region(region, instead) for id_, region in workspace.regions.items()},
    )


def _other(documents: Documents, instead: Instead) -> Documents:
    found = {
        kind: tuple(other for path in paths if (other := instead.get(path, path)) is not None)
        for kind, paths in documents.items()
    }
    return {kind: paths for kind, paths in found.items() if paths}


def _region(region: RegionEntry, instead: Instead) -> RegionEntry:
    taken = {kind: instead.get(path, path) for kind, path in region.standard.items()}
    return replace(region, standard={kind: path for kind, path in taken.items() if path is not None})
