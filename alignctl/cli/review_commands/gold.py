"""`alignctl review gold`: verdicts as answers that `alignctl evaluate` measures the program on."""

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alignctl.cli import console
from alignctl.cli.options import (
    AsOfOption,
    CacheOption,
    ForceOption,
    JobsOption,
    NoCacheOption,
    OnOption,
    RulesOption,
    WorkspaceOption,
    check_output,
)
from alignctl.cli.reading_options import AskedReading, reads_files
from alignctl.cli.region import Asking, at_work
from alignctl.cli.saving import saving
from alignctl.errors import UsageError

if TYPE_CHECKING:
    from alignctl.review.gold import GoldFile
    from alignctl.run import Run


@reads_files
def gold(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where to write the files; made where it is new.")],
    force: ForceOption = False,
    workspace: WorkspaceOption = None,
    on: OnOption = None,
    as_of: AsOfOption = None,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    jobs: JobsOption = None,
    rules: RulesOption = None,
    *,
    reading: AskedReading,
) -> None:
    """Write the verdicts that count as gold answers, a file for each pair of texts and each text.

    \b
    Examples:
      alignctl review gold gold/reviewed -w our-region
      alignctl evaluate gold/reviewed --mistakes

    The files quote the texts, and name no reviewer. Links and divergences nobody decided on count neither way; time
    limits nobody decided on count as found amiss, so that their precision means something only where all were reviewed.
    """
    from alignctl.golding import gold_of

    asking = Asking(workspace, rules, (), on, as_of, cache, jobs, no_cache)
    with at_work(asking, reading) as run:
        files = gold_of(run)
    if not files:
        raise UsageError(
            "Verdicts that count were expected, and there are none.",
            hint="See `alignctl review show`; verdicts come in with `alignctl review import`.",
        )
    places = {folder / f"{one.name}.json": one for one in files}
    for place in places:
        check_output(place, force=force) if folder.is_dir() else None
    with saving(folder):
        folder.mkdir(parents=True, exist_ok=True)
        for place, one in places.items():
            place.write_text(_content(run, one, folder), encoding="utf-8", newline="\n")
    answers = sum(one.answers for one in files)
    console.print_result(f"Written: {len(files)} files with {answers} answers in {folder.as_posix()}")


def _content(run: "Run", one: "GoldFile", folder: Path) -> str:
    """The file as JSON; documents by their paths from the folder, so that it can be moved with the workspace."""
    from alignctl.review.gold import SCHEMA

    documents = {
        side: Path(os.path.relpath(run.workspace.locate(path), folder)).as_posix()
        for side, path in one.documents.items()
    }
    parts = {name: rows for name, rows in one.parts.items() if rows}
    value = {"schema": SCHEMA, "kind": one.kind, "documents": documents, **parts}
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
