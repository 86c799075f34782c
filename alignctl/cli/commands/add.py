"""`alignctl add`: add an area's documents to the workspace."""

from pathlib import Path
from typing import Annotated

import typer

from alignctl.cli import console
from alignctl.cli.options import WorkspaceOption
from alignctl.cli.session import open_rules
from alignctl.errors import WorkspaceError


def add(
    area: Annotated[str, typer.Argument(help="The area: any name, or an English authority's name.")],
    kind: Annotated[str, typer.Argument(help="The kind of procedure: missing, cse, referral, ...")],
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="The documents of this procedure.")],
    name: Annotated[str | None, typer.Option("--name", "-n", help="What the area is called in reports.")] = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Add documents of one kind to an area; the area is made where it is new.

    \b
    Examples:
      alignctl add "Our Area" missing missing.docx
      alignctl add Solihull referral referral.pdf thresholds.pdf
    """
    from alignctl.corpus import FILE_NAME, add_documents, find_workspace_file, load_workspace, near_area
    from alignctl.rules import unknown_kind

    given = workspace / FILE_NAME if workspace and workspace.is_dir() else workspace
    file = given or find_workspace_file(Path.cwd())
    if file is None:
        raise WorkspaceError(
            "A workspace was expected here or in a folder above.", hint="Begin one with `alignctl init`."
        )
    place = load_workspace(file, Path.cwd())
    book = open_rules(place)
    if kind not in book.kinds:
        raise unknown_kind(kind, book, where="KIND")
    near = near_area(place, area)
    if near is not None:
        console.say(f"Note: '{area}' is a new area. Did you mean '{near}'?")
    id_ = add_documents(file, area, kind, tuple(files), name)
    entry = load_workspace(file, Path.cwd()).areas[id_]
    console.say(f"Added to {file.as_posix()}: {entry.area.name} ({id_}), {book.kinds[kind].name}.")
    if entry.area.neighbours:
        console.say(f"Neighbours in this workspace: {', '.join(entry.area.neighbours)}.")
