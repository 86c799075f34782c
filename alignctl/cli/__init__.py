"""The command line: one thin file a command; stages are loaded only by the command that needs them."""

from __future__ import annotations

import os

_ASKED_BY_SHELL = "_ALIGNCTL_COMPLETE"


def run() -> None:
    """Run the command line on the arguments of this process; it ends the process with an exit code."""
    from typer.main import get_command

    from alignctl.cli.app import app

    if _ASKED_BY_SHELL in os.environ:
        from typer._completion_classes import completion_init

        completion_init()
    get_command(app)(prog_name="alignctl")
