"""`alignctl init`: begin a workspace."""

from pathlib import Path
from typing import Annotated

import typer

from alignctl.cli import console


def init(
    folder: Annotated[Path, typer.Argument(help="The folder to begin it in. Default: here.")] = Path(),
    name: Annotated[str | None, typer.Option("--name", "-n", help="What the workspace is called.")] = None,
) -> None:
    """Begin a workspace: a file that says which area has which procedures.

    \b
    Examples:
      alignctl init
      alignctl init our-region --name "Our region"
    """
    from alignctl.corpus import new_workspace

    file = new_workspace(folder, name or folder.resolve().name)
    console.say(f"Written: {file.as_posix()}")
    console.say('Next: alignctl add "Your Area" missing your-missing-procedure.docx')
