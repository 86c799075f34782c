"""Commands that are loaded only when they are asked for; their list and its one-line helps load none."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING

import typer
from typer.core import TyperGroup
from typer.main import get_command

from alignctl.cli.commands import COMMANDS
from alignctl.errors import UsageError

if TYPE_CHECKING:
    from typer._click.core import Command, Context
    from typer._click.formatting import HelpFormatter

_NO_CHOICE = re.compile(r"(?P<found>'.*'|\".*\") is not one of (?P<known>'.*')\.", re.DOTALL)


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

    def invoke(self, ctx: Context) -> object:
        """Run the command asked for. Raises UsageError for a word that is none of those an option knows."""
        try:
            return super().invoke(ctx)
        except typer.BadParameter as error:
            told = _unknown_choice(error)
            if told is None:
                raise
            raise told from error

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:  # noqa: ARG002  as above
        """List the commands with their one-line helps; none is loaded."""
        with formatter.section("Commands"):
            formatter.write_dl([(one.name, one.help) for one in COMMANDS])


def _unknown_choice(error: typer.BadParameter) -> UsageError | None:
    """What is to be said of a word that is none of an option's, with the nearest; None for any other fault."""
    told = _NO_CHOICE.search(error.message)
    if told is None or error.param is None:
        return None
    from alignctl.text.similarity import nearest

    found, known = told["found"][1:-1], re.findall(r"'([^']+)'", told["known"])
    near = nearest(found, known)
    return UsageError(
        f"One of {', '.join(known)} was expected, found '{found}'.",
        where=error.param.opts[0],
        hint=f"Did you mean '{near}'?" if near else f"For example {error.param.opts[0]} {known[0]}.",
    )


def _loaded(name: str) -> Command:
    """The function, or the typer app of further commands, that the module of a command holds under its name."""
    found = getattr(import_module(f"alignctl.cli.commands.{name}"), name)
    if isinstance(found, typer.Typer):
        return get_command(found)
    alone = typer.Typer(rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False)
    alone.command(name)(found)
    return get_command(alone)
