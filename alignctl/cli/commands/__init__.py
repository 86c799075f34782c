"""All commands, one line each: add a command with one file here and one line below."""

from __future__ import annotations

from collections.abc import Callable

import typer

from alignctl.cli.commands.add import add
from alignctl.cli.commands.areas import areas
from alignctl.cli.commands.compare import compare
from alignctl.cli.commands.completion import completion
from alignctl.cli.commands.doctor import doctor
from alignctl.cli.commands.evaluate import evaluate
from alignctl.cli.commands.extract import extract
from alignctl.cli.commands.graph import graph
from alignctl.cli.commands.init import init
from alignctl.cli.commands.plan import plan
from alignctl.cli.commands.provisions import provisions
from alignctl.cli.commands.rank import rank
from alignctl.cli.commands.report import report
from alignctl.cli.commands.rules import rules

COMMANDS: dict[str, Callable[..., None]] = {
    "init": init,
    "compare": compare,
    "rank": rank,
    "plan": plan,
    "add": add,
    "areas": areas,
    "extract": extract,
    "provisions": provisions,
    "graph": graph,
    "report": report,
    "evaluate": evaluate,
    "doctor": doctor,
    "completion": completion,
}
GROUPS: dict[str, tuple[typer.Typer, str]] = {
    "rules": (rules, "List, show, check and explain the rules, and let them learn.")
}
