"""A progress bar on stderr while files are read: on a terminal only, and not where quiet was asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from alignctl.cli.console import VOICE, on_one_line

if TYPE_CHECKING:
    from rich.progress import Progress

    from alignctl.extract import Shelf


class _Bar:
    """Files done of those to be read, and the name of the one begun last."""

    def __init__(self, bar: Progress) -> None:
        self._bar = bar
        self._task = bar.add_task("Reading", total=0)
        self._total = 0

    def expect(self, count: int) -> None:
        """So many more files are to be read."""
        self._total += count
        self._bar.update(self._task, total=self._total)

    def begin(self, path: str) -> None:
        """A file is being read."""
        self._bar.update(self._task, description=on_one_line(path))

    def done(self, path: str) -> None:  # noqa: ARG002  several may be read at a time: the name of the last begun stays
        """A file was read, or could not be."""
        self._bar.update(self._task, advance=1)


@contextmanager
def watched(shelf: Shelf) -> Iterator[None]:
    """Show how far the reading of a shelf's files has come, while in here."""
    if VOICE.quiet or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        shelf.watch = _Bar(bar)
        yield
