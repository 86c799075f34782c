"""One way to write any result: laid out for the screen, into a file, or as tables of CSV."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from alignctl.cli import console
from alignctl.cli.options import check_output
from alignctl.cli.saving import saving
from alignctl.cli.tables import check_tables, write_tables
from alignctl.errors import UsageError

if TYPE_CHECKING:
    from alignctl.report import Result

CSV = "csv"


class Writing(NamedTuple):
    """What the options say of how to write a result: `format_id` is a renderer, or CSV, of which `table` names one.

    `tables` are the names of the tables there will be; none where the command writes no CSV.
    """

    format_id: str
    output: Path | None
    force: bool = False
    full: bool = False
    people: bool = False
    table: str | None = None
    tables: Iterable[str] = ()


def check_writing(writing: Writing) -> None:
    """Refuse options that do not go together, before any work is done.

    These are a file that is there, a format of bytes without a file, and a table of a format that has none. Raises
    UsageError.
    """
    if writing.format_id == CSV:
        check_tables(writing.tables, writing.table, writing.output, force=writing.force)
        return
    if writing.table is not None:
        raise UsageError(
            f"--table goes with --format csv, found --format {writing.format_id}.", hint="Add --format csv."
        )
    check_output(writing.output, force=writing.force)
    if writing.output is None:
        from alignctl.report import check_format

        check_format(writing.format_id)


def write(result: Result, writing: Writing) -> None:
    """Write a result as `check_writing` has allowed. Raises UsageError where it cannot be written."""
    if writing.format_id == CSV:
        from alignctl.report import result_tables

        tell_whole("CSV", full=writing.full)
        found = result_tables(result)
        write_tables(writing.tables, found.__getitem__, writing.table, writing.output)
        return
    _write_rendered(result, writing)


def _write_rendered(result: Result, writing: Writing) -> None:
    from alignctl.report import Layout, always_whole, render, written

    tell_whole(always_whole(result, writing.format_id), full=writing.full)
    if writing.output is None:
        layout = Layout(
            width=console.width(),
            colour=console.colour(),
            unicode=console.unicode(),
            full=writing.full,
            people=writing.people,
        )
        console.print_result(render(result, writing.format_id, layout))
        return
    content = written(result, writing.format_id, Layout(full=writing.full, people=writing.people))
    with saving(writing.output):
        writing.output.write_bytes(content)
    console.say(f"Written: {writing.output.as_posix()}")


def tell_whole(name: str | None, *, full: bool) -> None:
    """Say that --full was asked for and makes no difference, where a format (by its name) tells all in any case."""
    if full and name is not None:
        console.say(f"--full makes no difference here: this result as {name} is always whole.")
