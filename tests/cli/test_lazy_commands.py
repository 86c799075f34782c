"""The list of commands loads none of them, and says what each says of itself."""

import inspect
import subprocess
import sys

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from alignctl.cli.app import app
from alignctl.cli.commands import COMMANDS

NAMES = [one.name for one in COMMANDS]


def test_every_file_of_commands_is_listed_once(root):
    files = {path.stem for path in (root / "alignctl" / "cli" / "commands").glob("*.py")} - {"__init__"}
    assert sorted(NAMES) == sorted(files)


@pytest.mark.parametrize("one", COMMANDS, ids=NAMES)
def test_the_help_in_the_list_is_the_first_line_of_the_commands_own(one):
    command = get_command(app).get_command(None, one.name)
    assert inspect.cleandoc(command.help).splitlines()[0] == one.help


def test_rules_is_still_a_group():
    assert isinstance(get_command(app).get_command(None, "rules"), TyperGroup)


@pytest.mark.parametrize(("word", "loads"), [("--help", set()), ("areas", {"areas"})])
def test_only_the_command_asked_for_is_loaded(word, loads, tmp_path):
    code = (
        "import sys\nfrom alignctl.cli import run\n"
        f"sys.argv = ['alignctl', {word!r}, '--help']\n"
        "try:\n    run()\nexcept SystemExit:\n    pass\n"
        "print('LOADED', *sorted(name for name in sys.modules if name.startswith('alignctl.cli.commands.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    loaded = {name.rpartition(".")[2] for name in done.stdout.split("LOADED")[1].split()}
    assert loaded == loads


def test_a_mistyped_command_is_told_with_what_was_meant(run):
    done = run("comprae")
    assert done.returncode == 2
    assert "Did you mean 'compare'" in done.stderr
