"""What can fail on the way to a file, told as an error a person can act on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alignctl.errors import UsageError


@contextmanager
def saving(output: Path) -> Iterator[None]:
    """Raise UsageError with the reason where something cannot be written in here: a full disk, a folder not allowed."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(
            f"The result was to be written here, and could not be: {reason}.",
            where=output.as_posix(),
            hint="Make room, ask for leave to write there, or name another place; a file begun is not complete.",
        ) from error
