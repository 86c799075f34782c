"""The command `alignctl` and the options that stand before any command."""

from __future__ import annotations

from typing import Annotated

import typer

from alignctl import __version__
from alignctl.cli.console import VOICE, print_result
from alignctl.cli.lazily import LazyGroup

HELP = """Align safeguarding procedures across neighbouring areas.

\b
Examples:
  alignctl compare northmoor westvale --workspace corpora/vale
  alignctl compare ours.docx theirs.pdf --kind missing
  alignctl compare northmoor westvale -w corpora/vale --format html -o compared.html
  alignctl init --name "Our region"
  alignctl add "Our Area" missing missing-procedure.docx
"""

app = typer.Typer(
    name="alignctl",
    cls=LazyGroup,
    help=HELP,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(wanted: bool) -> None:
    if wanted:
        print_result(f"alignctl {__version__}")
        raise typer.Exit


@app.callback()
def before_any_command(
    version: Annotated[  # noqa: ARG001  the callback answers it
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version and stop.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but the result and errors.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Say more about what is done.")] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="Use no colour (NO_COLOR works too).")] = False,
) -> None:
    """Set how much is said before any command runs."""
    VOICE.quiet, VOICE.verbose, VOICE.colour = quiet, verbose, not no_color
