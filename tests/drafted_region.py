"""An invented region in which two areas agree, one differs in a Word file, and one in a file of text is silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx

if TYPE_CHECKING:
    from pathlib import Path

CANDIDATE = "missing.return-interview.time-limit.hold-return-interview.child-found"
HEAD = (
    "# Children missing from home and care",
    "## 1 Scope",
    "This procedure applies to every child who is missing from home or care in {area}.",
    "## 2 Informing children's social care",
    "The police must notify children's social care of every child reported missing within 24 hours of the report.",
    "## 3 Return interviews",
)
TEXTS = {
    "ash": (*HEAD, "The return home interview must take place within {limit} of the child being found."),
    "birch": (
        *HEAD,
        "A worker whom the child knows listens first.",
        "In {area} the return interview takes place within {limit} of the return, and the child may choose the place.",
    ),
    "cedar": (*HEAD, "The return home interview must take place within {limit} of the child being found."),
    "dale": (*HEAD, "A return interview is offered to every child. Birch House keeps the list."),
}
LIMITS = {"ash": "72 hours", "birch": "five working days", "cedar": "72 hours", "dale": ""}
SUFFIX = {"ash": "docx", "birch": "docx", "cedar": "docx", "dale": "md"}
WORKSPACE = """[workspace]
name = "Four areas"
default-region = "all"
[areas.ash]
neighbours = ["birch", "cedar"]
documents = { missing = ["ash.docx"] }
[areas.birch]
neighbours = ["cedar", "dale"]
documents = { missing = ["birch.docx"] }
[areas.cedar]
documents = { missing = ["cedar.docx"] }
[areas.dale]
neighbours = ["ash"]
documents = { missing = ["dale.md"] }
[regions.all]
areas = ["ash", "birch", "cedar", "dale"]
"""


def write_region(folder: Path, **limits: str) -> Path:
    """Write the texts and the workspace of the region; `limits` by area take the place of the usual ones."""
    for area, lines in TEXTS.items():
        said = [line.format(area=area.title(), limit=(LIMITS | limits)[area]) for line in lines]
        file = folder / f"{area}.{SUFFIX[area]}"
        if SUFFIX[area] == "md":
            file.write_bytes("\n\n".join(said).encode())
        else:
            _write_word(file, said)
    (folder / "alignctl.toml").write_bytes(WORKSPACE.encode())
    return folder


def _write_word(file: Path, lines: list[str]) -> None:
    document = docx.Document()
    for line in lines:
        marks, _, words = line.partition(" ")
        if set(marks) == {"#"}:
            document.add_heading(words, len(marks) - 1)
        else:
            document.add_paragraph(line)
    document.save(str(file))
