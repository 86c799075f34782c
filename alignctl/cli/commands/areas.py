"""`alignctl areas`: what the workspace holds."""

from pathlib import Path
from typing import Annotated

import typer

from alignctl.cli import console
from alignctl.cli.options import WorkspaceOption
from alignctl.cli.session import unknown_kinds


def areas(
    workspace: WorkspaceOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON.")] = False,
) -> None:
    """List the areas of the workspace: their procedures, what they rest on, and their neighbours.

    \b
    Examples:
      alignctl areas
      alignctl areas --workspace corpora/vale --json
    """
    import json

    from alignctl.corpus import load_workspace
    from alignctl.text.escape import told_unseen

    place = load_workspace(workspace, Path.cwd())
    missing = {path for _, path in place.missing_files()}
    for note in unknown_kinds(place):
        console.say(f"Note: {note}")
    if as_json:
        listed = [
            {
                "id": entry.area.id,
                "name": entry.area.name,
                "documents": {kind: list(paths) for kind, paths in entry.documents.items()},
                "bases": list(entry.bases),
                "neighbours": list(entry.area.neighbours),
                "gazetteer": list(entry.area.authorities),
            }
            for entry in place.areas.values()
        ]
        result = {"schema": "alignctl/areas/1", "workspace": place.name, "areas": listed, "missing": sorted(missing)}
        console.print_result(told_unseen(json.dumps(result, ensure_ascii=False, indent=2)))
        return
    lines = [f"{place.name}: {len(place.areas)} areas"]
    for entry in place.areas.values():
        lines.append(f"\n{entry.area.name} ({entry.area.id})")
        for kind, paths in entry.documents.items():
            lines += [f"  {kind}: {path}{'  (not there)' if path in missing else ''}" for path in paths]
        for base in entry.bases:
            lines.append(f"  rests on: {place.bases[base].name}")
        if entry.area.neighbours:
            lines.append(f"  neighbours: {', '.join(entry.area.neighbours)}")
    console.print_lines(lines)
