"""The command line: one thin file a command; stages are loaded only by the command that needs them."""

from __future__ import annotations


def run() -> None:
    """Run the command line on the arguments of this process; it ends the process with an exit code."""
    from typer.main import get_command

    from alignctl.cli.app import app

    get_command(app)(prog_name="alignctl")
