"""A workspace with other files in the place of some of its documents, as before a revision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from alignctl.corpus.workspace import Documents, Workspace


def with_files(workspace: Workspace, instead: Mapping[str, str]) -> Workspace:
    """The workspace with each document (path as it gives them) that `instead` names taken from another path.

    Forms and earlier texts stay as they are.
    """
    if not instead:
        return workspace
    return replace(
        workspace,
        areas={
            id_: replace(entry, documents=_other(entry.documents, instead)) for id_, entry in workspace.areas.items()
        },
        bases={id_: replace(base, documents=_other(base.documents, instead)) for id_, base in workspace.bases.items()},
        regions={
            id_: replace(region, standard={kind: instead.get(path, path) for kind, path in region.standard.items()})
            for id_, region in workspace.regions.items()
        },
    )


def _other(documents: Documents, instead: Mapping[str, str]) -> Documents:
    return {kind: tuple(instead.get(path, path) for path in paths) for kind, paths in documents.items()}
