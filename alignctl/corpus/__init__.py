"""What there is to compare: workspaces, and the gazetteer of English authorities."""

from alignctl.corpus.editing import add_documents, near_area, new_workspace
from alignctl.corpus.gazetteer import Authority, Gazetteer, load_gazetteer
from alignctl.corpus.instead import with_files
from alignctl.corpus.reading import FILE_NAME, find_workspace_file, load_workspace, workspace_of_files
from alignctl.corpus.ties import bodies_of, ties_of
from alignctl.corpus.workspace import AreaEntry, BaseEntry, Edge, RegionEntry, Workspace, need_areas

__all__ = [
    "FILE_NAME",
    "AreaEntry",
    "Authority",
    "BaseEntry",
    "Edge",
    "Gazetteer",
    "RegionEntry",
    "Workspace",
    "add_documents",
    "bodies_of",
    "find_workspace_file",
    "load_gazetteer",
    "load_workspace",
    "near_area",
    "need_areas",
    "new_workspace",
    "ties_of",
    "with_files",
    "workspace_of_files",
]
