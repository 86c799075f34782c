"""What every reader makes of a file: one flat run of blocks, in reading order."""

from __future__ import annotations

from dataclasses import dataclass, field

from alignctl.model.document import Breaks, Dropped, Metadata, ReadingWarning
from alignctl.model.form import Blank
from alignctl.text.normalise import solid_length


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading. `level` counts from 1 and may jump: the outline settles relative levels.

    `number` is the label the format itself displays (Word's numbering, an ordered list); a number that is
    part of the title's own text is split off by the outline, once for all formats.
    """

    title: str
    level: int
    number: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBlock:
    """A paragraph or list item; a list item's text starts with its displayed label where it has one.

    `breaks` are the places in the text where a further page begins, each with that page.
    `closes` is a heading level: sections of that level and deeper end before this block, as after a part of a
    page that opens on a click. None where only the next heading ends a section.
    """

    text: str
    page: int | None = None
    is_list_item: bool = False
    breaks: Breaks = ()
    closes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TableBlock:
    """A table as rows of cell text.

    `breaks` are the rows a further page begins with, each with that page; `closes` as for a paragraph.
    """

    rows: tuple[tuple[str, ...], ...]
    page: int | None = None
    breaks: Breaks = ()
    closes: int | None = None


Block = Heading | TextBlock | TableBlock


def solid_of(block: Block) -> int:
    """The characters of a block that are not white space, its displayed number included."""
    if isinstance(block, Heading):
        return solid_length(block.title) + solid_length(block.number or "")
    if isinstance(block, TextBlock):
        return solid_length(block.text)
    return sum(solid_length(cell) for row in block.rows for cell in row)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One file as its reader saw it.

    `title` is the document's title where the format or the text declares one, else "". `found` is the
    number of non-space characters an independent look at the file counts, so that coverage can be told;
    `metadata` is what the format's own properties say (the outline adds what the text says). `running` is the lines
    of headers and footers, where the format tells them apart: looked through for particulars, and kept nowhere.
    `blanks` is the places to write of a form, by the numbers of their marks in the text, where they were asked for.
    """

    title: str
    blocks: tuple[Block, ...]
    found: int
    pages: int | None = None
    metadata: Metadata = field(default_factory=Metadata)
    dropped: Dropped = field(default_factory=Dropped)
    warnings: tuple[ReadingWarning, ...] = ()
    running: tuple[str, ...] = ()
    blanks: tuple[Blank, ...] = ()
