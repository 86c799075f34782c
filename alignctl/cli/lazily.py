"""Commands that are loaded only when they are asked for; their list and its one-line helps load none."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import typer
from typer.core import TyperGroup
from typer.main import get_command

from alignctl.cli.commands import COMMANDS

if TYPE_CHECKING:
    from typer._click.core import Command, Context
    from typer._click.formatting import HelpFormatter


class LazyGroup(TyperGroup):
    """The group of all commands of `commands/__init__.py`, in that order."""

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002  the group's own are all there are
        """The names of all commands; none is loaded."""
        return [one.name for one in COMMANDS]

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        """The command of a name, loaded now, or None where there is none."""
        if cmd_name not in self.commands:
            names = self.list_commands(ctx)
            # For an unknown name typer looks among the commands at hand for one that was meant.
            for name in [cmd_name] if cmd_name in names else names:
                self.commands[name] = _loaded(name)
        return self.commands.get(cmd_name)

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:  # noqa: ARG002  as above
        """List the commands with their one-line helps; none is loaded."""
        with formatter.section("Commands"):
            formatter.write_dl([(one.name, one.help) for one in COMMANDS])


def _loaded(name: str) -> Command:
    """The function, or the typer app of further commands, that the module of a command holds under its name."""
    found = getattr(import_module(f"alignctl.cli.commands.{name}"), name)
    if isinstance(found, typer.Typer):
        return get_command(found)
    alone = typer.Typer(rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False)
    alone.command(name)(found)
    return get_command(alone)
