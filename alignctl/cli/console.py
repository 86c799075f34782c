"""Everything that is said on the terminal: results on stdout, all else on stderr."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO

from alignctl.errors import AlignctlError
from alignctl.text.escape import plain_page

WIDEST = 120
# bytes of names that are no UTF-8: they are written as "?"
_LONE = {chr(code) for code in range(0xDC80, 0xDD00)}


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
        _write(sys.stderr, plain_page(message) + "\n")


def explain(message: str) -> None:
    """Say something only those who asked for more (-v) want to know."""
    if VOICE.verbose:
        say(message)


def tell_error(error: AlignctlError) -> None:
    """Say an error: what was expected and found, where, and what to do next."""
    lines = [f"Error: {error.message}"]
    if error.where:
        lines.append(f"  Where: {on_one_line(error.where)}")
    if error.hint:
        lines.append(f"  What to do: {error.hint}")
    _write(sys.stderr, plain_page("\n".join(lines)) + "\n")


def on_one_line(path: str) -> str:
    """A path with the control characters of some names written out, so that none breaks a line."""
    return "".join(letter if letter.isprintable() or letter in _LONE else ascii(letter)[1:-1] for letter in path)


def print_result(text: str) -> None:
    """Print a result on stdout; letters the console cannot show are replaced, never fatal."""
    _write(sys.stdout, text if text.endswith("\n") else text + "\n")


def print_lines(lines: Iterable[str]) -> None:
    """Print lines of plain words on stdout, without what would steer the screen."""
    print_result(plain_page("\n".join(lines)))


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
