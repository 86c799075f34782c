"""Where the programs of this machine lie that readers call."""

from __future__ import annotations

import shutil
from pathlib import Path

OFFICE = ("soffice", "libreoffice")
USUAL_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)


def find_program(name: str) -> str | None:
    """Where a program lies; one lying in the current folder came with the documents and is not trusted."""
    found = shutil.which(name)
    return found if found and Path(found).resolve().parent != Path.cwd() else None


def find_soffice() -> str | None:
    """Where LibreOffice is: on the PATH, or where it usually is on Windows and macOS; None for nowhere."""
    named = (find_program(name) for name in OFFICE)
    return next((place for place in named if place), None) or next(
        (place for place in USUAL_PLACES if Path(place).is_file()), None
    )
