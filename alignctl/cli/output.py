"""One way to write any result: laid out for the screen, or into a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alignctl.cli import console

if TYPE_CHECKING:
    from alignctl.report import Result


def write_result(
    result: Result, format_id: str, output: Path | None, *, full: bool = False, people: bool = False
) -> None:
    """Render a result and print it, or write it to a file that `check_output` has allowed."""
    from alignctl.report import Layout, render

    if output is None:
        layout = Layout(
            width=console.width(), colour=console.colour(), unicode=console.unicode(), full=full, people=people
        )
        console.print_result(render(result, format_id, layout))
        return
    text = render(result, format_id, Layout(full=full, people=people))
    whole = text if text.endswith("\n") else text + "\n"
    # a file's name may hold bytes that are no letters: they are written as "?"
    output.write_text(whole, encoding="utf-8", errors="replace", newline="\n")
    console.say(f"Written: {output.as_posix()}")
