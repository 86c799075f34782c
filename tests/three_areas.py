"""An invented workspace of three neighbours in a row, with a regional standard: `write_workspace`, `write_text`.

Ash and Birch say the same as the standard; Cedar asks for its return interview sooner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """# Children missing from home and care

Review date: 1 March 2027

## 1 Scope

This procedure applies to every child who is missing from home or care in {area}.

## 2 Informing children's social care

2.1 The police must notify children's social care of every child reported missing within {notify} of the report.

## 3 Return interviews

3.1 The return home interview must take place within {interview} of the child being found.

## 4 Review of this procedure

4.1 The {board} reviews this procedure every year.
"""
USUAL = {"notify": "24 hours", "interview": "72 hours", "board": "Local Safeguarding Children Board"}
OWN = {"ash": {}, "birch": {}, "cedar": {"interview": "48 hours"}, "standard": {"area": "the region"}}
WORKSPACE = """[workspace]
name = "Three areas"
default-region = "all"
[areas.ash]
neighbours = ["birch"]
documents = { missing = ["ash.md"] }
[areas.birch]
neighbours = ["cedar"]
documents = { missing = ["birch.md"] }
[areas.cedar]
documents = { missing = ["cedar.md"] }
[regions.all]
areas = ["ash", "birch", "cedar"]
standard = { missing = "standard.md" }
"""


def text_of(area: str, text: str = TEXT, **words: str) -> str:
    """The text of an area (or of "standard") with some of its words replaced."""
    return text.format(**USUAL | {"area": area.title()} | OWN.get(area, {}) | words)


def write_text(folder: Path, area: str, text: str = TEXT, **words: str) -> Path:
    """Write the text of an area where the workspace has it."""
    place = folder / f"{area}.md"
    place.write_bytes(text_of(area, text, **words).encode())
    return place


def write_workspace(folder: Path, more: str = "") -> Path:
    """Write all four texts and the workspace file, with further lines at its end."""
    for area in OWN:
        write_text(folder, area)
    (folder / "alignctl.toml").write_bytes((WORKSPACE + more).encode())
    return folder
