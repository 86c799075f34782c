"""Tables of a result as CSV: one of them, or all into a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from alignctl.cli import console
from alignctl.cli.options import check_output
from alignctl.errors import UsageError


def check_tables(names: Iterable[str], table: str | None, output: Path | None, *, force: bool) -> None:
    """Raise UsageError where tables cannot be written, before any work is done: all of them need a folder."""
    if table is not None:
        check_output(output, force=force)
        return
    if output is None:
        raise UsageError(
            "One table, or a folder for all, was expected with --format csv.",
            hint=f"Add --output FOLDER, or --table with one of: {', '.join(names)}.",
        )
    if output.exists() and not output.is_dir():
        raise UsageError(
            "A folder was expected for the tables, and this is a file.",
            where=output.as_posix(),
            hint="Name a folder, or one table with --table.",
        )
    for name in names:
        check_output(output / f"{name}.csv" if output.is_dir() else None, force=force)


def write_tables(names: Iterable[str], text: Callable[[str], str], table: str | None, output: Path | None) -> None:
    """Write one table, or all into a folder, which is made where there is none; `text` gives each by its name."""
    if table is not None:
        put(text(table), output)
    elif output is not None:
        output.mkdir(parents=True, exist_ok=True)
        for name in names:
            put(text(name), output / f"{name}.csv")


def put(text: str, output: Path | None) -> None:
    """Print a text that no renderer made, or write it to a file that is allowed."""
    if output is None:
        console.print_result(text)
        return
    output.write_text(text, encoding="utf-8", errors="replace", newline="\n")
    console.say(f"Written: {output.as_posix()}")
