"""Everything that is said on the terminal: results on stdout, all else on stderr."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TextIO

from alignctl.errors import AlignctlError

WIDEST = 120


@dataclass(slots=True)
class Voice:
    """How much is said: set once by the options before the command."""

    quiet: bool = False
    verbose: bool = False
    colour: bool = True


VOICE = Voice()


def say(message: str) -> None:
    """Say something beside the result, unless told to be quiet."""
    if not VOICE.quiet:
        _write(sys.stderr, message + "\n")


def explain(message: str) -> None:
    """Say something only those who asked for more (-v) want to know."""
    if VOICE.verbose:
        say(message)


def tell_error(error: AlignctlError) -> None:
    """Say an error: what was expected and found, where, and what to do next."""
    lines = [f"Error: {error.message}"]
    if error.where:
        lines.append(f"  Where: {error.where}")
    if error.hint:
        lines.append(f"  What to do: {error.hint}")
    _write(sys.stderr, "\n".join(lines) + "\n")


def print_result(text: str) -> None:
    """Print a result on stdout; letters the console cannot show are replaced, never fatal."""
    _write(sys.stdout, text if text.endswith("\n") else text + "\n")


def _write(stream: TextIO, text: str) -> None:
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, errors="replace").decode(encoding, errors="replace"))
    stream.flush()


def width() -> int:
    """The width to lay text out in, 40 to 120 columns."""
    return max(40, min(WIDEST, shutil.get_terminal_size((100, 24)).columns))


def colour() -> bool:
    """Whether stdout may be coloured: a terminal, no --no-color, and NO_COLOR not set."""
    return VOICE.colour and sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def unicode() -> bool:
    """Whether stdout can show letters and signs beyond the old Windows code pages."""
    return (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")


@contextmanager
def progress(what: str, total: int) -> Iterator[Callable[[str], None]]:
    """A progress bar on stderr while files are read, on a terminal only; gives what to call for each file."""
    if VOICE.quiet or not sys.stderr.isatty() or total == 0:
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda path: bar.update(task, advance=1, description=path)
