"""A source text read into blocks: front matter, headings, paragraphs, list items, pipe tables, marked changes."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

_CHANGE = re.compile(r"\{\+\+(?P<added>.*?)\+\+\}|\{--(?P<removed>.*?)--\}")
_HEADING = re.compile(r"^(#{1,6}) (.+)$")
_BULLET = re.compile(r"^- (.+)$")
_ORDERED = re.compile(r"^(\d+\.|[a-z]\)) (.+)$")
_RULE_ROW = re.compile(r"^\|(?:\s*:?-+:?\s*\|)+$")
# Spelt here so that no locale of the machine can change a file.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of one paragraph. `change` is "" for settled text, "ins" or "del" for a pending change."""

    text: str
    change: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading with the number it displays still in front of its title."""

    level: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One list item; `marker` is "" for a bullet, else the marker as typed ("1." or "a)")."""

    runs: tuple[Run, ...]
    marker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cell texts; the first row is the header."""

    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Item | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One text of the region with what its front matter says."""

    stem: str
    area: str
    title: str
    version: str
    issued: dt.date
    review_due: dt.date
    owner: str
    marking: str | None
    blocks: tuple[Block, ...]


def read_source(path: Path) -> Source:
    """Read one source file. Raises KeyError or ValueError where the front matter is not whole."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    said = yaml.safe_load(front)
    return Source(
        stem=path.stem,
        area=said["area"],
        title=said["title"],
        version=said["version"],
        issued=said["issued"],
        review_due=said["review_due"],
        owner=said["owner"],
        marking=said["marking"],
        blocks=_blocks(body),
    )


def accepted(runs: tuple[Run, ...]) -> str:
    """The text with every pending change accepted."""
    return "".join(run.text for run in runs if run.change != "del")


def spelt(date: dt.date) -> str:
    """A date as people write it: "14 March 2025"."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def _blocks(body: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    rows: list[tuple[str, ...]] = []
    for line in [*body.splitlines(), ""]:
        if line.startswith("|"):
            if not _RULE_ROW.match(line):
                rows.append(tuple(cell.strip() for cell in line.strip().strip("|").split("|")))
            continue
        if rows:
            blocks.append(_table(rows))
            rows = []
        if line.strip():
            blocks.append(_block(line.strip()))
    return tuple(blocks)


def _table(rows: list[tuple[str, ...]]) -> Table:
    if len({len(row) for row in rows}) != 1:
        raise ValueError(
            f"expected rows of one length, found {rows[0]} with {sorted({len(row) for row in rows})} cells"
        )
    return Table(rows=tuple(rows))


def _block(line: str) -> Block:
    if heading := _HEADING.match(line):
        return Heading(level=len(heading[1]), text=heading[2].strip())
    if bullet := _BULLET.match(line):
        return Item(runs=_runs(bullet[1]))
    if ordered := _ORDERED.match(line):
        return Item(runs=_runs(ordered[2]), marker=ordered[1])
    return Paragraph(runs=_runs(line))


def _runs(text: str) -> tuple[Run, ...]:
    runs: list[Run] = []
    end = 0
    for found in _CHANGE.finditer(text):
        runs.append(Run(text=text[end : found.start()]))
        added = found["added"] is not None
        runs.append(Run(text=found["added"] if added else found["removed"], change="ins" if added else "del"))
        end = found.end()
    runs.append(Run(text=text[end:]))
    return tuple(run for run in runs if run.text)
