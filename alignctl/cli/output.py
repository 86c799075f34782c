"""One way to write any result: laid out for the screen, or into a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alignctl.cli import console
from alignctl.cli.options import check_output

if TYPE_CHECKING:
    from alignctl.report import Result


def check_written(format_id: str, output: Path | None, *, force: bool) -> None:
    """Refuse a file that is there, and a format of bytes without a file, before any work is done.

    Raises UsageError.
    """
    check_output(output, force=force)
    if output is None:
        from alignctl.report import check_format

        check_format(format_id)


def write_result(
    result: Result, format_id: str, output: Path | None, *, full: bool = False, people: bool = False
) -> None:
    """Render a result and print it, or write it to a file that `check_written` has allowed."""
    from alignctl.report import Layout, render, written

    if output is None:
        layout = Layout(
            width=console.width(), colour=console.colour(), unicode=console.unicode(), full=full, people=people
        )
        console.print_result(render(result, format_id, layout))
        return
    output.write_bytes(written(result, format_id, Layout(full=full, people=people)))
    console.say(f"Written: {output.as_posix()}")
