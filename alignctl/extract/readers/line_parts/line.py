"""What a paragraph of an office document looks like, before it is told which paragraphs are headings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Role(Enum):
    """What a paragraph's style says it is for."""

    BODY = "body"
    TITLE = "title"
    CONTENTS = "contents"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """The label a list displays before a paragraph ("6.1.", "(a)", "•") and how deep in the list it stands.

    `depth` counts from 0.
    """

    text: str
    depth: int
    is_bullet: bool = False


class Line(NamedTuple):
    """One paragraph as it is seen.

    `level` is the heading level its outline level or style declares (from 1), None for none. `size` is the
    type size of most of its letters in points. `bold`, `caps` and `underlined` are true only where all of its
    letters are. `named_heading` says that its style calls itself a heading without an outline level.
    `notes` are the footnotes and endnotes it refers to.
    """

    text: str
    level: int | None = None
    label: Label | None = None
    role: Role = Role.BODY
    bold: bool = False
    caps: bool = False
    underlined: bool = False
    size: float | None = None
    named_heading: bool = False
    in_list_style: bool = False
    in_box: bool = False
    notes: tuple[str, ...] = ()

    @property
    def labelled(self) -> str:
        """The text with its displayed label before it."""
        return f"{self.label.text} {self.text}" if self.label else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table as rows of cell text (covered cells are empty), with the notes its cells refer to."""

    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()


Item = Line | Grid
