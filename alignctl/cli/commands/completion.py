"""`alignctl completion`: completion of commands and options in your shell."""

from enum import StrEnum
from typing import Annotated

import typer

from alignctl.cli import console


class Shell(StrEnum):
    """The shells completion is written for."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"


def completion(shell: Annotated[Shell, typer.Argument(help="Your shell.")]) -> None:
    """Print the lines that complete commands and options in your shell.

    \b
    Examples:
      alignctl completion bash >> ~/.bashrc
      alignctl completion powershell >> $PROFILE
    """
    from typer._completion_shared import get_completion_script

    console.print_result(
        get_completion_script(prog_name="alignctl", complete_var="_ALIGNCTL_COMPLETE", shell=shell.value)
    )
