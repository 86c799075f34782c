"""Makes a workspace and adds documents to it, keeping the comments people wrote."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import Any, cast

import tomlkit
from tomlkit.items import Table

from alignctl.corpus.gazetteer import Authority, load_gazetteer
from alignctl.corpus.reading import FILE_NAME, load_workspace
from alignctl.corpus.workspace import Workspace
from alignctl.errors import UsageError, WorkspaceError
from alignctl.text.normalise import fold, slug

# Likeness of two names, 0 to 1, from which one is probably the other mistyped.
NEAR = 0.85


def new_workspace(folder: Path, name: str) -> Path:
    """Write an empty workspace file into a folder, made where it is missing.

    Raises WorkspaceError where one is there already: nothing is ever overwritten.
    """
    file = folder / FILE_NAME
    if file.exists():
        raise WorkspaceError(
            "A folder without a workspace was expected, and it has one.",
            where=file.as_posix(),
            hint="Add documents to it with `alignctl add AREA KIND FILE`, or choose another folder.",
        )
    folder.mkdir(parents=True, exist_ok=True)
    document = tomlkit.document()
    document.add(tomlkit.comment("A workspace of alignctl. Add procedures with: alignctl add AREA KIND FILE"))
    head = tomlkit.table()
    head.add("name", name)
    document.add("workspace", head)
    file.write_text(tomlkit.dumps(document), encoding="utf-8", newline="\n")
    return file


def add_documents(file: Path, area: str, kind: str, documents: tuple[Path, ...], name: str | None = None) -> str:
    """Add documents of one kind to an area of a workspace, which is made where it is missing; give its id.

    An area that is an English authority (by id, name or ONS code) is tied to the gazetteer, so that its
    neighbours are known. Paths are written relative to the workspace file where they lie below or beside it.
    Raises UsageError for a file that is not there, WorkspaceError for a workspace that is no TOML file.
    """
    for document in documents:
        if not document.is_file():
            raise UsageError(
                "A file was expected, and it is not there.", where=document.as_posix(), hint="Check the path."
            )
    if file.suffix.lower() != ".toml":
        raise WorkspaceError(
            "An alignctl.toml was expected; a sheet is edited by hand.", where=file.as_posix(), hint="Add a row to it."
        )
    workspace = load_workspace(file, file.parent)
    known = next(
        (id_ for id_, entry in workspace.areas.items() if fold(area) in {fold(id_), fold(entry.area.name)}), None
    )
    authority = load_gazetteer().find(area)
    id_ = known or (authority.id if authority else slug(area))
    if not id_:
        raise UsageError(f"An area's name was expected, found '{area}'.", hint="Use letters or figures.")
    text = tomlkit.parse(file.read_text(encoding="utf-8-sig"))
    root = cast("Any", text) if file.name != "pyproject.toml" else cast("Any", text)["tool"]["alignctl"]
    entry = _area_table(root, id_, name or (authority.name.split(",")[0] if authority else area), authority)
    listed = entry["documents"].setdefault(kind, tomlkit.array())
    if isinstance(listed, str):
        entry["documents"][kind] = listed = tomlkit.item([str(listed)])
    for document in documents:
        path = _relative(document, file.parent)
        if path not in list(listed):
            listed.append(path)
    file.write_text(tomlkit.dumps(text), encoding="utf-8", newline="\n")
    return id_


def near_area(workspace: Workspace, area: str) -> str | None:
    """The area or English authority a name that is neither of them was probably meant for, else None."""
    authorities = load_gazetteer().authorities.values()
    known = [name for entry in workspace.areas.values() for name in (entry.area.id, entry.area.name)]
    known += [name for authority in authorities for name in (authority.id, authority.name.split(",")[0])]
    folded = {fold(name): name for name in known}
    word = fold(area)
    if word in folded or load_gazetteer().find(area) is not None:
        return None
    near = get_close_matches(word, folded, n=1, cutoff=NEAR)
    return folded[near[0]] if near else None


def _area_table(root: Any, id_: str, name: str, authority: Authority | None) -> Any:  # noqa: ANN401  tomlkit's own tree
    areas = root.setdefault("areas", tomlkit.table(is_super_table=True))
    if id_ not in areas:
        entry: Table = tomlkit.table()
        entry.add("name", name)
        entry.add("gazetteer", [authority.id] if authority else [])
        entry.add("documents", tomlkit.inline_table())
        areas.add(id_, entry)
    found = areas[id_]
    found.setdefault("documents", tomlkit.inline_table())
    return found


def _relative(document: Path, folder: Path) -> str:
    """The path from a folder to a document with "/", or the full path where no relative one leads there."""
    full, base = document.resolve(), folder.resolve()
    if full.is_relative_to(base):
        return full.relative_to(base).as_posix()
    shared = next((parent for parent in base.parents if full.is_relative_to(parent)), None)
    if shared is None or shared == Path(shared.anchor):
        return full.as_posix()
    ups = len(base.relative_to(shared).parts)
    return "../" * ups + full.relative_to(shared).as_posix()
