"""`alignctl evaluate`: how right the tool is, against answers people gave by reading."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from alignctl.cli.options import (
    CacheOption,
    ForceOption,
    Format,
    FormatOption,
    JobsOption,
    NoCacheOption,
    OutputOption,
    WorkspaceOption,
    check_output,
)


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A gold file, or a folder of them.")],
    workspace: WorkspaceOption = None,
    format: FormatOption = Format.TERMINAL,  # noqa: A002  the option's name
    output: OutputOption = None,
    force: ForceOption = False,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    jobs: JobsOption = 2,
) -> None:
    r"""Measure links, time limits and divergences against answers people gave by reading.

    \b
    Examples:
      alignctl evaluate corpora/vale/gold/test
      alignctl evaluate my-gold.json --format json
    """
    check_output(output, force=force)
